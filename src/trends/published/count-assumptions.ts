/** Which constants does the published forecast of model counts have? `data/assumptions/published-model-count.json`. */
import * as z from 'zod';
import { InputError } from '../../provenance/input-error.js';

const Month = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, 'expected YYYY-MM');
const Year = z.number().int().min(1900).max(2200);
const YearKey = z.string().regex(/^\d{4}$/, 'expected YYYY');
const Positive = z.number().positive();
const Share = z.number().gt(0).lt(1);
const Range = (value: z.ZodNumber) =>
  z.strictObject({ low: value, high: value }).refine(({ low, high }) => low < high, 'low must be below high');
const YearRange = z
  .strictObject({ first: Year, last: Year })
  .refine(({ first, last }) => first <= last, 'first must not be after last');
const Rising = z
  .array(Positive)
  .min(1)
  .refine((list) => list.every((value, index) => index === 0 || value > (list[index - 1] ?? 0)), 'must rise');

export const LARGEST_SHARES = ['log-normal', 'uniform'] as const;

/** What the simulation is made with: a variant of the forecast is this with some of it replaced. */
export const CountMethod = z.strictObject({
  growth: z.strictObject({
    historicalPerYear: Positive,
    stockPerYear: Positive,
    sharePerYear: Positive,
    historicalWeight: z.number().nonnegative(),
    componentsWeight: z.number().nonnegative(),
    sd: z.number().nonnegative(),
  }),
  /** Share of training in all AI compute of the last year with data. */
  baseTrainingShare: Share,
  /** The same by forecast year; later years are as the last. */
  trainingShare: z.record(YearKey, Share).refine((shares) => Object.keys(shares).length > 0, 'is empty'),
  /** Share of the largest model in the training compute of its year. */
  largestShare: z
    .strictObject({ distribution: z.enum(LARGEST_SHARES), low: Share, high: Share })
    .refine(({ low, high }) => low < high, 'low must be below high'),
  /** Years whose largest model is taken as known. */
  knownLargestFlop: z.record(YearKey, Positive),
  /** Smallest model of a year as a share of its largest. */
  smallestShare: Range(Share),
  /** Share of the compute in models up to a share m of the largest is m to the power of this. */
  exponent: Range(Positive),
  sizeEdges: z.number().int().min(2).max(1000),
});
export type CountMethod = z.infer<typeof CountMethod>;

/** Every value with where it stands in the paper or the code, and the date of that. */
const sourced = <Value extends z.ZodType>(value: Value) =>
  z.strictObject({ value, source: z.string().min(1), date: Month });

const method = CountMethod.shape;

export const CountAssumptions = z.strictObject({
  method: z.string(),
  paper: z.strictObject({ title: z.string(), authors: z.string(), url: z.url(), date: Month }),
  code: z.strictObject({ file: z.string(), url: z.url(), commit: z.string(), date: Month }),
  excludedModels: sourced(z.array(z.string().min(1))),
  fitYears: sourced(YearRange),
  forecastYears: sourced(YearRange),
  growth: sourced(method.growth),
  baseTrainingShare: sourced(method.baseTrainingShare),
  trainingShare: sourced(method.trainingShare),
  largestShare: sourced(method.largestShare),
  knownLargestFlop: sourced(method.knownLargestFlop),
  smallestShare: sourced(method.smallestShare),
  exponent: sourced(method.exponent),
  sizeEdges: sourced(method.sizeEdges),
  fitConstraint: sourced(z.strictObject({ logSize: z.number(), logShare: z.number() })),
  thresholdsFlop: sourced(Rising),
  addedThresholdsFlop: sourced(Rising),
  pastThresholdsFlop: sourced(Rising),
  pastShownFrom: sourced(Year),
  knownCounts: sourced(
    z.array(z.strictObject({ year: Year, thresholdFlop: Positive, models: z.number().int().nonnegative() })),
  ),
  frontierWidthsOrders: sourced(Rising),
  percentiles: sourced(Range(z.number().min(0).max(100))),
  headline: sourced(
    z.array(
      z.strictObject({
        thresholdFlop: Positive,
        year: Year,
        low: z.number(),
        median: z.number(),
        high: z.number(),
      }),
    ),
  ),
});
export type CountAssumptions = z.infer<typeof CountAssumptions>;

/** Throws an InputError that names the file and the entry. */
export function readCountAssumptions(parsed: unknown, file: string): CountAssumptions {
  const result = CountAssumptions.safeParse(parsed);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new InputError(`${issue?.path.join('.')}: ${issue?.message}`, { file }, { cause: result.error });
}

export function methodOf(assumptions: CountAssumptions): CountMethod {
  const keys = Object.keys(CountMethod.shape) as (keyof CountMethod)[];
  return CountMethod.parse(Object.fromEntries(keys.map((key) => [key, assumptions[key].value])));
}
