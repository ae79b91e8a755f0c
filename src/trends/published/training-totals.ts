/** How much compute did the models of a year take together, and how was it spread over them? */

export interface SizedModel {
  /** Four digits. */
  readonly year: number;
  readonly trainingFlop: number;
}

/** Compute of the models of one year, smallest first. */
export interface YearOfModels {
  readonly year: number;
  readonly sizesFlop: readonly number[];
  readonly trainingFlop: number;
  readonly largestShare: number;
}

/** A year without models is left out. */
export function yearsOfModels(
  models: readonly SizedModel[],
  { first, last }: { readonly first: number; readonly last: number },
): YearOfModels[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).flatMap((year) => {
    const sizesFlop = models
      .filter((model) => model.year === year)
      .map(({ trainingFlop }) => trainingFlop)
      .sort((a, b) => a - b);
    const largest = sizesFlop.at(-1);
    if (largest === undefined) return [];
    const trainingFlop = sizesFlop.reduce((sum, flop) => sum + flop, 0);
    return [{ year, sizesFlop, trainingFlop, largestShare: largest / trainingFlop }];
  });
}

/**
 * Slope of log10(share of compute in models up to a size) on log10(that size as a share of the largest), by least
 * squares of a line forced through a point. Shares of 1 belong to the largest, hence (0, 0) is the point that fits.
 */
export function fittedExponent(
  { sizesFlop, trainingFlop, largestShare }: YearOfModels,
  through: { readonly logSize: number; readonly logShare: number },
): number {
  let [cumulated, products, squares] = [0, 0, 0];
  for (const flop of sizesFlop) {
    cumulated += flop;
    const size = Math.log10(flop / (trainingFlop * largestShare)) - through.logSize;
    products += size * (Math.log10(cumulated / trainingFlop) - through.logShare);
    squares += size * size;
  }
  return products / squares;
}

/** Models over a size, strictly. */
export function countOver({ sizesFlop }: YearOfModels, thresholdFlop: number): number {
  return sizesFlop.filter((flop) => flop > thresholdFlop).length;
}
