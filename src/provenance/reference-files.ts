/**
 * Which files of `data/` does a reading take, and what do they say? Texts by path, whoever hands them over: the disk, a
 * bundler, a page.
 */
import { InputError } from './input-error.js';

/** Texts of files, by their path below `data/`. */
export type ReferenceFiles = Readonly<Record<string, string>>;

export const REFERENCE_FILES = {
  chips: 'assumptions/chips.json',
  compute: 'assumptions/compute-estimates.json',
  activeParameters: 'assumptions/active-parameters.json',
  cost: 'assumptions/training-cost.json',
  chipPrices: 'assumptions/chip-prices.json',
  trainingDates: 'assumptions/training-dates.json',
  hardwarePrices: 'training-cost/hardware_prices.csv',
  rentalPrices: 'prices/gpu_rental_2026.csv',
  priceIndex: 'training-cost/price_index_PCU518210518210.csv',
  euroRates: 'prices/eur_per_usd_monthly.csv',
  counting: 'assumptions/counting.json',
  wording: 'assumptions/wording.json',
  forecast: 'assumptions/forecast.json',
  reporting: 'assumptions/reporting.json',
  publishedCounts: 'assumptions/published-model-count.json',
  planner: 'assumptions/planner.json',
  apiPrices: 'prices/api_prices_2026-07-02.csv',
  verdicts: 'assumptions/verdicts.json',
} as const;

const { chips, compute, activeParameters, cost, chipPrices, trainingDates } = REFERENCE_FILES;
const { hardwarePrices, rentalPrices, priceIndex, euroRates, counting, wording } = REFERENCE_FILES;
const { forecast, reporting, publishedCounts, planner, apiPrices, verdicts } = REFERENCE_FILES;

/** By the reading that takes them. A path that ends in a slash is a folder: all its files that end in `.json`. */
export const REFERENCE_PATHS = {
  compute: [chips, compute, activeParameters],
  cost: [cost, chipPrices, trainingDates, hardwarePrices, rentalPrices, priceIndex, euroRates],
  counting: [counting, wording],
  forecast: [forecast, reporting, publishedCounts],
  planner: [planner, apiPrices, euroRates],
  law: ['rules/', 'rules/terms/', verdicts],
  catalog: ['catalog/', 'corrections/'],
} as const;

/** Throws an InputError that names the file where it was not handed over. */
export function referenceText(files: ReferenceFiles, path: string): string {
  const text = files[path];
  if (text !== undefined) return text;
  throw new InputError('missing; is the installation complete?', { file: `data/${path}` });
}

export function referenceJson(files: ReferenceFiles, path: string): unknown {
  const text = referenceText(files, path);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new InputError('this is no JSON', { file: `data/${path}` }, { cause: error });
  }
}

export function referenceBytes(files: ReferenceFiles, path: string): Uint8Array {
  return new TextEncoder().encode(referenceText(files, path));
}
