/** What does a budget buy, and what does a run cost? The planner opened on a vintage and the prices of the project. */
import { join } from 'node:path';
import { type CostPlace, costMaterial } from './costs-cache.js';
import { computeLookup } from './estimates/compute-lookup.js';
import { loadLaw } from './law-files.js';
import type { HurdleAnswer } from './planner/hurdle-answer.js';
import type { PlanAnswer } from './planner/plan-answer.js';
import { planOn } from './planner/plan-on.js';
import { openPlanner, type Planner } from './planner/planner.js';
import { readPlannerReference } from './planner/planner-reference.js';
import { type PriceList, readPriceList } from './planner/price-file.js';
import type { HurdleQuestion, PlanQuestion } from './planner/question.js';
import { checkWords, describesRun } from './planner/read-wish.js';
import { REFERENCE_PATHS } from './provenance/reference-files.js';
import { loadReferenceFiles } from './reference-files.js';
import { readInputFile } from './snapshots/input-file.js';
import type { Vintages } from './vintages.js';

export interface PlanPlace extends CostPlace {
  readonly today: () => string;
}

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
  return openPlanner({
    ...{ vintage, models, chips, computeAssumptions, costs, list },
    ...readPlannerReference(
      await loadReferenceFiles(join(place.packageRoot, 'data'), place.files, REFERENCE_PATHS.planner),
    ),
    today: place.today(),
    law: await loadLaw(join(place.packageRoot, 'data'), place.files),
  });
}

async function readOwnPrices({ files }: CostPlace, path: string): Promise<PriceList> {
  const { bytes } = await readInputFile(path, files);
  return readPriceList(bytes, path);
}
