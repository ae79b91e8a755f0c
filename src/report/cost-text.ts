/** How is it said what a reader should know of a cost? */
import type { CostAnswer } from '../estimates/cost-answer.js';
import { formatNumber, formatThreshold } from '../units/format.js';
import type { Language } from '../units/language.js';
import { translator } from './message.js';
import { costMessages } from './messages/costs.js';
import { visibleText } from './visible-text.js';

type Key = keyof typeof costMessages;

function known(key: string): key is Key {
  return Object.hasOwn(costMessages, key);
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
