/** What may a run have cost? Thousands of draws of everything that is not sure, in flat arithmetic on logarithms. */

import { ownWalk } from '../../stats/quasi-normal.js';
import { stableHash } from '../../stats/stable-hash.js';
import { lnSigma, REACH_90 } from './cost-assumptions.js';
import type { CostCase } from './cost-case.js';
import { energyClass, OWN, OWN_ROW, ownSigma, priceClass } from './cost-draws.js';
import { drawChipHours, drawOptions, next, type Run, type Sampling, sigmaOf } from './draw-chip-hours.js';
import {
  type CostScope,
  HOURS_PER_YEAR,
  lnShareOfRate,
  optionConstants,
  ratioToRest,
} from './run-constants.js';

const DAYS_PER_YEAR = 365.25;
const HOURS_PER_DAY = 24;

/** USD of each draw, into `usd`. Same case and draws, same bytes. */
export function sampleCost(cost: CostCase, sampling: Sampling, scope: CostScope, usd: Float64Array): void {
  const run = drawnRun(cost, sampling);
  if (scope === 'acquisition') buyingCosts(run, usd);
  else finalRunCosts(run, usd);
  if (scope === 'cloud') rentalCosts(run, usd);
  if (scope === 'development') developmentCosts(run, usd);
}

/** All scopes of a case from one drawing of its chip-hours and final run: the same bytes in half the time. */
export function sampleScopes(
  cost: CostCase,
  sampling: Sampling,
  usd: Readonly<Record<CostScope, Float64Array>>,
): void {
  const run = drawnRun(cost, sampling);
  buyingCosts(run, usd.acquisition);
  finalRunCosts(run, usd['final-run']);
  for (const scope of ['cloud', 'development'] as const) usd[scope].set(usd['final-run']);
  rentalCosts(run, usd.cloud);
  developmentCosts(run, usd.development);
}

function drawnRun(cost: CostCase, sampling: Sampling): Run {
  const { draws, assumptions, priceMonth, dollars } = sampling;
  const options = cost.options.map((option) =>
    optionConstants(cost, option, assumptions, priceMonth, dollars),
  );
  const walk = ownWalk(draws.count, (stableHash(cost.of) ^ draws.seed) | 0);
  const run: Run = { cost, options, walk, sampling };
  drawOptions(run);
  drawChipHours(run);
  return run;
}

/** ln of the error of a server's price that is a model's own, by option. */
function ownPriceSigmas({ options, sampling: { assumptions } }: Run): Float64Array {
  const { priceLevelGpu, priceLevelTpu } = assumptions.cost;
  return Float64Array.from(options, ({ option }) =>
    Math.hypot(
      ownSigma(option.tpu ? priceLevelTpu : priceLevelGpu),
      option.priceErrorFactor > 1 ? lnSigma(option.priceErrorFactor) : 0,
    ),
  );
}

/** Where the shared errors of each option's price begin. */
function priceStarts({ options, sampling: { draws } }: Run): Int32Array {
  return Int32Array.from(options, ({ option }) => priceClass(option.tpu, option.chipBasis) * draws.count);
}

function energyStarts({ cost, options, sampling: { draws } }: Run): Int32Array {
  const hyperscaler = cost.powerUsage === 'hyperscaler';
  return Int32Array.from(
    options,
    ({ option }) => energyClass(option.tpu, hyperscaler, cost.electricityCarried) * draws.count,
  );
}

/** Days the start of training may be off, in years: the lag before publication and the length of the run. */
function startSigmaYears({ cost: { hours }, sampling: { assumptions } }: Run): number {
  const lag = assumptions.cost.lags.startWithin90 / REACH_90;
  const length = (hours.value / HOURS_PER_DAY) * (Math.sqrt(hours.factor90) - 1);
  return Math.hypot(lag, length) / DAYS_PER_YEAR;
}

function finalRunCosts(run: Run, usd: Float64Array): void {
  const { cost, options, walk, sampling } = run;
  const { draws, scratch } = sampling;
  const { count, own, lossRate, lnLossRate, network, lnPrice, lnEnergy } = draws;
  const [priceSigma, priceStart] = [ownPriceSigmas(run), priceStarts(run)];
  const lnServer = Float64Array.from(options, ({ lnServerUsd }) => lnServerUsd - Math.log(HOURS_PER_YEAR));
  const lnPower = Float64Array.from(options, ({ lnEnergyUsdPerChipHour }) => lnEnergyUsdPerChipHour);
  const age = Float64Array.from(options, ({ option }) => option.ageYears);
  const energyStart = energyStarts(run);
  const startSigma = startSigmaYears(run);
  const years = cost.hours.value / HOURS_PER_YEAR;
  const [step, end] = [walk.step * OWN_ROW, count * OWN_ROW];
  for (let draw = 0, at = walk.start * OWN_ROW; draw < count; draw += 1) {
    const option = scratch.option[draw] as number;
    const lnChipHours = scratch.lnChipHours[draw] as number;
    const rate = lossRate[draw] as number;
    const central = age[option] as number;
    const drawnAge = Math.max(Math.min(0, central), central + startSigma * (own[at + OWN.start] as number));
    const hardware = Math.exp(
      lnChipHours +
        (lnServer[option] as number) +
        (lnPrice[(priceStart[option] as number) + draw] as number) +
        (priceSigma[option] as number) * (own[at + OWN.price] as number) -
        rate * drawnAge +
        (lnLossRate[draw] as number) +
        lnShareOfRate(rate * years),
    );
    const energy = Math.exp(
      lnChipHours +
        (lnPower[option] as number) +
        (lnEnergy[(energyStart[option] as number) + draw] as number),
    );
    usd[draw] = hardware * (1 + (network[draw] as number)) + energy;
    at = next(at, step, end);
  }
}

