/** What did a chip with its share of the server cost, from which day on, and how sure is that? */
import { dayNumber } from '../../units/calendar-date.js';
import type { Chip, Chips } from '../chips/chips.js';
import { peakFlopPerSecond } from '../chips/peak.js';
import { type CostAssumptions, familyValue, type QuotedPrice } from './cost-assumptions.js';

export interface ChipPrice {
  /** Of a chip with its share of the server, at the central server overhead; dollars of the day of purchase. */
  readonly serverUsd: number;
  /** Whether the price is of the bare chip, so that the error of the server overhead is in it. */
  readonly basis: 'server' | 'chip';
  /** Server price over chip price. */
  readonly overhead: number;
  /** Days since 1970-01-01 from which it could be bought at that price. */
  readonly purchaseDay: number;
  /** Error beyond that of quoted prices: 90 % within this factor; 1 for none. */
  readonly errorFactor: number;
  /** How it was come by. */
  readonly kind: 'quoted' | 'released' | 'related' | 'unpriced';
  /** Where it stands or what it rests on. */
  readonly source: string;
}

export interface ChipPrices {
  /** Null for a chip without a known peak or release. */
  of(chip: Chip): ChipPrice | null;
}

const DAYS_PER_YEAR = 365.25;

export function openChipPrices(chips: Chips, assumptions: CostAssumptions): ChipPrices {
  const { quoted, released, related } = assumptions.prices;
  const anchors = new Map<string, QuotedPrice>();
  for (const price of [...quoted.prices].sort(byTieBreak))
    for (const name of price.chips) if (!anchors.has(name)) anchors.set(name, price);
  const relatives = new Map(
    related.prices.flatMap((entry) => entry.chips.map((name) => [name, entry] as const)),
  );
  const found = new Map<string, ChipPrice | null>();

  const of = (chip: Chip): ChipPrice | null => {
    const known = found.get(chip.name);
    if (known !== undefined) return known;
    found.set(chip.name, null);
    const price = quotedPrice(chip) ?? releasePrice(chip) ?? relatedPrice(chip) ?? unpriced(chip);
    found.set(chip.name, price);
    return price;
  };

  function quotedPrice(chip: Chip): ChipPrice | null {
    const anchor = anchors.get(chip.name);
    if (!anchor) return null;
    const { priceUsd, basis, date, from } = anchor;
    const file = from.file ?? 'data/training-cost/hardware_prices.csv';
    const source = `${file}, row ${from.row}: ${from.hardware}, ${date}`;
    return priced(chip, priceUsd, basis, dayNumber(date), 1, 'quoted', source);
  }

  function releasePrice(chip: Chip): ChipPrice | null {
    const { releasePriceUsd } = chip;
    if (releasePriceUsd === null || chip.released === null) return null;
    const source = 'data/assumptions/chips.json, release price';
    return priced(
      chip,
      releasePriceUsd,
      'chip',
      dayNumber(chip.released),
      released.errorFactor,
      'released',
      source,
    );
  }

  function relatedPrice(chip: Chip): ChipPrice | null {
    const entry = relatives.get(chip.name);
    const relative = entry ? chips.find(entry.like) : null;
    const price = relative && of(relative);
    if (!entry || !relative || !price) return null;
    const perPeak = pricePerPeak(relative, price);
    const peak = peakFlopPerSecond(chip)?.flopPerSecond;
    if (perPeak === null || peak === undefined) return null;
    const releaseDay = chip.released === null ? price.purchaseDay : dayNumber(chip.released);
    const years =
      relative.released === null ? 0 : (releaseDay - dayNumber(relative.released)) / DAYS_PER_YEAR;
    const loss =
      entry.generation === 'later' ? assumptions.cost.valueLossPerYear.value * Math.max(0, years) : 0;
    const usd = perPeak * peak * 10 ** -loss;
    const source = `like ${relative.name}, ${entry.generation} generation`;
    const factor = combined(entry.errorFactor, price.errorFactor);
    return {
      ...priced(chip, usd, 'server', releaseDay, factor, 'related', source),
      basis: price.basis,
    };
  }

  /** By the price per peak of chips of the same kind released nearest. */
  function unpriced(chip: Chip): ChipPrice | null {
    const peak = peakFlopPerSecond(chip)?.flopPerSecond;
    if (peak === undefined) return null;
    const { neighbours, errorFactor } = assumptions.prices.unpriced;
    const day = chip.released === null ? null : dayNumber(chip.released);
    if (day === null) return null;
    const near = chips.all
      .flatMap((other) => neighbour(other, chip, day))
      .sort((a, b) => a.days - b.days || (a.name < b.name ? -1 : 1))
      .slice(0, neighbours);
    if (near.length === 0) return null;
    const lnMean = near.reduce((sum, { perPeak }) => sum + Math.log(perPeak), 0) / near.length;
    const source = `price per peak of ${near.map(({ name }) => name).join(', ')}`;
    return priced(chip, Math.exp(lnMean) * peak, 'server', day, errorFactor, 'unpriced', source);
  }

  function neighbour(other: Chip, chip: Chip, day: number) {
    if (other.released === null || isTpu(other.name) !== isTpu(chip.name)) return [];
    const price = quotedPrice(other) ?? releasePrice(other);
    const perPeak = price && pricePerPeak(other, price);
    return perPeak ? [{ name: other.name, perPeak, days: Math.abs(dayNumber(other.released) - day) }] : [];
  }

  function priced(
    chip: Chip,
    usd: number,
    basis: 'server' | 'chip',
    priceDay: number,
    errorFactor: number,
    kind: ChipPrice['kind'],
    source: string,
  ): ChipPrice {
    const overhead = familyValue(assumptions.cost.serverOverhead, chip.name);
    const { firstUseGpu, firstUseTpu } = assumptions.cost.lags;
    const firstUse =
      chip.released === null
        ? priceDay
        : dayNumber(chip.released) + (isTpu(chip.name) ? firstUseTpu : firstUseGpu);
    return {
      serverUsd: basis === 'chip' ? usd * overhead : usd,
      basis,
      overhead,
      purchaseDay: Math.max(priceDay, firstUse),
      errorFactor,
      kind,
      source,
    };
  }

  return { of };
}

/** The earliest, then a whole server, then more chips, then the dearer: no two rows of one chip are left equal. */
function byTieBreak(a: QuotedPrice, b: QuotedPrice): number {
  return (
    dayNumber(a.date) - dayNumber(b.date) ||
    Number(b.wholeServer) - Number(a.wholeServer) ||
    b.count - a.count ||
    b.priceUsd - a.priceUsd
  );
}

function pricePerPeak(chip: Chip, { serverUsd }: ChipPrice): number | null {
  const peak = peakFlopPerSecond(chip)?.flopPerSecond;
  return peak === undefined ? null : serverUsd / peak;
}

/** Two independent errors of a product, as factors. */
function combined(a: number, b: number): number {
  return Math.exp(Math.hypot(Math.log(a), Math.log(b)));
}

export function isTpu(chipName: string): boolean {
  return chipName.includes('TPU');
}
