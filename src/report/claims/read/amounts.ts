/** Which quantities stand in a sentence: a number with unit, comparator and whether it is rounded? */
import type { Language } from '../../../units/language.js';
import type { Threshold } from '../../../units/threshold.js';
import { type Comparator, comparatorOf } from './comparators.js';
import { type NumberMark, readNumbers } from './numbers.js';

export type AmountUnit =
  | 'FLOP'
  | 'USD'
  | 'EUR'
  | 'parameters'
  | 'percent'
  | 'months'
  | 'times'
  | 'other'
  | null;

export interface Amount extends NumberMark {
  readonly unit: AmountUnit;
  /** The number as said, before its unit: 2 of `2 years`, whose value is in months. */
  readonly raw: number;
  readonly comparator: Comparator;
  /** Where the words that belong to it begin and end: `mehr als 10 Millionen Dollar`. */
  readonly from: number;
  readonly to: number;
  /** `between 2 and 5`: the upper end. */
  readonly upper: number | null;
}

const FLOP =
  /^[ -]{0,2}(?:(?:integer or )?(?:floating[- ]point|gleitkomma|rechen|mathematical|fließkomma|computing|training|compute)[- ]?)?(?:flops?\b|operation(?:en|s)?\b|rechenoperationen|gleitkommaoperationen|rechenschritten?\b|rechenschritte\b)(?! ?\/ ?s| per second| pro sekunde|\/sec)/;
const FLOP_PREFIX = /^ ?(?<prefix>peta|exa|zetta|yotta|ronna)-?flops?\b(?! ?\/ ?s| per second| pro sekunde)/;
const PREFIXES: Readonly<Record<string, number>> = {
  peta: 1e15,
  exa: 1e18,
  zetta: 1e21,
  yotta: 1e24,
  ronna: 1e27,
};
const USD =
  /^[ -]{0,2}(?:\$|(?:us|u\.s\.)?[ -]?dollars?\b|us-\$|usd\b|us-dollars?\b|dollarn\b|amerikanische[nr]? dollar)/;
const EUR = /^[ -]{0,2}(?:€|euros?\b|eur\b)/;
const PARAMETERS =
  /^[ -]{0,2}(?:(?:trainable|model|total|trainierbaren?|active|aktiven?|gesamt-?)[ -])?(?:parametern?s?\b|params?\b|gewichten?\b|weights\b)/;
const PERCENT = /^ ?(?:%|prozent|percent|per cent|pct)/;
const DURATION =
  /^[ -]{0,2}(?:(?<days>tagen?|days?)|(?<weeks>wochen?|weeks?)|(?<months>monaten?|months?|month)|(?<quarters>quartalen?|quarters?)|(?<years>jahren?|years?|jahre))(?![\p{L}])/u;
const MONTHS_IN = { days: 12 / 365.25, weeks: 84 / 365.25, months: 1, quarters: 3, years: 12 } as const;
const TIMES =
  /^ ?(?:x(?![\p{L}\d])|×)|^[- ]?fold\b|^[ -]?mal\b(?! 10)|^ times\b|^[- ]{0,2}(?:fach|fache[ns]?)\b/u;
/** A thing counted that is no model. */
const OTHER_UNIT =
  /^[ -]{0,2}(?:gpus?|tpus?|chips?|h100s?|a100s?|hours?|stunden|tokens?|watts?|mw|gw|megawatt|gigawatt|kwh|mwh|seiten|pages|gb|tb|kilometer|km|uhr|grad|bytes?|bits?|tbit|st\b|nd\b|rd\b|th\b)(?![\p{L}])/u;

const WORDS_BEFORE = 40;
/** What no unit begins with. */
const NO_UNIT = /^[^ \-$€%×\p{L}]/u;

export function readAmounts(
  lower: string,
  language: Language,
  free: (position: number) => boolean,
): Amount[] {
  const numbers = readNumbers(lower, language, free);
  const amounts = numbers.map((number) => withUnit(number, lower));
  return joined(amounts, lower);
}

