/** Which parts of a whole does a sentence say: two numbers, percent, a fraction? */
import type { Amount } from './amounts.js';
import type { Comparator } from './comparators.js';
import type { ReadSentence } from './sentence.js';

export interface Part {
  readonly fraction?: number;
  readonly part?: number;
  readonly whole?: number;
  readonly comparator: Comparator;
  readonly start: number;
  readonly end: number;
  readonly uses: readonly Amount[];
}

const DENOMINATORS: readonly (readonly [string, number])[] = [
  ['half|halves|hälfte', 2],
  ['thirds?|drittel[ns]?', 3],
  ['quarters?|viertel[ns]?', 4],
  ['fifths?|fünftel[ns]?', 5],
  ['sixths?|sechstel[ns]?', 6],
  ['eighths?|achtel[ns]?', 8],
  ['tenths?|zehntel[ns]?', 10],
];
const NUMERATORS =
  'one|a|two|three|four|five|six|seven|nine|ein(?:e[mnrs]?)?|zwei|drei|vier|fünf|sechs|sieben|neun|die|der|das';
const NUMERATOR_VALUES: Readonly<Record<string, number>> = {
  ...{ two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, nine: 9 },
  ...{ zwei: 2, drei: 3, vier: 4, fünf: 5, sechs: 6, sieben: 7, neun: 9 },
};
const FRACTION = new RegExp(
  `(?<![\\p{L}])(?:(?<top>${NUMERATORS})[ -])?(?:${DENOMINATORS.map(([words], index) => `(?<d${index}>${words})`).join('|')})(?![\\p{L}])(?! (?:a |an )?(?:million|billion|milliard|dozen|year|jahr|of 20|quartal|\\d))`,
  'u',
);
const EVERY_OTHER =
  /(?<![\p{L}])(?:jedes (?<zweite>zweite|dritte|vierte|fünfte|zehnte)|every (?<second>second|other|third|fourth|fifth|tenth))(?: \p{L}+){0,2}? ?(?=modell|model|large|große)/u;
const NTH: Readonly<Record<string, number>> = {
  ...{ zweite: 2, dritte: 3, vierte: 4, fünfte: 5, zehnte: 10 },
  ...{ second: 2, other: 2, third: 3, fourth: 4, fifth: 5, tenth: 10 },
};
const MOST =
  /(?<![\p{L}])(?:the majority of|a majority of|most of the|most|die meisten|die mehrheit der|die mehrheit|mehrheitlich|überwiegend)(?![\p{L}])/u;
/** Pairs whose whole is as small stand for a fraction: nine out of ten. */
export const SMALLEST_WHOLE = 20;
/** In the order of the sentence; two numbers are one part, and then no others are meant. */
export function readParts(sentence: ReadSentence, free: (amount: Amount) => boolean): readonly Part[] {
  const pair = pairIn(sentence, free);
  if (pair) return [pair];
  const fraction = fractionIn(sentence.lower);
  const percents = percentsIn(sentence, free);
  // `The majority, 60 percent`: one part said twice.
  const own = fraction && !(percents.length > 0 && fraction.comparator === 'more-than') ? [fraction] : [];
  return [...percents, ...own].sort((a, b) => a.start - b.start);
}

/** `326 of the 418`, `von 418 … sind 326`. */
function pairIn(
  { amounts, lower, text, language }: ReadSentence,
  free: (amount: Amount) => boolean,
): Part | null {
  const plain = amounts.filter(
    (amount) => free(amount) && amount.unit === null && !amount.power && Number.isInteger(amount.value),
  );
  // `Von den 48 befragten Firmen`: German writes what is counted with a capital letter.
  const countsOther = ({ end }: Amount): boolean => {
    const noun = /^ (?:\p{Ll}+ ){0,3}(\p{Lu}[\p{L}-]*)/u.exec(text.slice(end, end + 60))?.[1];
    return language === 'de' && noun !== undefined && !/modell|system|llm/i.test(noun);
  };
  for (const [index, first] of plain.entries()) {
    const second = plain[index + 1];
    if (!second) continue;
    const largest = first.value <= second.value ? second : first;
    if (countsOther(largest)) continue;
    const gap = lower.slice(first.end, second.start);
    const uses = [first, second];
    const place = { start: first.from, end: second.end, uses };
    if (
      first.value <= second.value &&
      /^ (?:out )?(?:of|von|in|der|unter|aus)(?: the| all| den| insgesamt| total| these| diesen| those)* $/.test(
        gap,
      ) &&
      !(/^ (?:in|der) /.test(gap) && second.value > SMALLEST_WHOLE)
    )
      return { ...place, part: first.value, whole: second.value, comparator: first.comparator };
    const opening = lower.slice(Math.max(0, first.from - 26), first.from);
    if (
      second.value <= first.value &&
      /(?:^|[^\p{L}])(?:of|von|out of|among|unter|from)(?: the| all| den| insgesamt| a total of| allen)* $/u.test(
        opening,
      )
    )
      return { ...place, part: second.value, whole: first.value, comparator: second.comparator };
  }
  return null;
}

function percentsIn({ amounts }: ReadSentence, free: (amount: Amount) => boolean): Part[] {
  return amounts
    .filter((amount) => free(amount) && amount.unit === 'percent')
    .map((percent) => {
      const { value, upper, comparator, from, to } = percent;
      const fraction = (upper === null ? value : (value + upper) / 2) / 100;
      return { fraction, comparator, start: from, end: to, uses: [percent] };
    });
}

/** `one third`, `every fifth model`. */
export function fractionIn(lower: string): Part | null {
  const every = EVERY_OTHER.exec(lower);
  const nth = NTH[every?.groups?.zweite ?? every?.groups?.second ?? ''];
  if (every && nth !== undefined)
    return {
      fraction: 1 / nth,
      comparator: sideOf(lower, every.index),
      start: every.index,
      end: every.index + every[0].length,
      uses: [],
    };
  const found = FRACTION.exec(lower);
  if (found) {
    const index = DENOMINATORS.findIndex((_, at) => found.groups?.[`d${at}`] !== undefined);
    const top = NUMERATOR_VALUES[found.groups?.top ?? ''] ?? 1;
    const fraction = top / (DENOMINATORS[index]?.[1] ?? 1);
    if (fraction >= 1) return null;
    return {
      fraction,
      comparator: sideOf(lower, found.index),
      start: found.index,
      end: found.index + found[0].length,
      uses: [],
    };
  }
  const most = MOST.exec(lower);
  if (!most) return null;
  return {
    fraction: 0.5,
    comparator: 'more-than',
    start: most.index,
    end: most.index + most[0].length,
    uses: [],
  };
}

function sideOf(lower: string, at: number): Comparator {
  const before = lower.slice(Math.max(0, at - 26), at);
  if (/(?:mehr als|more than|über|over|well over) $/.test(before)) return 'more-than';
  if (/(?:at least|mindestens) $/.test(before)) return 'at-least';
  if (/(?:weniger als|less than|fewer than|under) $/.test(before)) return 'less-than';
  if (/(?:about|around|roughly|almost|nearly|etwa|rund|knapp|fast|ungefähr|gut|some) $/.test(before))
    return 'about';
  return 'exactly';
}
