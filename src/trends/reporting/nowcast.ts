/** How many models will a later vintage show for the months that this one shows incompletely? */

import { drawCount } from '../../stats/draw-count.js';
import { drawGamma } from '../../stats/draw-gamma.js';
import { type SeededRandom, seededRandom } from '../../stats/seeded-random.js';
import { addMonths } from '../../units/calendar-date.js';
import { type Exposure, exposureOf } from './exposure.js';
import type { ReportingAssumptions } from './reporting-assumptions.js';
import { type LagDraw, type ReportingLag, type Shares, sharesOf } from './reporting-lag.js';
import type { ReportingTriangle, Slot } from './triangle.js';

export interface NowcastDraws {
  /** Those of the triangle that lie within reach of the newest vintage. */
  readonly slots: readonly Slot[];
  /** What the newest vintage shows. */
  readonly recorded: Uint32Array;
  /** By draw, then slot: what the later vintage shows of models published up to the newest one. */
  readonly later: readonly Int32Array[];
  readonly horizonMonths: number;
}

/** Null where the size has no model within reach: nothing tells of its level. */
export function drawNowcast(
  whole: ReportingTriangle,
  lag: ReportingLag,
  assumptions: ReportingAssumptions,
  horizonMonths: number = assumptions.horizonMonths,
): NowcastDraws | null {
  const triangle = newest(whole, assumptions.reachMonths);
  const recorded = triangle.counts.at(-1);
  if (!recorded?.some((count) => count > 0)) return null;
  const exposure = exposureOf(triangle);
  const random = seededRandom(assumptions.seed + 1);
  const decay = decays(triangle.slots, assumptions.level.halfLifeMonths);
  const ahead = { months: horizonMonths, complete: wasComplete(triangle, assumptions.completeWithinMonths) };
  const later = lag.draws.map((draw) => {
    const shares = sharesOf(draw, exposure, ahead);
    const levels = levelsOf(recorded, shares.now, exposure, decay);
    return drawSlots(
      { recorded, shares, levels, lengths: exposure.lengths },
      draw,
      horizonMonths,
      assumptions,
      random,
    );
  });
  return {
    slots: triangle.slots,
    recorded,
    later,
    horizonMonths,
  };
}

interface SlotState {
  readonly recorded: Uint32Array;
  readonly shares: Shares;
  readonly levels: { readonly perMonth: Float64Array; readonly models: number };
  readonly lengths: Float64Array;
}

/**
 * A month's rate, given what it shows, is a gamma variable around the level of the months near it; what the later vintage
 * adds is a Poisson variable on that rate and the share still to come, and each model on record may be withdrawn.
 */
function drawSlots(
  { recorded, shares, levels, lengths }: SlotState,
  draw: LagDraw,
  horizonMonths: number,
  { level, additionShape }: ReportingAssumptions,
  random: SeededRandom,
): Int32Array {
  const shift = (Math.exp(level.logSd * random.normal()) * drawGamma(levels.models, random)) / levels.models;
  const lost = -Math.expm1(-draw.withdrawalsPerMonth * horizonMonths);
  const counts = new Int32Array(recorded.length);
  for (let slot = 0; slot < recorded.length; slot += 1) {
    const [count, length] = [recorded[slot] as number, lengths[slot] as number];
    const [now, later] = [shares.now[slot] as number, shares.later[slot] as number];
    const expected = (levels.perMonth[slot] as number) * shift;
    const rate = drawGamma(level.monthShape + count, random) / (level.monthShape / expected + length * now);
    const uneven = drawGamma(additionShape, random) / additionShape;
    const toCome = rate * length * Math.max(0, later - now) * uneven;
    counts[slot] = drawKept(count, lost, random) + drawCount(toCome, 0, random.uniform());
  }
  return counts;
}

function drawKept(count: number, lost: number, random: SeededRandom): number {
  let kept = count;
  for (let model = 0; model < count; model += 1) if (random.uniform() < lost) kept -= 1;
  return kept;
}

/** Without the months that ended out of reach. */
function newest(triangle: ReportingTriangle, reachMonths: number): ReportingTriangle {
  const from = addMonths(triangle.vintages.at(-1)?.date ?? '', -reachMonths);
  const first = triangle.slots.findIndex(({ to }) => to >= from);
  const cut = (rows: readonly Uint32Array[]) => rows.map((row) => row.slice(first));
  const { slots, counts, added, withdrawn } = triangle;
  return {
    ...triangle,
    slots: slots.slice(first),
    counts: cut(counts),
    added: cut(added),
    withdrawn: cut(withdrawn),
  };
}

/** Whether the vintage, or one not long before it, listed all models of the size. */
function wasComplete({ vintages }: ReportingTriangle, months: number): boolean {
  const from = addMonths(vintages.at(-1)?.date ?? '', -Math.round(months));
  return vintages.some(({ date, covered }) => covered === null && date >= from);
}

/** What is left of the weight of each slot when one has gone on to the next: halved every so many months. */
function decays(slots: readonly Slot[], halfLifeMonths: number): Float64Array {
  const months = slots.map(({ month }) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)));
  return Float64Array.from(
    months,
    (own, slot) => 0.5 ** ((own - (months[slot - 1] ?? own)) / halfLifeMonths),
  );
}

/**
 * Models a month around each slot, unreported ones included, and how many models tell of the newest level: counts over what
 * they are counted from, each slot weighed by its distance.
 */
function levelsOf(
  recorded: Uint32Array,
  visible: Float64Array,
  { lengths }: Exposure,
  decay: Float64Array,
): { perMonth: Float64Array; models: number } {
  const counted = around(recorded, decay);
  const exposed = around(
    visible.map((share, slot) => share * (lengths[slot] as number)),
    decay,
  );
  const perMonth = counted.map((models, slot) => models / (exposed[slot] as number));
  return { perMonth, models: counted.at(-1) ?? 0 };
}

/** Each value with its neighbours on both sides, the weights falling by the decays between them. */
function around(values: ArrayLike<number>, decay: Float64Array): Float64Array {
  const sums = Float64Array.from(values);
  for (let slot = 1; slot < sums.length; slot += 1)
    sums[slot] = (sums[slot] as number) + (decay[slot] as number) * (sums[slot - 1] as number);
  let after = 0;
  for (let slot = sums.length - 1; slot >= 0; slot -= 1) {
    sums[slot] = (sums[slot] as number) + after;
    after = (decay[slot] as number) * (after + (values[slot] as number));
  }
  return sums;
}

export interface CountSummary {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

/** Median and central interval of numbers, one a draw: always one of them, so whole where they are. */
export function summarise(values: ArrayLike<number>, level: number): CountSummary {
  const sorted = Float64Array.from(values).sort();
  const at = (probability: number) => sorted[Math.round(probability * (sorted.length - 1))] as number;
  const tail = (1 - level) / 2;
  return { median: at(0.5), low: at(tail), high: at(1 - tail) };
}

/** The sum of some slots in each draw. */
export function sumSlots(draws: readonly ArrayLike<number>[], slots: readonly number[]): Float64Array {
  return Float64Array.from(draws, (draw) => slots.reduce((sum, slot) => sum + (draw[slot] as number), 0));
}
