/** What does a budget buy, and what does a run cost? The planner opened on a vintage and the prices of the project. */
import { join } from 'node:path';
import { type CostPlace, computeLookup, costMaterial, openEuroRates } from './costs-cache.js';
import { euroRate } from './estimates/inputs/euro-rates.js';
import { loadLaw } from './law-files.js';
import { readApiPrices } from './planner/api-prices.js';
import { PLANNER_FILE, readPlannerAssumptions } from './planner/assumptions.js';
import type { HurdleAnswer } from './planner/hurdle-answer.js';
import type { PlanAnswer } from './planner/plan-answer.js';
import { planOn } from './planner/plan-on.js';
import { openPlanner, type Planner } from './planner/planner.js';
import { type PriceList, readPriceList } from './planner/price-file.js';
import type { HurdleQuestion, PlanQuestion } from './planner/question.js';
import { checkWords, describesRun } from './planner/read-wish.js';
import { readInputFile } from './snapshots/input-file.js';
import type { Vintages } from './vintages.js';

export interface PlanPlace extends CostPlace {
  readonly today: () => string;
}

const API_FILE = 'data/prices/api_prices_2026-07-02.csv';

export async function answerPlanQuestion(
  known: Vintages,
  place: PlanPlace,
  question: PlanQuestion,
  pricesPath: string | null,
): Promise<PlanAnswer> {
  describesRun(question);
  checkWords(question, question.date ?? question['as-of'] ?? place.today());
  const list = pricesPath === null ? null : await readOwnPrices(place, pricesPath);
  return planOn(await openedPlanner(known, place, question['as-of'] ?? null, list), question);
}

export async function answerHurdleQuestion(
  known: Vintages,
  place: PlanPlace,
  question: HurdleQuestion,
  pricesPath: string | null,
): Promise<HurdleAnswer> {
  const { hurdleOn } = await import('./planner/hurdle-on.js');
  const asOf = question['as-of'] ?? null;
  const list = pricesPath === null ? null : await readOwnPrices(place, pricesPath);
  return hurdleOn(await openedPlanner(known, place, asOf, list), await known.costs(asOf), question);
}

/** Of each vintage once: pages and API ask again and again. */
const opened = new WeakMap<Vintages, Map<string, Promise<Planner>>>();

async function openedPlanner(
  known: Vintages,
  place: PlanPlace,
  asOf: string | null,
  list: PriceList | null,
): Promise<Planner> {
  if (list !== null) return freshPlanner(known, place, asOf, list);
  const made = opened.get(known) ?? new Map<string, Promise<Planner>>();
  opened.set(known, made);
  const today = place.today();
  const key = `${asOf} ${today}`;
  const waiting = made.get(key) ?? freshPlanner(known, place, asOf, null);
  made.set(key, waiting);
  waiting.catch(() => made.delete(key));
  return waiting;
}

async function freshPlanner(
  known: Vintages,
  place: PlanPlace,
  asOf: string | null,
  list: PriceList | null,
): Promise<Planner> {
  const { vintage } = await known.catalog(asOf);
  const { models, chips, assumptions: computeAssumptions } = await known.material(asOf);
  const costs = await costMaterial(place, { models, chips }, computeLookup(await known.estimates(asOf)));
  const [planner, prices] = await Promise.all([bytesOf(place, PLANNER_FILE), bytesOf(place, API_FILE)]);
  return openPlanner({
    ...{ vintage, models, chips, computeAssumptions, costs, list },
    assumptions: readPlannerAssumptions(JSON.parse(new TextDecoder().decode(planner))),
    rate: euroRate(await openEuroRates(place), null),
    api: { file: API_FILE, date: API_FILE.slice(-14, -4), prices: readApiPrices(prices, API_FILE) },
    today: place.today(),
    law: await loadLaw(join(place.packageRoot, 'data'), place.files),
  });
}

function bytesOf({ files, packageRoot }: CostPlace, path: string): Promise<Uint8Array> {
  return files.read(join(packageRoot, path));
}

async function readOwnPrices({ files }: CostPlace, path: string): Promise<PriceList> {
  const { bytes } = await readInputFile(path, files);
  return readPriceList(bytes, path);
}
