/** Which constants and special cases does the published method have? `data/assumptions/published-training-cost.json`. */
import * as z from 'zod';
import { InputError } from '../../provenance/input-error.js';
import { isCalendarDate } from '../../units/calendar-date.js';

const Day = z.string().refine(isCalendarDate, 'expected YYYY-MM-DD');
const Month = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, 'expected YYYY-MM');
const Share = z.number().gt(0).lt(1);

/** Holds where every part stands in the text; the first rule that holds counts. */
const TextRule = z.strictObject({ contains: z.array(z.string().min(1)), value: z.number().positive() });
export type TextRule = z.infer<typeof TextRule>;

/** The last rule asks for nothing, so that one always holds. */
const CompleteRules = z
  .array(TextRule)
  .refine((rules) => rules.at(-1)?.contains.length === 0, 'the last rule must hold for every text');

const NamePattern = z.union([
  z.strictObject({ equals: z.string().min(1) }),
  z.strictObject({ contains: z.string().min(1) }),
]);
const TrainingDate = z.union([
  z.strictObject({ name: NamePattern, start: Day }),
  z.strictObject({ name: NamePattern, end: Day }),
]);
export type TrainingDate = z.infer<typeof TrainingDate>;

const Rental = z.strictObject({
  vendorOfOrganization: z.array(z.strictObject({ contains: z.string().min(1), vendor: z.string() })),
  vendorDefault: z.string(),
  /** Tried in this order after the preferred one; then all others, as the price file lists them. */
  vendorOrder: z.array(z.string()),
  /** The only one that rents out TPUs. */
  tpuVendor: z.string(),
  /** Price cut for a commitment, by vendor. */
  discounts: z.record(z.string(), z.strictObject({ 'one-year': Share, 'three-year': Share })),
  /** Chips whose rental prices stand under a common name. */
  families: z.record(z.string(), z.string()),
});

/** Every value with where it stands in the paper or the code, and the date of that. */
const sourced = <Value extends z.ZodType>(value: Value) =>
  z.strictObject({ value, source: z.string().min(1), date: Month });

export const PublishedAssumptions = z.strictObject({
  method: z.string(),
  paper: z.strictObject({ title: z.string(), authors: z.string(), url: z.url(), date: Month }),
  code: z.strictObject({ file: z.string(), url: z.url(), commit: z.string(), date: Month }),
  rankLimit: sourced(z.number().int().positive()),
  priceMonth: sourced(Month),
  priceIndexSeries: sourced(z.string().min(1)),
  hoursPerYear: sourced(z.number().positive()),
  interconnectShare: sourced(Share),
  utilizationDefault: sourced(Share),
  trainingHoursDefault: sourced(z.number().positive()),
  priceDeclineOrdersPerYear: sourced(z.number().positive()),
  publicationLagDays: sourced(z.number().nonnegative()),
  firstAcquisitionLagDays: sourced(z.number().nonnegative()),
  rentalLagDays: sourced(z.number().nonnegative()),
  trainingDates: sourced(z.array(TrainingDate)),
  tpuChipPriceUsd: sourced(z.record(z.string(), z.number().positive())),
  chipFamilies: sourced(z.array(z.string().min(1))),
  wholeServerNote: sourced(z.string().min(1)),
  singleUnitNote: sourced(z.string().min(1)),
  serverOverhead: sourced(CompleteRules),
  serverPower: sourced(CompleteRules),
  averagePower: sourced(CompleteRules),
  powerUsageEffectiveness: sourced(CompleteRules),
  chipPowerFallbackWatts: sourced(z.array(TextRule)),
  electricityUsdPerKwh: sourced(z.record(z.string().regex(/^\d{4}$/), z.number().positive())),
  rental: sourced(Rental),
});
export type PublishedAssumptions = z.infer<typeof PublishedAssumptions>;

/** Throws an InputError that names the file and the entry. */
export function readPublishedAssumptions(parsed: unknown, file: string): PublishedAssumptions {
  const result = PublishedAssumptions.safeParse(parsed);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new InputError(`${issue?.path.join('.')}: ${issue?.message}`, { file }, { cause: result.error });
}

/** The value of the first rule that holds for a text; undefined where none does. */
export function ruleValue(rules: readonly TextRule[], text: string): number | undefined {
  return rules.find(({ contains }) => contains.every((part) => text.includes(part)))?.value;
}
