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

const OWN = [
  'compute',
  'chips',
  'chipHours',
  'price',
  'start',
  'hours',
  'ownShare',
  'rental',
  'experiments',
  'staff',
] as const;
export type OwnName = (typeof OWN)[number];

export interface CostDraws {
  readonly count: number;
  readonly seed: number;
  /** Value loss a year, powers of ten. */
  readonly loss: Float64Array;
  /** ln of the loss rate a year, k · ln 10. */
  readonly lnLossRate: Float64Array;
  /** Standard normal numbers for what models share of the error of compute and utilisation. */
  readonly sharedCompute: Float64Array;
  readonly sharedUtilization: Float64Array;
  /** ln of the shared error of a server's price: by `priceClass`. */
  readonly lnPrice: readonly Float64Array[];
  /** Network over servers. */
  readonly network: Float64Array;
  /** ln of the error of energy cost: by `energyClass`. */
  readonly lnEnergy: readonly Float64Array[];
  readonly lnRental: Float64Array;
  readonly lnOverFinalRun: Float64Array;
  readonly lnExperiments: Float64Array;
  /** Standard normal numbers for what models share of the error of the staff share. */
  readonly sharedStaff: Float64Array;
  /** Standard normal numbers of each model's own errors. */
  readonly own: Readonly<Record<OwnName, Float64Array>>;
}

export function priceClass(tpu: boolean, chipBasis: boolean): number {
  return (tpu ? 2 : 0) + (chipBasis ? 1 : 0);
}

export function energyClass(tpu: boolean, hyperscaler: boolean, carried: boolean): number {
  return (tpu ? 4 : 0) + (hyperscaler ? 2 : 0) + (carried ? 1 : 0);
}

export function drawCosts(count: number, seed: number, { cost }: CostAssumptions): CostDraws {
  const normals = quasiNormals(count, SHARED.length + OWN.length, seed);
  const shared = (name: SharedName) => normals[SHARED.indexOf(name)] as Float64Array;
  const ln = (name: SharedName, range: Range) => sharedLn(shared(name), range);
  const loss = shared('loss').map((score) => normalOf(score, cost.valueLossPerYear));
  const overhead = ln('overhead', cost.serverOverhead);
  const [gpu, tpu] = [ln('gpuPrice', cost.priceLevelGpu), ln('tpuPrice', cost.priceLevelTpu)];
  const networkRange = rangeOf(cost.interconnectShare, ratioToRest);
  return {
    count,
    seed,
    loss,
    lnLossRate: loss.map((value) => Math.log(value * Math.LN10)),
    sharedCompute: shared('compute'),
    sharedUtilization: shared('utilization'),
    lnPrice: [gpu, sum(gpu, overhead), tpu, sum(tpu, overhead)],
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
): Float64Array[] {
  const found: Float64Array[] = [];
  for (const average of [cost.averagePowerGpu, cost.averagePowerTpu])
    for (const usage of [cost.powerUsageOther, cost.powerUsageHyperscaler])
      for (const level of [cost.electricity.level, cost.electricity.levelCarried])
        found.push(sum(ln('averagePower', average), ln('powerUsage', usage), ln('electricity', level)));
  return found;
}

function ownDraws(normals: readonly Float64Array[]): Record<OwnName, Float64Array> {
  const own = (name: OwnName) => normals[OWN.indexOf(name)] as Float64Array;
  return {
    compute: own('compute'),
    chips: own('chips'),
    chipHours: own('chipHours'),
    price: own('price'),
    start: own('start'),
    hours: own('hours'),
    ownShare: own('ownShare'),
    rental: own('rental'),
    experiments: own('experiments'),
    staff: own('staff'),
  };
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
