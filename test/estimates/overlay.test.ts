import { describe, expect, it } from 'vitest';
import { disagreements } from '../../src/estimates/explain.js';
import { fill } from '../../src/estimates/overlay.js';
import type { ModelEstimate } from '../../src/estimates/vintage-estimates.js';
import { logNormal } from '../../src/stats/log-mixture.js';
import { factsOf } from './made-up-models.js';

const [gap, stated] = factsOf([
  { Model: 'Stated', 'Training compute (FLOP)': '3.810001e25' },
  { Model: 'Gap', 'Training compute (FLOP)': '' },
]).map(({ model }) => model.trainingCompute);

const ESTIMATE: ModelEstimate = {
  model: 'x',
  evidence: 'imputed',
  method: 'imputation',
  ...{ value: 2e24, low: 1e23, high: 4e25 },
  distribution: logNormal(2e24, 0.7),
  believed: null,
  accounts: [],
  sources: [],
};

describe('a quantity with its estimate', () => {
  it('keeps what a source states, digit for digit, and gains its interval', () => {
    const recorded = { ...ESTIMATE, evidence: 'recorded', method: 'recorded', value: 3.81e25 } as const;
    expect(stated && fill(stated, recorded)).toEqual({
      ...stated,
      ...{ value: 3.810001e25, low: 1e23, high: 4e25, level: 0.9, evidence: 'recorded', method: 'recorded' },
    });
  });
  it('where none states it has the estimate, marked as what it is, and no gap any more', () => {
    expect(gap).toMatchObject({ value: null, evidence: 'gap' });
    expect(gap?.gap?.reason).not.toBe('');
    expect(gap && fill(gap, ESTIMATE)).toMatchObject({
      ...{ value: 2e24, low: 1e23, high: 4e25, level: 0.9, evidence: 'imputed', method: 'imputation' },
      unit: 'FLOP',
      gap: null,
    });
  });
});

describe('a warning', () => {
  it('names direct methods further apart than a factor of ten, and never the imputation', () => {
    const account = (method: string, value: number) => ({ method, value });
    expect(disagreements([account('recorded', 1e24), account('hardware-time', 9e24)])).toEqual([]);
    expect(disagreements([account('recorded', 1e24), account('imputation', 1e20)])).toEqual([]);
    expect(disagreements([account('recorded', 1e24), account('hardware-time', 5e22)])).toEqual([
      'recorded and hardware-time differ by a factor of 20: check their inputs',
    ]);
  });
});
