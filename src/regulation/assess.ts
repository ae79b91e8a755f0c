/** What does each rule say of one model or run on a day? Verdict, duties, dates, and what would have to be known. */
import { compareSizes } from '../stats/uncertain-size.js';
import { deadlineDay, dutiesOf, dutyDates, NO_DAYS, type RunDays } from './duties.js';
import { needsText, questionText } from './fact-text.js';
import { type Figure, type Figures, middleOf } from './figure.js';
import { figureAnswer } from './figure-answer.js';
import {
  holdRule,
  type LineResult,
  type Missing,
  type Question,
  type RuleResult,
  sumAgainst,
  withAnswersOfFigures,
} from './hold.js';
import { answerOf, dayOf, type KnownFacts } from './known-facts.js';
import { ruleOn } from './on-a-day.js';
import type { VerdictAssumptions } from './position.js';
import type { Rule, RuleBook } from './rule-book.js';
import type { LineAnswer, MissingAnswer, VerdictAnswer } from './verdict.js';

export interface AssessedCase {
  readonly figures: Figures;
  readonly facts: KnownFacts;
  readonly days?: RunDays;
}

/** Rules by the day and the assumptions they are judged by. */
export interface Law {
  readonly book: RuleBook;
  readonly assumptions: VerdictAssumptions;
}

/** Pure: the same case, rules and day give the same verdicts. A penalty is no test of a model, so it has no verdict. */
export function assess(
  { figures, facts, days = NO_DAYS }: AssessedCase,
  { book, assumptions }: Law,
  day: string,
): VerdictAnswer[] {
  const question = withAnswersOfFigures({ figures, facts, book, day, assumptions });
  return book.rules
    .filter(({ kind }) => kind !== 'penalty')
    .map((rule) => verdictOn(rule, holdRule(rule, question), question, days));
}

/** The facts as `assess` takes them: those given, and those the figures answer. */
export function factsOf(
  { figures, facts }: AssessedCase,
  { book, assumptions }: Law,
  day: string,
): KnownFacts {
  return withAnswersOfFigures({ figures, facts, book, day, assumptions }).facts;
}

function verdictOn(rule: Rule, result: RuleResult, question: Question, days: RunDays): VerdictAnswer {
  const { book, day } = question;
  const now = ruleOn(rule, day);
  const line = lineAnswer(result.own, question);
  const noted = ({ text, unverified }: { text: Rule['title']; unverified?: true | undefined }) => ({
    text,
    verified: unverified !== true,
  });
  return {
    rule: rule.id,
    jurisdiction: rule.jurisdiction,
    title: rule.title,
    status: now.status,
    statusSince: now.since,
    statusNote: now.note,
    verdict: result.own.verdict,
    probabilityOver: result.own.probabilityOver === null ? null : rounded(result.own.probabilityOver),
    line,
    margin: marginOf(result.own, book),
    further: result.further.map((test) =>
      test.kind === 'line'
        ? { kind: 'line', ...lineAnswer(test.result, question), holds: test.result.answer }
        : { kind: 'rule', rule: test.rule.id, title: test.rule.title, by: test.by, holds: test.answer },
    ),
    conditions: rule.conditions.map((condition) => ({
      fact: condition.fact,
      question: questionText(condition.fact, book),
      needs: needsText(condition, book),
      holds: answerOf(condition, question.facts),
    })),
    met: result.met,
    reached: isReached(rule, result, question),
    missing: result.missing.map((missing) => missingAnswer(missing, book)),
    duties: dutiesOf(rule, result, question, days),
    exemptions: rule.exemptions.map(noted),
    penalties: rule.penalties.map(noted),
    judgements: [...rule.judgements],
    readings: readingsOf(rule, question),
    dates: datesOf(rule, question, days, result),
    verified: rule.verified,
    verificationLevel: rule.verificationLevel,
  };
}

/**
 * Whether a figure speaks for it: its own, that of a rule it builds on, or, of a rule for modifications, that there is
 * one. What is left are rules that turn on facts of the company alone.
 */
