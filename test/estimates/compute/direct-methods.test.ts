import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finetuneOnBase } from '../../../src/estimates/compute/finetune-on-base.js';
import { hardwareCompute, hardwareTime } from '../../../src/estimates/compute/hardware-time.js';
import { operationCount, operationCounting } from '../../../src/estimates/compute/operation-counting.js';
import { withdrawn } from '../../../src/estimates/compute/withdrawn.js';
import { tableOfCells } from '../../catalog/model-tables.js';
import { accountOf, factsOfTables } from '../made-up-models.js';

const FLOP = 'Training compute (FLOP)';
const DATA = 'Training dataset size (total)';

describe('operation counting', () => {
  it('counts the active parameters that a name states: Qwen3-235B-A22B took 4.752·10²⁴ FLOP', () => {
    const account = accountOf(operationCounting, {
      Model: 'Qwen3-235B-A22B',
      Domain: 'Language',
      Parameters: '2.35e11',
      [DATA]: '3.6e13',
    });
    expect(account?.value).toBeCloseTo(4.752e24, -12);
    expect(account?.steps).toEqual([
      {
        formula: 'C = 6 · N · D · epochs',
        values: '6 · 22000000000 · 36000000000000 · 1',
        result: account?.value,
        unit: 'FLOP',
      },
    ]);
    expect(account?.inputs.map(({ name }) => name)).toEqual(['activeParameters', 'datasetSize', 'epochs']);
  });
  it('of 8 billion parameters and 100 million tokens gives 4.8·10¹⁸ FLOP, of three epochs three times that', () => {
    const small = { Model: 'Small', Domain: 'Language', Parameters: '8e9', [DATA]: '1e8' };
    expect(accountOf(operationCounting, small)?.value).toBe(4.8e18);
    expect(accountOf(operationCounting, { ...small, Epochs: '3' })?.value).toBeCloseTo(1.44e19, -6);
  });
  it('is 3·10¹² tokens a billion parameters at the published optimum of 10²³ FLOP', () => {
    // Besiroglu et al. 2024 at C = 1e23: N = 2.945e10, D = 5.660e11.
    expect(operationCount(2.945e10, 5.66e11, 1) / 1e23).toBeCloseTo(1, 3);
  });
  it.each([
    ['JIUTIAN-139MoE', '38.8e9'],
    ['WizardLM-2 8x22B', '141e9'],
    ['Switch', '1.571e12'],
    ['GShard (600B)', '6e11'],
  ])('never counts a mixture of experts by its total: %s', (Model, Parameters) => {
    const cells = { Model, Domain: 'Language', Parameters, [DATA]: '1e12' };
    expect(accountOf(operationCounting, cells)).toBeNull();
  });
  it('counts a declared mixture of experts by its active parameters, with the source', () => {
    const account = accountOf(operationCounting, {
      Model: 'DeepSeek-V3',
      Domain: 'Language',
      Parameters: '6.71e11',
      [DATA]: '1.48e13',
    });
    expect(account?.value).toBeCloseTo(6 * 3.7e10 * 1.48e13, -12);
    expect(account?.inputs[0]).toMatchObject({ value: 3.7e10, sources: [] });
    expect(account?.inputs[0]?.assumption).toContain('arXiv 2412.19437');
  });
  it('gives none without parameters or data', () => {
    expect(accountOf(operationCounting, { Model: 'A', Parameters: '7e9', [DATA]: '' })).toBeNull();
    expect(accountOf(operationCounting, { Model: 'A', Parameters: '', [DATA]: '1e12' })).toBeNull();
  });
  it('names the cells its numbers are from', () => {
    const account = accountOf(operationCounting, { Model: 'A', Parameters: '7e9', [DATA]: '1e12' });
    expect(account?.inputs.map(({ sources }) => sources.map(({ column, text }) => [column, text]))).toEqual([
      [['Parameters', '7e9']],
      [[DATA, '1e12']],
      [],
    ]);
  });
});

