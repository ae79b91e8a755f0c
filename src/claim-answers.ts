/** What a text claims, held against the data: catalogue, law and growth opened, the text checked. */
import { join } from 'node:path';
import { costOfModel } from './cost-answers.js';
import { openEuroRates } from './costs-cache.js';
import { COST_SCOPES } from './estimates/cost/run-constants.js';
import { euroRate } from './estimates/inputs/euro-rates.js';
import type { GrowthAnswers } from './growth-answers.js';
import { loadLaw } from './law-files.js';
import { checkText } from './report/claims/check.js';
import type { CheckAnswer, CheckOptions } from './report/claims/claim.js';
import { ClaimAssumptions } from './report/claims/claim-assumptions.js';
import type { Ground, GrowthFigure, ScopedCost } from './report/claims/kinds/claim-kind.js';
import { buildLexicon, type Lexicon } from './report/claims/read/names.js';
import { RuleNames } from './report/claims/rule-names.js';
import type { FileSystem } from './snapshots/file-system.js';
import type { GrowthAnswer } from './trends/growth/growth-answer.js';
import { ComputeTrendQuestion, CostTrendQuestion } from './trends/growth/growth-question.js';
import { answerPace } from './trends/pace.js';
import type { PaceAnswer } from './trends/pace-answer.js';
import type { PeriodLength } from './units/period.js';
import { spellThreshold, type Threshold } from './units/threshold.js';
import { kept, type Vintages } from './vintages.js';

export interface ClaimMaterial {
  readonly known: Vintages;
  readonly place: { readonly files: FileSystem; readonly packageRoot: string };
  /** Opened where a text speaks of growth. */
  readonly growth: () => Promise<Pick<GrowthAnswers, 'computeTrend' | 'costTrend'>>;
}

type Checker = (text: string, options: CheckOptions) => Promise<CheckAnswer>;

/** What a vintage holds against a text: made once, for every text. */
interface Opened {
  readonly ground: Omit<Ground, 'pace' | 'costs'>;
  readonly costs: (model: string) => Promise<readonly ScopedCost[]>;
  readonly lexicon: Lexicon;
  readonly counts: Counts;
}

interface Counts {
  /** Whether a count of it is made or being made. */
  has(over: Threshold): boolean;
  pace(over: Threshold, by: PeriodLength, cumulative: boolean): Promise<PaceAnswer>;
}

/** Of thresholds remembered; counts in a year and up to its end of each are kept. */
const MOST_COUNTS = 24;

export function openClaims(material: ClaimMaterial): Checker {
  const opened = new Map<string, Promise<Opened>>();
  return async (text, options) => {
    const asOf = options['as-of'] ?? null;
    const day = material.known.days.filter((date) => asOf === null || date <= asOf).at(-1);
    const { ground, lexicon, counts, costs } = await kept(opened, day ?? '', () =>
      openVintage(material, asOf),
    );
    const { mostEstimated } = ground.assumptions;
    const pace = paceOfText(counts, mostEstimated);
    const vintage = { ...ground.vintage, asOf };
    return checkText(
      { text, lexicon, language: options.lang },
      {
        ...ground,
        vintage,
        pace,
        costs: costsOfText(costs, mostEstimated),
      },
    );
  };
}

async function openVintage(material: ClaimMaterial, asOf: string | null): Promise<Opened> {
  const { known, place } = material;
  const data = join(place.packageRoot, 'data');
  const json = async (path: string): Promise<unknown> =>
    JSON.parse(new TextDecoder().decode(await place.files.read(join(data, path))));
  const { laws } = RuleNames.parse(await json('claims/rule-names.json'));
  const catalog = await known.catalogWithEstimates(asOf);
  const { book } = await loadLaw(data, place.files);
  const grown = new Map<string, Promise<readonly GrowthFigure[]>>();
  const growth = growthOf(material.growth, asOf);
  const ground = {
    vintage: catalog.vintage,
    assumptions: ClaimAssumptions.parse(await json('assumptions/claims.json')),
    catalog,
    rules: book.rules,
    laws,
    sketches: () => known.sketches(asOf),
    growth: (of: 'compute' | 'cost') => kept(grown, of, () => growth(of)),
    eurPerUsd: async () => euroRate(await openEuroRates(place), null).eurPerUsd,
  };
  const costed = new Map<string, Promise<readonly ScopedCost[]>>();
  return {
    ground,
    lexicon: buildLexicon(catalog, laws),
    counts: openCounts(known, asOf),
    costs: (model) => kept(costed, model, () => scopedCosts(material, asOf, model)),
  };
}

async function scopedCosts(
  { known, place }: ClaimMaterial,
  asOf: string | null,
  id: string,
): Promise<readonly ScopedCost[]> {
  const answers = await Promise.all(
    COST_SCOPES.map(async (scope) => costOfModel(known, place, { asOf, id }, { scope })),
  );
  return answers.flatMap((answer) =>
    answer === null || answer.value === null
      ? []
      : [{ scope: answer.scope, value: answer.value, low: answer.low, high: answer.high }],
  );
}

/** A text may have so many models costed by every scope. */
function costsOfText(costs: Opened['costs'], most: number): Ground['costs'] {
  const own = new Set<string>();
  return async (model) => {
    if (!own.has(model) && own.size >= most) return null;
    own.add(model);
    return costs(model);
  };
}

function openCounts(known: Vintages, asOf: string | null): Counts {
  const made = new Map<string, Promise<PaceAnswer>>();
  const counted = new Set<string>();
  return {
    has: (over) => counted.has(spellThreshold(over)),
    pace: (over, by, cumulative) => {
      const threshold = spellThreshold(over);
      if (counted.size < MOST_COUNTS) counted.add(threshold);
      return kept(made, `${threshold} ${by} ${cumulative}`, async () => {
        const sizes = await known.sizes(asOf, over, {});
        const question = { over, by, cumulative, explain: false };
        return answerPace(await known.catalog(asOf), question, await known.wording(), sizes);
      });
    },
  };
}

/** A text may have so many thresholds simulated that none before it asked for. */
function paceOfText(counts: Counts, most: number): Ground['pace'] {
  const own = new Set<string>();
  return async (over, by, cumulative) => {
    const threshold = spellThreshold(over);
    if (!own.has(threshold) && !counts.has(over)) {
      if (own.size >= most) return null;
      own.add(threshold);
    }
    return counts.pace(over, by, cumulative);
  };
}

/** Ours of notable models first, then of frontier models, then what others have published. */
function growthOf(open: ClaimMaterial['growth'], asOf: string | null): Ground['growth'] {
  const day = asOf === null ? {} : { 'as-of': asOf };
  return async (of) => {
    const trends = await open();
    const ask = (set: 'notable' | 'frontier'): Promise<GrowthAnswer> =>
      of === 'compute'
        ? trends.computeTrend(ComputeTrendQuestion.parse({ set, ...day }))
        : trends.costTrend(CostTrendQuestion.parse({ set, ...day }));
    const [notable, frontier] = [await ask('notable'), await ask('frontier')];
    const own = [notable, frontier].flatMap(({ growth, vintage, set }): GrowthFigure[] => {
      const snapshot = vintage.snapshots.at(-1);
      const source = snapshot ? ({ type: 'file', ...snapshot } as const) : null;
      return growth ? [{ ...growth, leading: set === 'notable', source }] : [];
    });
    const published = notable.published.map(
      ({ perYear, low, high, level, source }): GrowthFigure => ({
        perYear,
        low,
        high,
        level,
        leading: false,
        source: { type: 'text', ...source },
      }),
    );
    return [...own, ...published];
  };
}
