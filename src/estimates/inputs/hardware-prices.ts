/** What did a chip cost on a day, to buy or to rent? A row of the price table each, in its order. */
import { readInputRows } from './input-table.js';

export const RENTAL_TERMS = ['three-year', 'one-year', 'on-demand'] as const;
export type RentalTerm = (typeof RENTAL_TERMS)[number];

export interface HardwarePrice {
  /** 1-based data row of the price table. */
  readonly row: number;
  /** ISO day. */
  readonly date: string;
  readonly hardware: string;
  readonly vendor: string | null;
  readonly location: string | null;
  readonly purchaseUsd: number | null;
  readonly rentalUsdPerChipHour: Readonly<Record<RentalTerm, number | null>>;
  readonly notes: string;
  /** Address the price was read at. */
  readonly source: string | null;
}

const COLUMNS = {
  date: 'Price date',
  hardware: 'Hardware model',
  vendor: 'Vendor',
  location: 'Location',
  purchaseUsd: 'Price (hardware purchase)',
  onDemand: 'Price per chip-hour (on-demand)',
  oneYear: 'Price per chip-hour (1-year CUD)',
  threeYear: 'Price per chip-hour (3-year CUD)',
  notes: 'Notes',
  source: 'Price source',
} as const;

/** Rows without a date are left out. */
export function readHardwarePrices(bytes: Uint8Array, file: string): HardwarePrice[] {
  return readInputRows(bytes, file, Object.values(COLUMNS)).flatMap((row) => {
    const date = row.day(COLUMNS.date);
    if (date === null) return [];
    return {
      row: row.row,
      date,
      hardware: row.text(COLUMNS.hardware) ?? '',
      vendor: row.text(COLUMNS.vendor),
      location: row.text(COLUMNS.location),
      purchaseUsd: row.positive(COLUMNS.purchaseUsd),
      rentalUsdPerChipHour: {
        'three-year': row.positive(COLUMNS.threeYear),
        'one-year': row.positive(COLUMNS.oneYear),
        'on-demand': row.positive(COLUMNS.onDemand),
      },
      notes: row.text(COLUMNS.notes) ?? '',
      source: row.text(COLUMNS.source),
    };
  });
}
