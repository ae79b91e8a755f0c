import { describe, expect, it } from 'vitest';
import type { ModelFacts } from '../../../src/estimates/facts.js';
import { euroRate, readEuroRates } from '../../../src/estimates/inputs/euro-rates.js';
import { logNormal } from '../../../src/stats/log-mixture.js';
import { bytesOf, caseNamed, caseOf, compute, costed, method, modelNamed, models } from './cost-fixture.js';

const scope = 'final-run' as const;
const fact = <Value>(value: Value) => ({ value, cells: [] });

function changed(name: string, changes: Partial<ModelFacts>) {
  const facts = modelNamed(name);
  const estimate = compute.get(facts.model.id);
  if (!estimate) throw new Error(`${name} has no compute estimate`);
  return method.caseOf({ ...facts, ...changes }, estimate);
}

describe('the start of training', () => {
  it('is known by id for some models, whatever their names', () => {
    // 57,000,000 chip-hours on 25,000 chips are 95 days before 15 August 2022.
    expect(caseNamed('GPT-4 (Mar 2023)').trainingStart).toBe('2022-05-12');
    expect(
      changed('GPT-4 (Mar 2023)', { model: { ...modelNamed('GPT-4 (Mar 2023)').model, name: 'Renamed' } })
        .trainingStart,
    ).toBe('2022-05-12');
    expect(caseNamed('GPT-3 175B (davinci)').trainingStart).toBe('2019-10-01');
  });
  it('is else 60 days and the run before publication', () => {
    expect(caseNamed('Llama 3.1-405B').trainingStart).toBe('2024-02-24');
  });
});

describe('a fine-tune', () => {
  it('costs its own part, and the cumulative figure is kept beside it', () => {
    const kinds = { stated: 0, difference: 0, 'recorded-apart': 0, 'share-of-total': 0, whole: 0 };
    for (const facts of costed) {
      const cost = caseOf(facts);
      kinds[cost.ownPart] += 1;
      expect(cost.ownPart === 'whole').toBe(facts.baseModel === null);
    }
    for (const count of Object.values(kinds)) expect(count).toBeGreaterThan(3);
  });
  it('with a stated part is costed by it alone', () => {
    const base = caseNamed('Llama 3.1-405B');
    const tuned = changed('Llama 3.1-405B', {
      baseModel: fact('Llama 2-70B'),
      finetuneFlop: fact(3.8e23),
      chipHours: null,
      trainingHours: null,
      hardwareQuantity: null,
    });
    const estimate = method.estimate(tuned, { scope });
    expect(tuned.ownPart).toBe('stated');
    expect(estimate.median).toBeLessThan(0.03 * method.point(base, { scope }).usd);
    const llama2 = method.point(caseNamed('Llama 2-70B'), { scope }).usd;
    expect(estimate.cumulative).toBeCloseTo(estimate.median + llama2, 0);
  });
  it('whose source states a few FLOP gets a declared share, since that is no compute', () => {
    const tuned = changed('Llama 3.1-405B', { baseModel: fact('no such model'), finetuneFlop: fact(2) });
    expect(tuned.ownPart).toBe('share-of-total');
    expect(method.estimate(tuned, { scope }).cumulative).toBeNull();
  });
});

describe('several chips in one run', () => {
  it('are costed between the one and the other, with a warning and a wider error', () => {
    const on = (...names: string[]) => changed('Llama 3.1-405B', { hardware: fact(names) });
    const [h100, a100, both] = [
      on('NVIDIA H100 SXM5 80GB'),
      on('NVIDIA A100'),
      on('NVIDIA H100 SXM5 80GB', 'NVIDIA A100'),
    ];
    const usd = (cost: typeof both) => method.point(cost, { scope }).usd;
    expect(usd(both)).toBeCloseTo((usd(h100) + usd(a100)) / 2, -5);
    expect(both.warnings.map(({ code }) => code)).toContain('several-chips');
    expect(both.options[0]?.priceErrorFactor).toBeGreaterThan(1);
  });
  it('of which one is unknown are costed by the others, which is said', () => {
    const cost = changed('Llama 3.1-405B', { hardware: fact(['NVIDIA H100 SXM5 80GB', 'Wafer 9']) });
    expect(cost.options.map(({ chips }) => chips)).toEqual(['NVIDIA H100 SXM5 80GB']);
    expect(cost.warnings).toContainEqual({ code: 'unknown-chips', values: { chips: 'Wafer 9' } });
  });
});

describe('missing hardware', () => {
  it('is a distribution over chips on sale, those of Google apart, and makes the estimate imputed', () => {
    const unknown = changed('Llama 3.1-405B', { hardware: null });
    expect(unknown.options.length).toBeGreaterThan(2);
    expect(unknown.options.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 10);
    expect(unknown.options[0]?.chips).toBe('NVIDIA H100 SXM5 80GB');
    expect([unknown.evidence, caseNamed('Llama 3.1-405B').evidence]).toEqual(['imputed', 'derived']);
    const google = changed('Gemini 1.0 Ultra', { hardware: null });
    expect(google.options.every(({ tpu }) => tpu)).toBe(true);
  });
  it('widens the interval', () => {
    const width = (cost: ReturnType<typeof changed>) => {
      const { low90, high90 } = method.summary(cost, { scope });
      return high90 / low90;
    };
    const bare = { chipHours: null, trainingHours: null, hardwareQuantity: null };
    expect(width(changed('Llama 3.1-405B', { ...bare, hardware: null }))).toBeGreaterThan(
      width(changed('Llama 3.1-405B', bare)),
    );
  });
});

