/** How long may SQL run, and how much may it hold? Declared in `data/assumptions/query.json`. */
import * as z from 'zod';

const Positive = z.number().int().positive();

export const QueryLimits = z.strictObject({
  date: z.string(),
  source: z.string(),
  seconds: Positive,
  /** What DuckDB may use for tables, sorts and groups. */
  databaseMegabytes: Positive,
  /** What the process may use: a long text made by a function is in nobody's account but the machine's. */
  processMegabytes: Positive,
  /** An answer is held whole and printed as one document. */
  answerCells: Positive,
});
export type QueryLimits = Readonly<z.infer<typeof QueryLimits>>;
