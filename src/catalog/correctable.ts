/** Can what a reader proposes be true of the field: a known one, in its unit, within what is plausible? */
import * as z from 'zod';
import { InputError } from '../provenance/input-error.js';
import { splitList } from '../sources/split-list.js';
import { isCalendarDate } from '../units/calendar-date.js';
import { readDecimal } from '../units/decimal.js';
import type { Histories } from './history.js';
import { nearestNames } from './nearest-names.js';

const Quantity = z.strictObject({
  field: z.string(),
  unit: z.string(),
  low: z.number(),
  high: z.number(),
  reason: z.string(),
});
type Quantity = z.infer<typeof Quantity>;

/** `data/assumptions/corrections.json`. */
export const CorrectionAssumptions = z.strictObject({
  source: z.string(),
  date: z.string(),
  mostProposed: z.number().int(),
  mostProposedReason: z.string(),
  quantities: z.array(Quantity),
  dates: z.array(z.strictObject({ field: z.string(), earliest: z.string(), reason: z.string() })),
  labels: z.array(z.string()),
  labelsReason: z.string(),
  texts: z.array(z.string()),
  textsReason: z.string(),
});
export type CorrectionAssumptions = z.infer<typeof CorrectionAssumptions>;

export interface CorrectionGround {
  readonly assumptions: CorrectionAssumptions;
  readonly histories: Histories;
  /** Nothing is published after the day of the proposal. */
  readonly today: string;
}

/** In the order a form offers them. */
export function correctableFields({ quantities, dates, labels, texts }: CorrectionAssumptions): string[] {
  return [...quantities.map(({ field }) => field), ...dates.map(({ field }) => field), ...labels, ...texts];
}

export function unitOf(field: string, { quantities }: CorrectionAssumptions): string | null {
  return quantities.find((known) => known.field === field)?.unit ?? null;
}

/** The value in the unit of the field. Throws an InputError that names the flag and what was expected. */
export function readCorrectedValue(field: string, text: string, ground: CorrectionGround): number | string {
  const { quantities, dates, labels, texts } = ground.assumptions;
  const quantity = quantities.find((known) => known.field === field);
  if (quantity) return readQuantity(text, quantity);
  const date = dates.find((known) => known.field === field);
  if (date) return readDay(text, date.earliest, ground.today);
  if (labels.includes(field)) return readLabels(field, text, ground.histories);
  if (texts.includes(field)) return text;
  const known = correctableFields(ground.assumptions).join(', ');
  throw new InputError(`unknown field: ${field}; expected one of ${known}`, { flag: '--field' });
}

/** What may stand behind a number of a unit; a bare number is in the unit of the field. */
const UNIT_WORDS: Readonly<Record<string, readonly string[]>> = {
  FLOP: ['flop', 'flops'],
  parameters: ['parameters', 'parameter'],
  datapoints: ['datapoints', 'tokens', 'images'],
  epochs: ['epochs', 'epoch'],
  hours: ['hours', 'hour', 'h'],
  'chip-hours': ['chip-hours', 'gpu-hours', 'hours', 'h'],
  chips: ['chips', 'chip', 'gpus', 'tpus'],
  W: ['w', 'watts'],
  USD: ['usd', '$'],
};
const MULTIPLES: Readonly<Record<string, number>> = {
  '': 1,
  k: 1e3,
  m: 1e6,
  b: 1e9,
  bn: 1e9,
  t: 1e12,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};

function readQuantity(text: string, { field, unit, low, high }: Quantity): number {
  const compact = text.toLowerCase().replaceAll(' ', '');
  const [, digits = '', rest = ''] = /^(\$?[-+]?[\d.,]+(?:e[-+]?\d+)?)(.*)$/.exec(compact) ?? [];
  const reading = readDecimal(digits);
  const factor = multipleOf(rest, unit);
  const expected = `expected a number of ${unit}, such as ${exampleOf(unit)}`;
  if (reading.kind !== 'number' || factor === null || (digits.startsWith('$') && unit !== 'USD'))
    throw new InputError(`cannot be read as ${field}: ${text}; ${expected}`, { flag: '--value' });
  const value = reading.value * factor;
  if (value >= low && value <= high) return value;
  throw new InputError(`not plausible as ${field}: ${text}; expected ${low} to ${high} ${unit}`, {
    flag: '--value',
  });
}

/** What the words behind a number multiply it by, null where they are not of the unit. */
function multipleOf(rest: string, unit: string): number | null {
  if (unit === 'share') return rest === '%' ? 0.01 : rest === '' ? 1 : null;
  const word = (UNIT_WORDS[unit] ?? []).find((name) => rest.endsWith(name)) ?? '';
  const multiple = rest.slice(0, rest.length - word.length);
  return Object.hasOwn(MULTIPLES, multiple) ? (MULTIPLES[multiple] ?? null) : null;
}

function exampleOf(unit: string): string {
  if (unit === 'FLOP') return '2.1e25';
  if (unit === 'USD') return '78Musd';
  return unit === 'share' ? '0.4' : '70B';
}

function readDay(text: string, earliest: string, latest: string): string {
  if (!isCalendarDate(text))
    throw new InputError(`invalid date: ${text}; expected YYYY-MM-DD`, { flag: '--value' });
  if (text >= earliest && text <= latest) return text;
  throw new InputError(`not plausible: ${text}; expected ${earliest} to ${latest}`, { flag: '--value' });
}

/** As a source writes lists, each item one that some model has. */
function readLabels(field: string, text: string, { models }: Histories): string {
  const known = new Set<string>();
  for (const { fields } of models)
    for (const { value } of fields[field] ?? [])
      if (typeof value === 'string') for (const item of splitList(value)) known.add(item);
  const items = splitList(text);
  if (items.length === 0) throw new InputError(`no ${field} in it: ${text}`, { flag: '--value' });
  for (const item of items) {
    if (known.has(item)) continue;
    const offers = nearestNames(item, [...known]);
    throw new InputError(`no model has ${item} as ${field}; the nearest are ${offers.join(', ')}`, {
      flag: '--value',
    });
  }
  return items.join(',');
}
