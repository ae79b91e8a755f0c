/** Our cost method on bundled files, without a store: facts of two files of models, all assumptions and prices. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { buildHistories, type ModelTable } from '../../../src/catalog/history.js';
import { readIdentityData } from '../../../src/catalog/identity-data.js';
import { openChips } from '../../../src/estimates/chips/chips.js';
import { readComputeAssumptions } from '../../../src/estimates/compute/assumptions.js';
import { estimateCompute } from '../../../src/estimates/compute/estimate-compute.js';
import { readCostAssumptions } from '../../../src/estimates/cost/cost-assumptions.js';
import { openCostMethod } from '../../../src/estimates/cost/estimate-cost.js';
import { readMonthlyQuotes } from '../../../src/estimates/cost/rental-price.js';
import { type ModelFacts, modelFacts } from '../../../src/estimates/facts.js';
import { readHardwarePrices } from '../../../src/estimates/inputs/hardware-prices.js';
import { readPriceIndex } from '../../../src/estimates/inputs/price-index.js';
import { findSource } from '../../../src/sources/find-source.js';
import { parseSnapshot } from '../../../src/sources/parse-snapshot.js';
import { PACKAGE_ROOT } from '../../observatory-fixture.js';

const path = (name: string) => join(PACKAGE_ROOT, 'data', name);
export const bytesOf = (name: string) => new Uint8Array(readFileSync(path(name)));
export const jsonOf = (name: string): unknown => JSON.parse(readFileSync(path(name), 'utf8'));

function modelTable(source: string, retrieved: string, file: string): ModelTable {
  const bytes = new Uint8Array(gunzipSync(bytesOf(`snapshots/${retrieved}/${file}.gz`)));
  const parsed = parseSnapshot(findSource(source), bytes, { file, retrieved });
  return {
    snapshot: { source, retrieved, sha256: '', file },
    scope: findSource(source).scope,
    headers: Object.fromEntries(parsed.columns.map(({ field, header }) => [field, header])),
    table: {
      row: parsed.rows.map(({ row }) => row),
      columns: Object.fromEntries(
        parsed.columns.map(({ field }) => [field, parsed.rows.map(({ values }) => values[field] ?? null)]),
      ),
      texts: parsed.rows.map(({ texts }) => texts),
      flags: parsed.rows.map(({ flags }) => flags),
    },
  };
}

function identityTexts(): Record<string, string> {
  return Object.fromEntries(
    ['catalog', 'corrections'].flatMap((folder) =>
      readdirSync(path(folder)).map((name) => [
        `${folder}/${name}`,
        readFileSync(path(`${folder}/${name}`), 'utf8'),
      ]),
    ),
  );
}

const histories = buildHistories(
  [
    modelTable('epoch-all', '2025-06-20', 'all_ai_models.csv'),
    modelTable('epoch-notable', '2026-05-02', 'notable_ai_models.csv'),
  ],
  readIdentityData(identityTexts()),
);
export const models = modelFacts(histories, null);
export const chips = openChips(jsonOf('assumptions/chips.json'));
export const compute = estimateCompute({
  models,
  chips,
  assumptions: readComputeAssumptions(
    jsonOf('assumptions/compute-estimates.json'),
    jsonOf('assumptions/active-parameters.json'),
  ),
  capabilityOf: () => null,
}).byModel;
export const assumptionTexts = {
  cost: jsonOf('assumptions/training-cost.json'),
  prices: jsonOf('assumptions/chip-prices.json'),
  dates: jsonOf('assumptions/training-dates.json'),
};
export const assumptions = readCostAssumptions(assumptionTexts);
export const hardwarePrices = readHardwarePrices(
  bytesOf('training-cost/hardware_prices.csv'),
  'hardware_prices.csv',
);
export const rentalQuotes = readMonthlyQuotes(bytesOf('prices/gpu_rental_2026.csv'), 'gpu_rental_2026.csv');
export const priceIndex = readPriceIndex(
  bytesOf('training-cost/price_index_PCU518210518210.csv'),
  'price_index_PCU518210518210.csv',
  'PCU518210518210',
);
export const method = openCostMethod({
  models,
  computeOf: (id) => compute.get(id),
  chips,
  assumptions,
  hardwarePrices,
  rentalQuotes,
  priceIndex,
});

export const costed = models.filter(({ model }) => compute.has(model.id));
const byName = new Map(
  models.flatMap((facts) =>
    [facts.model.name, ...facts.model.otherNames].map((name) => [name, facts] as const),
  ),
);

export function modelNamed(name: string): ModelFacts {
  const facts = byName.get(name);
  if (!facts) throw new Error(`no model named ${name}`);
  return facts;
}

export function caseNamed(name: string) {
  return caseOf(modelNamed(name));
}

export function caseOf(facts: ModelFacts) {
  const estimate = compute.get(facts.model.id);
  if (!estimate) throw new Error(`${facts.model.name} has no compute estimate`);
  return method.caseOf(facts, estimate);
}

export function shareAt(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