function isReached(rule: Rule, result: RuleResult, question: Question): boolean {
  if (result.met === 'no') return false;
  if (result.own.figure.gap === null) return true;
  if (rule.appliesTo === 'modification') return question.facts.get('other-provider')?.value === 'yes';
  return result.further.some(
    (test) => test.kind === 'rule' && test.by === 'model' && test.position.verdict !== 'unknown',
  );
}

function lineAnswer(result: LineResult, { book, assumptions }: Question): LineAnswer {
  const { line, value, counting, figure, verdict, probabilityOver } = result;
  return {
    metric: line.metric,
    of: line.of,
    counting,
    comparator: line.comparator,
    value,
    unit: line.unit,
    figure: figureAnswer(figure, book.counting, assumptions.level),
    verdict,
    probabilityOver: probabilityOver === null ? null : rounded(probabilityOver),
  };
}

/** A thousandth is more than any of them is known to; an impossible or certain one is only said of exact figures. */
function rounded(probability: number): number {
  return Number(probability.toFixed(3));
}

/** The grey band of C/(1+f) to C/(1−f): an estimate that is off by the margin could put the figure on the other side. */
function marginOf({ line, value, counting, figure }: LineResult, book: RuleBook): VerdictAnswer['margin'] {
  const { fraction, countings } = book.counting.margin;
  if (value === null || counting === null || !countings.includes(counting)) return null;
  if (line.metric !== 'training_compute_flop') return null;
  const [low, high] = [value / (1 + fraction), value / (1 - fraction)];
  return { fraction, low, high, inside: isInside(figure, low, high) };
}

function isInside(figure: Figure, low: number, high: number): boolean {
  if (figure.gap !== null) return false;
  const median = middleOf(figure);
  return compareSizes(median, low) >= 0 && compareSizes(median, high) <= 0;
}

export function missingAnswer({ kind, id }: Missing, book: RuleBook): MissingAnswer {
  const { parts, gaps } = book.counting;
  const found =
    kind === 'fact'
      ? questionText(id, book)
      : kind === 'part'
        ? parts[id]
        : new Map<string, Rule['title']>(Object.entries(gaps)).get(id);
  return { kind, id, text: found ?? { en: id, de: id } };
}

/** Only where the text of the rule has a gap: the original is under the line it takes for granted. */
function readingsOf(rule: Rule, question: Question): VerdictAnswer['readings'] {
  const { facts, figures } = question;
  if (facts.get('other-provider')?.value !== 'yes') return [];
  return rule.readings.flatMap(({ text, sumAgainst: id }): VerdictAnswer['readings'] => {
    if (id === undefined) return [{ text, verdict: null, probabilityOver: null }];
    const original = holdOriginal(id, question);
    if (original !== 'no' || figures.modification['parameter-update'].gap !== null) return [];
    const { verdict, probabilityOver } = sumAgainst(id, question);
    return [{ text, verdict, probabilityOver: probabilityOver === null ? null : rounded(probabilityOver) }];
  });
}

function holdOriginal(id: string, question: Question) {
  const figures = { ...question.figures, model: question.figures.original };
  const rule = question.book.rules.find((one) => one.id === id);
  return rule ? holdRule({ ...rule, and: [], conditions: [] }, { ...question, figures }).met : 'open';
}

function datesOf(rule: Rule, question: Question, days: RunDays, result: RuleResult): Record<string, string> {
  const { from, complyBy } = dutyDates(rule, question, days);
  const clock = rule.duties.find(({ deadline }) => deadline)?.deadline;
  const notifyBy = clock && result.met !== 'no' ? deadlineDay(rule, days, clock.days) : null;
  const placed = rule.legacy ? dayOf(rule.legacy.fact, question.facts) : null;
  return {
    ...rule.dates,
    ...(from === null ? {} : { duties_from: from }),
    ...(complyBy === null ? {} : { comply_by: complyBy }),
    ...(notifyBy === null ? {} : { notify_by: notifyBy }),
    ...(placed === null ? {} : { placed }),
  };
}
