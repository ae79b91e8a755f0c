/** The training costs of a vintage, from the cache where it is in line with what they depend on, else made anew. */
import { join } from 'node:path';
import { type CachePlace, readPreparedFile, writeCacheFile } from './cache-file.js';
import type { ComputeEstimate, ComputeMaterial } from './estimates/compute/estimate-compute.js';
import { computeLookup } from './estimates/compute-lookup.js';
import type { CostMaterial, CostMethod } from './estimates/cost/estimate-cost.js';
import type { RentalCommitment } from './estimates/cost/run-constants.js';
import type { EuroRates } from './estimates/inputs/euro-rates.js';
import type { PriceIndex } from './estimates/inputs/price-index.js';
import type { VintageCosts } from './estimates/vintage-costs.js';
import type { VintageEstimates } from './estimates/vintage-estimates.js';
import { type EstimatesRequest, estimatesKey } from './estimates-cache.js';
import { REFERENCE_FILES, REFERENCE_PATHS } from './provenance/reference-files.js';
import { loadReferenceFiles } from './reference-files.js';

/** Raised whenever the cost method or the shape of the costs change. */
const COSTS_FORMAT = 2;

export type CostPlace = Pick<CachePlace, 'files' | 'packageRoot'>;

export async function loadCosts(
  request: EstimatesRequest,
  material: () => Promise<ComputeMaterial>,
  estimates: () => Promise<VintageEstimates>,
): Promise<VintageCosts> {
  const texts = await loadReferenceFiles(
    join(request.packageRoot, 'data'),
    request.files,
    REFERENCE_PATHS.cost,
  );
  const name = `costs-${await estimatesKey(request, { ...texts, costs: String(COSTS_FORMAT) })}.json`;
  const cached = await readPreparedFile<VintageCosts>(name, request, request.asOf, 'costs');
  if (cached) return cached;
  request.progress('costing every model');
  const { summarizeCosts } = await import('./estimates/vintage-costs.js');
  const [made, estimated] = [await material(), await estimates()];
  const known = computeLookup(estimated);
  const believed = new Map(estimated.compute.map((estimate) => [estimate.model, estimate.believed]));
  const costs = summarizeCosts(
    await openCosts(request, made, known),
    made.models,
    known,
    (id) => believed.get(id) ?? null,
  );
  await writeCacheFile(name, costs, request);
  return costs;
}

export async function openCosts(
  place: CostPlace,
  { models, chips }: Pick<ComputeMaterial, 'models' | 'chips'>,
  computeOf: (id: string) => ComputeEstimate | undefined,
  commitment: RentalCommitment = 'one-year',
): Promise<CostMethod> {
  const { openCostMethod } = await import('./estimates/cost/estimate-cost.js');
  return openCostMethod({ ...(await costMaterial(place, { models, chips }, computeOf)), commitment });
}

/** What the cost method is opened on, for those who put other prices in. */
export async function costMaterial(
  place: CostPlace,
  { models, chips }: Pick<ComputeMaterial, 'models' | 'chips'>,
  computeOf: (id: string) => ComputeEstimate | undefined,
): Promise<CostMaterial> {
  const { readCostReference } = await import('./estimates/cost/cost-reference.js');
  const reference = readCostReference(
    await loadReferenceFiles(join(place.packageRoot, 'data'), place.files, REFERENCE_PATHS.cost),
  );
  return { models, computeOf, chips, ...reference };
}

export async function openPriceIndex(place: CostPlace): Promise<PriceIndex> {
  const { readPriceIndexFile } = await import('./estimates/cost/cost-reference.js');
  return readPriceIndexFile(
    await loadReferenceFiles(join(place.packageRoot, 'data'), place.files, [REFERENCE_FILES.priceIndex]),
  );
}

export async function openEuroRates(place: CostPlace): Promise<EuroRates> {
  const { readEuroFile } = await import('./estimates/cost/cost-reference.js');
  return readEuroFile(
    await loadReferenceFiles(join(place.packageRoot, 'data'), place.files, [REFERENCE_FILES.euroRates]),
  );
}
