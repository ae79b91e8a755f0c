/** Which pictures stand in a briefing, and which question does each draw the answer of? */
import type { ChartDescription } from '../../charts/chart.js';
import { chartTable } from '../chart-table.js';
import { paceChart } from '../charts.js';
import { forecastChart } from '../forecast-chart.js';
import { growthChart } from '../growth-chart.js';
import { rateChart } from '../rate-chart.js';
import type { BriefingChart } from './briefing.js';
import { askedAs, type Question } from './evidence.js';
import { asked, type SectionContext } from './section.js';

/** Under which the same chart is served by itself. */
export type BriefingChartId = 'pace' | 'rate' | 'growth-compute' | 'forecast';

export interface DrawnChart {
  readonly id: BriefingChartId;
  readonly chart: ChartDescription;
  readonly question: Question;
}

/** Of the first threshold, but the rate, of which there must be many; those that can be drawn. */
export function briefingCharts(context: SectionContext): DrawnChart[] {
  const { facts, language } = context;
  const [first] = facts.thresholds;
  const many = facts.thresholds.find(({ inPeriod }) => inPeriod.threshold.text === facts.groups.over);
  const recorded = many?.rate.readings.find(({ reading }) => reading === 'recorded');
  const compute = facts.growth.find(({ answer }) => answer.quantity === 'compute')?.answer;
  const made: readonly (readonly [BriefingChartId, ChartDescription | null | undefined, Question])[] = [
    [
      'pace',
      first && paceChart(first.byYear, language),
      asked(context, 'pace', '/pace', { over: first?.inPeriod.threshold.text }),
    ],
    [
      'rate',
      many && recorded && rateChart(many.rate, recorded, language),
      asked(context, 'trend rate', '/trend/rate', { over: many?.inPeriod.threshold.text }),
    ],
    [
      'growth-compute',
      compute && growthChart(compute, language),
      asked(context, 'trend compute', '/trend/compute', { set: compute?.set, to: compute?.to ?? undefined }),
    ],
    [
      'forecast',
      first && forecastChart(first.forecast, false, language),
      asked(context, 'forecast', '/forecast', {
        over: first?.inPeriod.threshold.text,
        until: String(first?.forecast.years.at(-1)?.year ?? ''),
      }),
    ],
  ];
  return made.flatMap(([id, chart, question]) => (chart ? [{ id, chart, question }] : []));
}

export function describedChart({ id, chart, question }: DrawnChart): BriefingChart {
  const { subtitle: title, alt, source } = chart;
  return { id, title, alt, source, table: chartTable(chart), question: askedAs(question) };
}
