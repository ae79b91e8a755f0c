import { describe, expect, it } from 'vitest';
import {
  type ComputeAssumptions,
  readComputeAssumptions,
} from '../../../src/estimates/compute/assumptions.js';
import { believedOf } from '../../../src/estimates/compute/believed.js';
import { estimateCompute, explainCompute } from '../../../src/estimates/compute/estimate-compute.js';
import { hardwareCompute } from '../../../src/estimates/compute/hardware-time.js';
import { hideAndEstimate } from '../../../src/estimates/compute/validate.js';
import type { ModelFacts } from '../../../src/estimates/facts.js';
import { probabilityOver, quantile } from '../../../src/stats/log-mixture.js';
import { tableOfCells } from '../../catalog/model-tables.js';
import {
  type Cells,
  declaredAssumptions,
  declaredChips,
  factsOf,
  factsOfTables,
  readAssumption,
} from '../made-up-models.js';

const FLOP = 'Training compute (FLOP)';
const DATA = 'Training dataset size (total)';
const ASSUMPTIONS = declaredAssumptions();

function estimate(models: readonly ModelFacts[], assumptions: ComputeAssumptions = ASSUMPTIONS) {
  const { byModel, believed } = estimateCompute({
    models,
    chips: declaredChips(),
    assumptions,
    capabilityOf: () => null,
  });
  const idOf = (name: string) => models.find(({ model }) => model.name === name)?.model.id ?? '';
  return {
    of: (name: string) => byModel.get(idOf(name)),
    believed: (name: string) => believed.get(idOf(name)),
  };
}

/** Language models of 2023 to 2025 that a source counted as 6·N·D: enough for every method to learn from. */
const RECORDED: readonly Cells[] = Array.from({ length: 60 }, (_, index) => {
  const parameters = 1e9 * (1 + (index % 12) * 5);
  const tokens = 1e12 * (1 + (index % 5));
  return {
    Model: `Recorded ${index}`,
    Organization: `Firm ${index % 7}`,
    Domain: 'Language',
    'Publication date': `${2023 + (index % 3)}-0${1 + (index % 9)}-10`,
    Parameters: String(parameters),
    [DATA]: String(tokens),
    [FLOP]: String(6 * parameters * tokens * (1 + 0.02 * (index % 3))),
    'Training compute estimation method': 'Operation counting',
    Confidence: 'Confident',
    'Base model': '',
    'Possibly over 1e23 FLOP': '',
    'Estimated over 1e25 FLOP': '',
  };
});
const UNKNOWN: Cells = {
  Model: 'Unknown',
  Organization: 'Firm 1',
  Domain: 'Language',
  'Publication date': '2025-03-10',
};

describe('a recorded value', () => {
  it.each([
    ['Confident', 3],
    ['Likely', 10],
    ['Speculative', 31],
    ['', 10],
  ])('graded "%s" has a 90 %% interval of that factor', (Confidence, factor) => {
    const { of } = estimate(factsOf([{ Model: 'A', [FLOP]: '1e24', Confidence }]));
    const found = of('A');
    expect(found).toMatchObject({ evidence: 'recorded', method: 'recorded', unit: 'FLOP' });
    const ends = [0.05, 0.5, 0.95].map((p) => quantile(found?.distribution ?? [], p) / 1e24);
    for (const [index, end] of [1 / factor, 1, factor].entries()) expect(ends[index]).toBeCloseTo(end, 6);
  });
  it('that a formula contradicts has a wider interval, and still its own median within a few percent', () => {
    const clash = { ...RECORDED[0], Model: 'Clash', [FLOP]: '6e25' };
    const agree = { ...RECORDED[0], Model: 'Agree' };
    const { of } = estimate(factsOf([clash, agree, ...RECORDED]));
    const width = (name: string) => {
      const mixture = of(name)?.distribution ?? [];
      return Math.log10(quantile(mixture, 0.95) / quantile(mixture, 0.05));
    };
    expect(width('Clash')).toBeGreaterThan(width('Agree') + 1);
    expect(width('Agree')).toBeLessThanOrEqual(2 * Math.log10(3));
    expect(quantile(of('Clash')?.distribution ?? [], 0.5) / 6e25).toBeGreaterThan(0.9);
  });
  it('of zero is none', () => {
    expect(estimate(factsOf([{ Model: 'A', [FLOP]: '0' }])).of('A')).toBeUndefined();
  });
});

