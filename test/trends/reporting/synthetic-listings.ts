/** Made-up histories of a database whose true rate, lag, campaigns and withdrawals are known. */
import type { Listings, Spell } from '../../../src/catalog/listings.js';
import { drawCount } from '../../../src/stats/draw-count.js';
import { seededRandom } from '../../../src/stats/seeded-random.js';
import { addMonths, dateOfDayNumber, dayNumber } from '../../../src/units/calendar-date.js';

export const OVER_1E23 = { value: 1e23, unit: 'FLOP' } as const;

export interface Truth {
  readonly modelsPerMonth: number;
  readonly scaleMonths: number;
  readonly shape: number;
  /** Spread (log) of the speed of reporting between vintages. */
  readonly speedLogSd: number;
  readonly withdrawalsPerMonth: number;
}

/** As unequally spaced as the real ones. */
export const VINTAGES = [
  ...['2023-12-20', '2024-02-15', '2024-03-07', '2024-05-06', '2024-05-26'],
  ...['2025-02-24', '2025-04-23', '2025-06-20', '2026-06-20'],
];
const FIRST_MODEL = '2019-01-01';
const DAYS_A_MONTH = 365.25 / 12;

export function listingsOfModels(
  dates: readonly string[],
  models: readonly {
    readonly published: string | null;
    readonly spells: readonly [number, number | null][];
  }[],
): Listings {
  return {
    vintages: dates.map((date) => ({ date, completeFromFlop: 0 })),
    models: models.map(({ published, spells }, index) => ({
      id: `model-${index}`,
      notableFrom: null,
      spells: spells.map(([vintage, flop]): Spell => [vintage, flop, null, flop === null ? null : published]),
    })),
  };
}

export function syntheticListings(truth: Truth, seed: number, dates: readonly string[] = VINTAGES): Listings {
  const random = seededRandom(seed);
  const speeds = dates.map(() => Math.exp(truth.speedLogSd * random.normal()));
  const days = dates.map(dayNumber);
  const [first, last] = [dayNumber(FIRST_MODEL), days.at(-1) ?? 0];
  const total = drawCount(((last - first) / DAYS_A_MONTH) * truth.modelsPerMonth, 0, random.uniform());
  const models = Array.from({ length: total }, () => {
    const day = Math.floor(first + random.uniform() * (last - first));
    const patience = -Math.log1p(-random.uniform());
    const listedAt = firstListing(day, patience, days, speeds, truth);
    const life = (-Math.log1p(-random.uniform()) / truth.withdrawalsPerMonth) * DAYS_A_MONTH;
    const gone = days.findIndex((date) => listedAt >= 0 && date > (days[listedAt] ?? 0) + life);
    const spells: [number, number | null][] = listedAt < 0 ? [] : [[listedAt, 2e23]];
    if (gone > listedAt && listedAt >= 0) spells.push([gone, null]);
    return { published: dateOfDayNumber(day), spells };
  });
  return listingsOfModels(
    dates,
    models.filter(({ spells }) => spells.length > 0),
  );
}

/** The vintage by which the hazard that has built up since publication passes the model's patience; -1 for none. */
function firstListing(
  day: number,
  patience: number,
  days: readonly number[],
  speeds: readonly number[],
  { scaleMonths, shape }: Truth,
): number {
  let [hazard, before] = [0, 0];
  return days.findIndex((date, vintage) => {
    if (date < day) return false;
    const now = ((date - day) / DAYS_A_MONTH / scaleMonths) ** shape;
    hazard += (speeds[vintage] ?? 1) * (now - before);
    before = now;
    return hazard > patience;
  });
}

/** A vintage so many months after the newest one but the last. */
export function horizonOf(dates: readonly string[]): number {
  const [now, later] = [dates.at(-2) ?? '', dates.at(-1) ?? ''];
  let months = 0;
  while (addMonths(now, months + 1) <= later) months += 1;
  return months;
}
