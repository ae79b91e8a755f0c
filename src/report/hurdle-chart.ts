/** The hurdle as a picture: the cheapest model over each size, year by year, and the budget as a line. */
import type { HurdleChart, HurdlePoint } from '../charts/chart.js';
import type { HurdleAnswer } from '../planner/hurdle-answer.js';
import { formatDate, formatNumber } from '../units/format.js';
import type { Language } from '../units/language.js';
import { flopText, spreadText, usdText } from './amount-words.js';
import { asTitle } from './chart-title.js';
import { hurdleSentences } from './hurdle-text.js';
import { translator } from './message.js';
import { hurdleMessages } from './messages/hurdles.js';
import { visibleText } from './visible-text.js';

/** Null where no model is over any of the sizes. */
export function hurdleChart(hurdle: HurdleAnswer, language: Language): HurdleChart | null {
  const text = translator(hurdleMessages, language);
  const series = hurdle.thresholds.flatMap(({ trainingFlop, years }) => {
    const points = years.flatMap(({ year, partial, cheapest }): HurdlePoint[] => {
      if (!cheapest) return [];
      const { value, low, high } = cheapest.cost;
      const said = text('chartPoint', {
        year,
        flop: flopText(trainingFlop, language),
        model: visibleText(cheapest.name),
        cost: spreadText(cheapest.cost, (usd) => usdText(usd, language), language),
      });
      return [{ year, partial, value, low, high, said }];
    });
    return points.length === 0 ? [] : [{ name: flopText(trainingFlop, language), points }];
  });
  const [first] = series;
  if (!first) return null;
  const subtitle = text('chartSubtitle', {
    sizes: series.map(({ name }) => name).join(', '),
    percent: formatNumber((hurdle.buys.level ?? 0) * 100, language),
    month: formatDate(hurdle.priceMonth, language),
    date: formatDate(hurdle.vintage.date, language),
  });
  const values = series.flatMap(({ points }) => points.map(({ said }) => said)).join('; ');
  return {
    kind: 'hurdle',
    language,
    title: asTitle(hurdleSentences(hurdle, language)[0] ?? ''),
    subtitle,
    series,
    line: { value: hurdle.budget.usd, label: text('chartBudget') },
    alt: text('chartAlt', { subtitle, values }),
    source: text('chartSource'),
  };
}
