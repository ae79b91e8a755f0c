import { join } from 'node:path';
import * as z from 'zod';
import type { CachePlace } from './cache-file.js';
import type { Catalog } from './catalog/catalog.js';
import { pickedSources } from './catalog/entry.js';
import type { Histories } from './catalog/history.js';
import { isOver, sizeOf } from './catalog/over.js';
import { pick, visibleSightings } from './catalog/pick.js';
import { RevisionsQuestion } from './catalog/question.js';
import { crossingsBetween } from './catalog/revisions.js';
import { isWithin, usableDay } from './catalog/usable-day.js';
import { loadLaw } from './law-files.js';
import type { Observatory } from './observatory.js';
import { HurdleQuestion, PlanQuestion } from './planner/question.js';
import { BriefingAssumptions } from './report/briefing/briefing-assumptions.js';
import { countCells } from './report/briefing/counted-cells.js';
import {
  type BriefingFacts,
  type BudgetFacts,
  DECLARED_FILES,
  type DeclaredFile,
  type GroupFacts,
  type ThresholdFacts,
} from './report/briefing/facts.js';
import { type BriefingPeriod, lastCountedDay, monthsIn } from './report/briefing/period.js';
import type { Reporting } from './reporting-answers.js';
import { ForecastQuestion } from './trends/forecast-question.js';
import { ComputeTrendQuestion, CostTrendQuestion } from './trends/growth/growth-question.js';
import { BreakdownQuestion, type PaceQuestion, ReportingQuestion } from './trends/question.js';
import { RateQuestion } from './trends/rate/rate-question.js';
import type { RateWindow } from './trends/rate-window.js';
import { compareReported } from './trends/reporting/reported-windows.js';
import { LagAnswer } from './trends/reporting/reporting-answer.js';
import type { WindowComparison } from './trends/window-comparison.js';
import { firstDayOf, lastDayOf } from './units/period.js';
import { readThreshold, type Threshold } from './units/threshold.js';
import type { Vintages } from './vintages.js';

export interface BriefingMaterial {
  readonly known: Vintages;
  readonly place: CachePlace & { readonly version: string };
  readonly ask: Observatory;
  readonly reporting: () => Promise<Reporting>;
}

/** What every question of one briefing shares. */
interface Gathering extends Omit<BriefingMaterial, 'ask'> {
  readonly ask: Questions;
  readonly day: string;
  readonly period: BriefingPeriod;
  readonly assumptions: BriefingAssumptions;
  readonly catalog: Catalog;
  /** With estimates. */
  readonly estimated: Catalog;
  /** Of the vintage before; null at the first. */
  readonly before: Catalog | null;
  readonly cellsOf: BriefingFacts['cellsOf'];
}

/** Gathers what a period at a vintage is told from. Periods of one vintage share most of their questions. */
export function openFacts(material: BriefingMaterial) {
  const days = new Map<string, Questions>();
  return (day: string, period: BriefingPeriod): Promise<BriefingFacts> => {
    const questions = days.get(day) ?? rememberedQuestions(material);
    days.set(day, questions);
    if (days.size > MOST_DAYS) days.delete(days.keys().next().value ?? '');
    return gatherFacts(material, questions, day, period);
  };
}

/** Each holds some twenty answers. */
const MOST_DAYS = 2;

/** What is asked of a vintage: the same question is worked on once. */
function rememberedQuestions({ ask, known }: BriefingMaterial) {
  const answers = new Map<string, Promise<unknown>>();
  const remembered =
    <Wish, Answer>(name: string, answer: (wish: Wish) => Promise<Answer>) =>
    (wish: Wish): Promise<Answer> => {
      const key = `${name} ${JSON.stringify(wish)}`;
      const found = answers.get(key) as Promise<Answer> | undefined;
      if (found) return found;
      const made = answer(wish);
      answers.set(key, made);
      made.catch(() => answers.delete(key));
      return made;
    };
  return {
    pace: remembered('pace', ask.pace),
    rate: remembered('rate', ask.rate),
    forecast: remembered('forecast', ask.forecast),
    breakdown: ask.breakdown,
    computeTrend: ask.computeTrend,
    costTrend: ask.costTrend,
    rules: remembered('rules', ask.rules),
    plan: remembered('plan', (wish: PlanQuestion) => ask.plan(wish, null)),
    hurdle: remembered('hurdle', (wish: HurdleQuestion) => ask.hurdle(wish, null)),
    revisions: remembered('revisions', ask.revisions),
    reporting: remembered('reporting', ask.reporting),
    sources: remembered('sources', ask.sources),
    sizes: remembered('sizes', ({ day, over }: { readonly day: string; readonly over: Threshold }) =>
      known.sizes(day, over, {}),
    ),
  };
}
type Questions = ReturnType<typeof rememberedQuestions>;

