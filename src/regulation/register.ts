/** Which rules are there on a day, and how many models of the catalogue are over the line of each? */
import { InputError } from '../provenance/input-error.js';
import type { Vintage } from '../provenance/lineage.js';
import { compareSizes } from '../stats/uncertain-size.js';
import type { Law } from './assess.js';
import { askedFact, needsText, questionText } from './fact-text.js';
import { lineNumber, lineOn, ruleOn } from './on-a-day.js';
import type { RuleText } from './rule.js';
import type { Rule, RuleBook } from './rule-book.js';
import { NOT_LEGAL_ADVICE, type RuleAnswer, type RulesAnswer } from './verdict.js';

/** One listed model as counts take it. */
export interface CountedModel {
  readonly evidence: 'recorded' | 'derived' | 'imputed';
  readonly trainingFlop: number;
  /** Of being strictly over a value, with errors near the top allowed for. */
  probabilityOver(trainingFlop: number): number;
}

export interface RegisterWish {
  readonly on: string;
  readonly jurisdiction: string | undefined;
}

export function register(
  { on, jurisdiction }: RegisterWish,
  { book }: Law,
  models: readonly CountedModel[],
  vintage: Vintage,
): RulesAnswer {
  const counts = new Map<string, RuleAnswer['models']>();
  const chosen = jurisdiction === undefined ? book.rules : rulesOf(jurisdiction, book);
  return {
    notLegalAdvice: NOT_LEGAL_ADVICE,
    on,
    coveredUntil: book.coveredUntil,
    vintage,
    rules: chosen.map((rule) => ruleAnswer(rule, on, book, counted(rule, on, models, counts))),
    facts: [...book.facts.values()].map(askedFact),
    noneFound: jurisdiction === undefined ? book.noneFound.map((finding) => ({ ...finding })) : [],
  };
}

/** A country takes in its states. */
function rulesOf(wanted: string, { rules, jurisdictions }: RuleBook): readonly Rule[] {
  const code = wanted.trim().toUpperCase();
  const found = rules.filter(
    ({ jurisdiction }) => jurisdiction === code || jurisdiction.startsWith(`${code}-`),
  );
  if (found.length > 0) return found;
  const known = jurisdictions.map((one) => one.code).sort();
  throw new InputError(`no rules of ${wanted}; there are rules of ${known.join(', ')}`, {
    flag: '--jurisdiction',
  });
}

function ruleAnswer(rule: Rule, on: string, book: RuleBook, models: RuleAnswer['models']): RuleAnswer {
  const now = ruleOn(rule, on);
  const value = lineOn(rule.line, on);
  const noted = ({ text, unverified }: { text: RuleText; unverified?: true | undefined }) => ({
    text,
    verified: unverified !== true,
  });
  const { id, jurisdiction, jurisdictionName, title, instrument, provision, kind, appliesTo } = rule;
  return {
    ...{ id, jurisdiction, jurisdictionName, title, instrument, provision, kind, appliesTo },
    status: now.status,
    statusSince: now.since,
    statusNote: now.note,
    metric: rule.line.metric,
    counting: rule.line.counting,
    comparator: rule.line.comparator,
    value: value === null ? null : lineNumber(value),
    formula: value === null || typeof value === 'number' ? null : value,
    unit: rule.line.unit,
    further: rule.and.map((test) =>
      'rule' in test
        ? test.by === 'original'
          ? `original: ${test.rule}`
          : test.rule
        : `${test.metric} ${test.comparator ?? ''} ${String(test.values.at(-1)?.value ?? '')}`,
    ),
    conditions: rule.conditions.map((condition) => ({
      fact: condition.fact,
      question: questionText(condition.fact, book),
      needs: needsText(condition, book),
    })),
    judgements: [...rule.judgements],
    duties: rule.duties.map((duty) => ({ ...noted(duty), reference: duty.reference })),
    exemptions: rule.exemptions.map(noted),
    penalties: rule.penalties.map(noted),
    history: rule.history.map(({ from, status, note }) => ({ from, status, note: note ?? null })),
    dates: { ...rule.dates },
    verified: rule.verified,
    verificationLevel: rule.verificationLevel,
    verification: rule.verification,
    notes: [...rule.notes],
    sources: rule.sources.map((source) => ({ ...source })),
    models,
  };
}

/** By compute alone: what further conditions leave out is not known of whole catalogues. */
function counted(
  { line }: Rule,
  on: string,
  models: readonly CountedModel[],
  known: Map<string, RuleAnswer['models']>,
): RuleAnswer['models'] {
  const value = lineOn(line, on);
  const number = value === null ? null : lineNumber(value);
  const { metric, of, comparator } = line;
  if (metric !== 'training_compute_flop' || of !== 'model' || number === null) return null;
  if (comparator !== '>' && comparator !== '>=') return null;
  const key = `${comparator} ${number}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const over = (size: number) => compareSizes(size, number) > (comparator === '>' ? 0 : -1);
  const count = (evidence: CountedModel['evidence']) =>
    models.filter((model) => model.evidence === evidence && over(model.trainingFlop)).length;
  const probabilities = models.map((model) => model.probabilityOver(number));
  const made = {
    recorded: count('recorded'),
    derived: count('derived'),
    probably: probabilities.filter((probability) => probability > 0.5).length,
    expected: Number(probabilities.reduce((sum, one) => sum + one, 0).toFixed(1)),
  };
  known.set(key, made);
  return made;
}
