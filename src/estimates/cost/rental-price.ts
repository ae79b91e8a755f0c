/** What did an hour of a chip cost to rent around a day? The median list price at a commitment of one year. */

import { dayNumber, isCalendarDate } from '../../units/calendar-date.js';
import type { Chips } from '../chips/chips.js';
import type { HardwarePrice } from '../inputs/hardware-prices.js';
import { readInputRows } from '../inputs/input-table.js';
import type { TrainingCostAssumptions } from './cost-assumptions.js';

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
  /** USD per chip-hour of that time, null where no list price lies near. */
  near(chip: string, day: number): { readonly usdPerHour: number; readonly quotes: number } | null;
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

export function openRentalPrices(quotes: readonly RentalQuote[], chips: Chips, rental: Rental): RentalPrices {
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
    const usd = atOneYear(quote, rental);
    if (usd === null) continue;
    const key = keyOf(quote.hardware);
    byKey.set(key, [...(byKey.get(key) ?? []), { day: quote.day, usd }]);
  }
  return {
    near: (chip, day) => {
      const near = (byKey.get(keyOf(chip)) ?? []).filter(
        (quote) => Math.abs(quote.day - day) <= rental.windowDays,
      );
      const usd = near.map((quote) => quote.usd).sort((a, b) => a - b);
      const [below, above] = [usd[Math.floor((usd.length - 1) / 2)], usd[Math.floor(usd.length / 2)]];
      if (below === undefined || above === undefined) return null;
      return { usdPerHour: (below + above) / 2, quotes: usd.length };
    },
  };
}

/** The price at a commitment of one year, stated or by the vendor's discounts. */
function atOneYear({ vendor, onDemand, oneYear, threeYear }: RentalQuote, rental: Rental): number | null {
  const discount = rental.discounts[vendor ?? ''] ?? rental.otherDiscount;
  if (oneYear !== null) return oneYear;
  if (onDemand !== null) return onDemand * (1 - discount.oneYear);
  if (threeYear !== null) return (threeYear / (1 - discount.threeYear)) * (1 - discount.oneYear);
  return null;
}
