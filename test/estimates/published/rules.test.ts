import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Chip } from '../../../src/estimates/inputs/chips-table.js';
import type { HardwarePrice } from '../../../src/estimates/inputs/hardware-prices.js';
import { chipHoursOf, peakPerSecond } from '../../../src/estimates/published/chip-hours.js';
import { rentalOf } from '../../../src/estimates/published/cloud-price.js';
import { acquisitionOf } from '../../../src/estimates/published/hardware-price.js';
import { commonHardwareByYear } from '../../../src/estimates/published/imputed-hardware.js';
import { publishedCosts } from '../../../src/estimates/published/published-costs.js';
import type { PublishedModel } from '../../../src/estimates/published/published-model.js';
import { trainingStart } from '../../../src/estimates/published/training-dates.js';
import { dateOfDayNumber, dayNumber } from '../../../src/units/calendar-date.js';
import { inputs } from './bundled-inputs.js';

const { assumptions } = inputs;

function model(change: Partial<PublishedModel> = {}): PublishedModel {
  return {
    row: 1,
    name: 'Example',
    organization: 'Example Lab',
    published: '2024-06-15',
    computeRank: 1,
    computeFlop: 1e25,
    chipHours: null,
    trainingHours: null,
    chips: null,
    utilization: null,
    hardware: 'NVIDIA A100',
    baseModel: null,
    ...change,
  };
}

function chip(name: string, change: Partial<Chip> = {}): Chip {
  return {
    name,
    releaseDate: '2020-01-01',
    powerWatts: 400,
    tensorFlopPerSecond: 1e14,
    tf32FlopPerSecond: null,
    fp16FlopPerSecond: null,
    fp32FlopPerSecond: null,
    int8OpPerSecond: null,
    ...change,
  };
}

function price(date: string, hardware: string, change: Partial<HardwarePrice> = {}): HardwarePrice {
  return {
    row: 1,
    date,
    hardware,
    vendor: null,
    location: null,
    purchaseUsd: null,
    rentalUsdPerChipHour: { 'three-year': null, 'one-year': null, 'on-demand': null },
    notes: 'other',
    source: null,
    ...change,
  };
}

const chipsOf = (...chips: Chip[]) => new Map(chips.map((entry) => [entry.name, entry]));
const costs = (change: Partial<PublishedModel>, others: readonly PublishedModel[] = []) => {
  const [cost] = publishedCosts({ ...inputs, models: [model(change), ...others] });
  if (!cost) throw new Error('no cost');
  return cost;
};

describe('the purchase price', () => {
  const buy = (hardware: string, ...prices: HardwarePrice[]) =>
    acquisitionOf(hardware, chipsOf(chip(hardware)), prices, assumptions);

  it('is of the earliest whole server, even where a bare chip was priced before', () => {
    const found = buy(
      'NVIDIA A100',
      price('2021-01-01', 'NVIDIA A100 PCIe', { purchaseUsd: 9000, notes: 'Single-unit' }),
      price('2022-01-01', 'NVIDIA A100 SXM4', { purchaseUsd: 21000, notes: 'DGX' }),
      price('2021-06-01', 'NVIDIA A100 SXM4', { purchaseUsd: 25000, notes: 'DGX' }),
    );
    expect(found).toMatchObject({
      value: { usdPerChip: 25000, serverFactor: 1, day: dayNumber('2021-06-01') },
    });
  });
  it('takes the first row of the table where two are of one day', () => {
    const [first, second] = [18625, 17250].map((purchaseUsd) =>
      price('2017-07-01', 'NVIDIA V100', { purchaseUsd, notes: 'DGX' }),
    );
    if (!first || !second) throw new Error('two rows');
    expect(buy('NVIDIA V100', first, second)).toMatchObject({ value: { usdPerChip: 18625 } });
    expect(buy('NVIDIA V100', second, first)).toMatchObject({ value: { usdPerChip: 17250 } });
  });
  it('adds the server to a bare chip, not to another price', () => {
    const single = price('2021-01-01', 'NVIDIA P100', { purchaseUsd: 1000, notes: 'Single-unit' });
    expect(buy('NVIDIA P100', single)).toMatchObject({ value: { usdPerChip: 1540, listedUsd: 1000 } });
    expect(buy('NVIDIA P100', { ...single, notes: 'other' })).toMatchObject({ value: { usdPerChip: 1000 } });
  });
  it('counts from 90 days after release, where the price is older', () => {
    const old = price('2019-12-01', 'NVIDIA A100', { purchaseUsd: 1 });
    expect(buy('NVIDIA A100', old)).toMatchObject({ value: { day: dayNumber('2020-03-31') } });
  });
  it('of a TPU is assumed, times 1.64, from its release on', () => {
    expect(buy('Google TPU v3')).toMatchObject({
      value: { usdPerChip: 5276 * 1.64, day: dayNumber('2020-01-01'), price: null },
    });
    expect(buy('Google TPU v5e')).toEqual({ gap: 'no-purchase-price' });
  });
  it('tells upper from lower case in the names of families', () => {
    const titan = price('2013-02-19', 'NVIDIA GeForce GTX TITAN', { purchaseUsd: 999, notes: 'Single-unit' });
    expect(buy('NVIDIA GeForce GTX TITAN X', titan)).toMatchObject({ value: { listedUsd: 999 } });
    expect(buy('NVIDIA Titan X', titan)).toEqual({ gap: 'no-purchase-price' });
  });
  it('is not given for several chips, an unknown family or a chip the table lacks', () => {
    expect(buy('NVIDIA A100,NVIDIA V100')).toEqual({ gap: 'several-chips' });
    expect(buy('AMD Instinct MI300X')).toEqual({ gap: 'no-purchase-price' });
    const listed = [price('2021-01-01', 'NVIDIA A100', { purchaseUsd: 1 })];
    expect(acquisitionOf('NVIDIA A100 Nano', chipsOf(), listed, assumptions)).toEqual({
      gap: 'chip-not-listed',
    });
  });
});

