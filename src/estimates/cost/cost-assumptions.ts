/** What does our cost method assume beyond the sources? Files below `data/assumptions/`, each value with its source. */
import * as z from 'zod';
import { InputError } from '../../provenance/input-error.js';
import { normalQuantile } from '../../stats/normal.js';
import { isCalendarDate } from '../../units/calendar-date.js';

const Positive = z.number().positive();
const Share = z.number().gt(0).lt(1);
const Factor = z.number().gt(1);
const Day = z.string().refine(isCalendarDate, 'expected YYYY-MM-DD');
const Source = z.string().min(1);

const rangeShape = {
  value: Positive,
  /** 90 % of the probability lie between the two. */
  low90: Positive,
  high90: Positive,
  /** Share of the variance that is the same for all models; the rest is each model's own. */
  sharedShare: z.number().min(0).max(1),
  source: Source,
};
const inOrder = ({ value, low90, high90 }: { value: number; low90: number; high90: number }) =>
  low90 < value && value < high90;
const ORDER = 'expected low90 < value < high90';
export const Range = z.strictObject(rangeShape).refine(inOrder, ORDER);
export type Range = z.infer<typeof Range>;

const Families = z.record(z.string(), Positive);
const Discount = z.strictObject({ oneYear: Share, threeYear: Share });
export type Discount = z.infer<typeof Discount>;

export const TrainingCostFile = z.strictObject({
  date: Day,
  valueLossPerYear: Range,
  serverOverhead: z.strictObject({ ...rangeShape, families: Families }).refine(inOrder, ORDER),
  interconnectShare: Range.refine(({ high90 }) => high90 < 1, 'expected a share below 1'),
  priceLevelGpu: Range,
  priceLevelTpu: Range,
  averagePowerGpu: Range,
  averagePowerTpu: Range,
  powerUsageHyperscaler: Range,
  powerUsageOther: Range,
  hyperscalers: z.strictObject({ names: z.array(z.string().min(1)), source: Source }),
  serverPower: z.strictObject({ value: Positive, source: Source, families: Families }),
  chipPowerWatts: z.strictObject({ value: Positive, source: Source }),
  electricity: z.strictObject({
    source: Source,
    usdPerKwh: z.record(z.string().regex(/^\d{4}$/), Positive),
    level: Range,
    levelCarried: Range,
  }),
  lags: z.strictObject({
    source: Source,
    publication: z.number().nonnegative(),
    firstUseGpu: z.number().nonnegative(),
    firstUseTpu: z.number().nonnegative(),
    startWithin90: Positive,
  }),
  utilization: Range.refine(({ high90 }) => high90 < 1, 'expected a share below 1'),
  statedFactors: z.strictObject({
    source: Source,
    chipHours: Factor,
    chipsTimesHours: Factor,
    hours: Factor,
    quantity: Factor,
    utilization: Factor,
  }),
  compute: z.strictObject({ sharedShare: z.number().min(0).max(1), source: Source }),
  ownPart: z.strictObject({
    source: Source,
    leastCredibleFlop: Positive,
    statedFactor: Factor,
    differenceFactor: Factor,
    differenceFrom: Share,
    shareOfTotal: Range,
  }),
  hardwareDonors: z.strictObject({
    source: Source,
    years: Positive,
    log10Flop: Positive,
    sameOrganization: Positive,
    sameCountry: Positive,
    options: z.number().int().positive(),
  }),
  trainingHours: z.strictObject({
    source: Source,
    casesNeeded: z.number().int().positive(),
    median: Positive,
    factor: Factor,
  }),
  inconsistentFactor: z.strictObject({ value: Factor, source: Source }),
  rental: z.strictObject({
    source: Source,
    windowDays: Positive,
    discounts: z.record(z.string(), Discount),
    otherDiscount: Discount,
    families: z.record(z.string(), z.array(z.string())),
    level: Range,
    overFinalRun: Range,
  }),
  development: z.strictObject({
    source: Source,
    experiments: Range,
    staffShare: Range.refine(({ high90 }) => high90 < 1, 'expected a share below 1'),
    measuredFromUsd: Positive,
  }),
  limits: z.strictObject({
    source: Source,
    flop: Positive,
    chips: Positive,
    hours: Positive,
    earliestDay: Day,
    latestDay: Day,
  }),
});

