/** Which number do words say, in German and English: `zweihundertachtzehn`, `one hundred and thirteen`, `half a billion`? */
import type { Language } from '../../../units/language.js';

export interface WordNumber {
  readonly value: number;
  /** Characters it takes. */
  readonly length: number;
  /** An article as well as a number: `ein Modell`, `one of them`. */
  readonly weak: boolean;
}

const numbered = (words: string, from: number, step = 1) =>
  words.split(' ').map((word, index) => [word, from + index * step] as const);

const ENGLISH_SMALL = new Map([
  ...numbered('zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen', 0),
  ...numbered('fifteen sixteen seventeen eighteen nineteen', 15),
  ...numbered('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10),
]);
const GERMAN_UNITS = new Map([
  ...numbered('null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn', 0),
  ...numbered('fünfzehn sechzehn siebzehn achtzehn neunzehn', 15),
  ...(['eins', 'eine', 'einen', 'einem', 'einer', 'eines', 'einziges', 'einzige'] as const).map(
    (word) => [word, 1] as const,
  ),
  ['zwo', 2] as const,
  ['zweier', 2] as const,
  ['dreier', 3] as const,
]);
const GERMAN_TENS = new Map(
  numbered('zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig', 20, 10),
);

const ENGLISH_SCALES = new Map([
  ['dozen', 12],
  ['thousand', 1e3],
  ...numbered('million billion trillion quadrillion quintillion sextillion septillion octillion', 6, 3).map(
    ([word, power]) => [word, Number(`1e${power}`)] as const,
  ),
]);
const GERMAN_SCALES: readonly (readonly [string, number])[] = [
  ['dutzend', 12],
  ['tausend', 1e3],
  ...numbered('million milliarde billion billiarde trillion trilliarde quadrillion quadrilliarde', 6, 3).map(
    ([word, power]) => [word, Number(`1e${power}`)] as const,
  ),
];
const SHORT_SCALES: Readonly<Record<string, number>> = {
  ...{ k: 1e3, m: 1e6, mn: 1e6, mm: 1e6, mio: 1e6, mill: 1e6, mil: 1e6, tsd: 1e3, bio: 1e12 },
  ...{ b: 1e9, bn: 1e9, mrd: 1e9, md: 1e9, t: 1e12, tn: 1e12, trn: 1e12 },
};

const LONGEST_WORD = 72;
const MOST_WORDS = 12;

/** How much a scale word multiplies; null for any other word. A `billion` is 10⁹ in English, 10¹² in German. */
export function scaleOf(word: string, language: Language): number | null {
  const bare = word.replace(/\.$/, '');
  if (language === 'de') {
    const stem = bare.replace(
      /(?<=million|billion|trillion|quadrillion)en$|(?<=iarde)n$|(?<=dutzend|tausend)e$/,
      '',
    );
    const found = GERMAN_SCALES.find(([name]) => name === stem);
    if (found) return found[1];
  }
  const english = ENGLISH_SCALES.get(bare) ?? ENGLISH_SCALES.get(bare.replace(/s$/, ''));
  if (english !== undefined) return english;
  // German names in an English sentence, as in quotations.
  if (/^milliarden?$/.test(bare)) return 1e9;
  return /^millionen$/.test(bare) ? 1e6 : null;
}

/** `Mio.`, `bn`, `B`: what may stand behind digits alone. */
export function shortScaleOf(word: string): number | null {
  const bare = word.replace(/\.$/, '');
  return Object.hasOwn(SHORT_SCALES, bare) ? (SHORT_SCALES[bare] ?? null) : null;
}

/** @param lower text from the first letter of a word on; null where no number begins there */
export function readWordNumber(lower: string, language: Language): WordNumber | null {
  return language === 'de' ? (german(lower) ?? english(lower)) : (english(lower) ?? null);
}

const WORD = /[a-zäöüß]+/y;
const GAP = / {1,3}|-|\n/y;

/** Words from the start, each with the place where it ends. */
function words(lower: string): { word: string; end: number }[] {
  const found: { word: string; end: number }[] = [];
  let at = 0;
  while (found.length < MOST_WORDS) {
    WORD.lastIndex = at;
    const word = WORD.exec(lower)?.[0];
    if (word === undefined || word.length > LONGEST_WORD) break;
    found.push({ word, end: at + word.length });
    GAP.lastIndex = at + word.length;
    const gap = GAP.exec(lower)?.[0];
    if (gap === undefined) break;
    at += word.length + gap.length;
  }
  return found;
}

function english(lower: string): WordNumber | null {
  const list = words(lower);
  const [first, second, third, fourth] = list.map(({ word }) => word);
  if (first === 'half' && (second === 'a' || second === 'of'))
    return scaled(0.5, list.slice(2), 'en', list[1]?.end ?? 0, true);
  if (second === 'and' && third === 'a' && fourth === 'half' && first !== undefined) {
    const whole = ENGLISH_SMALL.get(first);
    if (whole !== undefined) return scaled(whole + 0.5, list.slice(4), 'en', list[3]?.end ?? 0, false);
  }
  if (first === 'a' || first === 'an') {
    if (second === 'hundred' || (second !== undefined && ENGLISH_SCALES.has(second)))
      return sum(list.slice(1), 1);
    return null;
  }
  return sum(list, null);
}

/** English: units and tens add up, `hundred` and the scales multiply what stands before them. */
function sum(
  list: readonly { readonly word: string; readonly end: number }[],
  start: number | null,
): WordNumber | null {
  let [total, current, length] = [0, start ?? 0, 0];
  let seen = start !== null;
  let count = 0;
  for (const [index, { word, end }] of list.entries()) {
    const small = ENGLISH_SMALL.get(word);
    const scale = ENGLISH_SCALES.get(word);
    if (small !== undefined) {
      if (count > 0 && !addsTo(current, small)) break;
      current += small;
    } else if (word === 'hundred' && seen && current < 100) current = (current || 1) * 100;
    else if (scale !== undefined && seen) {
      total += (current || 1) * scale;
      current = 0;
    } else if (word === 'and' && seen && continues(list[index + 1]?.word, current)) continue;
    else break;
    seen = true;
    count += 1;
    length = end;
  }
  if (!seen || length === 0) return null;
  const value = total + current;
  return { value, length, weak: value === 1 && count === 1 };
}

function addsTo(current: number, small: number): boolean {
  if (current === 0) return true;
  if (small >= 10) return current % 100 === 0;
  return current % 10 === 0 && (current % 100 === 0 || current % 100 >= 20);
}

function continues(next: string | undefined, current: number): boolean {
  return current >= 100 && current % 100 === 0 && next !== undefined && ENGLISH_SMALL.has(next);
}

function german(lower: string): WordNumber | null {
  const list = words(lower);
  const [first, second] = list.map(({ word }) => word);
  if (first === undefined) return null;
  if (/^eine[rn]?$/.test(first) && second !== undefined && /^halben?$|^halbe[sr]?$/.test(second))
    return scaled(0.5, list.slice(2), 'de', list[1]?.end ?? 0, true);
  if (/^halbe[nrs]?$/.test(first)) return scaled(0.5, list.slice(1), 'de', list[0]?.end ?? 0, true);
  if (/^(?:anderthalb|eineinhalb)$/.test(first)) return scaled(1.5, list.slice(1), 'de', first.length, false);
  const half = /^(.+)einhalb$/.exec(first)?.[1];
  const value = half === undefined ? germanWord(first) : germanWord(half);
  if (value === null) return null;
  const whole = half === undefined ? value : value + 0.5;
  return scaled(whole, list.slice(1), 'de', first.length, false, /^ein(?:e[mnrs]?)?$/.test(first));
}

/** `zweihundertachtzehn`; null for a word that is no number. */
function germanWord(word: string): number | null {
  const [thousands, rest] = splitAt(word, 'tausend');
  if (rest !== null) {
    const left = thousands === '' ? 1 : germanWord(thousands);
    const right = rest === '' ? 0 : germanWord(rest.replace(/^und/, ''));
    return left === null || right === null || left >= 1000 ? null : left * 1000 + right;
  }
  const [hundreds, remainder] = splitAt(word, 'hundert');
  if (remainder !== null) {
    const left = hundreds === '' ? 1 : (GERMAN_UNITS.get(hundreds) ?? null);
    const right = remainder === '' ? 0 : germanWord(remainder.replace(/^und(?=.)/, ''));
    return left === null || right === null || right >= 100 ? null : left * 100 + right;
  }
  const direct = GERMAN_UNITS.get(word) ?? GERMAN_TENS.get(word);
  if (direct !== undefined) return direct;
  const [unit, ten] = splitAt(word, 'und');
  if (ten === null) return null;
  const [ones, tens] = [GERMAN_UNITS.get(unit), GERMAN_TENS.get(ten)];
  return ones === undefined || tens === undefined || ones > 9 ? null : ones + tens;
}

function splitAt(word: string, part: string): [string, string | null] {
  const at = word.indexOf(part);
  return at === -1 ? [word, null] : [word.slice(0, at), word.slice(at + part.length)];
}

/** @param needsScale a half is a number only of something: `half a billion` */
function scaled(
  value: number,
  rest: readonly { readonly word: string; readonly end: number }[],
  language: Language,
  end: number,
  needsScale: boolean,
  weak = false,
): WordNumber | null {
  let [product, length, found] = [value, end, false];
  for (const { word, end: until } of rest) {
    const scale = scaleOf(word, language);
    if (scale === null) break;
    product *= scale;
    length = until;
    found = true;
  }
  if (needsScale && !found) return null;
  return { value: product, length, weak: weak && !found };
}
