/** The training costs of a vintage, from the cache where it is in line with what they depend on, else made anew. */
import { join } from 'node:path';
import { type CachePlace, readPreparedFile, writeCacheFile } from './cache-file.js';
import type { ComputeEstimate, ComputeMaterial } from './estimates/compute/estimate-compute.js';
import type { CostMaterial, CostMethod } from './estimates/cost/estimate-cost.js';
import type { RentalCommitment } from './estimates/cost/run-constants.js';
import type { EuroRates } from './estimates/inputs/euro-rates.js';
import type { PriceIndex } from './estimates/inputs/price-index.js';
import type { VintageCosts } from './estimates/vintage-costs.js';
import type { VintageEstimates } from './estimates/vintage-estimates.js';
import { type EstimatesRequest, estimatesKey } from './estimates-cache.js';

/** Raised whenever the cost method or the shape of the costs change. */
const COSTS_FORMAT = 2;

export type CostPlace = Pick<CachePlace, 'files' | 'packageRoot'>;

/** Below `data/`. */
const FILES = {
  cost: 'assumptions/training-cost.json',
  prices: 'assumptions/chip-prices.json',
  dates: 'assumptions/training-dates.json',
  hardware: 'training-cost/hardware_prices.csv',
  rental: 'prices/gpu_rental_2026.csv',
  index: 'training-cost/price_index_PCU518210518210.csv',
} as const;
const INDEX_SERIES = 'PCU518210518210';
const EURO_FILE = 'prices/eur_per_usd_monthly.csv';

export async function loadCosts(
  request: EstimatesRequest,
  material: () => Promise<ComputeMaterial>,
  estimates: () => Promise<VintageEstimates>,
): Promise<VintageCosts> {
  const bytes = await readFiles(request);
  const texts = Object.fromEntries(Object.entries(bytes).map(([name, content]) => [name, textOf(content)]));
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

/** The short form of an estimate is all that costs need of it. */
export function computeLookup({ compute }: VintageEstimates): (id: string) => ComputeEstimate | undefined {
  const byModel = new Map(compute.map((estimate) => [estimate.model, estimate]));
  return (id) => {
    const found = byModel.get(id);
    if (!found) return undefined;
    const { distribution, method, evidence } = found;
    return { of: id, unit: 'FLOP', distribution, method, evidence, accounts: [], inputs: [], steps: [] };
  };
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
  const bytes = await readFiles(place);
  const { readCostAssumptions } = await import('./estimates/cost/cost-assumptions.js');
  const { readHardwarePrices } = await import('./estimates/inputs/hardware-prices.js');
  const { readMonthlyQuotes } = await import('./estimates/cost/rental-price.js');
  const parsed = (content: Uint8Array): unknown => JSON.parse(textOf(content));
  return {
    models,
    computeOf,
    chips,
    assumptions: readCostAssumptions({
      cost: parsed(bytes.cost),
      prices: parsed(bytes.prices),
      dates: parsed(bytes.dates),
    }),
    hardwarePrices: readHardwarePrices(bytes.hardware, FILES.hardware),
    rentalQuotes: readMonthlyQuotes(bytes.rental, FILES.rental),
    priceIndex: await openPriceIndex(place),
  };
}

export async function openPriceIndex(place: CostPlace): Promise<PriceIndex> {
  const { readPriceIndex } = await import('./estimates/inputs/price-index.js');
  return readPriceIndex(await read(place, FILES.index), FILES.index, INDEX_SERIES);
}

export async function openEuroRates(place: CostPlace): Promise<EuroRates> {
  const { readEuroRates } = await import('./estimates/inputs/euro-rates.js');
  return readEuroRates(await read(place, EURO_FILE), EURO_FILE);
}

async function readFiles(place: CostPlace): Promise<Record<keyof typeof FILES, Uint8Array>> {
  const [cost, prices, dates, hardware, rental, index] = await Promise.all([
    read(place, FILES.cost),
    read(place, FILES.prices),
    read(place, FILES.dates),
    read(place, FILES.hardware),
    read(place, FILES.rental),
    read(place, FILES.index),
  ]);
  return { cost, prices, dates, hardware, rental, index };
}

function read({ files, packageRoot }: CostPlace, path: string): Promise<Uint8Array> {
  return files.read(join(packageRoot, 'data', path));
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
