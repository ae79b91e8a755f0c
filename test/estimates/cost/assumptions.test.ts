import { describe, expect, it } from 'vitest';
import { openChipPrices } from '../../../src/estimates/cost/chip-price.js';
import { readCostAssumptions } from '../../../src/estimates/cost/cost-assumptions.js';
import { openRentalPrices } from '../../../src/estimates/cost/rental-price.js';
import { dateOfDayNumber, dayNumber } from '../../../src/units/calendar-date.js';
import {
  assumptions,
  assumptionTexts,
  chips,
  hardwarePrices,
  models,
  priceIndex,
  rentalQuotes,
} from './cost-fixture.js';

const prices = openChipPrices(chips, assumptions);
function priceOf(name: string) {
  const price = prices.of(chips.require(name, '--hardware'));
  if (!price) throw new Error(`no price of ${name}`);
  return price;
}

describe('quoted chip prices', () => {
  it.each(assumptions.prices.quoted.prices)(
    'row $from.row says $priceUsd USD on $date for $from.hardware',
    (quoted) => {
      const row = hardwarePrices.find((price) => price.row === quoted.from.row);
      expect(row).toMatchObject({
        hardware: quoted.from.hardware,
        date: quoted.date,
        purchaseUsd: quoted.priceUsd,
        source: quoted.from.page,
      });
      expect(row?.notes.includes('DGX')).toBe(quoted.wholeServer);
      if (quoted.wholeServer) expect(quoted.basis).toBe('server');
    },
  );
  it('and their relatives name chips that are known', () => {
    const names = [...assumptions.prices.quoted.prices, ...assumptions.prices.related.prices].flatMap(
      (entry) => entry.chips,
    );
    for (const name of names) expect(chips.find(name)?.name).toBe(name);
    expect(new Set(assumptions.prices.related.prices.flatMap((entry) => entry.chips)).size).toBe(
      assumptions.prices.related.prices.flatMap((entry) => entry.chips).length,
    );
  });
});

describe('the price of a chip', () => {
  // Of two rows of 2017-07-01 the one of a server with more chips: 18,625, not 17,250 USD.
  it.each([
    ['NVIDIA Tesla V100 DGXS 32 GB', 18_625, '2018-06-25', 'quoted'],
    ['NVIDIA A100', 24_875, '2020-05-30', 'quoted'],
    ['NVIDIA H100 SXM5 80GB', 44_489.88, '2022-12-19', 'quoted'],
    ['Google TPU v4', 5176 * 1.64, '2021-05-20', 'quoted'],
    ['AMD Instinct MI300X', 15_000 * 1.64, '2024-03-05', 'released'],
    ['NVIDIA GB200', (47_409.13 * 2.5) / 2.25, '2025-05-16', 'related'],
  ])('%s: %f USD from %s on, %s', (name, usd, day, kind) => {
    const price = priceOf(name);
    expect(price.serverUsd).toBeCloseTo(usd, 6);
    expect([dateOfDayNumber(price.purchaseDay), price.kind]).toEqual([day, kind]);
  });
  it('of a later generation falls by the value loss a year per FLOP/s, as TPU prices did', () => {
    const perPeak = (name: string, peak: number) => priceOf(name).serverUsd / peak;
    const years = (dayNumber('2025-11-06') - dayNumber('2024-05-14')) / 365.25;
    expect(perPeak('TPU v7', 2.307e15) / perPeak('TPU v6e', 9.18e14)).toBeCloseTo(10 ** (-0.14 * years), 10);
    const fall = Math.log10(perPeak('TPU v4', 2.75e14) / perPeak('TPU v6e', 9.18e14)) / 2.98;
    expect(fall).toBeCloseTo(0.14, 2);
  });
  it('has wider errors the less is known, and exists for every chip with speed and release', () => {
    expect(priceOf('H100').errorFactor).toBe(1);
    expect(priceOf('B300').errorFactor).toBeGreaterThan(1.3);
    expect(priceOf('MTT S4000')).toMatchObject({ kind: 'unpriced', errorFactor: 4 });
    for (const chip of chips.all)
      if (chip.released && chip.peaks.fp32) expect(prices.of(chip)).not.toBeNull();
  });
});

describe('the price of renting', () => {
  const rental = openRentalPrices(
    [
      { hardware: 'H100', day: 100, vendor: 'Lambda Labs', onDemand: 3, oneYear: null, threeYear: null },
      { hardware: 'NVIDIA H100 PCIe', day: 200, vendor: null, onDemand: 9, oneYear: 2.5, threeYear: 1 },
      { hardware: 'H100', day: 300, vendor: 'Google Cloud', onDemand: null, oneYear: null, threeYear: 2.2 },
      { hardware: 'H100', day: 900, vendor: null, onDemand: 1, oneYear: null, threeYear: null },
    ],
    chips,
    assumptions.cost.rental,
  );
  it('is the median of the family near the day, at a commitment of one year', () => {
    // 3 · (1 − 0.34) = 1.98; 2.5 as stated; 2.2 / (1 − 0.56) · (1 − 0.37) = 3.15.
    expect(rental.near('NVIDIA H100 SXM5 80GB', 200)).toEqual({
      usdPerHour: 2.5,
      quotes: 3,
      newestDay: 300,
    });
    expect(rental.near('NVIDIA H100 SXM5 80GB', 100 - 365)?.usdPerHour).toBeCloseTo(1.98, 10);
    expect(rental.near('NVIDIA H100 SXM5 80GB', 2000)).toBeNull();
  });
  it('is higher by the hour than for a year', () => {
    const quotes = [
      { hardware: 'H100', day: 100, vendor: 'Lambda Labs', onDemand: 3, oneYear: 2, threeYear: null },
    ];
    const price = (commitment: 'one-year' | 'on-demand') =>
      openRentalPrices(quotes, chips, assumptions.cost.rental, commitment).near('H100', 100)?.usdPerHour;
    expect([price('one-year'), price('on-demand')]).toEqual([2, 3]);
  });
  it('is known from the bundled files of 2017 to 2026', () => {
    const bundled = openRentalPrices(rentalQuotes, chips, assumptions.cost.rental);
    expect(bundled.near('NVIDIA B200', dayNumber('2026-03-01'))?.usdPerHour).toBeGreaterThan(2);
  });
});

describe('the assumptions', () => {
  it('name models of the catalogue by id', () => {
    const ids = new Set(models.map(({ model }) => model.id));
    const known = assumptions.dates.models.filter(({ id }) => ids.has(id));
    expect(known).toHaveLength(assumptions.dates.models.length);
  });
  it('cover the electricity of every year the index covers since 2010', () => {
    const years = new Set(
      [...priceIndex.keys()].map((month) => month.slice(0, 4)).filter((year) => year >= '2010'),
    );
    expect(Object.keys(assumptions.cost.electricity.usdPerKwh)).toEqual([...years].sort());
  });
  it('are refused with file and entry where they are not as declared', () => {
    const wrong = (changes: object) => () =>
      readCostAssumptions({ ...assumptionTexts, cost: { ...(assumptionTexts.cost as object), ...changes } });
    expect(wrong({ guess: 1 })).toThrow(/training-cost\.json.*guess/);
    const { cost } = assumptions;
    expect(wrong({ utilization: { ...cost.utilization, low90: 0.5 } })).toThrow(
      /utilization.*low90 < value < high90/,
    );
    expect(wrong({ interconnectShare: { ...cost.interconnectShare, high90: 1.2 } })).toThrow(
      /interconnectShare/,
    );
  });
});
