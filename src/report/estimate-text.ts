/** How are the parts of an estimate said: its methods, inputs, working, weights and warnings? */
import type { AccountAnswer, EstimateAnswer } from '../estimates/answer.js';
import type { Quantity } from '../provenance/quantity.js';
import { formatDate, formatNumber, formatScientific, formatShare, formatThreshold } from '../units/format.js';
import type { Language } from '../units/language.js';
import type { Threshold } from '../units/threshold.js';
import { labelList } from './field-value.js';
import { type KnownSentence, readSentence } from './known-sentence.js';
import { translator } from './message.js';
import { estimateMessages } from './messages/estimates.js';
import { amountText, valueText } from './quantity-text.js';
import { reasonText } from './reason-text.js';
import { visibleText } from './visible-text.js';

type Key = keyof typeof estimateMessages;
type Input = AccountAnswer['inputs'][number];
type Step = AccountAnswer['steps'][number];

/** The sizes of the EU's guideline of July 2025 for general-purpose models, and of Regulation (EU) 2024/1689, Art. 51(2). */
export const COMPUTE_THRESHOLDS: readonly Threshold[] = [
  { value: 1e23, unit: 'FLOP' },
  { value: 1e25, unit: 'FLOP' },
];
const SIGNIFICANT_DIGITS = 3;
const SCIENTIFIC_FROM = 1e7;

function known(key: string): key is Key {
  return Object.hasOwn(estimateMessages, key);
}

/** The text of an id, or the id where no catalogue knows it. */
function named(kind: 'method' | 'input' | 'formula', id: string, language: Language): string {
  const key = `${kind}.${id}`;
  return known(key) ? translator(estimateMessages, language)(key) : visibleText(id);
}

export function methodName(method: string, language: Language): string {
  return named('method', method, language);
}

/** How the method comes by its value, in a sentence; null for one no catalogue knows. */
export function methodText(method: string, language: Language): string | null {
  const key = `how.${method}`;
  return known(key) ? translator(estimateMessages, language)(key) : null;
}

export function inputName(name: string, language: Language): string {
  return named('input', name, language);
}

export function inputValueText({ name, value, unit }: Input, language: Language): string {
  if (typeof value === 'number') {
    if (unit === 'share') return formatShare(value, language, 1);
    // The name of the input already says what is counted.
    return valueText(value, unit === 'epochs' ? null : unit, language);
  }
  if (unit === 'date') return value === '' ? '–' : formatDate(value, language);
  return name === 'domains' ? labelList('domain', value.split(', '), language) : visibleText(value);
}

const ASSUMPTIONS: readonly KnownSentence<Key>[] = [
  [/^catalogue$/, 'assumption.catalogue'],
  [/^no source states it; one pass is the rule for large models$/, 'assumption.onePass'],
  [/^median behind (?<cases>\d+) recorded values$/, 'assumption.median'],
  [/^(?<chip>.+), (?<format>\S+) dense: (?<file>\S+)$/, 'assumption.peak'],
  [/^the name of the model$/, 'assumption.name'],
  [/^grade (?<grade>.+): (?<file>\S+)$/, 'assumption.grade'],
  [/^(?<ratio>[\d.]+) times as likely for a model over it: (?<file>\S+)$/, 'assumption.hint'],
];

/** Where an input is from that no source states. References to publications stay as they are. */
export function assumptionText(assumption: string, language: Language): string {
  const found = readSentence(assumption, ASSUMPTIONS);
  if (!found) return visibleText(assumption);
  const groups = Object.entries(found.groups).map(([name, text]) => [name, numbersIn(text, language)]);
  const cases = found.groups.cases === undefined ? {} : { cases: Number(found.groups.cases) };
  return translator(estimateMessages, language)(found.key, { ...Object.fromEntries(groups), ...cases });
}

/** `2.5` alone is a number of the language; any other text stays as it is. */
function numbersIn(text: string, language: Language): string {
  return /^\d+(\.\d+)?$/.test(text) ? formatNumber(Number(text), language) : visibleText(text);
}

