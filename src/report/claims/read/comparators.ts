/** Is a number meant exactly, about, at least, or as a bound? Told from the words before it and behind it. */
export const COMPARATORS = ['exactly', 'about', 'at-least', 'more-than', 'at-most', 'less-than'] as const;
export type Comparator = (typeof COMPARATORS)[number];

const phrases = (comparator: Comparator, list: string) =>
  list.split('|').map((phrase) => [phrase, comparator] as const);

const PHRASES: ReadonlyMap<string, Comparator> = new Map([
  ...phrases(
    'at-least',
    'mindestens|wenigstens|zumindest|nicht weniger als|ab|at least|no fewer than|no less than|a minimum of|starting at|≥|>=',
  ),
  ...phrases(
    'at-most',
    'höchstens|maximal|nicht mehr als|bis zu|at most|no more than|not more than|up to|≤|<=',
  ),
  ...phrases(
    'more-than',
    'mehr als|über|oberhalb von|oberhalb der|jenseits von|jenseits der|größer als|teurer als|überschreiten|überschreitet|überschritten|überschritt|mehr denn|more than|greater than|larger than|higher than|over|above|well over|beyond|upwards of|upward of|exceed|exceeds|exceeded|exceeding|surpass|surpasses|surpassed|surpassing|passed|crossed|in excess of|topped|topping|>',
  ),
  ...phrases(
    'less-than',
    'weniger als|unter|unterhalb von|unterhalb der|kleiner als|keine|less than|fewer than|under|below|smaller than|<',
  ),
  ...phrases(
    'about',
    'rund|etwa|in etwa|gut|etwas mehr als|etwas über|kaum mehr als|just over|a little over|slightly more than|just under|a little under|ca|ca.|circa|zirka|ungefähr|knapp|fast|nahezu|annähernd|an die|um die|schätzungsweise|geschätzt|geschätzte|geschätzten|about|around|roughly|approximately|approx|approx.|nearly|almost|some|close to|an estimated|estimated|an estimate of|in the region of|~|≈|c.',
  ),
]);
const MOST_WORDS = 4;

/** What may stand between the words and the number. */
const FILLERS = new Set(
  'the der die den dem das a an of von im eine einen einer einem eines schwelle threshold marke mark level line only nur lediglich us us- usd eur $ € ( " „'.split(
    ' ',
  ),
);
const MOST_FILLERS = 4;

const BEHIND: readonly (readonly [Comparator, RegExp])[] = [
  ['at-least', /^ (?:or more|or greater|oder mehr|und mehr|and more|or above|and above|and up)\b/],
  ['about', /^ (?:or so|oder so)\b/],
  ['less-than', /^ (?:or less|oder weniger|or fewer)\b/],
];

/** @param before some text up to the number, @param after some text behind it and its unit */
export function comparatorOf(
  before: string,
  after: string,
): { readonly comparator: Comparator; readonly length: number } {
  const words = [...before.matchAll(/[^\s$€(„"~≈<>≥≤]+|[$€(„"]|[~≈]|[<>]=?|[≥≤]/g)].slice(
    -(MOST_WORDS + MOST_FILLERS),
  );
  for (let skipped = 0; skipped <= MOST_FILLERS && skipped < words.length; skipped += 1) {
    const last = words.length - skipped;
    for (let count = Math.min(MOST_WORDS, last); count > 0; count -= 1) {
      const phrase = words.slice(last - count, last);
      const comparator = PHRASES.get(phrase.map(([word]) => word).join(' '));
      if (comparator) return { comparator, length: before.length - (phrase[0]?.index ?? 0) };
    }
    if (!FILLERS.has(words[last - 1]?.[0] ?? '')) break;
  }
  const behind = BEHIND.find(([, pattern]) => pattern.test(after));
  return { comparator: behind?.[0] ?? 'exactly', length: 0 };
}
