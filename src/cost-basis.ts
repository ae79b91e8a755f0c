/** Which cost is meant and whose dollars: the wish of a question, made exact by the price index. */
import type { Catalog } from './catalog/catalog.js';
import { type CostPlace, openPriceIndex } from './costs-cache.js';
import { COST_SCOPES, type CostScope, DEFAULT_SCOPE } from './estimates/cost/run-constants.js';
import { dollarFactor, priceMonthOf } from './estimates/inputs/price-index.js';
import { type CountingAssumptions, costSizes, type Sizes } from './estimates/sizes.js';
import type { VintageCosts } from './estimates/vintage-costs.js';

export interface CostBasisWish {
  readonly scope?: CostScope | undefined;
  /** `YYYY-MM`, or `YYYY` for its last month in the index. */
  readonly 'price-month'?: string | undefined;
}

export async function sizesInDollars(
  catalog: Catalog,
  costs: VintageCosts,
  usd: number,
  wish: CostBasisWish,
  counting: CountingAssumptions,
  place: CostPlace,
): Promise<Sizes> {
  const index = await openPriceIndex(place);
  const priceMonth = priceMonthOf(wish['price-month'] ?? costs.priceMonth, index);
  const recorded = new Map(
    catalog.models.map(({ id, trainingCost }) => [
      id,
      trainingCost.evidence === 'recorded' ? trainingCost.value : null,
    ]),
  );
  const factor = dollarFactor(index, costs.priceMonth, priceMonth) ?? Number.NaN;
  const basis = { scope: wish.scope ?? DEFAULT_SCOPE, priceMonth, factor };
  return costSizes(costs, (model) => recorded.get(model) ?? null, usd, basis, counting);
}

/** By every scope in dollars of the newest month, then the default one in dollars of the months declared. */
export async function sizeVariants(
  catalog: Catalog,
  costs: VintageCosts,
  usd: number,
  counting: CountingAssumptions,
  place: CostPlace,
): Promise<Sizes[]> {
  const wishes: CostBasisWish[] = [
    ...COST_SCOPES.map((scope) => ({ scope })),
    ...counting.comparedPriceMonths.map((month) => ({ 'price-month': month })),
  ];
  return Promise.all(wishes.map((wish) => sizesInDollars(catalog, costs, usd, wish, counting, place)));
}
