/** What did a refresh of a source bring: the shape in which it is kept and told. */
import * as z from 'zod';
import { AsOfParameter, DayParameter } from '../../units/parameter.js';

const Count = z.number().int().nonnegative();
const Side = z.object({ retrieved: z.string(), sha256: z.string(), rows: Count });

export const RefreshSummary = z.object({
  /** Of the snapshot and the one before it, by their numbers in the store. */
  id: z.string(),
  source: z.string(),
  retrieved: z.string(),
  /** When it was taken in, ISO instant. */
  stored: z.string(),
  sha256: z.string(),
  before: Side,
  after: Side,
  added: Count,
  removed: Count,
  /** Rows with a changed value. */
  changed: Count,
});
export type RefreshSummary = Readonly<z.infer<typeof RefreshSummary>>;

export const Refresh = RefreshSummary.extend({
  addedNames: z.array(z.string()).readonly(),
  removedNames: z.array(z.string()).readonly(),
  /** Old to new, as texts; null where there is none. */
  changes: z
    .array(
      z.object({
        name: z.string(),
        field: z.string(),
        from: z.string().nullable(),
        to: z.string().nullable(),
      }),
    )
    .readonly(),
});
export type Refresh = Readonly<z.infer<typeof Refresh>>;

export const RefreshesQuestion = z.strictObject({
  source: z.string().optional().meta({ description: 'The id of a source.' }),
  from: DayParameter.optional().meta({ description: 'Retrieved on or after this day.' }),
  'as-of': AsOfParameter,
  limit: z.coerce.number().int().min(1).max(10_000).default(100).meta({ description: 'The newest so many.' }),
});
export type RefreshesQuestion = z.infer<typeof RefreshesQuestion>;

export const RefreshesAnswer = z.object({ refreshes: z.array(RefreshSummary).readonly() });
export type RefreshesAnswer = z.infer<typeof RefreshesAnswer>;

export function summaryOf(refresh: Refresh): RefreshSummary {
  const { addedNames: _added, removedNames: _removed, changes: _changes, ...summary } = refresh;
  return summary;
}
