/** Does a rule's test hold? Its own line, its further numbers, the rules it builds on, and the facts it turns on. */
import { addSizes, divideSizes } from '../stats/uncertain-size.js';
import {
  type Figure,
  type FigureGap,
  type Figures,
  givenFigure,
  type KnownFigure,
  knownFigure,
  missingFigure,
  weakerEvidence,
} from './figure.js';
import { type Answer, allOf, amountOf, answerOf, type KnownFacts } from './known-facts.js';
import { lineNumber, lineOn } from './on-a-day.js';
import { holds, type Position, positionOf, type VerdictAssumptions } from './position.js';
import type { Counting, Line } from './rule.js';
import type { Rule, RuleBook } from './rule-book.js';

export interface Question {
  readonly figures: Figures;
  readonly facts: KnownFacts;
  readonly book: RuleBook;
  readonly day: string;
  readonly assumptions: VerdictAssumptions;
}

/** What would have to be known: a fact by its id, a part of the compute, a figure, or the line itself. */
export interface Missing {
  readonly kind: 'fact' | 'part' | 'figure' | 'line';
  readonly id: string;
}

export interface LineResult extends Position {
  readonly line: Line;
  /** The line on the day; null where there was none. */
  readonly value: number | null;
  readonly counting: Counting | null;
  readonly figure: Figure;
  readonly answer: Answer;
  readonly missing: readonly Missing[];
}

export interface RuleResult {
  readonly own: LineResult;
  readonly further: readonly FurtherResult[];
  readonly conditions: readonly { readonly fact: string; readonly answer: Answer }[];
  /** All of it together: the line, every further number and every fact. Legal judgement is not in it. */
  readonly met: Answer;
  readonly missing: readonly Missing[];
}

export type FurtherResult =
  | { readonly kind: 'line'; readonly result: LineResult }
  | {
      readonly kind: 'rule';
      readonly rule: Rule;
      readonly by: 'model' | 'original';
      readonly answer: Answer;
      readonly position: Position;
    };

/** The facts given, and those that the figures themselves answer. */
export function withAnswersOfFigures(question: Question): Question {
  const facts = new Map(question.facts);
  for (const fact of question.book.facts.values()) {
    if (facts.has(fact.id) || !fact.answeredBy) continue;
    const answer =
      'figure' in fact.answeredBy
        ? originalKnown(question)
        : originalAgainst(requireRule(question.book, fact.answeredBy.rule), question).answer;
    if (answer !== 'open') facts.set(fact.id, { value: answer, from: 'figures', sources: [] });
  }
  return { ...question, facts };
}

/** A statistical guess at the original leaves open whether it can be estimated in the sense of the law. */
function originalKnown({ figures }: Question): Answer {
  const original = figures.original['parameter-update'];
  if (original.gap === 'no-original-compute') return 'no';
  if (original.gap !== null) return 'open';
  return original.evidence === 'imputed' ? 'open' : 'yes';
}

export function holdRule(rule: Rule, question: Question): RuleResult {
  const own = holdLine(rule.line, question);
  const further = rule.and.map((test): FurtherResult => {
    if (!('rule' in test)) return { kind: 'line', result: holdLine(test, question) };
    const other = requireRule(question.book, test.rule);
    if (test.by === 'original') {
      const { answer, verdict, probabilityOver } = originalAgainst(other, question);
      return { kind: 'rule', rule: other, by: 'original', answer, position: { verdict, probabilityOver } };
    }
    const result = holdRule(other, question);
    return { kind: 'rule', rule: other, by: 'model', answer: result.met, position: result.own };
  });
  const conditions = rule.conditions.map((condition) => ({
    fact: condition.fact,
    answer: answerOf(condition, question.facts),
  }));
  const met = allOf([
    own.answer,
    ...further.map((test) => (test.kind === 'line' ? test.result.answer : test.answer)),
    ...conditions.map(({ answer }) => answer),
  ]);
  return {
    own,
    further,
    conditions,
    met,
    missing: missingOf(rule, { own, further, conditions }, met, question),
  };
}

/** Of a rule that is out for certain only what its own line lacks is of interest. */
function missingOf(
  rule: Rule,
  { own, further, conditions }: Pick<RuleResult, 'own' | 'further' | 'conditions'>,
  met: Answer,
  question: Question,
): Missing[] {
  const all = [...own.missing];
  if (met !== 'no')
    all.push(
      ...further.flatMap((test) =>
        test.kind === 'line'
          ? test.result.missing
          : test.by === 'model'
            ? holdRule(test.rule, question).missing
            : [],
      ),
      ...conditions
        .filter(({ answer }) => answer === 'open')
        .map(({ fact }): Missing => ({ kind: 'fact', id: fact })),
      ...(rule.legacy && !question.facts.has(rule.legacy.fact)
        ? [{ kind: 'fact' as const, id: rule.legacy.fact }]
        : []),
    );
  const seen = new Set<string>();
  return all.filter(({ kind, id }) => {
    const key = `${kind} ${id}`;
    return seen.has(key) ? false : Boolean(seen.add(key));
  });
}

