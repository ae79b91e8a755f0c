/** How many models over a threshold, how often, faster or slower: the shape of the answer. */
import * as z from 'zod';
import { COST_SCOPES } from '../estimates/cost/run-constants.js';
import { SnapshotRef, SourceCell, Vintage } from '../provenance/lineage.js';
import { PERIOD_LENGTHS } from '../units/period.js';
import { THRESHOLD_UNITS } from '../units/threshold.js';
import { PaceNowcast, Spread } from './reporting/reporting-answer.js';
import { CHANGE_VERDICTS } from './wording.js';

export const ThresholdShape = z.object({
  value: z.number(),
  unit: z.enum(THRESHOLD_UNITS),
  text: z.string(),
});

/**
 * Counts of one period in three readings. `recorded`: a source states a size over the threshold. `derived`: that, or a
 * documented formula gives one. `expected`: all listed models by their probability of being over, with its interval
 * from `low` to `high`. Null where there are no estimates, never 0.
 */
export const PacePeriod = z.object({
  /** `2024`, `2024-Q3` or `2024-07`; with `cumulative` the count is up to its end. */
  period: z.string(),
  recorded: z.number().int(),
  derived: z.number().nullable(),
  expected: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  /** The expected count without the allowance for errors near the threshold: it overstates, and shows by how much. */
  naive: z.number().nullable(),
  /** True where the period was not over when the newest snapshot was retrieved. */
  partial: z.boolean(),
  /**
   * What `recorded` will read at a vintage a year later, of models published up to the vintage. Null for a period taken as
   * complete, and where nothing tells of it.
   */
  nowcast: Spread.nullable(),
});
export type PacePeriod = z.infer<typeof PacePeriod>;

const Window = z.object({ from: z.string(), to: z.string(), months: z.number().int() });

/** Recorded models a month in a window, with the exact 90 % Poisson interval (Garwood 1936). */
export const Rate = z.object({
  perMonth: z.number(),
  low: z.number(),
  high: z.number(),
  level: z.number(),
  count: z.number().int(),
  window: Window,
});

/** Expected models a month in the same window, those without a stated size included. */
export const ExpectedRate = z.object({
  perMonth: z.number(),
  low: z.number(),
  high: z.number(),
  level: z.number(),
  window: Window,
});

/**
 * The window against the one before it: ratio of rates with its 90 % interval, and the probability that the rate rose.
 * Where `correctedForReportingLag`, of the models that are ever reported, as in `nowcast`; otherwise of those on record,
 * exact and conditional on their sum, and `ratio` and `high` are null where the earlier window has none.
 */
export const Acceleration = z.object({
  previous: z.object({ count: z.number().int(), window: Window }),
  ratio: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  level: z.number(),
  probabilityFaster: z.number(),
  verdict: z.enum(CHANGE_VERDICTS),
  correctedForReportingLag: z.boolean(),
});

/**
 * A model that a file's own count and the merged catalogue count differently, and why. In every period the catalogue
 * counts what the file counts, plus those counted in the catalogue, less those counted in the file; `period` is null
 * for a model without a usable date.
 */
export const Difference = z.object({
  model: z.string(),
  name: z.string(),
  period: z.string().nullable(),
  countedIn: z.enum(['file', 'catalog']),
  reason: z.enum([
    'listed-elsewhere',
    'merged-with-another-name',
    'withdrawn',
    'revised',
    'delisted',
    'corrected',
    'redated',
    'same-name',
  ]),
  detail: z.string(),
});
export type Difference = z.infer<typeof Difference>;

/** What a single file counts by itself: distinct names strictly over the threshold. */
export const FileCount = z.object({
  snapshot: SnapshotRef,
  /** The file of the newest day that counts most models of that size. */
  widest: z.boolean(),
  total: z.number().int(),
  periods: z.array(z.object({ period: z.string(), recorded: z.number().int() })),
  undated: z.number().int(),
  differences: z.array(Difference),
});
export type FileCount = z.infer<typeof FileCount>;

export const PaceLineage = z.object({
  period: z.string().nullable(),
  model: z.string(),
  name: z.string(),
  value: z.number(),
  cells: z.array(SourceCell),
});

/** Which cost a threshold in dollars is held against; recorded figures are the source's own, in dollars of its own. */
export const CostBasis = z.object({ scope: z.enum(COST_SCOPES), priceMonth: z.string() });
export type CostBasis = z.infer<typeof CostBasis>;

export const PaceAnswer = z.object({
  vintage: Vintage,
  threshold: ThresholdShape,
  /** Null for a threshold in FLOP. */
  cost: CostBasis.nullable(),
  by: z.enum(PERIOD_LENGTHS),
  /** True: `recorded` counts all models up to the end of the period. False: those published in it. */
  cumulative: z.boolean(),
  periods: z.array(PacePeriod),
  /** Distinct models over the threshold, with those that have no publication date. */
  total: z.number().int(),
  undated: z.number().int(),
  rate: Rate.nullable(),
  expectedRate: ExpectedRate.nullable(),
  acceleration: Acceleration.nullable(),
  /** Recorded models corrected for what is not yet reported. Null where none was published in recent years. */
  nowcast: PaceNowcast.nullable(),
  /** For a threshold in dollars: the expected rate by every scope, and in dollars of other months. Null in FLOP. */
  variants: z
    .array(
      z.object({
        scope: z.enum(COST_SCOPES),
        priceMonth: z.string(),
        perMonth: z.number(),
        low: z.number(),
        high: z.number(),
      }),
    )
    .nullable(),
  /** Each file of the vintage's newest day, counted alone. */
  files: z.array(FileCount),
  /** The last file of each source that has none on the newest day, counted alone: what became of its models since. */
  earlierFiles: z.array(FileCount),
  /** With `--explain`: the models behind each figure and the cells behind each model. Null otherwise. */
  lineage: z.array(PaceLineage).nullable(),
});
export type PaceAnswer = z.infer<typeof PaceAnswer>;

/** The counts and rates alone, without what each file says of them. */
export type PaceCounts = Omit<PaceAnswer, 'files' | 'earlierFiles' | 'lineage'>;

/** How the same count read at each vintage. */
export const PaceByVintageAnswer = z.object({
  threshold: ThresholdShape,
  /** Models published up to the end of this period. */
  until: z.string(),
  vintages: z.array(
    z.object({
      date: z.string(),
      recorded: z.number().int(),
      widestFile: z.object({ snapshot: SnapshotRef, recorded: z.number().int() }).nullable(),
    }),
  ),
});
export type PaceByVintageAnswer = z.infer<typeof PaceByVintageAnswer>;