describe('a model whose compute nobody states', () => {
  it('is derived where a formula applies that came true for others, near what it says', () => {
    const { of } = estimate(factsOf([{ ...UNKNOWN, Parameters: '2e10', [DATA]: '3e12' }, ...RECORDED]));
    const found = of('Unknown');
    expect(found).toMatchObject({ evidence: 'derived', method: 'operation-counting' });
    expect(quantile(found?.distribution ?? [], 0.5) / (6 * 2e10 * 3e12)).toBeCloseTo(1, 1);
    expect(found?.accounts.map(({ method }) => method)).toEqual(['operation-counting', 'imputation']);
  });
  it('is imputed from the others where none does, with a wide interval', () => {
    const found = estimate(factsOf([UNKNOWN, ...RECORDED])).of('Unknown');
    expect(found).toMatchObject({ evidence: 'imputed', method: 'imputation' });
    const [low, high] = [0.05, 0.95].map((p) => quantile(found?.distribution ?? [], p));
    expect((high ?? 0) / (low ?? 1)).toBeGreaterThan(100);
  });
  it('has no estimate, rather than a guess, where too few models are recorded to learn from', () => {
    const few = RECORDED.slice(0, ASSUMPTIONS.imputation.casesNeeded - 1);
    const enough = RECORDED.slice(0, ASSUMPTIONS.imputation.casesNeeded);
    expect(estimate(factsOf([UNKNOWN, ...few])).of('Unknown')).toBeUndefined();
    expect(estimate(factsOf([UNKNOWN, ...enough])).of('Unknown')).toBeDefined();
  });
  it('has none without a date either', () => {
    const undated = { ...UNKNOWN, 'Publication date': '' };
    expect(estimate(factsOf([undated, ...RECORDED])).of('Unknown')).toBeUndefined();
  });
  it('does not learn from what its own source calls wrong', () => {
    const wrong = { ...RECORDED[0], Model: 'Wrong', [FLOP]: '1e29', Confidence: 'Wrong' };
    const spread = (rows: readonly Cells[]) =>
      quantile(estimate(factsOf([UNKNOWN, ...rows])).of('Unknown')?.distribution ?? [], 0.95);
    expect(spread([...RECORDED, wrong])).toBe(spread(RECORDED));
  });
  it('leans to the size that a mark of its source speaks of, by the declared ratio', () => {
    const { trainingFlop, ratio } = ASSUMPTIONS.hints['possibly-over-1e23'];
    const over = (mark: string) => {
      const rows = [{ ...UNKNOWN, 'Possibly over 1e23 FLOP': mark }, ...RECORDED];
      return probabilityOver(estimate(factsOf(rows)).of('Unknown')?.distribution ?? [], trainingFlop);
    };
    const odds = (probability: number) => probability / (1 - probability);
    expect(odds(over('True')) / odds(over(''))).toBeCloseTo(ratio, 6);
  });
  it('is over all that was recorded before it the more rarely, by the declared odds', () => {
    const earlier = RECORDED.filter((cells) => (cells['Publication date'] ?? '') < '2025-03-10');
    const record = Math.max(...earlier.map((cells) => Number(cells[FLOP])));
    const odds = (ratio: number) => {
      const records = { ...ASSUMPTIONS.records, ratio };
      const found = estimate(factsOf([UNKNOWN, ...RECORDED]), { ...ASSUMPTIONS, records }).of('Unknown');
      expect(found?.inputs.find(({ name }) => name === 'largestBefore')?.value).toBe(record);
      const probability = probabilityOver(found?.distribution ?? [], record);
      return probability / (1 - probability);
    };
    const declared = ASSUMPTIONS.records.ratio;
    expect(odds(declared) / odds(1)).toBeCloseTo(declared, 6);
  });
  it('is imputed the wider for not being disclosed, by the declared factor; one that is hidden to test it is not', () => {
    const facts = factsOf([UNKNOWN, ...RECORDED]);
    const withSpread = (spread: number) => ({
      ...ASSUMPTIONS,
      records: { ...ASSUMPTIONS.records, ratio: 1 },
      undisclosed: { ...ASSUMPTIONS.undisclosed, spread },
    });
    const width = (spread: number) => {
      const mixture = estimate(facts, withSpread(spread)).of('Unknown')?.distribution ?? [];
      return Math.log10(quantile(mixture, 0.95) / quantile(mixture, 0.05));
    };
    expect(width(1.5) / width(1)).toBeCloseTo(1.5, 6);
    const hidden = (spread: number) =>
      hideAndEstimate(
        {
          models: facts,
          chips: declaredChips(),
          assumptions: withSpread(spread),
          capabilityOf: () => null,
        },
        ({ model }) => model.name === 'Recorded 7',
      ).map(({ low90, high90 }) => [low90, high90]);
    expect(hidden(1)).toHaveLength(1);
    expect(hidden(2)).toEqual(hidden(1));
  });
  it('has a withdrawn value as an account of the declared part, labelled, never as recorded', () => {
    const table = (day: string, flop: string) =>
      tableOfCells(day, [{ ...UNKNOWN, [FLOP]: flop }, ...RECORDED]);
    const found = estimate(factsOfTables([table('2025-06-01', '2e24'), table('2026-06-01', '')])).of(
      'Unknown',
    );
    expect(found).toMatchObject({ method: 'withdrawn', evidence: 'derived' });
    const { weight, factor } = ASSUMPTIONS.withdrawn;
    expect(found?.accounts.map((account) => [account.method, account.weight])).toEqual([
      ['withdrawn', weight],
      ['imputation', expect.closeTo(1 - weight, 12)],
    ]);
    const own = found?.accounts[0]?.distribution ?? [];
    for (const [probability, value] of [
      [0.05, 2e24 / factor],
      [0.95, 2e24 * factor],
    ] as const)
      expect(quantile(own, probability) / value).toBeCloseTo(1, 9);
  });
});

