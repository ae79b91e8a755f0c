/** Models a test makes up, through the production parser and catalogue, with the declared assumptions of the project. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildHistories, type ModelTable } from '../../src/catalog/history.js';
import { type Chips, openChips } from '../../src/estimates/chips/chips.js';
import { type ComputeAssumptions, readComputeAssumptions } from '../../src/estimates/compute/assumptions.js';
import type { ComputeAccount, ComputeMethod } from '../../src/estimates/compute/compute-method.js';
import { openContext } from '../../src/estimates/compute/context.js';
import { type ModelFacts, modelFacts } from '../../src/estimates/facts.js';
import { NO_IDENTITY, tableOfCells } from '../catalog/model-tables.js';
import { PACKAGE_ROOT } from '../observatory-fixture.js';

export type Cells = Readonly<Record<string, string>>;

export function readAssumption(name: string): unknown {
  return JSON.parse(readFileSync(join(PACKAGE_ROOT, 'data', 'assumptions', `${name}.json`), 'utf8'));
}

export function declaredAssumptions(): ComputeAssumptions {
  return readComputeAssumptions(readAssumption('compute-estimates'), readAssumption('active-parameters'));
}

export function declaredChips(): Chips {
  return openChips(readAssumption('chips'));
}

export function factsOfTables(tables: readonly ModelTable[], asOf: string | null = null): ModelFacts[] {
  return modelFacts(buildHistories(tables, NO_IDENTITY), asOf);
}

/** One file of 1 June 2026 that lists these models. */
export function factsOf(rows: readonly Cells[]): ModelFacts[] {
  return factsOfTables([tableOfCells('2026-06-01', rows)]);
}

/** What a method says of the first of these models, the others being there to be found. */
export function accountOf(method: ComputeMethod, ...rows: readonly Cells[]): ComputeAccount | null {
  const models = factsOf(rows);
  const [first] = rows;
  const facts = models.find(({ model }) => model.name === first?.Model);
  if (!facts) throw new Error(`no model ${first?.Model}`);
  return method.account(facts, openContext(models, declaredChips(), declaredAssumptions()));
}
