/** The page that says where the figures of another page come from: its method, its models with their cells, its files. */
import * as z from 'zod';
import { LineagePage } from '../../web/pages/lineage.js';
import { link, modelsLink, type View } from '../../web/view.js';
import { ModelsQuestion } from '../catalog/question.js';
import type { Observatory } from '../observatory.js';
import type { Vintage } from '../provenance/lineage.js';
import { ComputeTrendQuestion, CostTrendQuestion } from '../trends/growth/growth-question.js';
import { DayParameter, OverParameter } from '../units/parameter.js';
import { spellThreshold } from '../units/threshold.js';
import { parseParameters, WrongParameters } from './asked.js';
import { DEFAULT_YEARS_AHEAD } from './forecast-page.js';
import { DEFAULT_THRESHOLD } from './pace-page.js';

/** Figures by the page they stand on: its path, its method, its address in the API. */
const FIGURES = {
  pace: { page: '/pace', method: 'pace', api: '/pace' },
  rate: { page: '/rate', method: 'rate', api: '/trend/rate' },
  forecast: { page: '/forecast', method: 'forecast', api: '/forecast' },
  'growth-compute': { page: '/trends', method: 'growth', api: '/trend/compute' },
  'growth-cost': { page: '/trends', method: 'growth', api: '/trend/cost' },
} as const;
type FigureKind = keyof typeof FIGURES;

const FIGURE = z.enum(['pace', 'rate', 'forecast', 'growth-compute', 'growth-cost']);

/** What the page of the figure takes, so that its state can be handed on as it is. */
const CountState = z.strictObject({
  figure: FIGURE,
  over: z.string().default(DEFAULT_THRESHOLD).pipe(OverParameter),
  from: DayParameter.optional(),
  to: DayParameter.optional(),
  'as-of': DayParameter.optional(),
});

export async function lineagePage(view: View, observatory: Observatory) {
  const { figure: asked, ...state } = view.query;
  const figure = FIGURE.safeParse(asked);
  if (!figure.success)
    throw new WrongParameters([{ parameter: 'figure', problem: `expected ${FIGURE.options.join(', ')}` }]);
  const kind = figure.data;
  const found = kind.startsWith('growth')
    ? await growthModels(kind, view, observatory)
    : await countModels(view, observatory);
  const { sources } = await observatory.sources(view.query['as-of'] ?? null);
  return (
    <LineagePage
      view={view}
      kind={kind}
      threshold={found.threshold}
      models={found.models}
      vintage={found.vintage}
      sources={sources}
      list={found.list}
      page={link(view, FIGURES[kind].page, state)}
      method={link(view, `/methods/${FIGURES[kind].method}`)}
      api={{ path: FIGURES[kind].api, state: { ...state, ...apiNeeds(kind, found) } }}
    />
  );
}

/** What the API asks for and a page has a default for. */
function apiNeeds(
  kind: FigureKind,
  { threshold, vintage }: { readonly threshold: string | null; readonly vintage: Vintage },
): Record<string, string> {
  const over: Record<string, string> = threshold === null ? {} : { over: threshold };
  if (kind !== 'forecast') return over;
  return { ...over, until: String(Number(vintage.date.slice(0, 4)) + DEFAULT_YEARS_AHEAD) };
}

async function countModels(view: View, observatory: Observatory) {
  const { over, from, to, 'as-of': asOf } = parseParameters(CountState, view.query);
  const threshold = spellThreshold(over);
  const state = { over: threshold, from, to };
  const question = ModelsQuestion.parse({ ...defined({ ...state, 'as-of': asOf }) });
  const { models, vintage } = await observatory.models(question);
  const sized = models.map((model) => ({
    model,
    quantity: over.unit === 'FLOP' ? model.trainingCompute : model.trainingCost,
  }));
  return { threshold, vintage, models: sized, list: modelsLink(view, state) };
}

async function growthModels(kind: FigureKind, view: View, observatory: Observatory) {
  const { figure: _figure, ...state } = view.query;
  const answer =
    kind === 'growth-compute'
      ? await observatory.computeTrend(parseParameters(ComputeTrendQuestion, state))
      : await observatory.costTrend(parseParameters(CostTrendQuestion, state));
  const { models } = await observatory.models(ModelsQuestion.parse(defined({ 'as-of': state['as-of'] })));
  const wanted = new Set(answer.points.map(({ model }) => model));
  const sized = models
    .filter(({ id }) => wanted.has(id))
    .map((model) => ({
      model,
      quantity: kind === 'growth-compute' ? model.trainingCompute : model.trainingCost,
    }));
  return { threshold: null, vintage: answer.vintage, models: sized, list: null };
}

function defined(state: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(state).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}
