/** How is an estimate said: its finding, methods, weights and warnings? */
import type { EstimateAnswer } from '../estimates/answer.js';
import type { Quantity } from '../provenance/quantity.js';
import { formatNumber, formatShare, formatThreshold } from '../units/format.js';
import type { Language } from '../units/language.js';
import type { Threshold } from '../units/threshold.js';
import { translator } from './message.js';
import { estimateMessages } from './messages/estimates.js';
import { amountText } from './quantity-text.js';
import { reasonText } from './reason-text.js';
import { visibleText } from './visible-text.js';

type Key = keyof typeof estimateMessages;

/** The sizes of the EU's guideline of July 2025 for general-purpose models, and of Regulation (EU) 2024/1689, Art. 51(2). */
export const COMPUTE_THRESHOLDS: readonly Threshold[] = [
  { value: 1e23, unit: 'FLOP' },
  { value: 1e25, unit: 'FLOP' },
];

function known(key: string): key is Key {
  return Object.hasOwn(estimateMessages, key);
}

/** The id itself where no catalogue knows it. */
export function methodName(method: string, language: Language): string {
  const key = `method.${method}`;
  return known(key) ? translator(estimateMessages, language)(key) : visibleText(method);
}

/** How the method comes by its value, in a sentence; null for one no catalogue knows. */
export function methodText(method: string, language: Language): string | null {
  const key = `how.${method}`;
  return known(key) ? translator(estimateMessages, language)(key) : null;
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

/** On which side of each size an interval lies; an end of it leaves half of what is outside beyond. */
export function sideSentences(
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