describe('hardware and time', () => {
  const run = {
    Model: 'Run',
    Domain: 'Language',
    'Training hardware': 'NVIDIA H100 SXM5 80GB',
    'Hardware quantity': '1000',
    'Training time (hours)': '70.188',
    'Hardware utilization (MFU)': '0.4',
  };
  it('of 70,188 hours of an H100 at 0.40 gives 10²³ FLOP, as 74,867 at 0.375 do', () => {
    expect(hardwareCompute(70_188, 9.894e14, 0.4) / 1e23).toBeCloseTo(1, 4);
    expect(hardwareCompute(74_867, 9.894e14, 0.375) / 1e23).toBeCloseTo(1, 4);
    const account = accountOf(hardwareTime, run);
    expect((account?.value ?? 0) / 1e23).toBeCloseTo(1, 4);
    expect(account?.kind).toBe('utilization-stated');
    expect(account?.steps.map(({ formula }) => formula)).toEqual([
      'chip-hours = chips · hours',
      'C = chip-hours · 3600 · peak · utilisation',
    ]);
  });
  it('prefers chip-hours that are stated to chips times hours', () => {
    expect(accountOf(hardwareTime, { ...run, 'Training chip-hours': '140376' })?.value).toBeCloseTo(
      2 * (accountOf(hardwareTime, run)?.value ?? 0),
      -12,
    );
  });
  it('takes 30 % for language models and 40 % for others where too few recorded values tell better', () => {
    const { 'Hardware utilization (MFU)': _, ...silent } = run;
    const language = accountOf(hardwareTime, silent);
    const other = accountOf(hardwareTime, { ...silent, Domain: 'Vision' });
    expect(language?.inputs.at(-1)).toMatchObject({ name: 'utilization', value: 0.3 });
    expect(other?.inputs.at(-1)).toMatchObject({ name: 'utilization', value: 0.4 });
    expect(language?.kind).toBe('utilization-assumed');
  });
  it('takes the median utilisation behind recorded values where there are enough', () => {
    const { 'Hardware utilization (MFU)': _, ...silent } = run;
    const peak = 9.894e14;
    const cases = Array.from({ length: 11 }, (_unused, index) => ({
      ...silent,
      Model: `Case ${index}`,
      'Training compute estimation method': 'Hardware',
      [FLOP]: String(hardwareCompute(70_188, peak, 0.2 + 0.02 * index)),
    }));
    const account = accountOf(hardwareTime, silent, ...cases);
    expect(account?.inputs.at(-1)?.value).toBeCloseTo(0.3, 6);
    expect(account?.inputs.at(-1)?.assumption).toBe('median behind 11 recorded values');
  });
  it('gives none for several kinds of chip, a chip nobody knows, or no time', () => {
    const hardware = (text: string) => accountOf(hardwareTime, { ...run, 'Training hardware': text });
    expect(hardware('NVIDIA A100,NVIDIA H100')).toBeNull();
    expect(hardware('Abacus')).toBeNull();
    expect(hardware('')).toBeNull();
    expect(accountOf(hardwareTime, { ...run, 'Training time (hours)': '' })).toBeNull();
  });
});

describe('a fine-tune on a base', () => {
  const palm = { Model: 'PaLM (540B)', [FLOP]: '2.5272e24' };
  const minerva = {
    Model: 'Minerva (540B)',
    'Base model': 'PaLM (540B)',
    'Finetune compute (FLOP)': '2.1429e23',
  };
  it('adds its own part to that of its base: Minerva took 2.7415·10²⁴ FLOP', () => {
    const account = accountOf(finetuneOnBase, minerva, palm);
    expect((account?.value ?? 0) / 1e24).toBeCloseTo(2.7415, 4);
    expect(account?.kind).toBe('own-part-stated');
    expect(account?.inputs.map(({ name }) => name)).toEqual(['baseModelCompute', 'finetuneCompute']);
  });
  it('takes an own part that nobody states as small, and says so', () => {
    const account = accountOf(finetuneOnBase, { ...minerva, 'Finetune compute (FLOP)': '' }, palm);
    expect(account).toMatchObject({ value: 2.5272e24, kind: 'own-part-unknown' });
    expect(account?.steps[0]?.values).toContain('unknown, taken as small');
  });
  it('gives none without a base of recorded compute, and none for a model that is its own', () => {
    expect(accountOf(finetuneOnBase, minerva)).toBeNull();
    expect(accountOf(finetuneOnBase, { ...minerva, 'Base model': '' }, palm)).toBeNull();
    expect(accountOf(finetuneOnBase, { ...minerva, 'Base model': 'PaLM (540B),LLaMA-65B' }, palm)).toBeNull();
    expect(accountOf(finetuneOnBase, minerva, { ...palm, [FLOP]: '' })).toBeNull();
    const own = { ...minerva, 'Base model': 'Minerva (540B)', [FLOP]: '2.7415e24' };
    expect(accountOf(finetuneOnBase, own)).toBeNull();
  });
});

describe('a withdrawn value', () => {
  const table = (retrieved: string, text: string) =>
    tableOfCells(retrieved, [
      { Model: 'GPT-4o', [FLOP]: text },
      { Model: 'Other', [FLOP]: '1e22' },
    ]);
  it('is kept as an account of its own, with the cell that stated it last', () => {
    const tables = [table('2025-02-24', '3.81e25'), table('2025-11-01', '')];
    const [facts] = factsOfTables(tables);
    expect(facts?.model.trainingCompute.value).toBeNull();
    expect(facts && withdrawn.account(facts, undefined as never)).toMatchObject({
      method: 'withdrawn',
      value: 3.81e25,
      inputs: [{ name: 'withdrawnCompute', sources: [{ retrieved: '2025-02-24', text: '3.81e25' }] }],
    });
  });
  it('is none while it is stated, and none before anyone left it out', () => {
    const tables = [table('2025-02-24', '3.81e25'), table('2025-11-01', '')];
    expect(factsOfTables(tables, '2025-06-01')[0]?.withdrawnFlop).toBeNull();
    expect(factsOfTables([table('2025-02-24', '')])[0]?.withdrawnFlop).toBeNull();
  });
});

describe('the formulas', () => {
  it('grow in proportion to each of their factors', () => {
    const amount = fc.double({ min: 1e-3, max: 1e15, noNaN: true });
    fc.assert(
      fc.property(amount, amount, amount, (a, b, c) => {
        for (const formula of [operationCount, hardwareCompute]) {
          const whole = formula(a, b, c);
          for (const doubled of [formula(2 * a, b, c), formula(a, 2 * b, c), formula(a, b, 2 * c)])
            expect(doubled / whole).toBeCloseTo(2, 9);
        }
      }),
      { seed: 20 },
    );
  });
});
