/** How much of each month is on record? One equally likely reading a draw; months it does not name are wholly there. */

export type CompletenessDraw = ReadonlyMap<string, number>;

/** Null where nothing is known of the lag of a reading: then its recent months are too low, and said to be. */
export type Completeness = readonly CompletenessDraw[] | null;

/** A share below this would stretch a few counts to any size. */
const LEAST_SHARE = 1e-3;

export function shareOf(draw: CompletenessDraw, month: string): number {
  return Math.min(1, Math.max(LEAST_SHARE, draw.get(month) ?? 1));
}