function buyingCosts(run: Run, usd: Float64Array): void {
  const { cost, options, walk, sampling } = run;
  const { draws, scratch } = sampling;
  const { count, own, network, lnPrice } = draws;
  const [priceSigma, priceStart] = [ownPriceSigmas(run), priceStarts(run)];
  const lnBuy = Float64Array.from(options, ({ lnBuyUsd }) => lnBuyUsd);
  const { quantity, hours } = cost;
  const [lnQuantity, quantitySigma] = quantity ? [Math.log(quantity.value), sigmaOf(quantity)] : [0, 0];
  const [lnHours, hoursSigma] = [Math.log(hours.value), sigmaOf(hours)];
  const [step, end] = [walk.step * OWN_ROW, count * OWN_ROW];
  for (let draw = 0, at = walk.start * OWN_ROW; draw < count; draw += 1) {
    const option = scratch.option[draw] as number;
    const score = own[at + OWN.hours] as number;
    const lnCount = quantity
      ? lnQuantity + quantitySigma * score
      : Math.max(0, (scratch.lnChipHours[draw] as number) - lnHours - hoursSigma * score);
    const lnServers =
      lnCount +
      (lnBuy[option] as number) +
      (lnPrice[(priceStart[option] as number) + draw] as number) +
      (priceSigma[option] as number) * (own[at + OWN.price] as number);
    usd[draw] = Math.exp(lnServers) * (1 + (network[draw] as number));
    at = next(at, step, end);
  }
}

/** Chip-hours at list prices; a multiple of the final run where a chip has none near. */
function rentalCosts({ options, walk, sampling }: Run, usd: Float64Array): void {
  const { draws, scratch, assumptions } = sampling;
  const { level, overFinalRun } = assumptions.cost.rental;
  const { count, own, lnRental, lnOverFinalRun } = draws;
  const lnRent = Float64Array.from(options, ({ lnRentUsdPerHour }) => lnRentUsdPerHour ?? Number.NaN);
  const [levelSigma, overSigma] = [ownSigma(level), ownSigma(overFinalRun)];
  const [step, end] = [walk.step * OWN_ROW, count * OWN_ROW];
  for (let draw = 0, at = walk.start * OWN_ROW; draw < count; draw += 1) {
    const ln = lnRent[scratch.option[draw] as number] as number;
    const score = own[at + OWN.rental] as number;
    usd[draw] = Number.isNaN(ln)
      ? (usd[draw] as number) *
        overFinalRun.value *
        Math.exp((lnOverFinalRun[draw] as number) + overSigma * score)
      : Math.exp(
          (scratch.lnChipHours[draw] as number) + ln + (lnRental[draw] as number) + levelSigma * score,
        );
    at = next(at, step, end);
  }
}

/** Experiments never make it cheaper than the final run alone. */
function developmentCosts({ walk, sampling }: Run, usd: Float64Array): void {
  const { draws, assumptions } = sampling;
  const { experiments, staffShare } = assumptions.cost.development;
  const { count, own, lnExperiments, sharedStaff } = draws;
  const lnMultiple = Math.log(experiments.value);
  const multipleSigma = ownSigma(experiments);
  const lnStaff = Math.log(ratioToRest(staffShare.value));
  const staffSigma =
    (Math.log(ratioToRest(staffShare.high90)) - Math.log(ratioToRest(staffShare.low90))) / (2 * REACH_90);
  const [ofShared, ofOwn] = [Math.sqrt(staffShare.sharedShare), Math.sqrt(1 - staffShare.sharedShare)];
  const [step, end] = [walk.step * OWN_ROW, count * OWN_ROW];
  for (let draw = 0, at = walk.start * OWN_ROW; draw < count; draw += 1) {
    const multiple = Math.exp(
      Math.max(
        0,
        lnMultiple + (lnExperiments[draw] as number) + multipleSigma * (own[at + OWN.experiments] as number),
      ),
    );
    const staff = Math.exp(
      lnStaff +
        staffSigma * (ofShared * (sharedStaff[draw] as number) + ofOwn * (own[at + OWN.staff] as number)),
    );
    usd[draw] = (usd[draw] as number) * multiple * (1 + staff);
    at = next(at, step, end);
  }
}
