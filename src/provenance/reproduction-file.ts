/** Which file was a published result made from again? */
import * as z from 'zod';

export const ReproductionFile = z.object({
  file: z.string(),
  producer: z.string(),
  title: z.string(),
  page: z.string(),
  licence: z.string(),
  sha256: z.string(),
});
export type ReproductionFile = z.infer<typeof ReproductionFile>;
