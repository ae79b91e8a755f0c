/** What did an hour of a chip cost to rent around a day? The median list price, by how long one commits oneself. */

import { dayNumber, isCalendarDate } from '../../units/calendar-date.js';
import type { Chips } from '../chips/chips.js';
import type { HardwarePrice } from '../inputs/hardware-prices.js';
import { readInputRows } from '../inputs/input-table.js';
import type { TrainingCostAssumptions } from './cost-assumptions.js';
import type { RentalCommitment } from './run-constants.js';

export interface RentalQuote {
  /** As the file names it. */
  readonly hardware: string;
  /** Days since 1970-01-01. */
  readonly day: number;
  readonly vendor: string | null;
  readonly onDemand: number | null;
  readonly oneYear: number | null;
  readonly threeYear: number | null;
}

export interface RentalPrices {
  readonly commitment: RentalCommitment;
  /** USD per chip-hour of that time, null where no list price lies near. */
  near(chip: string, day: number): NearPrice | null;
}

export interface NearPrice {
  readonly usdPerHour: number;
  readonly quotes: number;
  /** Of the newest of the quotes, days since 1970-01-01. */
  readonly newestDay: number;
}

type Rental = TrainingCostAssumptions['rental'];

/** Rental rows of `data/training-cost/hardware_prices.csv`. */
export function quotesOf(prices: readonly HardwarePrice[]): RentalQuote[] {
  return prices.map(({ hardware, date, vendor, rentalUsdPerChipHour: usd }) => ({
    hardware,
    day: dayNumber(date),
    vendor,
    onDemand: usd['on-demand'],
    oneYear: usd['one-year'],
    threeYear: usd['three-year'],
  }));
}

/** Rows of `data/prices/gpu_rental_2026.csv`: monthly medians of on-demand prices. */
export function readMonthlyQuotes(bytes: Uint8Array, file: string): RentalQuote[] {
  const columns = ['month', 'provider', 'chip', 'median_usd_per_chip_hour'];
  return readInputRows(bytes, file, columns).flatMap((row) => {
    const [month, chip] = [row.text('month'), row.text('chip')];
    const onDemand = row.positive('median_usd_per_chip_hour');
    if (month === null || chip === null || onDemand === null || !isCalendarDate(`${month}-15`)) return [];
    const day = dayNumber(`${month}-15`);
    return { hardware: chip, day, vendor: row.text('provider'), onDemand, oneYear: null, threeYear: null };
  });
}

export function openRentalPrices(
  quotes: readonly RentalQuote[],
  chips: Chips,
  rental: Rental,
  commitment: RentalCommitment = 'one-year',
): RentalPrices {
  const familyOf = new Map(
    Object.entries(rental.families).flatMap(([family, names]) =>
      names.map((name) => [name, family] as const),
    ),
  );
  const keyOf = (name: string) => {
    const chip = chips.find(name)?.name ?? name;
    return familyOf.get(chip) ?? chip;
  };
  const byKey = new Map<string, { day: number; usd: number }[]>();
  for (const quote of quotes) {
    const usd = priceAt(quote, rental, commitment);
    if (usd === null) continue;
    const key = keyOf(quote.hardware);
    byKey.set(key, [...(byKey.get(key) ?? []), { day: quote.day, usd }]);
  }
  return {
    commitment,
    near: (chip, day) => {
      const near = (byKey.get(keyOf(chip)) ?? []).filter(
        (quote) => Math.abs(quote.day - day) <= rental.windowDays,
      );
      const usd = near.map((quote) => quote.usd).sort((a, b) => a - b);
      const [below, above] = [usd[Math.floor((usd.length - 1) / 2)], usd[Math.floor(usd.length / 2)]];
      if (below === undefined || above === undefined) return null;
      const newestDay = Math.max(...near.map((quote) => quote.day));
      return { usdPerHour: (below + above) / 2, quotes: usd.length, newestDay };
    },
  };
}

/** The price at a commitment, stated or by the vendor's discounts. */
function priceAt(quote: RentalQuote, rental: Rental, commitment: RentalCommitment): number | null {
  const { vendor, onDemand, oneYear, threeYear } = quote;
  const discount = rental.discounts[vendor ?? ''] ?? rental.otherDiscount;
  const committed = commitment === 'one-year';
  const kept = committed ? 1 - discount.oneYear : 1;
  if (committed && oneYear !== null) return oneYear;
  if (onDemand !== null) return onDemand * kept;
  if (oneYear !== null) return oneYear / (1 - discount.oneYear);
  if (threeYear !== null) return (threeYear / (1 - discount.threeYear)) * kept;
  return null;
}
