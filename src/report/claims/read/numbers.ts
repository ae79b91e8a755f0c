/** Which numbers stand in a sentence, in digits, powers of ten and words? */
import type { Language } from '../../../units/language.js';
import { readWordNumber, scaleOf, shortScaleOf } from './number-words.js';

export interface NumberMark {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** Significant digits it is said with: `3.8 · 10²⁵` has two. */
  readonly digits: number;
  /** May be an article. */
  readonly weak: boolean;
  /** Said as a power of ten. */
  readonly power: boolean;
  /** Written with a scale word or letter: `10 Millionen`. */
  readonly scaled: boolean;
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const DIGITS = /\d+(?:[.,']\d+| \d{3}(?![\d]))*/y;
const EXPONENT = /e[+-]?\d{1,3}(?![\da-z])/y;
/** Ways to write `10^23`, from behind the 10 on. */
const POWER =
  / ?(?:\^|\*\*) {0,8}[{(]? ?(\d{1,3})[})]?|([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})| hoch (\d{1,3})| to the (?:power of )?(\d{1,3})(?:th|rd|nd|st)?(?: power)?/y;
const TIMES_TEN = / ?(?:[·⋅×x*•∙]|mal|times) ?10(?=[\s^*⁰¹²³⁴⁵⁶⁷⁸⁹])/y;
const SHORT_SCALE = /(?: ?(mio|mrd|tsd|bio)\b\.?| ?(mn|bn|trn|tn)\b| ?(k|m|b|t)(?![\p{L}\d]))/uy;
const SCALE_WORD = /[ -]{1,2}([a-zäöüß]{4,14})/y;
const LARGEST_EXPONENT = 60;
/** So many stand in a table, not in a sentence: the rest are not read. */
const MOST_NUMBERS = 24;

/** @param free false for places that names or dates take */
export function readNumbers(
  lower: string,
  language: Language,
  free: (position: number) => boolean,
): NumberMark[] {
  const marks: NumberMark[] = [];
  const starts = /\d|(?<![\p{L}\d])[a-zäöüß]/gu;
  for (let found = starts.exec(lower); found && marks.length < MOST_NUMBERS; found = starts.exec(lower)) {
    const at = found.index;
    if (!free(at)) continue;
    const mark = /\d/.test(found[0]) ? readDigits(lower, at, language) : readWords(lower, at, language);
    if (mark) marks.push(mark);
    if (mark) starts.lastIndex = mark.end;
    else if (/\d/.test(found[0])) starts.lastIndex = at + 1;
  }
  return marks;
}

function readWords(lower: string, at: number, language: Language): NumberMark | null {
  const word = readWordNumber(lower.slice(at, at + 120), language);
  if (!word) return null;
  const end = at + word.length;
  if (/[\p{L}\d]/u.test(lower[end] ?? '')) return null;
  return {
    start: at,
    end,
    value: word.value,
    digits: 2,
    weak: word.weak,
    power: false,
    scaled: word.value >= 1e3,
  };
}

function readDigits(lower: string, at: number, language: Language): NumberMark | null {
  // Part of a word or of a number that was given up: `gpt4`, `v2`.
  if (/[\p{L}\d_]/u.test(lower[at - 1] ?? '')) return null;
  const raw = matchAt(DIGITS, lower, at)?.[0];
  if (raw === undefined) return null;
  const mantissa = decimalOf(raw, language);
  if (mantissa === null) return null;
  let end = at + raw.length;
  const digits = significantDigits(raw);
  const own = mantissa === 10 && raw === '10' ? matchAt(POWER, lower, end) : null;
  if (own) return power(at, end + own[0].length, 1, exponentOf(own), 1);
  const exponent = matchAt(EXPONENT, lower, end)?.[0];
  if (exponent !== undefined)
    return power(at, end + exponent.length, mantissa, Number(exponent.slice(1)), digits);
  const times = matchAt(TIMES_TEN, lower, end);
  const behind = times ? matchAt(POWER, lower, end + times[0].length) : null;
  if (times && behind)
    return power(at, end + times[0].length + behind[0].length, mantissa, exponentOf(behind), digits);
  let value = mantissa;
  let scaled = false;
  for (let round = 0; round < 2; round += 1) {
    const factor = scaleAt(lower, end, language);
    if (!factor) break;
    value *= factor.value;
    end += factor.length;
    scaled = true;
  }
  if (/[\p{L}\d]/u.test(lower[end] ?? '') && !/^(?:x|er|-)/.test(lower.slice(end))) return null;
  return { start: at, end, value, digits, weak: false, power: false, scaled };
}

function power(
  start: number,
  end: number,
  mantissa: number,
  exponent: number,
  digits: number,
): NumberMark | null {
  if (Math.abs(exponent) > LARGEST_EXPONENT) return null;
  const value = Number(`${mantissa}e${exponent}`);
  return { start, end, value, digits, weak: false, power: true, scaled: true };
}

function exponentOf(found: RegExpExecArray): number {
  const [, caret, superscript, hoch, toThe] = found;
  if (superscript !== undefined)
    return Number([...superscript].map((sign) => SUPERSCRIPTS.indexOf(sign)).join(''));
  return Number(caret ?? hoch ?? toThe);
}

function scaleAt(lower: string, at: number, language: Language): { value: number; length: number } | null {
  const short = matchAt(SHORT_SCALE, lower, at);
  const word = short?.[1] ?? short?.[2] ?? short?.[3];
  const shortScale = word === undefined ? null : shortScaleOf(word);
  // A lone letter after a blank is no scale: `5 m` are metres.
  if (short && shortScale !== null && !(short[3] !== undefined && short[0].startsWith(' ')))
    return { value: shortScale, length: short[0].length };
  const long = matchAt(SCALE_WORD, lower, at);
  const scale = long?.[1] === undefined ? null : scaleOf(long[1], language);
  return long && scale !== null ? { value: scale, length: long[0].length } : null;
}

/** `1.234` is a thousand in German and one and a bit in English; `1,234` the other way round. */
function decimalOf(raw: string, language: Language): number | null {
  const separators = [...raw.replace(/\d/g, '')];
  const [last] = separators.slice(-1);
  if (last === undefined) return finite(raw);
  const kinds = new Set(separators);
  const tail = raw.slice(raw.lastIndexOf(last) + 1);
  const decimal =
    last !== ' ' &&
    last !== "'" &&
    (kinds.size > 1 ? separators.filter((sign) => sign === last).length === 1 : separators.length === 1) &&
    (tail.length !== 3 || kinds.size > 1 || last === (language === 'de' ? ',' : '.') || /^0/.test(raw));
  if (!decimal) {
    const groups = raw.split(/[.,' ]/);
    return groups.slice(1).every((group) => group.length === 3) ? finite(groups.join('')) : null;
  }
  const whole = raw.slice(0, raw.length - tail.length - 1).replace(/[.,' ]/g, '');
  return finite(`${whole}.${tail}`);
}

function finite(text: string): number | null {
  const value = Number(text);
  return Number.isFinite(value) ? value : null;
}

function significantDigits(raw: string): number {
  const digits = raw.replace(/\D/g, '').replace(/^0+/, '');
  return Math.max(1, (/[.,]\d{1,2}$/.test(raw) ? digits : digits.replace(/0+$/, '')).length);
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
