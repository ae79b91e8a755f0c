/** What did a run cost at the central value of everything? A closed form, with its parts. */
import { quantile } from '../../stats/log-mixture.js';
import type { CostAssumptions } from './cost-assumptions.js';
import type { CostCase } from './cost-case.js';
import {
  type CostScope,
  type DollarFactor,
  HOURS_PER_YEAR,
  lnLossPerYear,
  type OptionConstants,
  optionConstants,
  ratioToRest,
} from './run-constants.js';

export interface CostParts {
  readonly chips: number;
  readonly servers: number;
  readonly interconnect: number;
  readonly energy: number;
  /** People, for the scope `development`. */
  readonly staff: number;
  /** Rent, for the scope `cloud`. */
  readonly rental: number;
}

export interface PointCost {
  readonly usd: number;
  /** Adds up to `usd`. */
  readonly parts: CostParts;
}

export interface PointOf {
  readonly chipHours: number;
  readonly cost: PointCost;
  readonly constants: OptionConstants;
}

const NOTHING: CostParts = { chips: 0, servers: 0, interconnect: 0, energy: 0, staff: 0, rental: 0 };
export const PART_NAMES = ['chips', 'servers', 'interconnect', 'energy', 'staff', 'rental'] as const;

/** The case's own compute at its median, null where none is known. */
export function centralFlop({ flop, ownPart }: CostCase, { cost }: CostAssumptions): number | null {
  if (!flop) return null;
  const share = ownPart === 'share-of-total' ? cost.ownPart.shareOfTotal.value : 1;
  return quantile(flop, 0.5) * share;
}

/** Of each possible chip, in the order of the options. */
export function pointsOf(
  cost: CostCase,
  scope: CostScope,
  assumptions: CostAssumptions,
  priceMonth: string,
  dollars: DollarFactor,
): PointOf[] {
  const flop = centralFlop(cost, assumptions);
  return cost.options.map((option) => {
    const constants = optionConstants(cost, option, assumptions, priceMonth, dollars);
    const chipHours = centralChipHours(cost, flop, constants);
    return { chipHours, constants, cost: scopeCost(cost, scope, chipHours, constants, assumptions) };
  });
}

/** Over the possible chips the weighted geometric mean, with the mean shares of the parts. */
export function pointCost(
  cost: CostCase,
  scope: CostScope,
  assumptions: CostAssumptions,
  priceMonth: string,
  dollars: DollarFactor,
): PointCost {
  const points = pointsOf(cost, scope, assumptions, priceMonth, dollars);
  const mean = (of: (point: PointOf) => number) =>
    points.reduce((sum, point) => sum + point.constants.option.weight * of(point), 0);
  const usd = Math.exp(mean((point) => Math.log(point.cost.usd)));
  return { usd, parts: partsOf((name) => usd * mean(({ cost: { usd: all, parts } }) => parts[name] / all)) };
}

export function partsOf(value: (name: keyof CostParts) => number): CostParts {
  return {
    chips: value('chips'),
    servers: value('servers'),
    interconnect: value('interconnect'),
    energy: value('energy'),
    staff: value('staff'),
    rental: value('rental'),
  };
}

/** As stated; where compute says otherwise by far, half-way between the two. */
function centralChipHours(
  { chipHours, doubted }: CostCase,
  flop: number | null,
  { lnHoursPerFlop }: OptionConstants,
): number {
  const implied = flop === null ? null : flop * Math.exp(lnHoursPerFlop);
  if (!chipHours) return implied ?? Number.NaN;
  return doubted && implied !== null ? Math.sqrt(chipHours.value * implied) : chipHours.value;
}

function scopeCost(
  cost: CostCase,
  scope: CostScope,
  chipHours: number,
  constants: OptionConstants,
  assumptions: CostAssumptions,
): PointCost {
  const { rental, development } = assumptions.cost;
  if (scope === 'acquisition') return buying(cost, chipHours, constants, assumptions);
  if (scope === 'cloud' && constants.lnRentUsdPerHour !== null)
    return rented(chipHours * Math.exp(constants.lnRentUsdPerHour));
  const run = finalRun(cost, chipHours, constants, assumptions);
  if (scope === 'final-run') return run;
  if (scope === 'cloud') return rented(run.usd * rental.overFinalRun.value);
  const all = development.experiments.value;
  const staff = run.usd * all * ratioToRest(development.staffShare.value);
  return {
    usd: run.usd * all + staff,
    parts: { ...partsOf((name) => run.parts[name] * all), staff },
  };
}

function finalRun(
  { hours }: CostCase,
  chipHours: number,
  { option, lnServerUsd, lnEnergyUsdPerChipHour }: OptionConstants,
  { cost: { valueLossPerYear, interconnectShare } }: CostAssumptions,
): PointCost {
  const loss = valueLossPerYear.value;
  const perYear = Math.exp(lnServerUsd + lnLossPerYear(loss, hours.value / HOURS_PER_YEAR));
  const hardware = (chipHours / HOURS_PER_YEAR) * perYear * 10 ** (-loss * option.ageYears);
  const energy = chipHours * Math.exp(lnEnergyUsdPerChipHour);
  return hardwareParts(hardware, interconnectShare.value, option.overhead, energy);
}

/** The whole cluster: chips times price, and the network that joins them. */
function buying(
  { quantity, hours }: CostCase,
  chipHours: number,
  { option, lnBuyUsd }: OptionConstants,
  { cost: { interconnectShare } }: CostAssumptions,
): PointCost {
  const count = quantity?.value ?? Math.max(1, chipHours / hours.value);
  return hardwareParts(count * Math.exp(lnBuyUsd), interconnectShare.value, option.overhead, 0);
}

function hardwareParts(hardware: number, networkShare: number, overhead: number, energy: number): PointCost {
  const interconnect = hardware * ratioToRest(networkShare);
  const chips = hardware / overhead;
  return {
    usd: hardware + interconnect + energy,
    parts: { ...NOTHING, chips, servers: hardware - chips, interconnect, energy },
  };
}

function rented(usd: number): PointCost {
  return { usd, parts: { ...NOTHING, rental: usd } };
}
