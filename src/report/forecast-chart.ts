/** A forecast as a picture: what is counted, and what is to come. */
import type { FanChart, FanPoint } from '../charts/chart.js';
import type { ForecastAnswer, ForecastYear } from '../trends/forecast-answer.js';
import { decimalYear } from '../units/calendar-date.js';
import { formatDate, formatNumber, formatShare } from '../units/format.js';
import type { Language } from '../units/language.js';
import { countedText, forecastText, roundedCount } from './forecast-text.js';
import { translator } from './message.js';
import { forecastMessages } from './messages/forecast.js';

/** Years before that of the vintage, at most: growth before hardly shows beside what is to come. */
const YEARS_BACK = 8;

/** Null where nothing is to come, or everything is so many that nothing could be seen. */
export function forecastChart(
  answer: ForecastAnswer,
  cumulative: boolean,
  language: Language,
): FanChart | null {
  const [first] = answer.years;
  if (first === undefined) return null;
  const text = translator(forecastMessages, language);
  const points = [...pastPoints(answer, first.year, cumulative, language), ...answer.years.map(toCome)];
  function toCome(year: ForecastYear): FanPoint {
    const { median, low, high, bands, observed } = cumulative ? year.cumulative : year;
    const said = text(cumulative ? 'point.byEnd' : 'point.inYear', {
      year: String(year.year),
      level: formatShare(answer.level, language),
      median: roundedCount(median, language),
      low: roundedCount(low, language),
      high: roundedCount(high, language),
    });
    return {
      year: year.year,
      observed,
      forecast: { median, bands },
      figure: roundedCount(median, language),
      said,
    };
  }
  const subtitle = text(cumulative ? 'chart.byEnd' : 'chart.inYear', {
    counted: countedText(answer, language),
    reading: answer.target.reading,
    date: formatDate(answer.vintage.date, language),
  });
  return {
    kind: 'fan',
    counted: cumulative ? 'steps' : 'bars',
    language,
    title: forecastText(answer, language, cumulative).title,
    subtitle,
    alt: text('chart.alt', { subtitle, values: points.map(({ said }) => said).join('; ') }),
    source: text('chart.source', {
      bands: answer.years[0]?.bands.map(({ level }) => formatShare(level, language)).join(', ') ?? '',
    }),
    points,
    today: {
      time: decimalYear(answer.vintage.date),
      label: text('chart.today', { date: formatDate(answer.vintage.date, language) }),
    },
  };
}

/** From the first year that has a model, and no further back than can be drawn. */
function pastPoints(
  { observed }: ForecastAnswer,
  first: number,
  cumulative: boolean,
  language: Language,
): FanPoint[] {
  const text = translator(forecastMessages, language);
  let sum = observed.before;
  const years = observed.years
    .filter(({ year }) => year < first)
    .map(({ year, count }) => {
      sum += count;
      return { year, count: cumulative ? sum : count };
    });
  const from = Math.max(first - YEARS_BACK, years.find(({ count }) => count > 0)?.year ?? first);
  return years
    .filter(({ year }) => year >= from)
    .map(({ year, count }) => ({
      year,
      observed: count,
      forecast: null,
      figure: formatNumber(count, language, 0),
      said: text(cumulative ? 'point.knownByEnd' : 'point.knownInYear', {
        year: String(year),
        count: formatNumber(count, language, 1),
      }),
    }));
}
