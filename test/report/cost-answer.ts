/** A cost, made up for tests of what is said and drawn of it. */
import type { CostAnswer } from '../../src/estimates/cost-answer.js';

export function cost(change: Partial<CostAnswer> = {}): CostAnswer {
  return {
    ...{ value: 2e7, low: 1.2e7, high: 3.2e7, level: 0.9, unit: 'USD of 2025-06' },
    evidence: 'derived',
    method: 'compute-over-speed',
    sources: [],
    gap: null,
    vintage: { asOf: null, date: '2026-05-02', snapshots: [] },
    model: { id: 'm', name: 'Model M' },
    scope: 'final-run',
    priceMonth: '2025-06',
    components: {
      chips: 9e6,
      servers: 5e6,
      interconnect: 4e6,
      energy: 2e6,
      staff: null,
      rental: null,
    },
    cumulative: null,
    euro: { value: 1.7368e7, low: 1.04208e7, high: 2.77888e7, eurPerUsd: 0.8684, month: '2026-06' },
    inputs: [],
    steps: [],
    warnings: [],
    ...change,
  };
}
