/** From which probability on is a change called certain, or probable? Declared in `data/assumptions/wording.json`. */
import * as z from 'zod';

export const Wording = z.strictObject({
  source: z.string(),
  date: z.string(),
  /** Probability of every interval shown. */
  intervalLevel: z.number().gt(0).lt(1),
  certainFrom: z.number().gt(0.5).lt(1),
  probableFrom: z.number().gt(0.5).lt(1),
  /** Length of the windows whose rates are compared. */
  windowMonths: z.number().int().positive(),
});
export type Wording = z.infer<typeof Wording>;

export function readWording(parsed: unknown): Wording {
  return Wording.parse(parsed);
}

export const CHANGE_VERDICTS = [
  'faster',
  'probably-faster',
  'no-clear-change',
  'probably-slower',
  'slower',
] as const;
export type ChangeVerdict = (typeof CHANGE_VERDICTS)[number];

export function changeVerdict(
  probabilityFaster: number,
  { certainFrom, probableFrom }: Wording,
): ChangeVerdict {
  if (probabilityFaster >= certainFrom) return 'faster';
  if (probabilityFaster >= probableFrom) return 'probably-faster';
  if (probabilityFaster <= 1 - certainFrom) return 'slower';
  return probabilityFaster <= 1 - probableFrom ? 'probably-slower' : 'no-clear-change';
}

export const GROWTH_DIRECTIONS = ['grew', 'fell', 'unclear'] as const;
export type GrowthDirection = (typeof GROWTH_DIRECTIONS)[number];

/** A factor a year with its interval: it grew (fell) where all of that lies above (below) 1, otherwise it is open. */
export function growthDirection({
  low,
  high,
}: {
  readonly low: number;
  readonly high: number;
}): GrowthDirection {
  return low > 1 ? 'grew' : high < 1 ? 'fell' : 'unclear';
}
