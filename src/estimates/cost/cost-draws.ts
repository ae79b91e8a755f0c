/**
 * The errors of all costs, drawn once. Those that hold for every model are the same numbers for each, so that a sum
 * over models keeps them; those of a model alone are read by each in an order of its own.
 */
import { quasiNormals } from '../../stats/quasi-normal.js';
import { type CostAssumptions, type Range, REACH_90 } from './cost-assumptions.js';
import { ratioToRest } from './run-constants.js';

const SHARED = [
  'loss',
  'gpuPrice',
  'tpuPrice',
  'overhead',
  'interconnect',
  'electricity',
  'averagePower',
  'powerUsage',
  'utilization',
  'compute',
  'rental',
  'overFinalRun',
  'experiments',
  'staff',
] as const;
type SharedName = (typeof SHARED)[number];

/** Where each own error stands in the row of a draw. A row is 16 single-precision numbers: one line of a cache. */
export const OWN = {
  compute: 0,
  chips: 1,
  chipHours: 2,
  price: 3,
  start: 4,
  hours: 5,
  ownShare: 6,
  rental: 7,
  experiments: 8,
  staff: 9,
} as const;
export const OWN_ROW = 16;

export interface CostDraws {
  readonly count: number;
  readonly seed: number;
  /** Share of the value lost a year at the start, k · ln 10. */
  readonly lossRate: Float64Array;
  /** ln of it. */
  readonly lnLossRate: Float64Array;
  /** Standard normal numbers for what models share of the error of compute and utilisation. */
  readonly sharedCompute: Float64Array;
  readonly sharedUtilization: Float64Array;
  /** ln of the shared error of a server's price: the draws of each `priceClass`, one class after another. */
  readonly lnPrice: Float64Array;
  /** Network over servers. */
  readonly network: Float64Array;
  /** ln of the error of energy cost: the draws of each `energyClass`, one class after another. */
  readonly lnEnergy: Float64Array;
  readonly lnRental: Float64Array;
  readonly lnOverFinalRun: Float64Array;
  readonly lnExperiments: Float64Array;
  /** Standard normal numbers for what models share of the error of the staff share. */
  readonly sharedStaff: Float64Array;
  /** Standard normal numbers of a model's own errors, a row of `OWN_ROW` for each draw. */
  readonly own: Float32Array;
}

export function priceClass(tpu: boolean, chipBasis: boolean): number {
  return (tpu ? 2 : 0) + (chipBasis ? 1 : 0);
}

export function energyClass(tpu: boolean, hyperscaler: boolean, carried: boolean): number {
  return (tpu ? 4 : 0) + (hyperscaler ? 2 : 0) + (carried ? 1 : 0);
}

export function drawCosts(count: number, seed: number, { cost }: CostAssumptions): CostDraws {
  const normals = quasiNormals(count, SHARED.length + Object.keys(OWN).length, seed);
  const shared = (name: SharedName) => normals[SHARED.indexOf(name)] as Float64Array;
  const ln = (name: SharedName, range: Range) => sharedLn(shared(name), range);
  const lossRate = shared('loss').map((score) => normalOf(score, cost.valueLossPerYear) * Math.LN10);
  const overhead = ln('overhead', cost.serverOverhead);
  const [gpu, tpu] = [ln('gpuPrice', cost.priceLevelGpu), ln('tpuPrice', cost.priceLevelTpu)];
  const networkRange = rangeOf(cost.interconnectShare, ratioToRest);
  return {
    count,
    seed,
    lossRate,
    lnLossRate: lossRate.map(Math.log),
    sharedCompute: shared('compute'),
    sharedUtilization: shared('utilization'),
    lnPrice: joined([gpu, sum(gpu, overhead), tpu, sum(tpu, overhead)]),
    network: ln('interconnect', networkRange).map((value) => networkRange.value * Math.exp(value)),
    lnEnergy: energyErrors(cost, ln),
    lnRental: ln('rental', cost.rental.level),
    lnOverFinalRun: ln('overFinalRun', cost.rental.overFinalRun),
    lnExperiments: ln('experiments', cost.development.experiments),
    sharedStaff: shared('staff'),
    own: ownDraws(normals.slice(SHARED.length)),
  };
}

function energyErrors(
  cost: CostAssumptions['cost'],
  ln: (name: SharedName, range: Range) => Float64Array,
): Float64Array {
  const found: Float64Array[] = [];
  for (const average of [cost.averagePowerGpu, cost.averagePowerTpu])
    for (const usage of [cost.powerUsageOther, cost.powerUsageHyperscaler])
      for (const level of [cost.electricity.level, cost.electricity.levelCarried])
        found.push(sum(ln('averagePower', average), ln('powerUsage', usage), ln('electricity', level)));
  return joined(found);
}

function ownDraws(normals: readonly Float64Array[]): Float32Array {
  const count = normals[0]?.length ?? 0;
  const rows = new Float32Array(count * OWN_ROW);
  for (const [at, scores] of normals.entries())
    for (let draw = 0; draw < count; draw += 1) rows[draw * OWN_ROW + at] = scores[draw] as number;
  return rows;
}

/** The shared part of the error of a lognormal quantity whose two sides may differ in width. */
function sharedLn(scores: Float64Array, range: Range): Float64Array {
  const [below, above] = sideSigmas(range);
  const share = Math.sqrt(range.sharedShare);
  return scores.map((score) => share * score * (score < 0 ? below : above));
}

/** Spread of ln below and above the central value. */
export function sideSigmas({
  value,
  low90,
  high90,
}: Pick<Range, 'value' | 'low90' | 'high90'>): [number, number] {
  return [Math.log(value / low90) / REACH_90, Math.log(high90 / value) / REACH_90];
}

/** Spread of ln of what is a model's own, both sides as one. */
export function ownSigma(range: Range): number {
  const [below, above] = sideSigmas(range);
  return Math.sqrt(1 - range.sharedShare) * Math.sqrt((below * below + above * above) / 2);
}

/** A share as its ratio to the rest, and the like: the same quantiles, put through a rising function. */
function rangeOf(range: Range, rising: (value: number) => number): Range {
  return {
    ...range,
    value: rising(range.value),
    low90: rising(range.low90),
    high90: rising(range.high90),
  };
}

/** Normal, not lognormal (arXiv 2405.21015, uncertainty notebook); far tails are cut above 0. */
function normalOf(score: number, { value, low90, high90 }: Range): number {
  const drawn = value + (score * (high90 - low90)) / (2 * REACH_90);
  return Math.max(drawn, value / 10);
}

function sum(first: Float64Array, ...others: readonly Float64Array[]): Float64Array {
  return first.map((value, index) => others.reduce((total, array) => total + (array[index] ?? 0), value));
}

function joined(classes: readonly Float64Array[]): Float64Array {
  const count = classes[0]?.length ?? 0;
  const all = new Float64Array(count * classes.length);
  for (const [index, values] of classes.entries()) all.set(values, index * count);
  return all;
}