async function gatherFacts(
  material: BriefingMaterial,
  ask: Questions,
  day: string,
  period: BriefingPeriod,
): Promise<BriefingFacts> {
  const { known, place } = material;
  const catalog = await known.catalog(day);
  const dayBefore = known.days.filter((date) => date < day).at(-1) ?? null;
  const gathering: Gathering = {
    ...material,
    ...{ ask, day, period, catalog },
    assumptions: await briefingAssumptions(place),
    estimated: await known.catalogWithEstimates(day),
    before: dayBefore === null ? null : await known.catalog(dayBefore),
    cellsOf: cellFinder(await known.histories(day), day),
  };
  const thresholds: ThresholdFacts[] = [];
  for (const { key, over } of gathering.assumptions.thresholds)
    thresholds.push(await thresholdFacts(key, readThreshold(over), gathering));
  const { groupsOver, topGroupsOver } = gathering.assumptions;
  const listed = catalog.models.filter(
    ({ listing, published }) =>
      listing === 'listed' && isWithin(usableDay(published, day), period.from, period.to),
  );
  const ruleFiles = await ruleFilesOf(place);
  return {
    period,
    vintage: catalog.vintage,
    wording: await known.wording(),
    assumptions: gathering.assumptions,
    thresholds,
    groups: { over: groupsOver, by: await groupFacts(groupsOver, gathering) },
    topGroups: {
      over: topGroupsOver,
      openWeights: await breakdown(topGroupsOver, 'open-weights', gathering),
    },
    growth: await growthFacts(gathering),
    law: { answer: await ask.rules({ on: day, 'as-of': day }), files: ruleFiles },
    budgets: await budgetFacts(gathering),
    revisions: dayBefore === null ? null : await ask.revisions(RevisionsQuestion.parse({ 'as-of': day })),
    lag: LagAnswer.parse(await ask.reporting(ReportingQuestion.parse({ over: groupsOver, 'as-of': day }))),
    coverage: {
      listed: listed.map(({ id }) => id),
      without: listed.flatMap((model) => (sizeOf(model, 'FLOP') === null ? [model.id] : [])),
    },
    register: await ask.sources(day),
    declared: await declaredFiles(place),
    cellsOf: gathering.cellsOf,
    sizeCellsOf: sizeCellFinder(gathering.estimated),
  };
}

/** Where the rules of a jurisdiction stand, and when they were written. */
export async function ruleFilesOf({
  files,
  packageRoot,
}: Pick<BriefingMaterial['place'], 'files' | 'packageRoot'>): Promise<BriefingFacts['law']['files']> {
  const { book } = await loadLaw(join(packageRoot, 'data'), files);
  return new Map(
    book.jurisdictions.map(({ code, file, written }) => [
      code,
      { file: `data/rules/${file}`, date: written },
    ]),
  );
}

/** What a briefing is about. */
export async function briefingAssumptions(place: BriefingMaterial['place']): Promise<BriefingAssumptions> {
  return BriefingAssumptions.parse(await assumptionsOf('briefing', place));
}

async function assumptionsOf(
  name: DeclaredFile,
  { files, packageRoot }: BriefingMaterial['place'],
): Promise<unknown> {
  const bytes = await files.read(join(packageRoot, 'data', 'assumptions', `${name}.json`));
  return JSON.parse(new TextDecoder().decode(bytes));
}

/** What a file says of itself; where every value in it has a source of its own, it says none of all. */
const Declared = z.object({ source: z.string().nullable().default(null), date: z.string() });

export async function declaredFiles(place: BriefingMaterial['place']): Promise<BriefingFacts['declared']> {
  const read = async (name: DeclaredFile) =>
    [name, Declared.parse(await assumptionsOf(name, place))] as const;
  return Object.fromEntries(await Promise.all(DECLARED_FILES.map(read))) as BriefingFacts['declared'];
}

export function cellFinder(histories: Histories, asOf: string): BriefingFacts['cellsOf'] {
  const byId = new Map(histories.models.map((history) => [history.id, history]));
  return (model, field) => {
    const history = byId.get(model);
    if (!history) return [];
    const picked = pick(history, histories, field, visibleSightings(history, histories, asOf));
    return pickedSources(picked, field, histories);
  };
}

export function sizeCellFinder({ models }: Catalog): BriefingFacts['sizeCellsOf'] {
  const byId = new Map(models.map((model) => [model.id, model]));
  return (model, unit) => {
    const entry = byId.get(model);
    return (unit === 'FLOP' ? entry?.trainingCompute : entry?.trainingCost)?.sources ?? [];
  };
}