describe('the training start', () => {
  const start = (change: Partial<PublishedModel>) => {
    const { day, basis } = trainingStart(model(change), assumptions);
    return [dateOfDayNumber(Math.floor(day)), day % 1, basis];
  };
  it('is publication less 60 days and the training time in whole hours, usually 33.0625 days', () => {
    expect(start({ trainingHours: 240.9 })).toEqual(['2024-04-06', 0, 'stated-hours']);
    expect(start({})).toEqual(['2024-03-13', 0.9375, 'default-hours']);
  });
  it('has exceptions: GPT-4 by its whole name, others by a part of theirs', () => {
    expect(start({ name: 'GPT-4', trainingHours: 240 })).toEqual(['2022-08-05', 0, 'special-date']);
    expect(start({ name: 'GPT-4 Turbo', trainingHours: 240 })[2]).toBe('stated-hours');
    expect(start({ name: 'GPT-3.5 Turbo' })).toEqual(['2022-03-14', 0, 'special-date']);
    expect(start({ name: 'GPT-3 6.7B' })).toEqual(['2019-10-01', 0, 'special-date']);
    expect(start({ name: 'Gemini 1.0 Ultra 2' })).toEqual(['2023-05-10', 0, 'special-date']);
  });
});

describe('chip-hours', () => {
  const hours = (change: Partial<PublishedModel>, entry = chip('NVIDIA A100')) =>
    chipHoursOf(model(change), entry.name, chipsOf(entry), assumptions);
  it('are as stated, else chips times hours, else compute over speed at 37.5 % or the stated use', () => {
    const known = { chips: 10, trainingHours: 7.5 };
    expect(hours({ ...known, chipHours: 80 })).toEqual({ value: { chipHours: 80, basis: 'stated' } });
    expect(hours(known)).toEqual({ value: { chipHours: 75, basis: 'chips-and-hours' } });
    expect(hours({ chips: 10 })).toEqual({
      value: { chipHours: 1e25 / (1e14 * 0.375) / 3600, basis: 'compute' },
    });
    expect(hours({ utilization: 0.5 })).toMatchObject({ value: { chipHours: 1e25 / 5e13 / 3600 } });
    expect(hours({ computeFlop: null })).toEqual({ gap: 'no-compute' });
    expect(hours({}, chip('NVIDIA A100', { tensorFlopPerSecond: null }))).toEqual({ gap: 'no-peak' });
  });
  it('use 16-bit speeds outside tensor units for TPUs only, and integers for TPU v1', () => {
    const speeds = {
      tensorFlopPerSecond: null,
      fp16FlopPerSecond: 2,
      fp32FlopPerSecond: 1,
      int8OpPerSecond: 4,
    };
    expect(peakPerSecond(chip('NVIDIA P100', speeds))).toBe(1);
    expect(peakPerSecond(chip('Google TPU v2', speeds))).toBe(2);
    expect(peakPerSecond(chip('Google TPU v1', speeds))).toBe(4);
    expect(peakPerSecond(chip('NVIDIA A100', { ...speeds, tf32FlopPerSecond: 3 }))).toBe(3);
  });
});