export interface StepText {
  /** `compute = 6 · parameters · data · passes` */
  readonly formula: string;
  /** `6 · 1.8·10¹¹ · 3·10¹¹ · 1` */
  readonly values: string;
  readonly result: string;
}

export function stepText({ formula, values, result, unit }: Step, language: Language): StepText {
  return {
    formula: named('formula', formula, language),
    values: workingText(values, language),
    result: valueText(Number(result.toPrecision(SIGNIFICANT_DIGITS)), unit, language),
  };
}

/** Numbers as the language writes them, powers of ten without spaces so that each stays one; the few words translated. */
function workingText(values: string, language: Language): string {
  const text = translator(estimateMessages, language);
  return visibleText(values)
    .replace(/ to /g, ` ${text('to')} `)
    .replace('unknown, taken as small', text('takenAsSmall'))
    .replace(/\d+(\.\d+)?(e[+-]?\d+)?/g, (number) => workingNumber(Number(number), language));
}

function workingNumber(value: number, language: Language): string {
  return value >= SCIENTIFIC_FROM
    ? formatScientific(value, language, SIGNIFICANT_DIGITS).replace(' · ', '·')
    : formatNumber(value, language, SIGNIFICANT_DIGITS);
}

/** Its part in the estimate, in words. */
export function weightText(weight: number, language: Language): string {
  const text = translator(estimateMessages, language);
  const percent = Math.round(weight * 100);
  if (percent === 100) return text('weight.all');
  return percent === 0 ? text('weight.none') : text('weight.part', { share: formatShare(weight, language) });
}

/** What the estimate says, and on which side of the sizes laws name it lies. */
export function findingSentences(
  quantity: Quantity,
  thresholds: readonly Threshold[],
  language: Language,
): string[] {
  const text = translator(estimateMessages, language);
  const { value, low, high, level, evidence, gap, unit } = quantity;
  if (value === null || low === null || high === null || level === null || evidence === 'gap') {
    const [reason, wouldFill] = [gap?.reason ?? 'no value', gap?.wouldFill ?? ''];
    return [
      text('gap', { reason: reasonText(reason, language), wouldFill: reasonText(wouldFill, language) }),
    ];
  }
  const write = (number: number) => amountText(number, unit, language);
  const finding = text(`finding.${evidence}`, {
    value: unit === 'FLOP' ? `${write(value)} FLOP` : write(value),
    low: write(low),
    high: write(high),
    level: formatShare(level, language),
    percent: formatNumber(level * 100, language),
  });
  return [finding, ...sideSentences({ low, high, level }, thresholds, language)];
}

/** An end of an interval leaves half of what is outside of it beyond. */
function sideSentences(
  { low, high, level }: { readonly low: number; readonly high: number; readonly level: number },
  thresholds: readonly Threshold[],
  language: Language,
): string[] {
  const text = translator(estimateMessages, language);
  const sideOf = ({ value }: Threshold) => (low > value ? 'over' : high <= value ? 'under' : 'open');
  return (['over', 'open', 'under'] as const).flatMap((side) => {
    const there = thresholds
      .filter((threshold) => sideOf(threshold) === side)
      .map((threshold) => formatThreshold(threshold, language));
    if (there.length === 0) return [];
    const list = new Intl.ListFormat(language, { type: side === 'over' ? 'conjunction' : 'disjunction' });
    return text(`side.${side}`, {
      thresholds: list.format(there),
      tail: formatShare((1 + level) / 2, language),
    });
  });
}

const APART =
  /^(?<one>[\w-]+) and (?<other>[\w-]+) differ by a factor of (?<factor>\S+): check their inputs$/;

export function warningText(warning: EstimateAnswer['warnings'][number], language: Language): string {
  const { one, other, factor } = APART.exec(warning)?.groups ?? {};
  if (one === undefined || other === undefined) return visibleText(warning);
  return translator(estimateMessages, language)('warning.apart', {
    one: methodName(one, language),
    other: methodName(other, language),
    factor: formatNumber(Number(factor), language),
  });
}
