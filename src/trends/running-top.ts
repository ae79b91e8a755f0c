/** Which models were among the largest when they came out? */

export interface Ranked {
  readonly day: string;
  readonly size: number;
}

/** Those of which fewer than `top` of earlier days are larger; models of one day do not outrank each other. */
export function amongLargest<Model extends Ranked>(models: readonly Model[], top: number): Model[] {
  const byDay = [...models].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  /** The largest sizes of earlier days, the largest first. */
  let largest: number[] = [];
  const found: Model[] = [];
  for (let start = 0; start < byDay.length; ) {
    let end = start;
    while (end < byDay.length && byDay[end]?.day === byDay[start]?.day) end += 1;
    const ofDay = byDay.slice(start, end);
    const bar = largest[top - 1] ?? Number.NEGATIVE_INFINITY;
    found.push(...ofDay.filter(({ size }) => size >= bar));
    largest = [...largest, ...ofDay.map(({ size }) => size)].sort((a, b) => b - a).slice(0, top);
    start = end;
  }
  return found;
}
