/** What will a later vintage show for the periods and windows of a pace, and is the corrected rate rising? */
import { addMonths } from '../../units/calendar-date.js';
import { firstDayOf, lastDayOf } from '../../units/period.js';
import { type RateWindow, rateWindow } from '../rate-window.js';
import type { WindowRate } from '../window-comparison.js';
import type { Wording } from '../wording.js';
import { type NowcastDraws, summarise, sumSlots } from './nowcast.js';
import type { NowcastOver } from './nowcast-over.js';
import { compareReported } from './reported-windows.js';
import type { PaceNowcast, Spread, WindowNowcast } from './reporting-answer.js';

/** The last days of what lies before each window: months are cut there, so that windows are sums of slots. */
export function windowCuts(vintage: string, { windowMonths }: Wording): string[] {
  return [addMonths(vintage, -2 * windowMonths), addMonths(vintage, -windowMonths)];
}

/** The window of the rate, and as many months before it. */
export function comparedWindows(vintage: string, { windowMonths }: Wording): [RateWindow, RateWindow] {
  return [rateWindow(vintage, windowMonths), rateWindow(addMonths(vintage, -windowMonths), windowMonths)];
}

/** Null where nothing tells of the level. The draws must be cut at `windowCuts`. */
export function paceNowcast(
  { triangle, lag, drawn, basis }: NowcastOver,
  vintage: string,
  wording: Wording,
): PaceNowcast | null {
  const windows = comparedWindows(vintage, wording);
  const compared = drawn && compareReported(triangle, lag, windows, wording);
  if (!drawn || !compared) return null;
  const { level, ratio: median, low, high, probabilityFaster } = compared;
  const shape = ({ window, count, perMonth, ...rate }: WindowRate): WindowNowcast => ({
    recorded: count,
    count: summarise(sumSlots(drawn.later, slotsWithin(drawn, window.from, window.to)), level),
    ...{ perMonth, low: rate.low, high: rate.high, window },
  });
  return {
    ...{ horizonMonths: drawn.horizonMonths, level },
    ...{ rate: shape(compared.later), previousRate: shape(compared.earlier) },
    ...{ ratio: { median, low, high }, probabilityFaster, basis },
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
