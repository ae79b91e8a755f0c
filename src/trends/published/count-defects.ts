/** What is known to be wrong with the published forecast of model counts, and what is done about it? */
import type { CountVariant } from './count-summary.js';

export const COUNT_DEFECTS = [
  'percentiles-added-up',
  'quarter-in-its-reference',
  'fit-through-one-one',
] as const;
export type CountDefect = (typeof COUNT_DEFECTS)[number];

/** The fit does not enter the counts: there is nothing to repair. */
export function repairs(variant: CountVariant, defect: CountDefect): boolean {
  return variant === 'repaired' && defect !== 'fit-through-one-one';
}
