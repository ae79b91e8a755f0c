/** Which lines and colours are declared for the explorer? `data/assumptions/explorer.json`. */
import * as z from 'zod';
import { isCalendarDate } from '../../units/calendar-date.js';
import { MOST_COLOURS } from './explore-colours.js';
import { EXPLORE_GROUPINGS, EXPLORE_QUANTITIES, type ExploreGrouping } from './explore-state.js';

const Day = z.string().refine(isCalendarDate, { error: 'expected YYYY-MM-DD' });
const Named = z.object({ en: z.string(), de: z.string() });

/** A size that a law names, by the rule that does, or one with a name of its own. */
const DeclaredLine = z.union([
  z.strictObject({ quantity: z.enum(EXPLORE_QUANTITIES), rule: z.string(), source: z.string() }),
  z.strictObject({
    quantity: z.enum(EXPLORE_QUANTITIES),
    value: z.number().positive(),
    name: Named,
    source: z.string(),
  }),
]);

/** Words that share a colour, the first of them its name. */
const Shared = z.array(z.string()).nonempty();

export const ExploreAssumptions = z.strictObject({
  date: Day,
  source: z.string(),
  /** Where no first day is asked for. */
  from: z.strictObject({ value: Day, source: z.string() }),
  /** From which factor on a size has moved between two vintages. */
  moved: z.strictObject({ factor: z.number().gt(1), source: z.string() }),
  lines: z.array(DeclaredLine),
  colours: z.strictObject({
    source: z.string(),
    ...(Object.fromEntries(
      EXPLORE_GROUPINGS.map((grouping) => [grouping, z.array(Shared).max(MOST_COLOURS)]),
    ) as Record<ExploreGrouping, z.ZodArray<typeof Shared>>),
  }),
});
export type ExploreAssumptions = z.infer<typeof ExploreAssumptions>;

/** A line of the picture: its size, its name, and the law it is of. */
export interface ExploreLine {
  readonly quantity: (typeof EXPLORE_QUANTITIES)[number];
  readonly value: number;
  readonly name: Readonly<Record<'en' | 'de', string>>;
  /** Id of the rule; null where no law names the size. */
  readonly rule: string | null;
}

/** What beside the models a picture is made from. */
export interface ExploreFrame {
  readonly from: string;
  /** Factor from which on a size has moved between two vintages. */
  readonly moved: number;
  readonly lines: readonly ExploreLine[];
  readonly colours: Readonly<Record<ExploreGrouping, readonly (readonly string[])[]>>;
}
