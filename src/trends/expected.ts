/** How many models are over, those whose size nobody states included? Expected counts with an interval, by group. */
import type { Catalog } from '../catalog/catalog.js';
import type { ModelEntry } from '../catalog/model.js';
import { usableDay } from '../catalog/usable-day.js';
import { COHORTS, type SizeEstimate, type Sizes, sharedParts } from '../estimates/sizes.js';
import { type CountInterval, countUncertain, type UncertainEvent } from '../stats/uncertain-count.js';

export interface SizedModel {
  readonly model: ModelEntry;
  readonly size: SizeEstimate;
  /** Null where the source gives no date, or one that can only be a slip. */
  readonly day: string | null;
}

/** Listed models that have an estimate. */
export function sizedModels(catalog: Catalog, sizes: Sizes): SizedModel[] {
  return catalog.models.flatMap((model) => {
    const size = model.listing === 'listed' ? sizes.byModel.get(model.id) : undefined;
    return size ? [{ model, size, day: usableDay(model.published, catalog.vintage.date) }] : [];
  });
}

/**
 * Whether the sizes tell of all listed models: where too few are recorded to impute the others from, those without a
 * size are missing, and no count of all can be given.
 */
export function tellsOfAll({ models }: Catalog, { byModel }: Sizes): boolean {
  return (
    [...byModel.values()].some(({ evidence }) => evidence === 'imputed') ||
    models.every(({ id, listing }) => listing !== 'listed' || byModel.has(id))
  );
}

export interface ExpectedCount extends CountInterval {
  /** Without the allowance for errors near the threshold: an overstatement, shown beside. */
  readonly naive: number;
}

/**
 * @param groupsOf indexes of the groups a model counts in, below `groups`
 * @param options `cumulate`: so many of the first groups each include those before them
 */
export function expectedCounts(
  models: readonly SizedModel[],
  groups: number,
  groupsOf: (model: SizedModel) => readonly number[],
  { counting }: Sizes,
  options: { readonly level: number; readonly cumulate: number },
): ExpectedCount[] {
  const naive = new Float64Array(groups);
  const factors = factorsOf(models);
  const events = models.map((sized, index): UncertainEvent => {
    const own = groupsOf(sized);
    for (const group of own) naive[group] = (naive[group] as number) + sized.size.naive;
    return { ...(factors[index] as EventFactors), groups: own };
  });
  for (let group = 1; group < options.cumulate; group += 1)
    naive[group] = (naive[group] as number) + (naive[group - 1] as number);
  const { draws, seed } = counting;
  const counts = countUncertain(
    events.filter((event) => event.groups.length > 0),
    { groups, shared: sharedParts(counting), draws, seed, ...options },
  );
  return counts.map((count, group) => ({ ...count, naive: naive[group] as number }));
}

type EventFactors = Omit<UncertainEvent, 'groups'>;

/** How likely each is over, and with which others it errs together. */
export function factorsOf(models: readonly SizedModel[]): EventFactors[] {
  const families = new Map<string, number>();
  return models.map(({ model, size }) => ({
    probability: size.probability,
    cohort: COHORTS.indexOf(size.evidence),
    family: familyOf(model, families),
  }));
}

function familyOf({ organizations }: ModelEntry, families: Map<string, number>): number {
  const [first] = organizations;
  if (first === undefined) return -1;
  const known = families.get(first) ?? families.size;
  families.set(first, known);
  return known;
}
