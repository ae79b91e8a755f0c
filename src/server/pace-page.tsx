/** The page of the pace: what its address may say, and what is asked for it. */
import * as z from 'zod';
import { PacePage } from '../../web/pages/pace.js';
import type { View } from '../../web/view.js';
import { ModelsQuestion } from '../catalog/question.js';
import type { Observatory } from '../observatory.js';
import { paceChart, vintageChart } from '../report/charts.js';
import { paceHeadline } from '../report/headline.js';
import { BREAKDOWN_KEYS } from '../trends/breakdown-answer.js';
import type { PaceAnswer } from '../trends/pace-answer.js';
import { PaceQuestion } from '../trends/question.js';
import { spellThreshold } from '../units/threshold.js';
import { parseParameters } from './asked.js';
import { draw, type MadeChart } from './draw.js';

/** The size Epoch's lists are complete from, and the EU's guidelines start at. */
export const DEFAULT_THRESHOLD = '1e23flop';
const NEWEST_SHOWN = 12;

/** The state of the pace page: a pace question, whose threshold has a default, and how the models are split. */
const PaceState = PaceQuestion.omit({ explain: true }).extend({
  over: z.string().default(DEFAULT_THRESHOLD).pipe(PaceQuestion.shape.over),
  split: z.enum(BREAKDOWN_KEYS).default('domain'),
});

/** The pace page was the start once: an address of the start with a state of it means that page. */
export function asksForPace(query: View['query']): boolean {
  return Object.keys(query).some((name) => name !== 'as-of' && Object.hasOwn(PaceState.shape, name));
}

/**
 * The state without which cost is meant, where the threshold is in FLOP: whoever changes the threshold in the form sends
 * both. Null where there is nothing to leave out.
 */
export function withoutIdleCostBasis(query: View['query']): Record<string, string> | null {
  const { scope, 'price-month': priceMonth, ...rest } = query;
  if (scope === undefined && priceMonth === undefined) return null;
  const state = PaceState.safeParse(query);
  return state.success && state.data.over.unit === 'FLOP' ? rest : null;
}

type PaceState = z.infer<typeof PaceState>;

function askPace({ split: _split, ...state }: PaceState, observatory: Observatory) {
  return observatory.pace({ ...state, explain: false });
}

/** Up to the last whole year of the vintage, so that the counts are of the same models. */
function askVintages({ over, 'as-of': asOf }: PaceState, pace: PaceAnswer, observatory: Observatory) {
  const until = `${Number(pace.vintage.date.slice(0, 4)) - 1}-12-31`;
  return observatory.paceByVintage({ over, until, ...(asOf === undefined ? {} : { 'as-of': asOf }) });
}

export async function paceAsChart(view: View, observatory: Observatory): Promise<MadeChart> {
  const pace = await askPace(parseParameters(PaceState, view.query), observatory);
  return { chart: paceChart(pace, view.language), vintageDate: pace.vintage.date };
}

export async function vintagesAsChart(view: View, observatory: Observatory): Promise<MadeChart> {
  const state = parseParameters(PaceState, view.query);
  const pace = await askPace(state, observatory);
  const vintages = await askVintages(state, pace, observatory);
  return { chart: vintageChart(vintages, view.language), vintageDate: pace.vintage.date };
}

export async function pacePage(view: View, observatory: Observatory) {
  const state = parseParameters(PaceState, view.query);
  const { over, split } = state;
  const asOf = state['as-of'] === undefined ? {} : { 'as-of': state['as-of'] };
  const basis = { scope: state.scope, 'price-month': state['price-month'] };
  const pace = await askPace(state, observatory);
  // The headline speaks of years, whatever the periods of the chart are.
  const years = pace.by === 'year' ? pace : await askPace({ ...state, by: 'year' }, observatory);
  const vintages = await askVintages(state, pace, observatory);
  const breakdown = await observatory.breakdown({ over, by: split, ...basis, ...asOf, explain: false });
  const newest = await observatory.models(
    ModelsQuestion.parse({ over: spellThreshold(over), limit: String(NEWEST_SHOWN), ...asOf }),
  );
  const [chart, moved] = [paceChart(pace, view.language), vintageChart(vintages, view.language)];
  return (
    <PacePage
      view={view}
      headline={paceHeadline(years, view.language)}
      pace={pace}
      chart={chart}
      pictures={await draw(chart)}
      vintages={vintages}
      vintageChart={moved}
      vintagePictures={await draw(moved)}
      breakdown={breakdown}
      newest={newest}
    />
  );
}