describe('chip-hours that cannot be those of the compute', () => {
  it('are doubted with a warning: the cost lies between, the interval over both', () => {
    const cost = changed('Llama 3.1-405B', { hardwareQuantity: fact(16_384 * 1000) });
    expect(cost.doubted).toBe(true);
    const [warning] = cost.warnings;
    expect(warning?.code).toBe('hours-against-compute');
    expect(Number(warning?.values.ratio)).toBeGreaterThan(100);
    expect(method.estimate(cost, { scope }).method).toBe('chip-hours-or-compute');
    const { low90, high90 } = method.summary(cost, { scope });
    expect(high90 / low90).toBeGreaterThan(1000);
  });
  it('are not doubted where they agree', () => expect(caseNamed('Llama 3.1-405B').warnings).toEqual([]));
});

describe('a described run that cannot be', () => {
  const run = {
    flop: null,
    hardware: 'H100',
    count: 8,
    hours: 24,
    utilization: null,
    day: '2025-01-01',
    organization: null,
  };
  it.each([
    [{ count: -1 }, /--count: invalid number: -1/],
    [{ count: 0 }, /--count: invalid number: 0/],
    [{ hours: Number.POSITIVE_INFINITY }, /--hours: invalid number/],
    [{ hours: Number.NaN }, /--hours: invalid number/],
    [{ count: 1e9 }, /--count: 1000000000 chips is more than/],
    [{ utilization: 1.2 }, /--utilization: 1.2 share of the peak is more than 1/],
    [{ flop: logNormal(1e60, 0.1) }, /--flop: 10\^60 FLOP is more than/],
    [{ hardware: 'H1000' }, /--hardware: unknown chip: H1000; the nearest are .*H100/],
    [{ hardware: 'NVIDIA VR200' }, /--hardware: NVIDIA VR200 has no known speed/],
    [{ day: '2025-02-30' }, /--date: invalid date/],
    [{ day: '1899-01-01' }, /--date: date out of range/],
    [{ hours: null }, /neither compute nor chips and hours/],
  ])('is refused: %j', (changes, message) => {
    expect(() => method.caseOfRun({ ...run, ...changes })).toThrow(message);
  });
  it('is warned of where hours and compute are far apart', () => {
    const cost = method.caseOfRun({ ...run, flop: logNormal(1e25, 0.1) });
    expect(cost.warnings.map(({ code }) => code)).toEqual(['hours-against-compute']);
  });
  it('and options that cannot be are refused', () => {
    const cost = method.caseOfRun(run);
    expect(() => method.point(cost, { scope, priceMonth: '2031-01' })).toThrow(
      /--price-month: no price index for 2031-01/,
    );
    expect(() => method.summary(cost, { scope, draws: 0 })).toThrow(/--draws: invalid number of draws/);
    expect(() => method.sample(cost, { scope, draws: 1.5 })).toThrow(/--draws/);
    expect(() => method.sample(cost, { scope, seed: 0.5 })).toThrow(/invalid seed/);
  });
});

describe('what is not known of older or undated models', () => {
  it('is stood in for: a price on the trend before chips, the day it was first listed', () => {
    const old = costed
      .filter(({ model }) => model.published !== null && model.published < '1990')
      .map(caseOf);
    expect(old.length).toBeGreaterThan(3);
    for (const cost of old) {
      expect(cost.warnings.map(({ code }) => code)).toContain('before-its-time');
      expect(cost.options.every(({ ageYears }) => ageYears < 0)).toBe(true);
    }
    const undated = models.find(({ model }) => model.published === null);
    if (!undated) throw new Error('no model without a date');
    const estimate = compute.get('gpt-4-mar-2023');
    const cost = estimate && method.caseOf(undated, estimate);
    expect(cost?.warnings[0]).toEqual({
      code: 'no-publication-date',
      values: { listedFrom: undated.model.listedFrom },
    });
  });
  it('is said of a cost of development below the runs it was measured on', () => {
    const small = method.caseOfRun({
      flop: null,
      hardware: 'H100',
      count: 8,
      hours: 24,
      utilization: null,
      day: '2025-01-01',
      organization: null,
    });
    expect(method.estimate(small, { scope: 'development' }).warnings.map(({ code }) => code)).toEqual([
      'small-for-development',
    ]);
  });
});

describe('euros', () => {
  const rates = readEuroRates(bytesOf('prices/eur_per_usd_monthly.csv'), 'eur_per_usd_monthly.csv');
  it('are at the rate of a month, the last one by default, and refused for a month without one', () => {
    expect(euroRate(rates, '1999-01')).toEqual({ month: '1999-01', eurPerUsd: 0.8627 });
    expect(euroRate(rates, null)).toEqual({ month: '2026-06', eurPerUsd: 0.8684 });
    expect(() => euroRate(rates, '1990-01')).toThrow(/--euro-month: no euro rate for 1990-01/);
  });
});