describe('the weights of accounts', () => {
  const rows = [
    { ...UNKNOWN, Parameters: '2e10', [DATA]: '3e12', 'Base model': 'Recorded 3' },
    ...RECORDED.map((cells, index) => (index % 2 === 0 ? cells : { ...cells, 'Base model': 'Recorded 0' })),
  ];
  it('add up to 1, and what leads is of the kind the evidence names', () => {
    const models = factsOf(rows);
    const { of } = estimate(models);
    for (const { model } of models) {
      const found = of(model.name);
      expect(found?.accounts.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 9);
      expect(found?.evidence === 'imputed').toBe(found?.method === 'imputation');
    }
  });
  it('give more to the method that came true', () => {
    const { of } = estimate(factsOf(rows));
    const weight = (method: string) =>
      of('Unknown')?.accounts.find((account) => account.method === method)?.weight ?? 0;
    expect(weight('operation-counting')).toBeGreaterThan(0.5);
    expect(weight('finetune-on-base')).toBeLessThan(0.2);
  });
  it('of direct methods that only together outweigh the imputation name one of them, not the imputation', () => {
    // Of ten recorded models three follow their parameters and data, three their chips and time, and four neither.
    const chips = {
      'Training hardware': 'NVIDIA H100 SXM5 80GB',
      'Hardware quantity': '1000',
      'Training time (hours)': '1000',
      'Hardware utilization (MFU)': '0.4',
    };
    const byChips = hardwareCompute(1e6, 9.894e14, 0.4);
    const split = RECORDED.map((cells, index) => {
      const truth = index % 10 < 6 ? byChips : 10 ** (21 + ((index * 7) % 11) / 4);
      return { ...cells, ...chips, ...(index % 10 < 3 ? {} : { [FLOP]: String(truth) }) };
    });
    const unknown = { ...UNKNOWN, ...chips, Parameters: '2e10', [DATA]: '3e12' };
    const found = estimate(factsOf([unknown, ...split])).of('Unknown');
    const weight = (name: string) => found?.accounts.find(({ method }) => method === name)?.weight ?? 0;
    expect(weight('imputation')).toBeGreaterThan(weight('operation-counting'));
    expect(weight('imputation')).toBeGreaterThan(weight('hardware-time'));
    expect(weight('imputation')).toBeLessThan(0.5);
    expect(found?.evidence).toBe('derived');
    expect(found?.method).not.toBe('imputation');
    expect(found?.steps).not.toEqual([]);
  });
});

