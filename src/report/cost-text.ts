/** How is a cost said: what it is in dollars and euros, how sure it is, its parts, and what a reader should know of it? */
import type { PART_NAMES } from '../estimates/cost/point-cost.js';
import type { CostScope } from '../estimates/cost/run-constants.js';
import type { CostAnswer } from '../estimates/cost-answer.js';
import { formatDate, formatMoney, formatNumber, formatThreshold } from '../units/format.js';
import type { Language } from '../units/language.js';
import type { Threshold } from '../units/threshold.js';
import { sideSentences } from './estimate-text.js';
import { translator } from './message.js';
import { costMessages } from './messages/costs.js';
import { amountText, intervalText, SIGNIFICANT_DIGITS } from './quantity-text.js';
import { visibleText } from './visible-text.js';

type Key = keyof typeof costMessages;

/** The sum the project's first question is about. */
export const COST_THRESHOLDS: readonly Threshold[] = [{ value: 1e7, unit: 'USD' }];

function known(key: string): key is Key {
  return Object.hasOwn(costMessages, key);
}

/** What it is, what that rests on, on which side of the sums it lies, the same in euros, and with what came before. */
export function costSentences(cost: CostAnswer, language: Language): string[] {
  const text = translator(costMessages, language);
  const { value, low, high, level, unit, scope, priceMonth, evidence, cumulative } = cost;
  if (value === null || low === null || high === null || level === null)
    throw new Error('a cost without a value');
  const write = (usd: number) => amountText(usd, unit, language);
  return [
    text(`finding.${scope}`, {
      cost: intervalText({ value, low, high, level }, write, language),
      month: formatDate(priceMonth, language),
    }),
    ...(evidence === 'derived' || evidence === 'imputed' ? [text(`evidence.${evidence}`)] : []),
    ...sideSentences({ low, high, level }, COST_THRESHOLDS, language),
    euroSentence(cost.euro, language),
    ...(cumulative === null ? [] : [text('cumulative', { cost: write(cumulative) })]),
  ];
}

function euroSentence(euro: CostAnswer['euro'], language: Language): string {
  return translator(costMessages, language)('euro', {
    cost: intervalText({ ...euro, level: null }, (amount) => euroText(amount, language), language),
    rate: formatNumber(euro.eurPerUsd, language, 4),
    month: formatDate(euro.month, language),
  });
}

export function euroText(amount: number, language: Language): string {
  return formatMoney(Number(amount.toPrecision(SIGNIFICANT_DIGITS)), 'EUR', language);
}

export function scopeName(scope: CostScope, language: Language): string {
  return translator(costMessages, language)(`scope.${scope}`);
}

/** What a count over a sum of dollars is of. */
export function basisSentence(
  { scope, priceMonth }: { readonly scope: CostScope; readonly priceMonth: string },
  language: Language,
): string {
  return translator(costMessages, language)('basis', {
    scope: scopeName(scope, language),
    month: formatDate(priceMonth, language),
  });
}

export function partName(part: (typeof PART_NAMES)[number], language: Language): string {
  return translator(costMessages, language)(`part.${part}`);
}

/** Of one or several costs, each warning once. */
export function costWarningTexts(costs: readonly Pick<CostAnswer, 'warnings'>[], language: Language) {
  return [
    ...new Set(
      costs.flatMap(({ warnings }) => warnings.map((warning) => costWarningText(warning, language))),
    ),
  ];
}

export function costWarningText(
  { code, values }: CostAnswer['warnings'][number],
  language: Language,
): string {
  const key = `warning.${code}`;
  if (!known(key)) return visibleText(code);
  const written = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, valueText(name, value, language)]),
  );
  return translator(costMessages, language)(key, written);
}

function valueText(name: string, value: number | string, language: Language): string {
  if (name === 'listedFrom' || name === 'published') return formatDate(String(value), language);
  if (typeof value === 'string') return visibleText(value);
  if (name.endsWith('Usd')) return formatThreshold({ value, unit: 'USD' }, language);
  if (name === 'ratio') return formatNumber(Number(Math.max(value, 1 / value).toPrecision(2)), language);
  return formatNumber(value, language);
}
