/** How does the rate over a sum change with what is counted as cost, and in dollars of when? */
import type { Catalog } from '../catalog/catalog.js';
import type { Sizes } from '../estimates/sizes.js';
import { expectedCounts, sizedModels, tellsOfAll } from './expected.js';
import type { PaceAnswer } from './pace-answer.js';
import { rateWindow } from './rate-window.js';
import type { Wording } from './wording.js';

/** One entry for each of the sizes: the expected rate in the window of `pace`. */
export function rateVariants(
  catalog: Catalog,
  variants: readonly Sizes[],
  { windowMonths: months, intervalLevel: level }: Wording,
): NonNullable<PaceAnswer['variants']> {
  const window = rateWindow(catalog.vintage.date, months);
  return variants.flatMap((sizes) => {
    if (!tellsOfAll(catalog, sizes)) return [];
    const [count] = expectedCounts(
      sizedModels(catalog, sizes),
      1,
      ({ day }) => (window.holds(day) ? [0] : []),
      sizes,
      { level, cumulate: 0 },
    );
    if (!count || !sizes.cost) return [];
    const { scope, priceMonth } = sizes.cost;
    const [perMonth, low, high] = [count.expected, count.low, count.high].map((value) => value / months);
    return [
      { scope, priceMonth, perMonth: hundredths(perMonth), low: hundredths(low), high: hundredths(high) },
    ];
  });
}

function hundredths(value = 0): number {
  return Math.round(value * 100) / 100;
}
