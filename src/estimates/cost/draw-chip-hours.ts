/** On which chips and for how many chip-hours did a run go on, in each draw? */

import type { LogMixture } from '../../stats/log-mixture.js';
import { normalQuantile } from '../../stats/normal.js';
import { byNormalScore, SCORE_REACH, SCORES_PER_UNIT } from '../../stats/normal-scores.js';
import type { Walk } from '../../stats/quasi-normal.js';
import { type CostAssumptions, lnSigma } from './cost-assumptions.js';
import type { CostCase, Known } from './cost-case.js';
import { type CostDraws, OWN, OWN_ROW, sideSigmas } from './cost-draws.js';
import type { DollarFactor, OptionConstants } from './run-constants.js';

/** Room for the steps between, used again for every model. */
export interface Scratch {
  readonly lnChipHours: Float64Array;
  readonly option: Uint8Array;
  /** Tables of compute, by mixture, as long as the mixture is used. */
  readonly tables: WeakMap<LogMixture, Float64Array>;
}

export function scratchFor(count: number, tables: WeakMap<LogMixture, Float64Array>): Scratch {
  return { lnChipHours: new Float64Array(count), option: new Uint8Array(count), tables };
}

export interface Sampling {
  readonly priceMonth: string;
  readonly dollars: DollarFactor;
  readonly draws: CostDraws;
  readonly assumptions: CostAssumptions;
  readonly scratch: Scratch;
}

export interface Run {
  readonly cost: CostCase;
  readonly options: readonly OptionConstants[];
  readonly walk: Walk;
  readonly sampling: Sampling;
}

/** Which of the possible chips, in proportion to their weights. */
export function drawOptions({ options, walk, sampling: { draws, scratch } }: Run): void {
  let sum = 0;
  const edges = options.slice(0, -1).map(({ option }) => {
    sum += option.weight;
    return normalQuantile(Math.min(Math.max(sum, Number.EPSILON), 1 - Number.EPSILON));
  });
  if (edges.length === 0) {
    scratch.option.fill(0);
    return;
  }
  const { count, own } = draws;
  const [step, end] = [walk.step * OWN_ROW, count * OWN_ROW];
  for (let draw = 0, at = walk.start * OWN_ROW; draw < count; draw += 1) {
    const score = own[at + OWN.chips] as number;
    let option = 0;
    while (option < edges.length && score > (edges[option] as number)) option += 1;
    scratch.option[draw] = option;
    at = next(at, step, end);
  }
}

/** The next place of a walk, round and round. */
export function next(at: number, step: number, end: number): number {
  const moved = at + step;
  return moved >= end ? moved - end : moved;
}

/** By what is stated, by compute over speed, or by either where the two are far apart. */
export function drawChipHours(run: Run): void {
  const { cost, walk, sampling } = run;
  const { draws, scratch } = sampling;
  const { chipHours, doubted } = cost;
  if (!chipHours || doubted) chipHoursFromFlop(run);
  if (!chipHours) return;
  const [ln, sigma] = [Math.log(chipHours.value), sigmaOf(chipHours)];
  const { count, own } = draws;
  const [step, end] = [walk.step * OWN_ROW, count * OWN_ROW];
  for (let draw = 0, at = walk.start * OWN_ROW; draw < count; draw += 1) {
    if (!doubted || (own[at + OWN.ownShare] as number) > 0)
      scratch.lnChipHours[draw] = ln + sigma * (own[at + OWN.chipHours] as number);
    at = next(at, step, end);
  }
}

export function sigmaOf({ factor90 }: Known): number {
  return factor90 > 1 ? lnSigma(factor90) : 0;
}

function tableOf(flop: LogMixture, tables: WeakMap<LogMixture, Float64Array>): Float64Array {
  const table = tables.get(flop) ?? byNormalScore(flop);
  tables.set(flop, table);
  return table;
}

function chipHoursFromFlop({ cost, options, walk, sampling }: Run): void {
  const { draws, assumptions, scratch } = sampling;
  const { compute, utilization, ownPart } = assumptions.cost;
  const table = tableOf(cost.flop ?? [], scratch.tables);
  const [ofShared, ofOwn] = [Math.sqrt(compute.sharedShare), Math.sqrt(1 - compute.sharedShare)];
  const stated = cost.utilization;
  const [below, above] = stated ? [sigmaOf(stated), sigmaOf(stated)] : sideSigmas(utilization);
  const sharedShare = stated ? 0 : utilization.sharedShare;
  const [utilShared, utilOwn] = [Math.sqrt(sharedShare), Math.sqrt(1 - sharedShare)];
  const share = cost.ownPart === 'share-of-total' ? ownPart.shareOfTotal : null;
  const lnShare = share ? Math.log(share.value) : 0;
  const [shareBelow, shareAbove] = share ? sideSigmas(share) : [0, 0];
  const hoursPerFlop = Float64Array.from(options, ({ lnHoursPerFlop }) => lnHoursPerFlop);
  const { count, own, sharedCompute, sharedUtilization } = draws;
  const last = table.length - 2;
  const [step, end] = [walk.step * OWN_ROW, count * OWN_ROW];
  for (let draw = 0, at = walk.start * OWN_ROW; draw < count; draw += 1) {
    const place =
      (ofShared * (sharedCompute[draw] as number) + ofOwn * (own[at + OWN.compute] as number) + SCORE_REACH) *
      SCORES_PER_UNIT;
    const cell = place <= 0 ? 0 : place >= last ? last : place | 0;
    const [low, high] = [table[cell] as number, table[cell + 1] as number];
    const within = place - cell;
    const lnFlop = low + (within < 0 ? 0 : Math.min(within, 1)) * (high - low);
    const speed =
      utilShared * (sharedUtilization[draw] as number) + utilOwn * (own[at + OWN.chipHours] as number);
    const part = own[at + OWN.ownShare] as number;
    const lnPart = Math.min(0, lnShare + part * (part < 0 ? shareBelow : shareAbove));
    scratch.lnChipHours[draw] =
      lnFlop +
      lnPart +
      (hoursPerFlop[scratch.option[draw] as number] as number) -
      speed * (speed < 0 ? below : above);
    at = next(at, step, end);
  }
}
