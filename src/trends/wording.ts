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