describe('the rental price', () => {
  const row = (date: string, vendor: string, threeYear: number | null, change: Partial<HardwarePrice> = {}) =>
    price(date, 'NVIDIA A100', {
      vendor,
      rentalUsdPerChipHour: { 'three-year': threeYear, 'one-year': null, 'on-demand': null },
      ...change,
    });
  const rent = (organization: string, prices: HardwarePrice[], hardware = 'NVIDIA A100') =>
    rentalOf(hardware, organization, dayNumber('2023-03-02'), prices, assumptions);
  const [aws, google, azure] = ['Amazon Web Services', 'Google Cloud', 'Microsoft Azure'] as const;

  it('is the latest 60 days before the start, else the earliest after that', () => {
    const rows = [row('2022-01-01', aws, 1), row('2023-01-01', aws, 2), row('2023-01-02', aws, 3)];
    expect(rent('Lab', rows)).toMatchObject({ value: { usdPerChipHour: 2 } });
    expect(rent('Lab', rows.slice(2))).toMatchObject({ value: { usdPerChipHour: 3 } });
    const sameDay = [row('2023-01-01', aws, 5), row('2023-01-01', aws, 6)];
    expect(rent('Lab', sameDay)).toMatchObject({ value: { usdPerChipHour: 5 } });
  });
  it('is of the vendor of the organisation; of several the last one decides', () => {
    const rows = [row('2022-01-01', aws, 1), row('2022-01-01', google, 2), row('2022-01-01', azure, 3)];
    for (const [organization, usd] of [
      ['Lab', 1],
      ['Google DeepMind', 2],
      ['OpenAI', 3],
      ['OpenAI,Google', 2],
      ['Google,OpenAI,Lab', 3],
    ] as const)
      expect(rent(organization, rows)).toMatchObject({ value: { usdPerChipHour: usd } });
  });
  it('skips a vendor whose closest row lacks the term, though an older one has it', () => {
    const rows = [row('2021-01-01', aws, 1), row('2022-01-01', aws, null), row('2022-01-01', azure, 3)];
    expect(rent('Lab', rows)).toMatchObject({ value: { usdPerChipHour: 3, vendor: azure } });
  });
  it('converts a price without commitment by the discount of the vendor, where one is known', () => {
    const onDemand = (vendor: string) => [
      row('2022-01-01', vendor, null, {
        rentalUsdPerChipHour: { 'three-year': null, 'one-year': null, 'on-demand': 10 },
      }),
    ];
    expect(rent('Lab', onDemand(google))).toMatchObject({
      value: { term: 'on-demand', usdPerChipHour: expect.closeTo(4.4, 12) },
    });
    expect(rent('Lab', onDemand('Small Cloud'))).toEqual({ gap: 'no-discount' });
  });
  it('falls back to the common name of the family, then to another member, but knows TPUs at Google only', () => {
    const family = [row('2022-01-01', aws, 1)];
    expect(rent('Lab', family, 'NVIDIA A100 PCIe')).toMatchObject({ value: { usdPerChipHour: 1 } });
    const member = [row('2022-01-01', aws, 2, { hardware: 'NVIDIA A100 SXM4 80 GB' })];
    expect(rent('Lab', member, 'NVIDIA A100 PCIe')).toMatchObject({ value: { usdPerChipHour: 2 } });
    expect(rent('Lab', family, 'NVIDIA A800')).toEqual({ gap: 'no-rental-price' });
    const tpu = [row('2022-01-01', aws, 1, { hardware: 'Google TPU v4' })];
    expect(rent('Lab', tpu, 'Google TPU v4')).toEqual({ gap: 'no-rental-price' });
  });
});

