/** What does an answer about the rate say, in sentences a person would sign? */
import type {
  RateAnswer,
  RateGrowth,
  ReadingRate,
  ShapeFit,
  YearlyGrowth,
} from '../trends/rate/rate-answer.js';
import { growthDirection } from '../trends/wording.js';
import { formatDate, formatNumber, formatShare, formatThreshold } from '../units/format.js';
import type { Language } from '../units/language.js';
import { translator } from './message.js';
import { rateMessages } from './messages/rate.js';
import { probabilityText } from './quantity-text.js';

export interface RateHeadline {
  readonly title: string;
  readonly sentences: readonly string[];
}

export function rateHeadline(answer: RateAnswer, rated: ReadingRate, language: Language): RateHeadline {
  const text = translator(rateMessages, language);
  const threshold = formatThreshold(answer.threshold, language);
  if (rated.smoothRate === null) {
    const reason = rated.reason === null ? '' : text(`reason.${rated.reason}`);
    return { title: text('title.none', { threshold, reason }), sentences: [] };
  }
  const caveat = text(rated.correctedForReportingLag ? 'caveat.corrected' : 'caveat.uncorrected');
  return {
    title: titleOf(answer, rated, language),
    sentences: [
      ...lastYearSentence(answer, rated, language),
      ...(rated.growth ? growthSentences(rated.growth, language) : []),
      ...(rated.reason ? [text('noGrowth', { reason: text(`reason.${rated.reason}`) })] : []),
      caveat,
    ],
  };
}

function titleOf(answer: RateAnswer, { lastYear, ...rated }: ReadingRate, language: Language): string {
  const text = translator(rateMessages, language);
  if (!lastYear)
    return text('title.quiet', {
      threshold: formatThreshold(answer.threshold, language),
      date: formatDate(answer.vintage.date, language),
    });
  return capital(
    text(`title.${lastYear.verdict}`, {
      basis: rated.correctedForReportingLag ? 'corrected' : rated.reading,
      rate: formatNumber(lastYear.later.perMonth, language, 1),
      before: formatNumber(lastYear.earlier.perMonth, language, 1),
    }),
  );
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

function lastYearSentence(answer: RateAnswer, { lastYear }: ReadingRate, language: Language): string[] {
  if (!lastYear) return [];
  const { later, earlier, level, probabilityFaster } = lastYear;
  const number = (value: number) => formatNumber(value, language, 1);
  return [
    translator(rateMessages, language)('lastYear', {
      months: later.window.months,
      date: formatDate(later.window.to, language),
      threshold: formatThreshold(answer.threshold, language),
      level: formatShare(level, language),
      ...{ rate: number(later.perMonth), low: number(later.low), high: number(later.high) },
      ...{
        before: number(earlier.perMonth),
        beforeLow: number(earlier.low),
        beforeHigh: number(earlier.high),
      },
      probability: probabilityText(probabilityFaster, language),
    }),
  ];
}

export function growthSentences(growth: RateGrowth, language: Language): string[] {
  const text = translator(rateMessages, language);
  const { window, level, shapes } = growth;
  const direction = growthDirection(growth);
  const grown = text(`growth.${direction}`, {
    from: formatDate(window.from.slice(0, 'YYYY-MM'.length), language),
    to: formatDate(window.to.slice(0, 'YYYY-MM'.length), language),
    ...factors(growth, language),
    level: formatShare(level, language),
  });
  return [grown, changeSentence(growth, language), ...(shapes ? [shapesSentence(shapes, language)] : [])];
}

function changeSentence({ test, break: found, level }: RateGrowth, language: Language): string {
  const text = translator(rateMessages, language);
  if (!test) return text('change.unknown');
  const p = probabilityText(test.p, language);
  if (!found) return text('change.no', { p });
  const [before, after] = [factors(found.before, language), factors(found.after, language)];
  return text('change.yes', {
    direction: found.after.perYear < found.before.perYear ? 'slowed' : 'quickened',
    month: formatDate(found.month, language),
    ...{ breakFrom: formatDate(found.from, language), breakTo: formatDate(found.to, language) },
    ...{ before: before.factor, beforeLow: before.low, beforeHigh: before.high },
    ...{ after: after.factor, afterLow: after.low, afterHigh: after.high },
    ...{ level: formatShare(level, language), p },
  });
}

function factors({ perYear, low, high }: YearlyGrowth, language: Language) {
  return {
    factor: factorText(perYear, language),
    low: factorText(low, language),
    high: factorText(high, language),
  };
}

const [WHOLE_FROM, HUNDREDTHS_BELOW, BEYOND] = [10, 0.1, 1000];

/** Factors beyond a thousand only say that nothing was known. */
export function factorText(factor: number, language: Language): string {
  if (factor > BEYOND) return `> ${formatNumber(BEYOND, language)}`;
  return formatNumber(factor, language, factor >= WHOLE_FROM ? 0 : factor < HUNDREDTHS_BELOW ? 2 : 1);
}

function shapesSentence(shapes: readonly ShapeFit[], language: Language): string {
  const text = translator(rateMessages, language);
  const [both, either] = ['conjunction', 'disjunction'].map(
    (type) => new Intl.ListFormat(language, { type: type as 'conjunction' | 'disjunction' }),
  );
  const names = (supported: boolean) =>
    [...shapes]
      .sort((a, b) => b.weight - a.weight)
      .filter((shape) => shape.supported === supported)
      .map(({ shape }) => text(`shape.${shape}`));
  const rejected = names(false);
  return text('shapes', {
    supported: both?.format(names(true)) ?? '',
    rejected: rejected.length === 0 ? 'none' : (either?.format(rejected) ?? ''),
  });
}

/** The reading, and whether late reports are allowed for in it. */
export function readingText(
  { reading, correctedForReportingLag: late }: ReadingRate,
  language: Language,
): string {
  return translator(rateMessages, language)(`reading.${reading}`, { late: late ? 'yes' : 'no' });
}
