/** What do plans rest on beside costs and a catalogue? Assumptions, API prices and the euro, read from the reference files. */
import { readEuroFile } from '../estimates/cost/cost-reference.js';
import { euroRate } from '../estimates/inputs/euro-rates.js';
import {
  REFERENCE_FILES,
  type ReferenceFiles,
  referenceBytes,
  referenceJson,
} from '../provenance/reference-files.js';
import { readApiPrices } from './api-prices.js';
import { readPlannerAssumptions } from './assumptions.js';
import type { PlannerMaterial } from './planner.js';

export type PlannerReference = Pick<PlannerMaterial, 'assumptions' | 'rate' | 'api'>;

const API_FILE = `data/${REFERENCE_FILES.apiPrices}`;

export function readPlannerReference(files: ReferenceFiles): PlannerReference {
  const prices = referenceBytes(files, REFERENCE_FILES.apiPrices);
  return {
    assumptions: readPlannerAssumptions(referenceJson(files, REFERENCE_FILES.planner)),
    rate: euroRate(readEuroFile(files), null),
    api: { file: API_FILE, date: API_FILE.slice(-14, -4), prices: readApiPrices(prices, API_FILE) },
  };
}