function requireRule(book: RuleBook, id: string): Rule {
  const rule = book.rules.find((one) => one.id === id);
  if (!rule) throw new Error(`no rule ${id}: the rule book was read without its check`);
  return rule;
}

/** Where the model that this one was made from stands against the line of a rule for models. */
export function originalAgainst(rule: Rule, question: Question): LineResult {
  const { original } = question.figures;
  const figures = { ...question.figures, model: original };
  return holdLine(rule.line, { ...question, figures });
}

/** Original and modification together against the line of a rule for models: a reading of ours where the text has a gap. */
export function sumAgainst(id: string, question: Question): LineResult {
  const { original, modification } = question.figures;
  const rule = requireRule(question.book, id);
  const counting = rule.line.counting ?? 'unspecified';
  const sum = combined(original[counting], modification[counting], addSizes);
  const figures = { ...question.figures, model: { ...original, [counting]: sum } };
  return holdLine(rule.line, { ...question, figures });
}

function holdLine(line: Line, question: Question): LineResult {
  const counting = countingOf(line, question.facts);
  const { figure, missing } = figureFor(line, counting, question);
  const value = lineOn(line, question.day);
  const number = value === null ? null : lineNumber(value);
  const shared = { line, value: number, counting, figure };
  if (number === null || line.comparator === null)
    return {
      ...shared,
      verdict: 'unknown',
      probabilityOver: null,
      answer: 'open',
      missing: [{ kind: 'line', id: 'no-line' }],
    };
  if (figure.gap !== null)
    return { ...shared, verdict: 'unknown', probabilityOver: null, answer: 'open', missing };
  const position = positionOf(figure, { comparator: line.comparator, value: number }, question.assumptions);
  const answer = holds(position.verdict, line.comparator);
  return { ...shared, ...position, answer, missing: answer === 'open' ? uncounted(figure) : [] };
}

/** What would have to be known of a figure that does not settle the matter. */
function uncounted(figure: KnownFigure): Missing[] {
  return [...figure.uncounted, ...figure.notStated].map((id) => ({ kind: 'part', id }));
}

function countingOf({ counting, countingIf }: Line, facts: KnownFacts): Counting | null {
  if (countingIf && facts.get(countingIf.fact)?.value === countingIf.is) return countingIf.counting;
  return counting;
}

function figureFor(
  line: Line,
  counting: Counting | null,
  { figures, facts, book }: Question,
): { readonly figure: Figure; readonly missing: readonly Missing[] } {
  const lacking = (figure: Figure): readonly Missing[] =>
    figure.gap === null ? [] : [{ kind: 'figure', id: figure.gap }];
  const withGap = (figure: Figure) => ({ figure, missing: lacking(figure) });
  if (counting !== null && line.metric === 'finetune_ratio')
    return withGap(combined(figures.modification[counting], figures.original[counting], divideSizes));
  if (counting !== null)
    return withGap(line.of === 'modification' ? figures.modification[counting] : figures.model[counting]);
  const fact = [...book.facts.values()].find(
    ({ gives }) => gives?.metric === line.metric && gives.of === line.of,
  );
  const amount = fact ? amountOf(fact.id, facts) : null;
  if (amount !== null) return withGap(givenFigure(amount));
  const cost = line.metric === 'training_cost_usd' && estimatedCost(line, figures);
  if (cost && cost.gap === null) return withGap(cost);
  return {
    figure: missingFigure('no-amount'),
    missing: fact ? [{ kind: 'fact', id: fact.id }] : [{ kind: 'figure', id: 'no-amount' }],
  };
}

function estimatedCost({ of }: Line, { costUsd }: Figures): Figure | null {
  return of === 'model' || of === 'modification' ? costUsd[of] : null;
}

function combined(
  a: Figure,
  b: Figure,
  combine: (a: KnownFigure['size'], b: KnownFigure['size']) => KnownFigure['size'],
): Figure {
  if (a.gap !== null) return missingFigure(firstGap(a.gap, b));
  if (b.gap !== null) return b;
  return knownFigure(combine(a.size, b.size), weakerEvidence(a.evidence, b.evidence), {
    most: combine(a.most, b.size),
    uncounted: a.uncounted,
    notStated: a.notStated,
    sources: [...a.sources, ...b.sources],
  });
}

/** Without a base there is no modification to speak of: that is what is missing first. */
function firstGap(gap: FigureGap, other: Figure): FigureGap {
  return other.gap === 'no-base' || other.gap === 'base-not-found' ? other.gap : gap;
}
