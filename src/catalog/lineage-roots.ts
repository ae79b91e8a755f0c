/** What was each repository made from in the end? Chains of bases followed to their root; circles have none. */

/** In place of a row: it has no base among the rows. */
export const NO_PARENT = -1;
/** In place of a root: following the bases leads round a circle. */
export const CIRCLE = -2;

/**
 * The root of each row: itself where it has no parent. Every row is visited once, however long the chains are.
 * @param parents the row that each was made from, or NO_PARENT
 */
export function resolveRoots(parents: Int32Array): Int32Array {
  const unknown = -3;
  const roots = new Int32Array(parents.length).fill(unknown);
  const visitedBy = new Int32Array(parents.length).fill(NO_PARENT);
  for (let start = 0; start < parents.length; start += 1) {
    let row = start;
    while (roots[row] === unknown && visitedBy[row] !== start) {
      visitedBy[row] = start;
      const parent = parents[row] ?? NO_PARENT;
      if (parent === NO_PARENT) roots[row] = row;
      else row = parent;
    }
    // Met again on the way of the same start, without a root: a circle.
    const root = roots[row] === unknown ? CIRCLE : (roots[row] ?? CIRCLE);
    for (row = start; roots[row] === unknown; row = parents[row] ?? NO_PARENT) roots[row] = root;
  }
  return roots;
}
