/** What do costs rest on beside a catalogue? Prices, price index, euro rates and assumptions, read from the reference files. */
import {
  REFERENCE_FILES,
  type ReferenceFiles,
  referenceBytes,
  referenceJson,
} from '../../provenance/reference-files.js';
import { type EuroRates, readEuroRates } from '../inputs/euro-rates.js';
import { readHardwarePrices } from '../inputs/hardware-prices.js';
import { type PriceIndex, readPriceIndex } from '../inputs/price-index.js';
import { readCostAssumptions } from './cost-assumptions.js';
import type { CostMaterial } from './estimate-cost.js';
import { readMonthlyQuotes } from './rental-price.js';

export interface CostReference
  extends Pick<CostMaterial, 'assumptions' | 'hardwarePrices' | 'rentalQuotes' | 'priceIndex'> {
  readonly euroRates: EuroRates;
}

const { hardwarePrices, rentalPrices, priceIndex, euroRates } = REFERENCE_FILES;
/** Column of the price index: what data processing and hosting costs (US BLS). */
const PRICE_SERIES = 'PCU518210518210';

export function readCostReference(files: ReferenceFiles): CostReference {
  return {
    assumptions: readCostAssumptions({
      cost: referenceJson(files, REFERENCE_FILES.cost),
      prices: referenceJson(files, REFERENCE_FILES.chipPrices),
      dates: referenceJson(files, REFERENCE_FILES.trainingDates),
    }),
    hardwarePrices: readHardwarePrices(referenceBytes(files, hardwarePrices), hardwarePrices),
    rentalQuotes: readMonthlyQuotes(referenceBytes(files, rentalPrices), rentalPrices),
    priceIndex: readPriceIndexFile(files),
    euroRates: readEuroFile(files),
  };
}

export function readPriceIndexFile(files: ReferenceFiles): PriceIndex {
  return readPriceIndex(referenceBytes(files, priceIndex), priceIndex, PRICE_SERIES);
}

export function readEuroFile(files: ReferenceFiles): EuroRates {
  return readEuroRates(referenceBytes(files, euroRates), euroRates);
}
