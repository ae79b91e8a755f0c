/** Does a figure support a number that was said, given how it was said? */
import type { Comparator } from '../read/comparators.js';

interface Allowance {
  readonly models: number;
  readonly share: number;
}

/** A count against a number: `about` has the wider allowance. */
export function countFits(
  figure: number,
  claimed: number,
  comparator: Comparator,
  allowances: { readonly exactly: Allowance; readonly about: Allowance },
): boolean {
  const sided = oneSided(figure, claimed, comparator);
  if (sided !== null) return sided;
  const { models, share } = comparator === 'about' ? allowances.about : allowances.exactly;
  return Math.abs(figure - claimed) <= Math.max(models, share * claimed) + 1e-9;
}

/** Null for a number that is meant from both sides. */
export function oneSided(figure: number, claimed: number, comparator: Comparator): boolean | null {
  if (comparator === 'at-least' || comparator === 'more-than') return figure >= claimed;
  if (comparator === 'at-most') return figure <= claimed;
  return comparator === 'less-than' ? figure < claimed : null;
}

/** A number against an interval that is widened by a share for rounding. */
export function intervalHolds(
  interval: { readonly value: number; readonly low: number; readonly high: number },
  claimed: number,
  comparator: Comparator,
  widen: number,
): boolean {
  if (comparator === 'at-least' || comparator === 'more-than') return interval.value >= claimed * (1 - widen);
  if (comparator === 'at-most' || comparator === 'less-than') return interval.value <= claimed * (1 + widen);
  return interval.low * (1 - widen) <= claimed && claimed <= interval.high * (1 + widen);
}
