/** How fast do compute and cost grow, and what do others say? Vintage, declared choices and published claims joined for `trends/`. */
import { join } from 'node:path';
import { fileRecords } from './catalog/file-records.js';
import { listedIn, stating } from './catalog/members.js';
import { isVisible } from './catalog/pick.js';
import { type CostPlace, openPriceIndex } from './costs-cache.js';
import { DEFAULT_SCOPE } from './estimates/cost/run-constants.js';
import { dollarFactor, priceMonthOf } from './estimates/inputs/price-index.js';
import { CountingAssumptions } from './estimates/sizes.js';
import { InputError } from './provenance/input-error.js';
import { answerGrowth, type GrowthOptions } from './trends/growth/growth.js';
import type { GrowthAnswer } from './trends/growth/growth-answer.js';
import { readGrowthAssumptions } from './trends/growth/growth-assumptions.js';
import { growthOf } from './trends/growth/growth-fits.js';
import type { GrowthMaterial } from './trends/growth/growth-points.js';
import type { ComputeTrendQuestion, CostTrendQuestion, GrowthWish } from './trends/growth/growth-question.js';
import {
  computeGrowthSizes,
  costGrowthSizes,
  type GrowthSizes,
  recordedCostSizes,
} from './trends/growth/growth-sizes.js';
import type { PublishedGrowthAnswer, Refit } from './trends/published/growth-answer.js';
import { readPublishedClaims } from './trends/published/growth-claim.js';
import { REFIT_FIELDS, refit } from './trends/published/growth-refit.js';
import { kept, type Vintages } from './vintages.js';

/** The source whose files list notable models. */
const NOTABLE = 'epoch-notable';

export interface GrowthAnswers {
  readonly computeTrend: (question: ComputeTrendQuestion) => Promise<GrowthAnswer>;
  readonly costTrend: (question: CostTrendQuestion) => Promise<GrowthAnswer>;
  readonly publishedGrowth: (asOf: string | null) => Promise<PublishedGrowthAnswer>;
}

/** Answers are kept: a page, its pictures and its files ask the same. */
export function openGrowth(known: Vintages, place: CostPlace): GrowthAnswers {
  const [compute, cost, published] = [
    new Map<string, Promise<GrowthAnswer>>(),
    new Map<string, Promise<GrowthAnswer>>(),
    new Map<string, Promise<PublishedGrowthAnswer>>(),
  ];
  return {
    computeTrend: (question) =>
      kept(compute, JSON.stringify(question), () => answerComputeTrend(known, place, question)),
    costTrend: (question) =>
      kept(cost, JSON.stringify(question), () => answerCostTrend(known, place, question)),
    publishedGrowth: (asOf) => kept(published, asOf ?? '', () => answerPublishedGrowth(known, place, asOf)),
  };
}

async function answerComputeTrend(
  known: Vintages,
  place: CostPlace,
  question: ComputeTrendQuestion,
): Promise<GrowthAnswer> {
  const asOf = question['as-of'] ?? null;
  const sizes = computeGrowthSizes(await known.estimates(asOf));
  return answer(known, place, { asOf, wish: question, sizes });
}

async function answerCostTrend(
  known: Vintages,
  place: CostPlace,
  question: CostTrendQuestion,
): Promise<GrowthAnswer> {
  const asOf = question['as-of'] ?? null;
  const sizes =
    question.reading === 'recorded'
      ? await recordedCosts(known, asOf, question)
      : await ownCosts(known, place, asOf, question);
  return answer(known, place, { asOf, wish: question, sizes });
}

async function ownCosts(known: Vintages, place: CostPlace, asOf: string | null, question: CostTrendQuestion) {
  const [costs, index] = [await known.costs(asOf), await openPriceIndex(place)];
  const priceMonth = priceMonthOf(question['price-month'] ?? costs.priceMonth, index);
  const factor = dollarFactor(index, costs.priceMonth, priceMonth) ?? Number.NaN;
  return costGrowthSizes(costs, { scope: question.scope ?? DEFAULT_SCOPE, priceMonth, factor });
}

