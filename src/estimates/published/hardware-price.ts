/** What did a chip with its share of the server cost, and from when on could it be had? */
import { dayNumber } from '../../units/calendar-date.js';
import type { ChipsTable } from '../inputs/chips-table.js';
import type { HardwarePrice } from '../inputs/hardware-prices.js';
import { type PublishedAssumptions, ruleValue } from './published-assumptions.js';
import type { Finding } from './published-gap.js';
import { isTpu } from './tpu.js';

export interface Acquisition {
  /** A chip with its share of the server. */
  readonly usdPerChip: number;
  /** Days since 1970-01-01. */
  readonly day: number;
  readonly listedUsd: number;
  /** What the listed price was multiplied by: 1 where it is of a whole server. */
  readonly serverFactor: number;
  /** The row of the price table; null for a TPU, whose price is an assumption. */
  readonly price: HardwarePrice | null;
}

export function acquisitionOf(
  hardware: string,
  chips: ChipsTable,
  prices: readonly HardwarePrice[],
  assumptions: PublishedAssumptions,
): Finding<Acquisition> {
  if (hardware.includes(',')) return { gap: 'several-chips' };
  return isTpu(hardware)
    ? tpuAcquisition(hardware, chips, assumptions)
    : graphicsAcquisition(hardware, chips, prices, assumptions);
}

/** Google sells no TPUs: an estimated price of the chip, from its release on. */
function tpuAcquisition(
  hardware: string,
  chips: ChipsTable,
  assumptions: PublishedAssumptions,
): Finding<Acquisition> {
  const prices = assumptions.tpuChipPriceUsd.value;
  const listedUsd = Object.hasOwn(prices, hardware) ? prices[hardware] : undefined;
  if (listedUsd === undefined) return { gap: 'no-purchase-price' };
  const chip = chips.get(hardware);
  if (chip === undefined) return { gap: 'chip-not-listed' };
  if (chip.releaseDate === null) return { gap: 'no-release-date' };
  const serverFactor = serverOverhead(hardware, assumptions);
  const day = dayNumber(chip.releaseDate);
  return { value: { usdPerChip: listedUsd * serverFactor, day, listedUsd, serverFactor, price: null } };
}

function graphicsAcquisition(
  hardware: string,
  chips: ChipsTable,
  prices: readonly HardwarePrice[],
  assumptions: PublishedAssumptions,
): Finding<Acquisition> {
  const family = assumptions.chipFamilies.value.find((part) => hardware.includes(part));
  const price = family === undefined ? null : familyPrice(family, prices, assumptions);
  if (price === null) return { gap: 'no-purchase-price' };
  const chip = chips.get(hardware);
  if (chip === undefined) return { gap: 'chip-not-listed' };
  const bareChip = price.notes.toLowerCase().includes(assumptions.singleUnitNote.value);
  const serverFactor = bareChip ? serverOverhead(hardware, assumptions) : 1;
  const priceDay = dayNumber(price.date);
  const firstDay =
    chip.releaseDate === null
      ? priceDay
      : dayNumber(chip.releaseDate) + assumptions.firstAcquisitionLagDays.value;
  return {
    value: {
      usdPerChip: price.purchaseUsd * serverFactor,
      day: Math.max(priceDay, firstDay),
      listedUsd: price.purchaseUsd,
      serverFactor,
      price,
    },
  };
}

type PurchasePrice = HardwarePrice & { readonly purchaseUsd: number };

/** The earliest price of a whole server, else the earliest of all. Of one day the first row of the table counts. */
function familyPrice(
  family: string,
  prices: readonly HardwarePrice[],
  { wholeServerNote }: PublishedAssumptions,
): PurchasePrice | null {
  const ofFamily = prices.filter(
    (price): price is PurchasePrice => price.purchaseUsd !== null && price.hardware.includes(family),
  );
  return (
    earliest(ofFamily.filter(({ notes }) => notes.includes(wholeServerNote.value))) ?? earliest(ofFamily)
  );
}

function earliest(prices: readonly PurchasePrice[]): PurchasePrice | null {
  let first: PurchasePrice | null = null;
  for (const price of prices) if (first === null || price.date < first.date) first = price;
  return first;
}

export function serverOverhead(hardware: string, { serverOverhead: rules }: PublishedAssumptions): number {
  return ruleValue(rules.value, hardware) ?? 1;
}
