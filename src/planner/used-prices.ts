/** On which prices does a plan rest, of which day, from where, and are they older than declared? */
import type { Chips } from '../estimates/chips/chips.js';
import type { CostMaterial } from '../estimates/cost/estimate-cost.js';
import { openRentalPrices, quotesOf } from '../estimates/cost/rental-price.js';
import type { EuroRate } from '../estimates/inputs/euro-rates.js';
import { dateOfDayNumber, dayNumber } from '../units/calendar-date.js';
import { lastDayOf } from '../units/period.js';
import type { ApiPrice } from './api-prices.js';
import type { PlannerAssumptions } from './assumptions.js';
import type { PriceKind, UsedPrice } from './plan-answer.js';
import type { PriceList } from './price-file.js';

export interface PriceSources {
  readonly material: CostMaterial;
  readonly assumptions: PlannerAssumptions;
  readonly rate: EuroRate;
  readonly list: PriceList | null;
  readonly api: { readonly file: string; readonly date: string; readonly prices: readonly ApiPrice[] };
  /** The day ages are counted to. */
  readonly today: string;
  /** The day of the plan. */
  readonly date: string;
}

const FILES = {
  rental: 'data/prices/gpu_rental_2026.csv, data/training-cost/hardware_prices.csv',
  purchase: 'data/assumptions/chip-prices.json',
  electricity: 'data/assumptions/training-cost.json',
  euro: 'data/prices/eur_per_usd_monthly.csv',
} as const;

const UNITS: Readonly<Record<PriceKind, string>> = {
  rental: 'USD per chip-hour',
  purchase: 'USD per chip',
  electricity: 'USD per kWh',
  'api-input': 'USD per million tokens',
  'api-output': 'USD per million tokens',
  euro: 'EUR per USD',
};

/** Of the chips in a plan, each once, and of all that every plan rests on. */
export function usedPrices(chips: readonly string[], sources: PriceSources): UsedPrice[] {
  const names = [...new Set(chips)];
  return [
    ...names.flatMap((name) => rentOf(name, sources) ?? []),
    electricityOf(sources),
    apiOf(sources),
    euroOf(sources),
    ...ownOf(sources),
  ].filter((price) => price !== null);
}

function used(price: Omit<UsedPrice, 'ageDays' | 'stale'>, { assumptions, today }: PriceSources): UsedPrice {
  const day = price.date.length === 7 ? lastDayOf(price.date) : price.date;
  const ageDays = Math.max(0, dayNumber(today) - dayNumber(day));
  return { ...price, ageDays, stale: ageDays > assumptions.staleAfterDays[ageClass(price.kind)] };
}

function ageClass(kind: PriceKind) {
  return kind === 'api-input' || kind === 'api-output' ? 'api' : kind;
}

function isOwn(kind: PriceKind, name: string, { list, material }: PriceSources): boolean {
  const same = (other: string) => chipName(other, material.chips) === chipName(name, material.chips);
  return list?.prices.some((price) => price.kind === kind && (name === '' || same(price.name))) ?? false;
}

function chipName(name: string, chips: Chips): string {
  return chips.find(name)?.name ?? name;
}

function rentOf(name: string, sources: PriceSources): UsedPrice | null {
  const { material, date } = sources;
  if (isOwn('rental', name, sources)) return null;
  const quotes = [...quotesOf(material.hardwarePrices), ...material.rentalQuotes];
  const { rental } = material.assumptions.cost;
  const near = openRentalPrices(quotes, material.chips, rental, material.commitment).near(
    name,
    dayNumber(date),
  );
  if (!near) return null;
  return used(
    {
      ...{ kind: 'rental', name, value: near.usdPerHour, unit: UNITS.rental, own: false },
      date: dateOfDayNumber(near.newestDay),
      source: FILES.rental,
    },
    sources,
  );
}

function electricityOf(sources: PriceSources): UsedPrice | null {
  if (isOwn('electricity', '', sources)) return null;
  const { usdPerKwh } = sources.material.assumptions.cost.electricity;
  const years = Object.keys(usdPerKwh).sort();
  const year = years.findLast((candidate) => candidate <= sources.date.slice(0, 4)) ?? years[0] ?? '';
  return used(
    {
      ...{ kind: 'electricity', name: '', value: usdPerKwh[year] ?? 0, unit: UNITS.electricity, own: false },
      date: `${year}-12`,
      source: FILES.electricity,
    },
    sources,
  );
}

function apiOf(sources: PriceSources): UsedPrice {
  const { file, date, prices } = sources.api;
  const written = prices.map(({ outputUsd }) => outputUsd).sort((a, b) => a - b);
  const value = written[Math.floor(written.length / 2)] ?? 0;
  return used(
    {
      ...{ kind: 'api-output', name: '', value, unit: UNITS['api-output'], own: false },
      date,
      source: file,
    },
    sources,
  );
}

function euroOf(sources: PriceSources): UsedPrice | null {
  if (isOwn('euro', '', sources)) return null;
  const { month, eurPerUsd } = sources.rate;
  return used(
    {
      ...{ kind: 'euro', name: '', value: eurPerUsd, unit: UNITS.euro, own: false },
      date: month,
      source: FILES.euro,
    },
    sources,
  );
}

function ownOf(sources: PriceSources): UsedPrice[] {
  const { list } = sources;
  return (list?.prices ?? []).map(({ kind, name, value, date, source, row }) =>
    used(
      {
        ...{ kind, name, value, unit: UNITS[kind], date, own: true },
        source: `${list?.file ?? ''}, row ${row}${source === '' ? '' : `: ${source}`}`,
      },
      sources,
    ),
  );
}