async function recordedCosts(known: Vintages, asOf: string | null, question: CostTrendQuestion) {
  if (question.scope !== undefined && question.scope !== DEFAULT_SCOPE)
    throw new InputError(`recorded costs are of the ${DEFAULT_SCOPE} alone`, { flag: '--scope' });
  if (question['price-month'] !== undefined)
    throw new InputError('recorded costs are in dollars of two price bases, which no month is of', {
      flag: '--price-month',
    });
  const { models } = await known.catalog(asOf);
  return recordedCostSizes(
    new Map(
      models.flatMap(({ id, trainingCost: { value, evidence } }) =>
        evidence === 'recorded' && value !== null && value > 0 ? [[id, value] as const] : [],
      ),
    ),
  );
}

interface Asked {
  readonly asOf: string | null;
  readonly wish: GrowthWish;
  readonly sizes: GrowthSizes;
}

async function answer(
  known: Vintages,
  place: CostPlace,
  { asOf, wish, sizes }: Asked,
): Promise<GrowthAnswer> {
  const material: GrowthMaterial = {
    catalog: await known.catalog(asOf),
    sizes,
    compute: sizes.quantity === 'compute' ? sizes : computeGrowthSizes(await known.estimates(asOf)),
    members: await membersOf(known, asOf, wish),
    isOfCountry: await countryTest(wish.country),
  };
  return answerGrowth(material, wish, await growthOptions(known, place));
}

async function countryTest(wanted: readonly string[] | undefined): Promise<GrowthMaterial['isOfCountry']> {
  if (wanted === undefined) return () => true;
  // Names of countries are a large table, loaded when one is asked for.
  const { countryMatcher } = await import('./catalog/filter.js');
  const isWanted = countryMatcher(wanted);
  return ({ countries }) => countries.some(isWanted);
}

/** The source's file of notable models; before there was one, its column in the file of all. */
async function membersOf(
  known: Vintages,
  asOf: string | null,
  { set }: GrowthWish,
): Promise<GrowthMaterial['members']> {
  if (set === 'frontier-flag') return { ids: stating(await known.histories(asOf), asOf, 'frontierModel') };
  if (set !== 'notable') return null;
  const listed = listedIn(await known.catalog(asOf), NOTABLE);
  return { ids: listed ?? stating(await known.histories(asOf), asOf, 'notabilityCriteria') };
}

/** Every claim, refitted on each file of notable models that the vintage has. */
async function answerPublishedGrowth(
  known: Vintages,
  place: CostPlace,
  asOf: string | null,
): Promise<PublishedGrowthAnswer> {
  const [histories, { vintage }] = [await known.histories(asOf), await known.catalog(asOf)];
  const { claims, wording } = await growthOptions(known, place);
  const files = histories.files.flatMap(({ snapshot }, file) =>
    snapshot.source === NOTABLE && isVisible(file, histories.files, asOf)
      ? [{ snapshot, records: fileRecords(histories, file, REFIT_FIELDS) }]
      : [],
  );
  return {
    vintage,
    claims: claims.map((claim) => ({
      ...claim,
      refits: files.flatMap(({ snapshot, records }): Refit[] => {
        const found =
          claim.definition && refit(records, claim.measure, claim.definition, histories.openWeights);
        if (!found) return [];
        const { plain, robust } = found;
        const growth = growthOf(plain, wording.intervalLevel);
        return [
          {
            ...{ snapshot, models: plain.count, growth, rSquared: plain.explained },
            robust: robust && growthOf(robust, wording.intervalLevel),
          },
        ];
      }),
    })),
  };
}

async function growthOptions(known: Vintages, place: CostPlace): Promise<GrowthOptions> {
  const read = async (name: string): Promise<unknown> =>
    JSON.parse(
      new TextDecoder().decode(
        await place.files.read(join(place.packageRoot, 'data', 'assumptions', `${name}.json`)),
      ),
    );
  return {
    wording: await known.wording(),
    growth: readGrowthAssumptions(await read('growth')),
    shared: CountingAssumptions.parse(await read('counting')).shared,
    claims: readPublishedClaims(await read('published-growth')),
  };
}
