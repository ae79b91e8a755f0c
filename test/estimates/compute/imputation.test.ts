import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { featuresOf } from '../../../src/estimates/compute/features.js';
import { imputeAll } from '../../../src/estimates/compute/imputation.js';
import { openKernel } from '../../../src/estimates/compute/kernel.js';
import { cholesky } from '../../../src/stats/cholesky.js';
import { type Cells, declaredAssumptions, factsOf } from '../made-up-models.js';

const { imputation: ASSUMPTIONS } = declaredAssumptions();
const KERNEL = openKernel(ASSUMPTIONS);

const maybe = (values: readonly string[]) => fc.constantFrom('', ...values);
const cells: fc.Arbitrary<Cells> = fc.record({
  Organization: maybe(['One Firm', 'Two Labs', 'One Firm,Two Labs']),
  Domain: maybe(['Language', 'Vision', 'Language,Vision,Multimodal', 'Biology']),
  'Publication date': fc.constantFrom('2012-03-01', '2019-11-02', '2023-06-20', '2026-01-30'),
  Parameters: maybe(['1e6', '7e9', '1e12']),
  'Training dataset size (total)': maybe(['1e9', '1e13']),
  'Hardware quantity': maybe(['8', '20000']),
  'Training time (hours)': maybe(['5', '2000']),
  'Model accessibility': maybe(['Open weights (unrestricted)', 'API access', 'Unreleased']),
  'Base model': maybe(['Base']),
  'Organization categorization': maybe(['Industry', 'Academia']),
});

function known(rows: readonly Cells[], capability: number | null = null) {
  return factsOf(rows.map((row, index) => ({ Model: `M${index}`, ...row }))).map((facts) => {
    const features = featuresOf(facts, capability, ASSUMPTIONS);
    if (!features) throw new Error('no features');
    return features;
  });
}

describe('the kernel', () => {
  it('is symmetric, and a covariance: with a little noise every matrix of it has a root', () => {
    fc.assert(
      fc.property(fc.array(cells, { minLength: 2, maxLength: 12 }), (rows) => {
        const models = known(rows);
        const matrix = Float64Array.from(
          models.flatMap((a, row) => models.map((b, column) => KERNEL(a, b) + (row === column ? 1e-6 : 0))),
        );
        for (const a of models) for (const b of models) expect(KERNEL(a, b)).toBeCloseTo(KERNEL(b, a), 12);
        expect(cholesky(matrix, models.length).every(Number.isFinite)).toBe(true);
      }),
      { seed: 21, numRuns: 40 },
    );
  });
  it('makes models of one organisation, of near sizes and near days more alike', () => {
    const base = {
      Domain: 'Language',
      'Publication date': '2024-05-01',
      Parameters: '7e9',
      Organization: 'One Firm',
    };
    const alike = (other: Cells) => {
      const [a, b] = known([base, { ...base, ...other }]);
      return a && b ? KERNEL(a, b) : Number.NaN;
    };
    for (const other of [
      { Organization: 'Two Labs' },
      { Parameters: '1e12' },
      { 'Publication date': '2021-05-01' },
      { Domain: 'Biology' },
      { Parameters: '' },
    ])
      expect(alike(other)).toBeLessThan(alike({}));
  });
});

describe('the imputation', () => {
  // log10 C is 1.2 · log10 N + 10, up to a third of a power of ten: a relation the process has to find.
  const law = (parameters: number, index: number) =>
    10 ** (1.2 * Math.log10(parameters) + 10 + 0.1 * ((index % 7) - 3));
  const rows: readonly Cells[] = Array.from({ length: 60 }, (_, index) => {
    const parameters = 10 ** (6 + ((index * 13) % 60) / 10);
    return {
      Model: `Seen ${index}`,
      Domain: 'Language',
      'Publication date': `${2020 + (index % 5)}-06-02`,
      Parameters: String(parameters),
      'Training compute (FLOP)': String(law(parameters, index)),
    };
  });
  const unseen = { Model: 'Unseen', Domain: 'Language', 'Publication date': '2023-06-02', Parameters: '3e9' };
  const impute = (given: readonly Cells[]) => imputeAll(factsOf(given), () => null, ASSUMPTIONS);
  const of = (name: string, given: readonly Cells[]) => {
    const id = factsOf(given).find(({ model }) => model.name === name)?.model.id ?? '';
    return impute(given)?.byModel.get(id);
  };

  it('finds the relation, and is the surer the more is known', () => {
    const told = of('Unseen', [...rows, unseen]);
    expect(told?.log10Mean).toBeCloseTo(1.2 * Math.log10(3e9) + 10, 0);
    const bare = of('Unseen', [...rows, { ...unseen, Parameters: '' }]);
    expect(bare?.log10Sigma).toBeGreaterThan(told?.log10Sigma ?? Number.POSITIVE_INFINITY);
  });
  it('tells of a recorded model what the others say, as if it were not recorded, but for its part in their average', () => {
    const given = [...rows, { ...unseen, 'Training compute (FLOP)': '1e21' }];
    const recorded = of('Unseen', given);
    const hidden = of('Unseen', [...rows, unseen]);
    expect(recorded?.log10Mean).toBeCloseTo(hidden?.log10Mean ?? Number.NaN, 1);
    expect(recorded?.log10Sigma).toBeCloseTo(hidden?.log10Sigma ?? Number.NaN, 9);
  });
  it('is none below the cases asked for, for models before its time, and without a date', () => {
    expect(impute(rows.slice(0, ASSUMPTIONS.casesNeeded - 1))).toBeNull();
    expect(impute(rows.slice(0, ASSUMPTIONS.casesNeeded))?.cases).toBe(ASSUMPTIONS.casesNeeded);
    expect(of('Unseen', [...rows, { ...unseen, 'Publication date': '2005-06-02' }])).toBeUndefined();
    expect(of('Unseen', [...rows, { ...unseen, 'Publication date': '' }])).toBeUndefined();
  });
});
