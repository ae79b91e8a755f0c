/** How is a number said, with its unit, interval and evidence, or why there is none? One way for page and terminal. */
import type { Evidence, Quantity } from '../provenance/quantity.js';
import { formatDate, formatNumber, formatScientific, formatShare, formatThreshold } from '../units/format.js';
import type { Language } from '../units/language.js';
import { translator } from './message.js';
import { quantityMessages } from './messages/quantities.js';
import { reasonText } from './reason-text.js';

export const SIGNIFICANT_DIGITS = 3;
/** From here on plain digits are hard to read, and powers of ten are what one compares. */
const SCIENTIFIC_FROM = 1e7;

/** `4.64 · 10²⁶`, `3.1 · 10²⁵ (90%: 1.2 · 10²⁵ to 8 · 10²⁵), derived`, `not known: no source states it`. */
export function quantityText(quantity: Quantity, language: Language): string {
  const text = translator(quantityMessages, language);
  const { value, low, high, level, unit, evidence, gap } = quantity;
  if (value === null) return text('notKnown', { reason: reasonText(gap?.reason ?? 'no value', language) });
  const write = (number: number) => amountText(number, unit, language);
  const said = intervalText({ value, low, high, level }, write, language);
  const shown =
    low === null || high === null || evidence === 'gap'
      ? said
      : text('withEvidence', { value: said, evidence: text(`evidence.${evidence}`) });
  const dollars = dollarsText(unit, language);
  return dollars === null ? shown : text('inDollars', { amount: shown, dollars });
}

/** `USD of 2025-06` as `dollars of June 2025`; null for a unit that is no dollars of some day. */
export function dollarsText(unit: string, language: Language): string | null {
  const found = /^USD of (?<when>\d{4}(-\d\d)?)(?<asRecorded> \(as recorded\))?$/.exec(unit)?.groups;
  if (!found) return null;
  return translator(quantityMessages, language)('dollars', {
    when: formatDate(found.when ?? '', language),
    asRecorded: found.asRecorded ? 'yes' : 'no',
  });
}

interface Interval {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  /** Its probability; null where it is said elsewhere. */
  readonly level: number | null;
}

/** The median, and the interval where there is one: `197.4 (90%: 191 to 204)`. */
export function intervalText(
  { value, low, high, level }: Interval,
  write: (value: number) => string,
  language: Language,
): string {
  if (low === null || high === null) return write(value);
  const text = translator(quantityMessages, language);
  const ends = { value: write(value), low: write(low), high: write(high) };
  return level === null
    ? text('plainInterval', ends)
    : text('interval', { ...ends, level: formatShare(level, language) });
}

/** A value without interval in its unit: FLOP and parameters need no word where the label says them. */
export function amountText(value: number, unit: string, language: Language): string {
  if (unit.startsWith('USD'))
    return formatThreshold({ value: Number(value.toPrecision(SIGNIFICANT_DIGITS)), unit: 'USD' }, language);
  if (unit === 'FLOP' || unit === 'parameters') return formatScientific(value, language, SIGNIFICANT_DIGITS);
  return valueText(value, unit, language);
}

/** The value of a field as a person reads it: `25,000 chips`, `yes`, text as it is. */
export function valueText(value: string | number | boolean, unit: string | null, language: Language): string {
  const text = translator(quantityMessages, language);
  if (typeof value === 'boolean') return text(value ? 'yes' : 'no');
  if (typeof value === 'string') return value;
  if (unit?.startsWith('USD')) return formatThreshold({ value, unit: 'USD' }, language);
  const number =
    Math.abs(value) >= SCIENTIFIC_FROM
      ? formatScientific(value, language, SIGNIFICANT_DIGITS)
      : formatNumber(value, language);
  const word = unitText(unit, language);
  return word ? `${number} ${word}` : number;
}

function unitText(unit: string | null, language: Language): string {
  if (unit === null || unit === 'parameters') return '';
  const key = unit === 'h' ? 'unit.hours' : `unit.${unit}`;
  return isQuantityMessage(key) ? translator(quantityMessages, language)(key) : unit;
}

function isQuantityMessage(key: string): key is keyof typeof quantityMessages {
  return Object.hasOwn(quantityMessages, key);
}

/** `recorded`, `derived`, `imputed`; nothing for a gap. */
export function evidenceText(evidence: Evidence, language: Language): string {
  return evidence === 'gap' ? '' : translator(quantityMessages, language)(`evidence.${evidence}`);
}

const [LEAST, MOST] = [0.01, 0.99];

/** `17%`, `under 1%`, `over 99%`: nobody knows a probability to more digits than that. */
export function probabilityText(probability: number, language: Language): string {
  const text = translator(quantityMessages, language);
  if (probability < LEAST) return text('under', { share: formatShare(LEAST, language) });
  if (probability > MOST) return text('over', { share: formatShare(MOST, language) });
  return formatShare(probability, language);
}
