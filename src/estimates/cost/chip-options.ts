/** On which chips may a run have been, at which price, age and power? Recorded ones, or those of models like it. */
import { dateOfDayNumber } from '../../units/calendar-date.js';
import type { Chip, Chips } from '../chips/chips.js';
import { peakFlopPerSecond } from '../chips/peak.js';
import { type ChipPrices, isTpu } from './chip-price.js';
import { familyValue, type TrainingCostAssumptions } from './cost-assumptions.js';
import type { RentalPrices } from './rental-price.js';
import type { RentalCommitment } from './run-constants.js';

/** Chips of a run, as one: where several kinds are named they share the hours evenly, and the values are means. */
export interface ChipOption {
  /** Names of the chips, joined by ` + `. */
  readonly chips: string;
  /** Probability that the run was on them; all options add up to 1. */
  readonly weight: number;
  readonly tpu: boolean;
  /** Dense 16-bit FLOP/s of a chip. */
  readonly peakFlopPerSecond: number;
  /** Of a chip with its share of the server when bought. */
  readonly serverUsd: number;
  /** Whether the price is of the bare chip, so that the error of the server overhead is in it. */
  readonly chipBasis: boolean;
  readonly overhead: number;
  readonly purchaseMonth: string;
  /** From purchase to the start of training; below 0 only where a chip stands in for those before its time. */
  readonly ageYears: number;
  /** 90 % error beyond that of quoted prices; 1 for none. */
  readonly priceErrorFactor: number;
  /** How the price was come by, and from where. */
  readonly priceKind: string;
  readonly priceSource: string;
  /** Average draw of a chip with its share of the server, in kW, before the data centre's overhead. */
  readonly kilowatts: number;
  /** Null where no list price lies near the start of training. */
  readonly rentUsdPerHour: number | null;
  /** Of that price. */
  readonly commitment: RentalCommitment;
}

export interface ChipKnowledge {
  readonly chips: Chips;
  readonly prices: ChipPrices;
  readonly rental: RentalPrices;
  readonly assumptions: TrainingCostAssumptions;
}

const DAYS_PER_YEAR = 365.25;
const WATTS_PER_KILOWATT = 1000;

/** Null where none of the chips has a known peak and price. */
export function chipOption(
  names: readonly string[],
  startDay: number,
  weight: number,
  knowledge: ChipKnowledge,
  /** Whether to carry the price back to before the chip was on sale, along the trend of price for performance. */
  beforeItsTime = false,
): ChipOption | null {
  const parts = names.flatMap((name) => {
    const chip = knowledge.chips.find(name);
    return (chip && singleOption(chip, startDay, weight, knowledge, beforeItsTime)) ?? [];
  });
  const [first] = parts;
  if (!first) return null;
  return parts.length === 1 ? first : blended(parts, knowledge.assumptions);
}

function singleOption(
  chip: Chip,
  startDay: number,
  weight: number,
  { prices, rental, assumptions }: ChipKnowledge,
  beforeItsTime: boolean,
): ChipOption | null {
  const price = prices.of(chip);
  const peak = peakFlopPerSecond(chip);
  if (!price || !peak) return null;
  const tpu = isTpu(chip.name);
  const watts = chip.powerWatts ?? assumptions.chipPowerWatts.value;
  const ageYears = (startDay - price.purchaseDay) / DAYS_PER_YEAR;
  const average = (tpu ? assumptions.averagePowerTpu : assumptions.averagePowerGpu).value;
  return {
    chips: chip.name,
    weight,
    tpu,
    peakFlopPerSecond: peak.flopPerSecond,
    serverUsd: price.serverUsd,
    chipBasis: price.basis === 'chip',
    overhead: price.overhead,
    purchaseMonth: dateOfDayNumber(price.purchaseDay).slice(0, 7),
    ageYears: beforeItsTime ? ageYears : Math.max(0, ageYears),
    priceErrorFactor: price.errorFactor,
    priceKind: price.kind,
    priceSource: price.source,
    kilowatts: (watts / WATTS_PER_KILOWATT) * familyValue(assumptions.serverPower, chip.name) * average,
    rentUsdPerHour: rental.near(chip.name, startDay)?.usdPerHour ?? null,
    commitment: rental.commitment,
  };
}

/** Several kinds of chip in one run, of which no source says how many hours each worked: evenly, with a wider error. */
function blended(parts: readonly ChipOption[], { valueLossPerYear }: TrainingCostAssumptions): ChipOption {
  const [first] = parts as [ChipOption];
  const mean = (of: (part: ChipOption) => number) =>
    parts.reduce((sum, part) => sum + of(part), 0) / parts.length;
  const loss = valueLossPerYear.value;
  const valueAtStart = (part: ChipOption) => part.serverUsd * 10 ** (-loss * part.ageYears);
  const perFlop = parts.map((part) => valueAtStart(part) / part.peakFlopPerSecond);
  const split = Math.sqrt(Math.max(...perFlop) / Math.min(...perFlop));
  const errors = [split, ...parts.map(({ priceErrorFactor }) => priceErrorFactor)];
  const serverUsd = mean((part) => part.serverUsd);
  const rents = parts.flatMap(({ rentUsdPerHour }) => rentUsdPerHour ?? []);
  return {
    ...first,
    chips: parts.map(({ chips }) => chips).join(' + '),
    tpu: parts.filter(({ tpu }) => tpu).length * 2 > parts.length,
    chipBasis: parts.some(({ chipBasis }) => chipBasis),
    peakFlopPerSecond: mean((part) => part.peakFlopPerSecond),
    serverUsd,
    overhead: mean((part) => part.overhead),
    ageYears: Math.log10(serverUsd / mean(valueAtStart)) / loss,
    priceErrorFactor: Math.exp(Math.hypot(...errors.map(Math.log))),
    priceSource: parts.map(({ priceSource }) => priceSource).join('; '),
    kilowatts: mean((part) => part.kilowatts),
    rentUsdPerHour: rents.length === 0 ? null : rents.reduce((sum, rent) => sum + rent, 0) / rents.length,
  };
}
