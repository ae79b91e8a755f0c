/** `Training compute grows 4.5-fold a year`: growth of compute or cost. */
import type { ClaimFigure, GrowthReading } from '../claim.js';
import type { Amount } from '../read/amounts.js';
import type { Comparator } from '../read/comparators.js';
import { readWordNumber } from '../read/number-words.js';
import type { ReadSentence } from '../read/sentence.js';
import type { ClaimKind, Found, Ground, GrowthFigure, Judgement } from './claim-kind.js';
import { PER_YEAR } from './words.js';

export const growth: ClaimKind<GrowthReading> = { kind: 'growth', find, judge };

const COMPUTE_WORD =
  /rechenaufwand|rechenleistung|trainingsaufwand|trainingsrechen|rechenbedarf|rechenkapazität|rechenaufwands|\bcompute\b|\bcomputing\b|\bcomputation|\bflops?\b|rechenkraft|size of (?:the )?(?:largest )?training runs|trainingsläufe/;
const GROWS =
  /gr[oe]w|wächs|wuchs|wachs|increas|steig|stieg|rise|rising|rose|multipl|zunahme|\bnimmt\b|\bnahm\b|zugenommen|vervielfach|expand|climb|jump|fold|fach|tripl|quadrupl|quintupl|faktor|factor|times|more (?:compute|expensive)|teurer|higher|höher|explo|doubl|verdoppel/;
/** What else grows in such sentences. */
const OTHER_SUBJECT =
  /efficien|effizien|price-performance|preis-leistung|\bper dollar|pro dollar|strom|energie|energy|\bpower (?:draw|consumption|use|demand)|parameterzahl|number of parameters|anzahl der parameter|datasets?\b|datensatz|trainingsdaten|tokens?\b|zahl der|anzahl der|number of (?:\p{L}+ ){0,3}models|revenue|umsatz|moore/u;
const FACTOR_BEFORE = /(?:factor of|faktor(?: von)?|um den faktor|by a factor of) (?:\p{L}+ ){0,2}$/u;
const FOLD_WORD = /(?<![\p{L}])(?<word>[a-zäöüß]{3,12}?)-?(?:fold|fach(?:e[ns]?|t)?)(?![\p{L}])/u;
const MADE_FOLD =
  /(?<![\p{L}])ver(?<word>drei|vier|fünf|sechs|sieben|acht|neun|zehn)facht?(?:en?|e)?(?![\p{L}])/u;
const MULTIPLIES: readonly (readonly [RegExp, number])[] = [
  [/\btripl/, 3],
  [/\bquadrupl/, 4],
  [/\bquintupl/, 5],
];

export function subjectOf({ lower }: Pick<ReadSentence, 'lower'>): 'compute' | 'cost' | null {
  if (OTHER_SUBJECT.test(lower)) return null;
  const cost = /kosten\b|\bcosts?\b|\bprice|\bpreis|\bexpen[ds]|\bspending|ausgaben|teurer|\bbill\b/.test(
    lower,
  );
  if (cost) return 'cost';
  return COMPUTE_WORD.test(lower) ? 'compute' : null;
}

interface Factor {
  readonly value: number;
  readonly upTo: number | null;
  readonly comparator: Comparator;
  readonly start: number;
  readonly uses: readonly Amount[];
}

function find(sentence: ReadSentence, free: (amount: Amount) => boolean): readonly Found<GrowthReading>[] {
  const { lower, amounts } = sentence;
  const of = subjectOf(sentence);
  if (of === null || !GROWS.test(lower)) return [];
  const factor = factorIn(sentence, free);
  if (!factor) return [];
  const stretch = amounts.find(
    ({ unit, start }) =>
      unit === 'months' &&
      /(?:every|alle|in|within|binnen|innerhalb von|over) (?:\p{L}+ )?$/u.test(
        lower.slice(Math.max(0, start - 24), start),
      ),
  );
  if (!stretch && !PER_YEAR.test(lower)) return [];
  const perYear = (value: number) =>
    stretch && !PER_YEAR.test(lower) ? value ** (12 / stretch.value) : value;
  const reading: GrowthReading = {
    kind: 'growth',
    of,
    perYear: Number(perYear(factor.value).toPrecision(4)),
    upTo: factor.upTo === null ? null : Number(perYear(factor.upTo).toPrecision(4)),
    comparator: factor.comparator,
  };
  return [{ reading, start: factor.start, uses: [...factor.uses, ...(stretch ? [stretch] : [])] }];
}

