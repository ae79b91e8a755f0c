/** What did the run use up of its chips, servers and network, and of electricity? The method's headline cost. */
import type { Chip } from '../inputs/chips-table.js';
import { type Acquisition, serverOverhead } from './hardware-price.js';
import { type PublishedAssumptions, ruleValue } from './published-assumptions.js';
import type { Finding } from './published-gap.js';
import type { PublishedModel } from './published-model.js';
import { isTpu } from './tpu.js';

export interface AmortisedCost {
  /** Of a chip with its share of the server when training started. */
  readonly valueAtStartUsd: number;
  /** Chips and servers together. */
  readonly hardwareUsd: number;
  readonly chipsUsd: number;
  readonly interconnectUsd: number;
  readonly energyKwh: number;
  readonly energyUsd: number;
  /** Dollars of the month of publication. */
  readonly totalUsd: number;
}

export interface Run {
  readonly model: PublishedModel;
  readonly chip: Chip;
  readonly chipHours: number;
  /** Days since 1970-01-01. */
  readonly startDay: number;
}

export function amortisedCost(
  { model, chip, chipHours, startDay }: Run,
  acquisition: Acquisition,
  assumptions: PublishedAssumptions,
): Finding<AmortisedCost> {
  const kilowatts = averageKilowatts(chip, model.organization, assumptions);
  if (kilowatts === null) return { gap: 'no-power' };
  const usdPerKwh = assumptions.electricityUsdPerKwh.value[model.published.slice(0, 4)];
  if (usdPerKwh === undefined) return { gap: 'no-electricity-price' };

  const valueAtStartUsd = valueAt(startDay, acquisition, chip.name, assumptions);
  // Value falls by k powers of ten a year, so k·ln(10) is the share lost per year at the start: the method charges
  // that rate for the whole run (Besiroglu and others 2022, The longest training run).
  const lossPerYear = assumptions.priceDeclineOrdersPerYear.value * Math.LN10;
  const hardwareUsd = ((valueAtStartUsd * lossPerYear) / assumptions.hoursPerYear.value) * chipHours;
  const share = assumptions.interconnectShare.value;
  const interconnectUsd = (hardwareUsd * share) / (1 - share);
  const energyKwh = kilowatts * chipHours;
  const energyUsd = energyKwh * usdPerKwh;
  return {
    value: {
      valueAtStartUsd,
      hardwareUsd,
      chipsUsd: hardwareUsd / serverOverhead(chip.name, assumptions),
      interconnectUsd,
      energyKwh,
      energyUsd,
      totalUsd: hardwareUsd + interconnectUsd + energyUsd,
    },
  };
}

/** Training on a TPU may start before anyone else could have one, which then was worth more; on other chips not. */
function valueAt(
  startDay: number,
  { usdPerChip, day }: Acquisition,
  hardware: string,
  { priceDeclineOrdersPerYear, hoursPerYear }: PublishedAssumptions,
): number {
  const start = isTpu(hardware) ? startDay : Math.max(startDay, day);
  const years = Math.floor(start - day) / (hoursPerYear.value / 24);
  return 10 ** (Math.log10(usdPerChip) - priceDeclineOrdersPerYear.value * years);
}

/** Per chip, with its share of the server and of the data centre. */
function averageKilowatts(
  { name, powerWatts }: Chip,
  organization: string,
  assumptions: PublishedAssumptions,
): number | null {
  const watts = powerWatts ?? ruleValue(assumptions.chipPowerFallbackWatts.value, name);
  if (watts === undefined) return null;
  return (
    (watts / 1000) *
    (ruleValue(assumptions.serverPower.value, name) ?? 1) *
    (ruleValue(assumptions.averagePower.value, name) ?? 1) *
    (ruleValue(assumptions.powerUsageEffectiveness.value, organization.toLowerCase()) ?? 1)
  );
}
