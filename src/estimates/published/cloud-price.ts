/** What did an hour of a chip cost to rent before training, on a three-year commitment? */
import { dayNumber } from '../../units/calendar-date.js';
import { type HardwarePrice, RENTAL_TERMS, type RentalTerm } from '../inputs/hardware-prices.js';
import type { PublishedAssumptions } from './published-assumptions.js';
import type { Finding } from './published-gap.js';
import { isTpu } from './tpu.js';

export interface Rental {
  /** On the three-year commitment, converted where another was listed. */
  readonly usdPerChipHour: number;
  readonly listedUsdPerChipHour: number;
  readonly term: RentalTerm;
  readonly vendor: string;
  readonly price: HardwarePrice;
}

const WANTED = 'three-year' satisfies RentalTerm;

/** A commitment of another vendor goes before a shorter one of the preferred vendor. */
export function rentalOf(
  hardware: string,
  organization: string,
  startDay: number,
  prices: readonly HardwarePrice[],
  assumptions: PublishedAssumptions,
): Finding<Rental> {
  const rentalDay = startDay - assumptions.rentalLagDays.value;
  const vendors = vendorsToTry(hardware, organization, prices, assumptions);
  for (const term of RENTAL_TERMS) {
    for (const vendor of vendors) {
      const price = closestPrice(rowsOf(hardware, vendor, prices, assumptions), rentalDay);
      // The row closest in time counts even where it lacks this term: then this vendor has no price of the term.
      const listed = price?.rentalUsdPerChipHour[term] ?? null;
      if (price === null || listed === null) continue;
      const factor = commitmentFactor(vendor, term, assumptions);
      if (factor === null) return { gap: 'no-discount' };
      return {
        value: {
          usdPerChipHour: listed * factor,
          listedUsdPerChipHour: listed,
          term,
          vendor,
          price,
        },
      };
    }
  }
  return { gap: 'no-rental-price' };
}

function vendorsToTry(
  hardware: string,
  organization: string,
  prices: readonly HardwarePrice[],
  { rental: { value: rental } }: PublishedAssumptions,
): string[] {
  if (isTpu(hardware)) return [rental.tpuVendor];
  const listed = prices.flatMap(({ vendor }) => (vendor === null ? [] : [vendor]));
  return [...new Set([preferredVendor(organization, rental), ...rental.vendorOrder, ...listed])];
}

/** Of several organisations the last one with a vendor of its own decides. */
function preferredVendor(
  organization: string,
  { vendorOfOrganization, vendorDefault }: PublishedAssumptions['rental']['value'],
): string {
  const found = organization
    .toLowerCase()
    .split(',')
    .map((name) => vendorOfOrganization.find(({ contains }) => name.includes(contains))?.vendor);
  return found.findLast((vendor) => vendor !== undefined) ?? vendorDefault;
}

/** Prices of the chip itself, else of its family's common name, else of the first family member with one. */
function rowsOf(
  hardware: string,
  vendor: string,
  prices: readonly HardwarePrice[],
  { rental }: PublishedAssumptions,
): HardwarePrice[] {
  const named = (name: string) =>
    prices.filter((price) => price.vendor === vendor && price.hardware === name);
  const own = named(hardware);
  const { families } = rental.value;
  const family = Object.hasOwn(families, hardware) ? families[hardware] : undefined;
  if (own.length > 0 || family === undefined) return own;
  const words = family.split(/\s+/);
  const members = Object.keys(families).filter((name) => words.every((word) => name.includes(word)));
  return [family, ...members].map(named).find((rows) => rows.length > 0) ?? [];
}

/** The latest price up to the day, else the earliest after it. Of one day the first row of the table counts. */
function closestPrice(rows: readonly HardwarePrice[], day: number): HardwarePrice | null {
  let closest: HardwarePrice | null = null;
  for (const row of rows) if (closest === null || isCloser(row, closest, day)) closest = row;
  return closest;
}

function isCloser(row: HardwarePrice, closest: HardwarePrice, day: number): boolean {
  const [rowDay, closestDay] = [dayNumber(row.date), dayNumber(closest.date)];
  if (rowDay > day !== closestDay > day) return rowDay <= day;
  return rowDay <= day ? rowDay > closestDay : rowDay < closestDay;
}

/** From the listed term to the wanted one; null for a vendor whose discounts are not known. */
function commitmentFactor(vendor: string, term: RentalTerm, { rental }: PublishedAssumptions): number | null {
  if (term === WANTED) return 1;
  const { discounts } = rental.value;
  const known = Object.hasOwn(discounts, vendor) ? discounts[vendor] : undefined;
  if (known === undefined) return null;
  return (1 - known[WANTED]) / (1 - (term === 'on-demand' ? 0 : known[term]));
}
