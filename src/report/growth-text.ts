/** What does an answer about growth say, in sentences a person would sign? */
import type {
  DoublingMonths,
  Growth,
  GrowthAnswer,
  GrowthFit,
  GrowthShape,
} from '../trends/growth/growth-answer.js';
import { growthDirection } from '../trends/wording.js';
import { formatDate, formatNumber, formatScientific, formatShare } from '../units/format.js';
import type { Language } from '../units/language.js';
import { scopeName } from './cost-text.js';
import { countryName } from './country-name.js';
import { translator } from './message.js';
import { growthMessages } from './messages/growth.js';
import { intervalText } from './quantity-text.js';
import { visibleText } from './visible-text.js';

export interface GrowthHeadline {
  readonly title: string;
  readonly sentences: readonly string[];
}

export function growthHeadline(answer: GrowthAnswer, language: Language): GrowthHeadline {
  const text = translator(growthMessages, language);
  const { growth, gap } = answer;
  if (growth === null || gap !== null)
    return {
      title: text('title.gap', { quantity: answer.quantity, what: whatText(answer, language, 'no') }),
      sentences: gap ? [text(`gap.${gap.code}`, { count: answer.points.length })] : [],
    };
  const direction = growthDirection(growth);
  return {
    title: text(`title.${direction}`, {
      quantity: answer.quantity,
      what: whatText(answer, language, direction === 'unclear' ? 'no' : 'yes'),
      factor: tenths(growth.perYear, language),
      low: tenths(growth.low, language),
      high: tenths(growth.high, language),
      level: formatShare(growth.level, language),
    }),
    sentences: [
      spanSentence(answer, language),
      ...undisclosedSentence(answer, language),
      ...(answer.shape ? [shapeSentence(answer.shape, language)] : []),
      ...(answer.without.size > 0 ? [text('without', { count: answer.without.size })] : []),
      ...answer.warnings.map(({ code, day }) => text(`warning.${code}`, { day: formatDate(day, language) })),
      ...costSentence(answer, language),
    ],
  };
}

/** `Training compute of notable models from China`. */
export function whatText(
  { quantity, set, top, countries }: GrowthAnswer,
  language: Language,
  start: 'yes' | 'no',
): string {
  const text = translator(growthMessages, language);
  const models = text(`models.${set}`, { top: top ?? '' });
  const from = countries?.map((name) => countryName(name, language) ?? visibleText(name)).join(', ');
  return text(`of.${quantity}`, {
    start,
    models: from ? text('from', { models, countries: from }) : models,
  });
}

function spanSentence(answer: GrowthAnswer, language: Language): string {
  const text = translator(growthMessages, language);
  const fit = answer.fits.find(({ method }) => method === answer.method);
  return text('span', {
    count: answer.points.length,
    from: formatDate(answer.points[0]?.published ?? answer.from, language),
    to: formatDate(answer.points.at(-1)?.published ?? answer.from, language),
    imputed: fit?.imputed ?? 0,
    doubling: doublingSentence(answer, language),
  });
}

function doublingSentence({ doublingMonths, growth }: GrowthAnswer, language: Language): string {
  const text = translator(growthMessages, language);
  const { value, low, high } = doublingMonths ?? { value: null, low: null, high: null };
  if (value === null || low === null) return text('doublingNone');
  return text(high === null ? 'doublingOpen' : 'doubling', {
    months: tenths(value, language),
    low: tenths(low, language),
    high: high === null ? '' : tenths(high, language),
    level: formatShare(growth?.level ?? 0, language),
  });
}

/** Beside a figure that leaves them out. */
function undisclosedSentence({ fits, method }: GrowthAnswer, language: Language): string[] {
  const drawn = fits.find((fit) => fit.method === 'undisclosed');
  if (!drawn || method === 'undisclosed') return [];
  const growth = factorText(drawn.growth, language);
  return [translator(growthMessages, language)('undisclosed', { count: drawn.imputed, growth })];
}

function shapeSentence({ verdict, models, curvature, bend }: GrowthShape, language: Language): string {
  return translator(growthMessages, language)(`shape.${verdict}`, {
    count: models,
    curvature: probabilityText(curvature.p, language),
    bend: probabilityText(bend.p, language),
    before: tenths(bend.perYearBefore, language),
    after: tenths(bend.perYearAfter, language),
    day: formatDate(bend.day.slice(0, 7), language),
    from: formatDate(bend.from.slice(0, 7), language),
    to: formatDate(bend.to.slice(0, 7), language),
  });
}

const SMALLEST_P = 0.001;

function probabilityText(p: number, language: Language): string {
  if (p >= SMALLEST_P) return formatNumber(p, language, p < 0.01 ? 3 : 2);
  return translator(growthMessages, language)('lowPValue', { p: formatNumber(SMALLEST_P, language, 3) });
}

function costSentence({ cost }: GrowthAnswer, language: Language): string[] {
  if (!cost) return [];
  const text = translator(growthMessages, language);
  if (cost.priceMonth === null) return [text('costRecorded')];
  return [
    text('costOwn', { scope: scopeName(cost.scope, language), month: formatDate(cost.priceMonth, language) }),
  ];
}

/** `4.33 (3.98 to 4.71)`. */
export function factorText(
  {
    perYear,
    low,
    high,
  }: { readonly perYear: number; readonly low: number | null; readonly high: number | null },
  language: Language,
): string {
  return intervalText(
    { value: perYear, low, high, level: null },
    (value) => factorNumber(value, language, 2),
    language,
  );
}

export function doublingText({ value, low, high }: DoublingMonths, language: Language): string {
  if (value === null) return '–';
  const write = (months: number) => tenths(months, language);
  if (low === null || high === null) return write(value);
  return intervalText({ value, low, high, level: null }, write, language);
}

/** A row of the table of fits: what, growth, doubling, models, R². */
export function fitCells(
  { method, growth, doublingMonths, models, rSquared }: GrowthFit,
  language: Language,
) {
  return [
    translator(growthMessages, language)(`fit.${method}`),
    factorText(growth satisfies Growth, language),
    doublingText(doublingMonths, language),
    formatNumber(models, language),
    rSquared === null ? '–' : formatNumber(rSquared, language, 2),
  ];
}

function tenths(value: number, language: Language): string {
  return factorNumber(value, language, 1);
}

/** Three points far apart leave ends that only a power of ten can say. */
const SCIENTIFIC_FROM = 1e4;

export function factorNumber(value: number, language: Language, digits: number): string {
  return value >= SCIENTIFIC_FROM ? formatScientific(value, language) : formatNumber(value, language, digits);
}
