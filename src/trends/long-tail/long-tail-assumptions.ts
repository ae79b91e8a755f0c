/** At which sizes is the long tail counted, and what says that a repository was made from another? Declared in `data/`. */
import * as z from 'zod';
import { isCalendarDate } from '../../units/calendar-date.js';

const Positive = z.number().positive();
const Whole = z.number().int().positive();

export const DERIVATIVE_KINDS = ['finetune', 'adapter', 'quantized', 'merge', 'copy'] as const;

export const LongTailAssumptions = z.strictObject({
  date: z.string(),
  source: z.string(),
  /** Sizes to be over, ascending. */
  trainingFlop: z.array(Positive).nonempty(),
  parameters: z.array(Positive).nonempty(),
  mostParameters: Positive,
  datedAfter: z.string().refine(isCalendarDate, 'expected YYYY-MM-DD'),
  organizations: Whole,
  estimated: Whole,
  rejectedRows: Whole,
  engine: z.strictObject({ threads: Whole, memory: z.string(), disk: z.string() }),
  signs: z.array(
    z.strictObject({
      kind: z.enum(DERIVATIVE_KINDS),
      name: z.string(),
      tags: z.array(z.string()).optional(),
      libraries: z.array(z.string()).optional(),
    }),
  ),
});
export type LongTailAssumptions = Readonly<z.infer<typeof LongTailAssumptions>>;
