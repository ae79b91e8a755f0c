/** The page of growth: what its address may say, and what is asked for it. */
import type * as z from 'zod';
import { TrendsPage } from '../../web/pages/trends.js';
import type { View } from '../../web/view.js';
import type { Observatory } from '../observatory.js';
import { InputError } from '../provenance/input-error.js';
import { growthChart } from '../report/growth-chart.js';
import type { GrowthAnswer } from '../trends/growth/growth-answer.js';
import { CostTrendQuestion } from '../trends/growth/growth-question.js';
import { parseParameters } from './asked.js';
import { draw, type MadeChart } from './draw.js';

/** One state for both questions. Costs are our own, so their narrowest reading is that of derived ones. */
const TrendsState = CostTrendQuestion.extend({
  reading: CostTrendQuestion.shape.reading.unwrap().default('recorded'),
});
type TrendsState = z.infer<typeof TrendsState>;

function askCompute(
  { scope: _scope, 'price-month': _month, ...state }: TrendsState,
  observatory: Observatory,
) {
  return observatory.computeTrend(state);
}

function askCost(state: TrendsState, observatory: Observatory) {
  return observatory.costTrend({
    ...state,
    reading: state.reading === 'recorded' ? 'derived' : state.reading,
  });
}

export async function trends(view: View, observatory: Observatory) {
  const state = parseParameters(TrendsState, view.query);
  const [compute, cost] = [await askCompute(state, observatory), await askCost(state, observatory)];
  const published = await observatory.publishedGrowth(state['as-of'] ?? null);
  return (
    <TrendsPage
      view={view}
      compute={await drawn(compute, view)}
      cost={await drawn(cost, view)}
      published={published}
    />
  );
}

async function drawn(answer: GrowthAnswer, { language }: View) {
  const chart = growthChart(answer, language);
  return { answer, chart, pictures: await draw(chart) };
}

export async function computeGrowthAsChart(view: View, observatory: Observatory): Promise<MadeChart> {
  return alone(await askCompute(parseParameters(TrendsState, view.query), observatory), view);
}

export async function costGrowthAsChart(view: View, observatory: Observatory): Promise<MadeChart> {
  return alone(await askCost(parseParameters(TrendsState, view.query), observatory), view);
}

function alone(answer: GrowthAnswer, { language }: View): MadeChart {
  const chart = growthChart(answer, language);
  if (chart === null) throw new InputError(answer.gap?.reason ?? 'no model fits, so there is no picture');
  return { chart, vintageDate: answer.vintage.date };
}
