/** By how much do counts scatter more than chance makes them? */

export interface SeenCount {
  readonly count: number;
  /** How long, or how much of it, was seen. */
  readonly seen: number;
}

/**
 * Pearson's statistic over its degrees of freedom, with the correction for small counts (Fletcher 2012, Biometrika 99),
 * and at least 1: counts are not taken for more even than chance.
 * @param groups each with a rate of its own
 */
export function pearsonScatter(groups: readonly (readonly SeenCount[])[]): number {
  let [squares, relative, free] = [0, 0, 0];
  let steps = 0;
  for (const group of groups) {
    const total = group.reduce((sum, { count }) => sum + count, 0);
    const seen = group.reduce((sum, step) => sum + step.seen, 0);
    if (total === 0 || seen === 0) continue;
    const told = group.filter((step) => step.seen > 0);
    for (const step of told) {
      const expected = (total * step.seen) / seen;
      squares += (step.count - expected) ** 2 / expected;
      relative += (step.count - expected) / expected;
    }
    steps += told.length;
    free += told.length - 1;
  }
  return free <= 0 ? 1 : Math.max(1, squares / free / (1 + relative / steps));
}
