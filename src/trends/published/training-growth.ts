/** How much compute will go into training in a year to come? All AI compute grows, and training has a share of it. */
import type { CountMethod } from './count-assumptions.js';

export interface YearTotal {
  readonly year: number;
  /** Compute of all models of the year together. */
  readonly trainingFlop: number;
}

/** Weighted mean of the past growth and of the product of its two parts, as a factor a year. */
export function meanGrowth({ growth }: Pick<CountMethod, 'growth'>): number {
  const { historicalPerYear, stockPerYear, sharePerYear, historicalWeight, componentsWeight } = growth;
  return historicalWeight * historicalPerYear + componentsWeight * stockPerYear * sharePerYear;
}

export function trainingToCome(
  base: YearTotal,
  growth: number,
  year: number,
  { baseTrainingShare, trainingShare }: Pick<CountMethod, 'baseTrainingShare' | 'trainingShare'>,
): number {
  const allFlop = (base.trainingFlop / baseTrainingShare) * growth ** (year - base.year);
  return allFlop * shareOfYear(trainingShare, year);
}

/** Years before the first are as the first, years after the last as the last. */
function shareOfYear(shares: CountMethod['trainingShare'], year: number): number {
  const years = Object.keys(shares).sort();
  const key = years.findLast((known) => Number(known) <= year) ?? years[0] ?? '';
  return shares[key] as number;
}