async function thresholdFacts(key: string, over: Threshold, gathering: Gathering): Promise<ThresholdFacts> {
  const { ask, day, period, estimated, catalog, before, assumptions: declared, cellsOf } = gathering;
  const pace = (more: Partial<PaceQuestion>) =>
    ask.pace({ over, by: period.length, cumulative: false, explain: false, 'as-of': day, ...more });
  const inPeriod = await pace({});
  const last = lastCountedDay(period, day);
  const sizes = await ask.sizes({ day, over });
  const cells = (from: string | undefined, to: string) =>
    countCells(
      { over, from, to },
      { catalog: estimated, sizes, cellsOf, citedFrom: declared.citedFrom.probability },
    );
  const forecast = ForecastQuestion.parse({ until: String(Number(day.slice(0, 4)) + 1), 'as-of': day });
  const until = { from: period.from, until: period.to };
  return {
    key,
    inPeriod,
    byYear: period.length === 'year' ? inPeriod : await pace({ by: 'year' }),
    byEnd: await pace({ cumulative: true }),
    compared: await comparePeriods(over, gathering),
    rate: await ask.rate(
      RateQuestion.parse({ over: declared.thresholds.find((one) => one.key === key)?.over, 'as-of': day }),
    ),
    forecast: await ask.forecast({ ...forecast, over }),
    models: estimated.models
      .filter(
        (model) => isOver(model, over) && isWithin(usableDay(model.published, day), period.from, period.to),
      )
      .sort((a, b) => (sizeOf(b, over.unit) ?? 0) - (sizeOf(a, over.unit) ?? 0) || (a.id < b.id ? -1 : 1)),
    cells: {
      inPeriod: cells(period.from, period.to),
      byEnd: cells(undefined, last),
      before: cells(firstDayOf(period.before), lastDayOf(period.before)),
    },
    moved: before && crossingsBetween(before, catalog, over, until),
  };
}

/** Both periods in models that are ever reported; null where neither has one. */
async function comparePeriods(
  over: Threshold,
  { reporting, day, period, known }: Gathering,
): Promise<WindowComparison | null> {
  const { found } = await (await reporting()).nowcast(day, over);
  const window = (from: string, to: string, months: number): RateWindow => ({
    ...{ from, to, months },
    holds: (published) => isWithin(published, from, to),
  });
  const last = lastCountedDay(period, day);
  const earlier = window(
    firstDayOf(period.before),
    lastDayOf(period.before),
    monthsIn({ ...period, partial: false }, day),
  );
  if (!found.triangle.slots.some((slot) => slot.from >= earlier.from && slot.to <= last)) return null;
  const later = window(period.from, last, monthsIn(period, day));
  return compareReported(found.triangle, found.lag, [later, earlier], await known.wording());
}

function breakdown(over: string, by: BreakdownQuestion['by'], { ask, day, period }: Gathering) {
  const { from, to } = period;
  return ask.breakdown(BreakdownQuestion.parse({ over, by, from, to, explain: 'true', 'as-of': day }));
}

async function groupFacts(over: string, gathering: Gathering): Promise<GroupFacts> {
  return {
    domain: await breakdown(over, 'domain', gathering),
    country: await breakdown(over, 'country', gathering),
    organization: await breakdown(over, 'organization', gathering),
    'open-weights': await breakdown(over, 'open-weights', gathering),
  };
}

/** Up to the end of the period, so that it speaks of the same time. */
async function growthFacts({ ask, day, period }: Gathering): Promise<BriefingFacts['growth']> {
  const asked = { to: lastCountedDay(period, day), 'as-of': day };
  return [
    {
      key: 'compute-notable',
      answer: await ask.computeTrend(ComputeTrendQuestion.parse({ ...asked, set: 'notable' })),
    },
    {
      key: 'compute-frontier',
      answer: await ask.computeTrend(ComputeTrendQuestion.parse({ ...asked, set: 'frontier' })),
    },
    {
      key: 'cost-notable',
      answer: await ask.costTrend(CostTrendQuestion.parse({ ...asked, set: 'notable' })),
    },
  ];
}

/** Plans of the day of the vintage: same data, same plan. */
async function budgetFacts({ ask, day, assumptions: { budgets } }: Gathering): Promise<BudgetFacts[]> {
  const facts: BudgetFacts[] = [];
  for (const asked of budgets.asked) {
    const wish = { budget: asked, date: day, 'as-of': day };
    const plan = await ask.plan(PlanQuestion.parse(wish));
    facts.push({ asked, plan, hurdle: await ask.hurdle(HurdleQuestion.parse(wish)) });
  }
  return facts;
}