describe('a recorded value in sums over models', () => {
  it('is weighed with what the others say of it, by precision', () => {
    // Precisions 4 and 1: mean (4 · 26 + 24) / 5 = 25.6, spread 1 / √5.
    const [part] = believedOf(1e26, 0.5, { log10Mean: 24, log10Sigma: 1 });
    expect(part?.log10Median).toBeCloseTo(25.6, 12);
    expect(part?.log10Sigma).toBeCloseTo(1 / Math.sqrt(5), 12);
  });
  it('is believed between its record and the others, the more exactly for both', () => {
    const high = { ...RECORDED[0], Model: 'High', [FLOP]: '1e27', Confidence: 'Speculative' };
    const found = estimate(factsOf([high, ...RECORDED]));
    const [believed] = found.believed('High') ?? [];
    expect(believed?.log10Median).toBeLessThan(27);
    expect(believed?.log10Median).toBeGreaterThan(22);
    expect(believed?.log10Sigma).toBeLessThan(Math.log10(31) / 1.644);
    expect(quantile(found.of('High')?.distribution ?? [], 0.5)).toBeGreaterThan(1e26);
  });
});

describe('the working', () => {
  it('names every method that applies, with its inputs, and the imputation last', () => {
    const models = factsOf([{ ...UNKNOWN, Parameters: '2e10', [DATA]: '3e12' }, ...RECORDED]);
    const material = { models, chips: declaredChips(), assumptions: ASSUMPTIONS };
    const explained = (name: string) => {
      const facts = models.find(({ model }) => model.name === name);
      return facts ? explainCompute(facts, material) : [];
    };
    expect(explained('Unknown').map(({ method }) => method)).toEqual(['operation-counting', 'imputation']);
    expect(explained('Recorded 0').map(({ method }) => method)).toEqual([
      'recorded',
      'operation-counting',
      'imputation',
    ]);
    expect(explained('Recorded 0')[0]?.inputs[1]).toMatchObject({ name: 'confidenceFactor', value: 3 });
    expect(
      explained('Unknown')
        .at(-1)
        ?.inputs.map(({ name }) => name),
    ).toEqual(['parameters', 'datasetSize', 'published', 'organizations', 'domains', 'largestBefore']);
  });
});

describe('the declared prior of the spreads', () => {
  it('has a share for each spread, adding up to 1', () => {
    const read = (imputationPrior: readonly number[]) => {
      const declared = readAssumption('compute-estimates') as { readonly errors: object };
      const errors = { ...declared.errors, imputationPrior };
      return () => readComputeAssumptions({ ...declared, errors }, readAssumption('active-parameters'));
    };
    expect(read(ASSUMPTIONS.errors.imputationPrior)).not.toThrow();
    expect(read([0.5, 0.5])).toThrow('as many as imputationFactors');
    expect(read([0.5, 0.5, 0.5, 0.5])).toThrow('adding up to 1');
  });
});