const Quoted = z.strictObject({
  chips: z.array(z.string()).min(1),
  priceUsd: Positive,
  date: Day,
  /** Whether the price includes the chip's share of the server. */
  basis: z.enum(['server', 'chip']),
  wholeServer: z.boolean(),
  count: z.number().int().positive(),
  /** Data row of `data/training-cost/hardware_prices.csv`, and what stands in it. */
  from: z.strictObject({
    row: z.number().int().positive(),
    hardware: z.string(),
    page: z.string(),
    /** Where it is not that table: a price list of the reader's own. */
    file: z.string().optional(),
  }),
  reason: z.string().optional(),
});
export type QuotedPrice = z.infer<typeof Quoted>;

const Related = z.strictObject({
  chips: z.array(z.string()).min(1),
  like: z.string(),
  generation: z.enum(['same', 'later']),
  errorFactor: Factor,
  reason: Source,
});

export const ChipPricesFile = z.strictObject({
  date: Day,
  quoted: z.strictObject({ source: Source, prices: z.array(Quoted).min(1) }),
  released: z.strictObject({ source: Source, errorFactor: Factor }),
  related: z.strictObject({ source: Source, prices: z.array(Related) }),
  unpriced: z.strictObject({ source: Source, neighbours: z.number().int().positive(), errorFactor: Factor }),
});

const TrainingDate = z
  .strictObject({ id: z.string().min(1), start: Day.optional(), end: Day.optional(), source: Source })
  .refine(({ start, end }) => (start === undefined) !== (end === undefined), 'expected start or end');

export const TrainingDatesFile = z.strictObject({
  source: Source,
  date: z.string(),
  models: z.array(TrainingDate),
});

export type TrainingCostAssumptions = z.infer<typeof TrainingCostFile>;
export type ChipPriceAssumptions = z.infer<typeof ChipPricesFile>;
export type TrainingDates = z.infer<typeof TrainingDatesFile>;

export interface CostAssumptions {
  readonly cost: TrainingCostAssumptions;
  readonly prices: ChipPriceAssumptions;
  readonly dates: TrainingDates;
}

export const COST_FILES = {
  cost: 'data/assumptions/training-cost.json',
  prices: 'data/assumptions/chip-prices.json',
  dates: 'data/assumptions/training-dates.json',
} as const;

/** Each file parsed as JSON. Throws an InputError that names the file and the entry. */
export function readCostAssumptions(
  parsed: Readonly<Record<keyof typeof COST_FILES, unknown>>,
): CostAssumptions {
  return {
    cost: read(TrainingCostFile, parsed.cost, COST_FILES.cost),
    prices: read(ChipPricesFile, parsed.prices, COST_FILES.prices),
    dates: read(TrainingDatesFile, parsed.dates, COST_FILES.dates),
  };
}

function read<Schema extends z.ZodType>(schema: Schema, parsed: unknown, file: string): z.infer<Schema> {
  const result = schema.safeParse(parsed);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new InputError(`${issue?.path.join('.')}: ${issue?.message}`, { file }, { cause: result.error });
}

/** Standard normal deviation that a 90 % interval reaches to each side. */
export const REACH_90 = normalQuantile(0.95);

/** Spread of the natural logarithm of a quantity that lies within a factor of its median with 90 %. */
export function lnSigma(factor90: number): number {
  return Math.log(factor90) / REACH_90;
}

/** The value of the first family whose name is part of the chip's. */
export function familyValue(
  { value, families }: { readonly value: number; readonly families: Readonly<Record<string, number>> },
  chip: string,
): number {
  return Object.entries(families).find(([family]) => chip.includes(family))?.[1] ?? value;
}
