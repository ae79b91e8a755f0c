/** What will a later vintage show for the periods and windows of a pace, and is the corrected rate rising? */
import { drawGamma } from '../../stats/draw-gamma.js';
import { seededRandom } from '../../stats/seeded-random.js';
import { addMonths } from '../../units/calendar-date.js';
import { firstDayOf, lastDayOf } from '../../units/period.js';
import { type RateWindow, rateWindow } from '../rate-window.js';
import type { Wording } from '../wording.js';
import { type NowcastDraws, summarise, sumSlots } from './nowcast.js';
import type { NowcastOver } from './nowcast-over.js';
import type { PaceNowcast, Spread, WindowNowcast } from './reporting-answer.js';
import type { ReportingAssumptions } from './reporting-assumptions.js';

/** Jeffreys' prior on a rate, as where recorded rates are compared. */
const JEFFREYS = 0.5;

/** The last days of what lies before each window: months are cut there, so that windows are sums of slots. */
export function windowCuts(vintage: string, { windowMonths }: Wording): string[] {
  return [addMonths(vintage, -2 * windowMonths), addMonths(vintage, -windowMonths)];
}

/** Null where nothing tells of the level. The draws must be cut at `windowCuts`. */
export function paceNowcast(
  { drawn, basis }: NowcastOver,
  vintage: string,
  { windowMonths, intervalLevel: level }: Wording,
  { seed }: Pick<ReportingAssumptions, 'seed'>,
): PaceNowcast | null {
  if (!drawn) return null;
  const random = seededRandom(seed + 2);
  const rates = (counts: Float64Array) => counts.map((count) => drawGamma(count + JEFFREYS, random));
  const inWindow = (window: RateWindow) => {
    const counts = sumSlots(drawn.later, slotsWithin(drawn, window.from, window.to));
    return { counts, window, models: rates(counts) };
  };
  const earlier = inWindow(rateWindow(addMonths(vintage, -windowMonths), windowMonths));
  const later = inWindow(rateWindow(vintage, windowMonths));
  const ratios = later.models.map((models, draw) => models / (earlier.models[draw] as number));
  const shape = ({ counts, window, models }: typeof later): WindowNowcast => {
    const { from, to, months } = window;
    const { median, low, high } = summarise(
      models.map((value) => value / months),
      level,
    );
    const recorded = slotsWithin(drawn, from, to).reduce((sum, slot) => sum + (drawn.recorded[slot] ?? 0), 0);
    return {
      recorded,
      count: summarise(counts, level),
      perMonth: median,
      low,
      high,
      window: { from, to, months },
    };
  };
  return {
    horizonMonths: drawn.horizonMonths,
    level,
    rate: shape(later),
    previousRate: shape(earlier),
    ratio: summarise(ratios, level),
    probabilityFaster: ratios.filter((ratio) => ratio > 1).length / ratios.length,
    basis,
  };
}

/**
 * Null for a period that ended so long before the vintage that it is taken as complete. `recorded` is the period's count
 * now, up to its end where `cumulative`: what lies out of reach stays as it is.
 */
export function periodNowcast(
  drawn: NowcastDraws,
  period: { readonly period: string; readonly recorded: number },
  cumulative: boolean,
  { vintage, level, incompleteMonths }: { vintage: string; level: number; incompleteMonths: number },
): Spread | null {
  const end = lastDayOf(period.period);
  if (end <= addMonths(vintage, -incompleteMonths) || firstDayOf(period.period) > vintage) return null;
  const slots = slotsWithin(drawn, cumulative ? '' : firstDayOf(period.period), end);
  const known = slots.reduce((sum, slot) => sum + (drawn.recorded[slot] ?? 0), 0);
  return summarise(
    sumSlots(drawn.later, slots).map((count) => count + period.recorded - known),
    level,
  );
}

function slotsWithin({ slots }: NowcastDraws, from: string, to: string): number[] {
  return slots.flatMap((slot, index) => (slot.from >= from && slot.from <= to ? [index] : []));
}
