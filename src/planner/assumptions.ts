/** What do plans assume beyond the cost method? `data/assumptions/planner.json`, each value with its source. */
import * as z from 'zod';
import { InputError } from '../provenance/input-error.js';
import { isCalendarDate } from '../units/calendar-date.js';

export const PLANNER_FILE = 'data/assumptions/planner.json';

const Positive = z.number().positive();
const Share = z.number().gt(0).lt(1);
const Source = z.string().min(1);
const Declared = z.strictObject({ value: Positive, source: Source });

/** A factor or size: 90 % of the probability lie between the two ends. */
const Spread = z
  .strictObject({ value: Positive, low90: Positive, high90: Positive, source: Source })
  .refine(({ value, low90, high90 }) => low90 < value && value < high90, 'expected low90 < value < high90');
export type Spread = Pick<z.infer<typeof Spread>, 'value' | 'low90' | 'high90'>;

const Fitted = z.strictObject({ value: Positive, standardError: Positive });

export const PlannerFile = z.strictObject({
  date: z.string().refine(isCalendarDate, 'expected YYYY-MM-DD'),
  scalingLaw: z.strictObject({
    besiroglu: z.strictObject({
      source: Source,
      irreducible: Fitted,
      parameterFactor: Fitted,
      dataFactor: Fitted,
      parameterExponent: Fitted,
      dataExponent: Fitted,
    }),
    hoffmann: z.strictObject({
      source: Source,
      irreducible: Positive,
      parameterFactor: Positive,
      dataFactor: Positive,
      parameterExponent: Positive,
      dataExponent: Positive,
    }),
    optimumSpread: z.strictObject({
      source: Source,
      exponentStandardError: Positive,
      referenceFlop: Positive,
      log10AtReference: Positive,
    }),
  }),
  overTraining: z.strictObject({ tokensPerParameter: Positive, source: Source }),
  memory: z.strictObject({
    source: Source,
    trainedBytes: Positive,
    frozenBytes: Positive,
    quantisedBytes: Positive,
    activationShare: Positive,
    cacheShare: Positive,
    usableShare: Share,
  }),
  adapters: z.strictObject({
    source: Source,
    rank: z.number().int().positive(),
    blocks: Positive,
    widthPerLayer: Positive,
    sidesPerWidth: Positive,
  }),
  fineTuning: z.strictObject({
    tokens: Declared,
    leastContinuedTokens: Declared,
    distilledTokens: Declared,
    largestStudentShare: Declared,
    experiments: Spread,
  }),
  smallestParameters: Declared,
  failedRuns: Spread.refine(({ low90 }) => low90 >= 1, 'expected 1 or more'),
  setupHours: Spread,
  serving: z.strictObject({
    utilization: Spread.refine(({ high90 }) => high90 < 1, 'expected a share below 1'),
    bandwidthShare: Declared,
    load: Declared,
    outputShare: Declared,
  }),
  days: Declared,
  leastChipHours: Declared,
  leastApiTokens: Declared,
  algorithms: z.strictObject({ halvingMonths: Positive, low90: Positive, high90: Positive, source: Source }),
  limits: z.strictObject({ budgetUsd: Positive, days: Positive, source: Source }),
  staleAfterDays: z.strictObject({
    rental: Positive,
    purchase: Positive,
    electricity: Positive,
    api: Positive,
    euro: Positive,
    source: Source,
  }),
  licences: z.strictObject({
    source: Source,
    labels: z.array(z.strictObject({ label: z.string(), commercial: z.enum(['yes', 'conditions', 'no']) })),
  }),
  chips: z.strictObject({
    source: Source,
    /** How many of a chip that is not listed can work on one run. */
    others: z.number().int().positive(),
    offered: z.array(
      z.strictObject({ name: z.string(), together: z.number().int().positive(), bytesPerSecond: Positive }),
    ),
  }),
});
export type PlannerAssumptions = z.infer<typeof PlannerFile>;

/** Throws an InputError that names the entry. */
export function readPlannerAssumptions(parsed: unknown): PlannerAssumptions {
  const result = PlannerFile.safeParse(parsed);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new InputError(`${issue?.path.join('.')}: ${issue?.message}`, { file: PLANNER_FILE });
}