/** `between 2 and 5 million dollars`, `4–5x`: two numbers of one unit are one amount with two ends. */
function joined(amounts: readonly Amount[], lower: string): Amount[] {
  const made: Amount[] = [];
  for (let index = 0; index < amounts.length; index += 1) {
    const [first, second] = [amounts[index], amounts[index + 1]];
    if (!first) continue;
    const gap = second ? lower.slice(first.end, second.start) : '';
    const between = /\b(?:between|zwischen)(?: [$€]?)?$/.test(
      lower.slice(Math.max(0, first.start - 12), first.start),
    );
    const range =
      /^ ?[-–—] ?[$€]?$/.test(gap) ||
      /^ (?:to|bis)(?: zu)? [$€]?$/.test(gap) ||
      (between && /^ (?:and|und) [$€]?$/.test(gap));
    if (
      second &&
      range &&
      (first.unit === null || first.unit === second.unit) &&
      second.unit !== 'other' &&
      first.value < scaledLike(first, second) * 1e3
    ) {
      const factor = scaledLike(first, second);
      made.push({
        ...second,
        start: first.start,
        from: first.from,
        value: first.value * factor,
        upper: second.value,
        comparator: 'exactly',
      });
      index += 1;
    } else made.push(first);
  }
  return made;
}

/** In `2 to 5 million` the scale is said once. */
function scaledLike(first: Amount, second: Amount): number {
  if (first.unit === null && second.unit === 'months') return second.value / second.raw;
  if (first.scaled || !second.scaled || second.power) return 1;
  const scale = 10 ** (3 * Math.floor(Math.log10(Math.max(second.value, 1)) / 3));
  return first.value * scale <= second.value ? scale : 1;
}

function withUnit(number: NumberMark, lower: string): Amount {
  const behind = lower.slice(number.end, number.end + 60);
  const before = lower.slice(Math.max(0, number.start - WORDS_BEFORE), number.start);
  const unit = unitOf(number, behind, before);
  const { comparator, length } = comparatorOf(before, lower.slice(unit.end, unit.end + 16));
  return {
    ...number,
    value: unit.value,
    raw: number.value,
    unit: unit.unit,
    comparator,
    from: number.start - length,
    to: unit.end,
    upper: null,
  };
}

interface UnitReading {
  readonly unit: AmountUnit;
  readonly value: number;
  readonly end: number;
}

function unitOf(number: NumberMark, behind: string, before: string): UnitReading {
  const { value, end, start } = number;
  const reading = (unit: AmountUnit, length: number, factor = 1): UnitReading => ({
    unit,
    value: factor === 1 ? value : Number((value * factor).toPrecision(12)),
    end: end + length,
  });
  if (/(?:\$|\busd|\bus-\$)\s?$/.test(before)) return reading('USD', USD.exec(behind)?.[0].length ?? 0);
  if (/€\s?$/.test(before)) return reading('EUR', 0);
  // A bare power of ten of that size can only be operations.
  const bare = number.power && value >= 1e15 ? reading('FLOP', 0) : reading(null, 0);
  if (behind === '' || NO_UNIT.test(behind)) return bare;
  const prefixed = FLOP_PREFIX.exec(behind);
  if (prefixed) return reading('FLOP', prefixed[0].length, PREFIXES[prefixed.groups?.prefix ?? ''] ?? 1);
  const flop = FLOP.exec(behind);
  if (flop) {
    // A power whose superscript was lost on the way: `1023 FLOP`.
    const lost = /^10(?:1[5-9]|2\d|3[0-2])$/.test(String(value)) && !number.power && end - start === 4;
    return {
      unit: 'FLOP',
      value: lost ? Number(`1e${String(value).slice(2)}`) : value,
      end: end + flop[0].length,
    };
  }
  const usd = USD.exec(behind);
  if (usd) return reading('USD', usd[0].length);
  for (const [unit, pattern] of [
    ['EUR', EUR],
    ['parameters', PARAMETERS],
    ['percent', PERCENT],
  ] as const) {
    const found = pattern.exec(behind);
    if (found) return reading(unit, found[0].length);
  }
  const duration = DURATION.exec(behind);
  const length = (Object.keys(MONTHS_IN) as (keyof typeof MONTHS_IN)[]).find(
    (name) => duration?.groups?.[name],
  );
  if (duration && length) return reading('months', duration[0].length, MONTHS_IN[length]);
  const times = TIMES.exec(behind);
  if (times) return reading('times', times[0].length);
  const other = OTHER_UNIT.exec(behind);
  if (other) return reading('other', other[0].length);
  return bare;
}

/** As a threshold; null where the unit is none that thresholds have. */
export function thresholdOf({ value, unit }: Amount): Threshold | null {
  return (unit === 'FLOP' || unit === 'USD') && value > 0 && Number.isFinite(value) ? { value, unit } : null;
}
