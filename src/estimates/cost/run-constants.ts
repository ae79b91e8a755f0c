/** What a run costs but for its errors: natural logarithms of every factor, by scope and price month. */

import type { ChipOption } from './chip-options.js';
import type { CostAssumptions } from './cost-assumptions.js';
import type { CostCase } from './cost-case.js';

export const COST_SCOPES = ['final-run', 'cloud', 'acquisition', 'development'] as const;
export type CostScope = (typeof COST_SCOPES)[number];
export const DEFAULT_SCOPE: CostScope = 'final-run';

/** Models of the catalogue are costed at a commitment of one year; who tries a run out rents by the hour. */
export const RENTAL_COMMITMENTS = ['one-year', 'on-demand'] as const;
export type RentalCommitment = (typeof RENTAL_COMMITMENTS)[number];

export const HOURS_PER_YEAR = 24 * 365.25;
const SECONDS_PER_HOUR = 3600;

/** Dollars of one month in dollars of another. */
export type DollarFactor = (fromMonth: string, toMonth: string) => number;

/** One option, ready for arithmetic. */
export interface OptionConstants {
  readonly option: ChipOption;
  /** Chip-hours a FLOP takes at the central utilisation. */
  readonly lnHoursPerFlop: number;
  /** Server price when bought, dollars of the start of training in those of the price month. */
  readonly lnServerUsd: number;
  /** The same, dollars of the month of purchase in those of the price month: what buying costs. */
  readonly lnBuyUsd: number;
  readonly lnEnergyUsdPerChipHour: number;
  readonly lnRentUsdPerHour: number | null;
}

export function optionConstants(
  cost: CostCase,
  option: ChipOption,
  { cost: assumptions }: CostAssumptions,
  priceMonth: string,
  dollars: DollarFactor,
): OptionConstants {
  const utilization = cost.utilization?.value ?? assumptions.utilization.value;
  const startMonth = cost.trainingStart.slice(0, 7);
  const inflation = Math.log(dollars(startMonth, priceMonth));
  const powerUsage =
    cost.powerUsage === 'hyperscaler' ? assumptions.powerUsageHyperscaler : assumptions.powerUsageOther;
  const energyUsd = option.kilowatts * powerUsage.value * cost.usdPerKwh;
  const rent = option.rentUsdPerHour;
  return {
    option,
    lnHoursPerFlop: -Math.log(option.peakFlopPerSecond * utilization * SECONDS_PER_HOUR),
    lnServerUsd: Math.log(option.serverUsd) + inflation,
    lnBuyUsd: Math.log(option.serverUsd) + Math.log(dollars(option.purchaseMonth, priceMonth)),
    lnEnergyUsdPerChipHour: Math.log(energyUsd) + inflation,
    lnRentUsdPerHour: rent === null ? null : Math.log(rent) + inflation,
  };
}

/** A share as its ratio to the rest, share / (1 − share): the network over the servers it joins, staff over machines. */
export function ratioToRest(share: number): number {
  return share / (1 - share);
}

/** Value a year's use takes: of V now, V · (1 − 10^(−k·T)) is lost in T years; here over V · T, as a logarithm. */
export function lnLossPerYear(lossPerYear: number, years: number): number {
  const rate = lossPerYear * Math.LN10;
  return Math.log(rate) + lnShareOfRate(rate * years);
}

/**
 * ln((1 − e^(−x)) / x): what is left of rate times start value when the value falls during the run. By the series of
 * ln(sinh(x/2)/(x/2)), to a millionth for x up to 1 (three years at 0.14), which costs no logarithm.
 */
export function lnShareOfRate(x: number): number {
  if (x > 1) return Math.log(-Math.expm1(-x) / x);
  const square = x * x;
  return -x / 2 + square * (1 / 24 - square * (1 / 2880 - square / 181_440));
}
