/** Estimates with every kind of account, input and step, made up for tests of what is said and drawn of them. */
import type { AccountAnswer, EstimateAnswer } from '../../src/estimates/answer.js';

type Input = AccountAnswer['inputs'][number];

export const cell = (column: string, text: string) => ({
  source: 'epoch-notable',
  retrieved: '2026-05-02',
  sha256: '0'.repeat(64),
  file: 'notable_ai_models.csv',
  row: 12,
  column,
  text,
});

export function input(
  name: string,
  value: number | string,
  unit: string,
  change: Partial<Input> = {},
): Input {
  return { name, value, unit, sources: [], assumption: null, ...change };
}

export function account(method: string, weight: number, change: Partial<AccountAnswer> = {}): AccountAnswer {
  return { method, weight, value: 2e24, low: 1e24, high: 4e24, inputs: [], steps: [], ...change };
}

export function estimate(change: Partial<EstimateAnswer> = {}): EstimateAnswer {
  return {
    value: 3e24,
    low: 9e23,
    high: 1.2e25,
    level: 0.9,
    unit: 'FLOP',
    evidence: 'derived',
    method: 'operation-counting',
    sources: [],
    gap: null,
    vintage: { asOf: null, date: '2026-05-02', snapshots: [] },
    model: { id: 'm', name: 'Model M' },
    inputs: [],
    steps: [],
    accounts: [
      account('operation-counting', 0.62),
      account('hardware-time', 0.3, { value: 6e24, low: 2e24, high: 2e25 }),
      account('imputation', 0.08, { value: 5e23, low: 1e22, high: 3e25 }),
    ],
    warnings: [],
    ...change,
  };
}