describe('an unknown chip', () => {
  const of = (published: string, ...names: string[]) =>
    names.map((hardware) => model({ published, hardware }));
  it('is the most common one of the year, lists taken apart, ties by name, TPUs only where nothing else is', () => {
    const common = commonHardwareByYear([
      ...of('2020-01-01', 'NVIDIA V100', 'NVIDIA A100,NVIDIA V100', 'Google TPU v3', 'Google TPU v3'),
      ...of('2020-12-31', 'Google TPU v3', 'NVIDIA A100'),
      ...of('2021-05-05', 'Google TPU v4', 'Google TPU v3', 'Google TPU v4'),
    ]);
    expect([...common]).toEqual([
      ['2020', 'NVIDIA A100'],
      ['2021', 'Google TPU v4'],
    ]);
  });
  it('is looked for among all models, and missing it leaves no cost', () => {
    const other = model({ hardware: 'NVIDIA H100 PCIe', computeRank: null });
    expect(costs({ hardware: null }, [other]).hardware).toBe('NVIDIA H100 PCIe');
    expect(costs({ hardware: null })).toMatchObject({
      capexEnergyUsd: { gap: 'no-hardware' },
      acquisitionUsd: { gap: 'no-hardware' },
      cloudUsd: { gap: 'no-hardware' },
    });
  });
});

describe('costs', () => {
  const full = { chips: 1000, trainingHours: 500, chipHours: 600_000 };
  it('are not given for a fine-tune', () => {
    const gap = { gap: 'fine-tune' };
    expect(costs({ ...full, baseModel: 'Other' })).toMatchObject({
      capexEnergyUsd: gap,
      acquisitionUsd: gap,
      cloudUsd: gap,
    });
  });
  it('rent chips times hours even where other chip-hours are stated', () => {
    const { working } = costs(full);
    expect([working.chipHours?.chipHours, working.rentedChipHours]).toEqual([600_000, 500_000]);
  });
  it('rent by any chip-hours when no model has both chips and hours', () => {
    expect(costs({ chipHours: 7 }).working.rentedChipHours).toBe(7);
    expect(costs({ chipHours: 7 }, [model(full)])).toMatchObject({ cloudUsd: { gap: 'no-quantity' } });
  });
  it('stay in dollars of the day where the index lacks the month, and have no energy price after 2025', () => {
    const late = costs({ ...full, published: '2025-08-01' });
    expect(late.working.priceFactor).toBe(1);
    expect(costs({ ...full, published: '2026-01-01' })).toMatchObject({
      capexEnergyUsd: { gap: 'no-electricity-price' },
      acquisitionUsd: { value: expect.any(Number) },
    });
  });
  it('let a TPU be worth more before its release, but no other chip', () => {
    const early = { ...full, published: '2015-06-01' };
    const [tpu, gpu] = [
      costs({ ...early, hardware: 'Google TPU v4' }).working,
      costs({ ...early, hardware: 'NVIDIA A100' }).working,
    ];
    expect(tpu.amortised?.valueAtStartUsd).toBeGreaterThan(tpu.acquisition?.usdPerChip ?? 0);
    expect(gpu.amortised?.valueAtStartUsd).toBeCloseTo(gpu.acquisition?.usdPerChip ?? 0, 6);
  });
  it('take less electricity in the data centres of the largest companies', () => {
    const energy = (organization: string) =>
      costs({ ...full, organization }).working.amortised?.energyKwh ?? 0;
    expect(energy('OpenAI,Meta AI') / energy('OpenAI')).toBeCloseTo(1.1 / 1.25, 12);
  });
  it('are in proportion to chip-hours, whatever the chip', () => {
    const hardware = fc.constantFrom('NVIDIA A100', 'Google TPU v3', 'NVIDIA H100 PCIe', 'NVIDIA Tesla K80');
    fc.assert(
      fc.property(hardware, fc.double({ min: 1, max: 1e9, noNaN: true }), (name, chipHours) => {
        const usd = (hours: number) => {
          const { capexEnergyUsd } = costs({ hardware: name, chipHours: hours });
          return 'value' in capexEnergyUsd ? capexEnergyUsd.value : Number.NaN;
        };
        expect(usd(3 * chipHours) / usd(chipHours)).toBeCloseTo(3, 9);
      }),
      { seed: 1, numRuns: 50 },
    );
  });
  it('fall with the age of the chip by 0.14 powers of ten a year', () => {
    const value = (published: string) =>
      costs({ published, trainingHours: 0 }).working.amortised?.valueAtStartUsd ?? 0;
    expect(Math.log10(value('2021-01-01') / value('2025-01-01'))).toBeCloseTo((0.14 * 1461) / 365.25, 9);
  });
  it('that no number can hold are refused', () => {
    expect(() => costs({ chips: 1e200, trainingHours: 1e200 })).toThrow('the cost of Example is too large');
  });
});
