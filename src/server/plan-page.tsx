/** The page of plans: what its address may say, and what is asked for it. */
import { PlanPage } from '../../web/pages/plan.js';
import type { View } from '../../web/view.js';
import type { Observatory } from '../observatory.js';
import { HurdleQuestion, PlanQuestion } from '../planner/question.js';
import { InputError } from '../provenance/input-error.js';
import { hurdleChart } from '../report/hurdle-chart.js';
import { parseParameters } from './asked.js';
import { draw, type MadeChart } from './draw.js';

/** What the page shows where its address names neither a sum nor a run. */
const DEFAULT_BUDGET = '50000usd';

/** The state of the page is that of a plan; the hurdle below it takes what concerns it too. */
const PlanState = PlanQuestion.extend({
  over: HurdleQuestion.shape.over,
  reach: HurdleQuestion.shape.reach,
  scope: HurdleQuestion.shape.scope,
});

function withDefault(query: View['query']): Record<string, string> {
  const named = ['budget', 'params', 'active-params', 'flop'].some((key) => query[key] !== undefined);
  return named ? { ...query } : { budget: DEFAULT_BUDGET, ...query };
}

/** The parameters that both questions share. */
function hurdleState(query: View['query']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(withDefault(query)).filter(([key]) => Object.hasOwn(HurdleQuestion.shape, key)),
  );
}

function askHurdle(view: View, observatory: Observatory) {
  return observatory.hurdle(parseParameters(HurdleQuestion, hurdleState(view.query)), null);
}

export async function hurdleAsChart(view: View, observatory: Observatory): Promise<MadeChart> {
  parseParameters(PlanState, withDefault(view.query));
  const hurdle = await askHurdle(view, observatory);
  const chart = hurdleChart(hurdle, view.language);
  if (!chart) throw new InputError('no model is over any of these sizes', { flag: '--over' });
  return { chart, vintageDate: hurdle.vintage.date };
}

export async function planPage(view: View, observatory: Observatory) {
  const query = withDefault(view.query);
  const { over: _over, reach: _reach, scope: _scope, ...asked } = parseParameters(PlanState, query);
  const plan = await observatory.plan(asked, null);
  const hurdle = await askHurdle(view, observatory);
  const catalog = await observatory.catalog(asked['as-of'] ?? null);
  const chart = hurdleChart(hurdle, view.language);
  return (
    <PlanPage
      view={view}
      plan={plan}
      hurdle={hurdle}
      domains={[...new Set(catalog.models.flatMap(({ domains }) => domains))].sort()}
      chart={chart}
      pictures={await draw(chart)}
      hurdleState={hurdleState(view.query)}
    />
  );
}