function factorIn(
  { lower, amounts, language }: ReadSentence,
  free: (amount: Amount) => boolean,
): Factor | null {
  for (const amount of amounts) {
    if (!free(amount)) continue;
    const before = lower.slice(Math.max(0, amount.from - 34), amount.from);
    const named =
      amount.unit === null && FACTOR_BEFORE.test(lower.slice(Math.max(0, amount.start - 40), amount.start));
    const plain = { comparator: amount.comparator, start: amount.from, uses: [amount] };
    if (
      (amount.unit === 'times' || named) &&
      !(/\balle|every/.test(before) && amount.unit !== 'times') &&
      amount.value >= 1
    )
      return { ...plain, value: amount.value, upTo: amount.upper };
    if (amount.unit === 'percent' && !/of (?:the|all)|der /.test(lower.slice(amount.to, amount.to + 8)))
      return {
        ...plain,
        value: 1 + amount.value / 100,
        upTo: amount.upper === null ? null : 1 + amount.upper / 100,
      };
  }
  const worded = MADE_FOLD.exec(lower) ?? FOLD_WORD.exec(lower);
  const number = worded ? readWordNumber(worded.groups?.word ?? '', language)?.value : undefined;
  if (worded && number !== undefined && number >= 2)
    return {
      value: number,
      upTo: null,
      comparator: before(lower, worded.index),
      start: worded.index,
      uses: [],
    };
  for (const [words, value] of MULTIPLIES) {
    const found = words.exec(lower);
    if (found)
      return { value, upTo: null, comparator: before(lower, found.index), start: found.index, uses: [] };
  }
  return null;
}

function before(lower: string, at: number): Comparator {
  const words = lower.slice(Math.max(0, at - 24), at);
  if (/(?:mehr als|more than|über|over)(?: (?:das|a))? (?:ver)?$/.test(words)) return 'more-than';
  if (/(?:about|roughly|around|etwa|rund|ungefähr|nearly|almost|fast|knapp|gut)(?: (?:das|a))? $/.test(words))
    return 'about';
  return 'exactly';
}

async function judge(reading: GrowthReading, ground: Ground): Promise<Judgement> {
  const figures = await ground.growth(reading.of);
  return judgeGrowth(figures, reading, ground);
}

/** Against our own growth and what is published: inside an interval, or near a value without one. */
export function judgeGrowth(
  figures: readonly GrowthFigure[],
  { perYear, upTo, comparator }: Pick<GrowthReading, 'perYear' | 'upTo' | 'comparator'>,
  { assumptions }: Ground,
): Judgement {
  const leading = figures.find((figure) => figure.leading) ?? figures[0];
  if (!leading) return { verdict: 'not-decidable', figure: null, otherReadings: [], sources: [] };
  const near = assumptions.growth;
  const fits = ({ perYear: value, low, high }: GrowthFigure) => {
    const [from, to] = [(low ?? value) * (1 - near), (high ?? value) * (1 + near)];
    if (comparator === 'more-than' || comparator === 'at-least') return value >= perYear * (1 - near);
    if (comparator === 'less-than' || comparator === 'at-most') return value <= perYear * (1 + near);
    return perYear <= to && (upTo ?? perYear) >= from;
  };
  const found = figures.filter(fits);
  const best = found.find((figure) => figure.leading) ?? found[0];
  const sources = [leading, ...found].flatMap(({ source }) => (source ? [source] : []));
  return {
    verdict: best ? 'supported' : 'contradicted',
    figure: growthFigure(leading),
    otherReadings: [],
    sources: sources.filter((source, at) => sources.indexOf(source) === at),
  };
}

function growthFigure({ perYear, low, high, level, leading }: GrowthFigure): ClaimFigure {
  const evidence = leading ? 'derived' : 'published';
  return { value: perYear, low, high, level, unit: 'times a year', evidence, date: null, expected: null };
}
