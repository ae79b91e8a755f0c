/** What do a forecast and a backtest say, in sentences a person would sign? */
import type { BacktestAnswer } from '../trends/backtest-answer.js';
import type { ForecastAnswer } from '../trends/forecast-answer.js';
import { formatDate, formatNumber, formatShare, formatThreshold } from '../units/format.js';
import type { Language } from '../units/language.js';
import { translator } from './message.js';
import { forecastMessages } from './messages/forecast.js';

export interface ForecastText {
  readonly title: string;
  readonly sentences: readonly string[];
}

/** A forecast: from three digits on no more than two are meant. */
export function roundedCount(value: number, language: Language): string {
  const digits = value >= 100 ? 10 ** (Math.floor(Math.log10(value)) - 1) : 1;
  return formatNumber(Math.round(value / digits) * digits, language, 0);
}

export function forecastText(answer: ForecastAnswer, language: Language, cumulative = true): ForecastText {
  const text = translator(forecastMessages, language);
  const counted = countedText(answer, language);
  const last = answer.years.at(-1);
  if (last === undefined)
    return {
      title: text('title.none', { counted, reason: text(`gap.${answer.gap ?? 'method-needs-sizes'}`) }),
      sentences: [],
    };
  const shown = cumulative ? last.cumulative : last;
  const [first = last] = answer.years;
  const figures = {
    year: String(last.year),
    median: roundedCount(shown.median, language),
    low: roundedCount(shown.low, language),
    high: roundedCount(shown.high, language),
    counted,
  };
  const { reading, by } = answer.target;
  const date = formatDate(answer.vintage.date, language);
  const target = { by: by === null ? 'none' : 'day', day: by === null ? '' : formatDate(by, language) };
  return {
    title: text(cumulative ? 'title' : 'title.inYear', figures),
    sentences: [
      text(reading === 'recorded' ? 'observed' : 'observedExpected', {
        count: formatNumber(first.cumulative.observed, language, 0),
        inYear: formatNumber(first.observed, language, 0),
        year: String(first.year),
        date,
      }),
      text(`target.${reading}`, target),
    ],
  };
}

/** `over 10²³ FLOP`, or how near to the largest. */
export function countedText(
  { threshold, within }: Pick<ForecastAnswer, 'threshold' | 'within'>,
  language: Language,
): string {
  return translator(forecastMessages, language)('counted', {
    kind: threshold === null ? 'within' : 'over',
    orders: within ?? 0,
    within: formatNumber(within ?? 0, language, 2),
    threshold: threshold === null ? '' : formatThreshold(threshold, language),
  });
}

export function backtestText(answer: BacktestAnswer, language: Language): ForecastText {
  const text = translator(forecastMessages, language);
  const own = answer.scores.find((score) => score.default) ?? answer.scores[0];
  if (own === undefined) return { title: text('backtest.empty'), sentences: [] };
  const score = (value: number) => formatNumber(value, language, 1);
  const baselines = answer.scores.filter(({ baseline }) => baseline);
  const [best] = [...baselines].sort((a, b) => a.crps - b.crps);
  const figures = {
    coverage: formatShare(own.coverage90, language),
    cells: formatNumber(own.cells, language, 0),
  };
  const better =
    best === undefined || best.method === own.method
      ? []
      : [
          text('backtest.better', {
            crps: score(own.crps),
            other: text(`method.${best.method}`),
            otherCrps: score(best.crps),
          }),
        ];
  return {
    title: own.default
      ? text('backtest.title', figures)
      : text('backtest.titleMethod', { ...figures, method: text(`method.${own.method}`) }),
    sentences: [
      ...better,
      text('backtest.how', {
        thresholds: answer.thresholds.map((threshold) => formatThreshold(threshold, language)).join(', '),
        origins: answer.origins.length,
        targets: answer.targets.length,
      }),
    ],
  };
}
