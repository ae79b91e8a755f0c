import { describe, expect, it } from 'vitest';
import { packEstimates, unpackEstimates } from '../../src/estimates/packed-estimates.js';
import type { VintageEstimates } from '../../src/estimates/vintage-estimates.js';

describe('estimates in a cache', () => {
  it('come back as they were, cut parts and gaps in belief included', () => {
    const cell = (row: number, text: string) => ({
      ...{ source: 'epoch-all', retrieved: '2026-01-01', sha256: 'ab', file: 'a.csv' },
      ...{ row, column: 'Parameters', text },
    });
    const part = { weight: 0.5, log10Median: 23.5, log10Sigma: 0.3 };
    const estimates: VintageEstimates = {
      compute: [
        {
          model: 'a',
          evidence: 'imputed',
          method: 'imputation',
          value: 3e23,
          low: 1e23,
          high: 9e23,
          distribution: [part, { ...part, log10From: 23 }, { ...part, log10To: 25 }],
          believed: null,
          accounts: [{ method: 'imputation', weight: 1, value: 3e23, low: 1e23, high: 9e23 }],
          sources: [],
        },
        {
          model: 'b',
          evidence: 'recorded',
          method: 'recorded',
          value: 1,
          low: 0.3,
          high: 3,
          distribution: [part],
          believed: [{ ...part, log10From: 1, log10To: 2 }],
          accounts: [],
          sources: [cell(1, '7e9'), cell(2, '8e9'), { ...cell(1, '9e9'), retrieved: '2026-02-01' }],
        },
      ],
    };
    expect(unpackEstimates(JSON.parse(JSON.stringify(packEstimates(estimates))))).toEqual(estimates);
  });
});
