/** What a training run cost, and what a reader should know of it, in words. */
import type { CostAnswer } from '../estimates/cost-answer.js';
import { formatNumber, formatThreshold } from '../units/format.js';
import type { Language } from '../units/language.js';
import { translator } from './message.js';
import { costMessages } from './messages/costs.js';
import { amountText, intervalText } from './quantity-text.js';
import { visibleText } from './visible-text.js';

type Key = keyof typeof costMessages;

function known(key: string): key is Key {
  return Object.hasOwn(costMessages, key);
}

/** What the run cost in the scope, in dollars and euros, and with the models it was made from. */
export function costSentences(answer: CostAnswer, language: Language): string[] {
  const text = translator(costMessages, language);
  const { value, low, high, level, unit, scope, priceMonth, euro, cumulative } = answer;
  if (value === null) throw new Error('a cost without a value');
  const write = (usd: number) => amountText(usd, unit, language);
  const euros = (amount: number) => `${formatNumber(Number(amount.toPrecision(3)), language, 0)} €`;
  return [
    text(`finding.${scope}`, {
      cost: intervalText({ value, low, high, level }, write, language),
      month: priceMonth,
    }),
    text('euro', {
      cost: intervalText({ ...euro, level: null }, euros, language),
      rate: formatNumber(euro.eurPerUsd, language, 4),
      month: euro.month,
    }),
    ...(cumulative === null ? [] : [text('cumulative', { cost: write(cumulative) })]),
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
  if (typeof value === 'string') return visibleText(value);
  if (name.endsWith('Usd')) return formatThreshold({ value, unit: 'USD' }, language);
  if (name === 'ratio') return formatNumber(Number(Math.max(value, 1 / value).toPrecision(2)), language);
  return formatNumber(value, language);
}
