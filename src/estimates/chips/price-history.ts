/** What did each chip cost when, to buy or to rent, by which row of which table? */
import type { ChipPrice } from '../../catalog/entities/chip-answer.js';
import { type HardwarePrice, RENTAL_TERMS, readHardwarePrices } from '../inputs/hardware-prices.js';
import { readInputRows } from '../inputs/input-table.js';

/** A price of a chip, by the name the files of chips give it. */
export type PriceOfChip = ChipPrice & { readonly chip: string };

interface PriceFile {
  readonly bytes: Uint8Array;
  /** How it is named beside a price. */
  readonly file: string;
}

const MONTHLY = {
  month: 'month',
  vendor: 'provider',
  chip: 'chip',
  usd: 'median_usd_per_chip_hour',
  url: 'source_url',
} as const;

/** Prices of chips that `canonical` does not know are left out. */
export function priceHistory(
  dated: PriceFile,
  monthly: PriceFile,
  canonical: (name: string) => string | null,
): PriceOfChip[] {
  const named = (hardware: string, prices: readonly ChipPrice[]) => {
    const chip = canonical(hardware);
    return chip === null ? [] : prices.map((price) => ({ chip, ...price }));
  };
  return [
    ...readHardwarePrices(dated.bytes, dated.file).flatMap((row) =>
      named(row.hardware, datedPrices(row, dated.file)),
    ),
    ...readInputRows(monthly.bytes, monthly.file, Object.values(MONTHLY)).flatMap((row) => {
      const [date, hardware] = [row.text(MONTHLY.month), row.text(MONTHLY.chip)];
      const usd = row.positive(MONTHLY.usd);
      if (date === null || hardware === null || usd === null) return [];
      const [vendor, url] = [row.text(MONTHLY.vendor), row.text(MONTHLY.url)];
      const price = { date, kind: 'rental', term: 'on-demand', vendor, usd, url } as const;
      return named(hardware, [{ ...price, file: monthly.file, row: row.row }]);
    }),
  ];
}

function datedPrices(
  { date, vendor, row, source, purchaseUsd, rentalUsdPerChipHour: rent }: HardwarePrice,
  file: string,
): ChipPrice[] {
  const place = { date, vendor, file, row, url: source };
  const purchase: ChipPrice[] =
    purchaseUsd === null ? [] : [{ ...place, kind: 'purchase', term: null, usd: purchaseUsd }];
  const rentals = RENTAL_TERMS.flatMap((term): ChipPrice[] => {
    const usd = rent[term];
    return usd === null ? [] : [{ ...place, kind: 'rental', term, usd }];
  });
  return [...purchase, ...rentals];
}
