/** Are more models appearing than a year before, by draws of which are over and how much is on record? */
import { pearsonScatter, type SeenCount } from '../../stats/pearson-scatter.js';
import { lastDayOf } from '../../units/period.js';
import { compareWindows, type WindowComparison } from '../window-comparison.js';
import type { Wording } from '../wording.js';
import type { MonthAxis, MonthlyDraw } from './monthly-draws.js';

/** Null where neither window has a model. */
export function drawnComparison(
  draws: readonly MonthlyDraw[],
  { months, windows }: MonthAxis,
  wording: Wording,
): WindowComparison | null {
  // Scatter is told from calendar months; one that two windows share belongs to the one it ends in.
  const places = windows.map(({ holds }) =>
    months.flatMap((month, place) => (holds(lastDayOf(month)) ? [place] : [])),
  );
  const scatters = draws.map(({ series: { counts, exposure } }) =>
    pearsonScatter(
      places.map((own) =>
        own.map((place): SeenCount => ({ count: counts[place] as number, seen: exposure[place] as number })),
      ),
    ),
  );
  const pairs = draws.map(({ windows: [later, earlier] }) => ({ later, earlier }));
  const scatter = scatters.reduce((sum, value) => sum + value, 0) / scatters.length;
  return compareWindows(pairs, scatter, windows, wording);
}
