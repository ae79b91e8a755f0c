/** What can be asked of growth, from the command line and over HTTP alike. */
import * as z from 'zod';
import { CostParameters } from '../../estimates/question.js';
import { AsOfParameter, DayParameter, NamesParameter } from '../../units/parameter.js';

/** `frontier`: among the largest at release, by our rank; `frontier-flag`: by the source's own flag. */
export const GROWTH_SETS = [
  'all',
  'notable',
  'frontier',
  'frontier-flag',
  'language',
  'open',
  'closed',
] as const;
export type GrowthSet = (typeof GROWTH_SETS)[number];

/** How far the evidence of a size may go: stated; stated or derived; or imputed where nothing is stated. */
export const GROWTH_READINGS = ['recorded', 'derived', 'all'] as const;
export type GrowthReading = (typeof GROWTH_READINGS)[number];

const MOST_RANKS = 1000;

const Shared = {
  set: z.enum(GROWTH_SETS).default('notable').meta({
    description:
      'Which models: all, notable (rows of the newest file of notable models), frontier (of most compute at release), frontier-flag (as the source flags it), language, open or closed (weights).',
  }),
  country: NamesParameter.meta({ description: 'Of any of these countries, by name or ISO code.' }),
  from: DayParameter.optional().meta({ description: 'Published on or after this day. Default: 2010-01-01.' }),
  to: DayParameter.optional().meta({ description: 'Published on or before this day.' }),
  top: z
    .string()
    .regex(/^\d{1,4}$/, { error: 'expected a whole number' })
    .transform(Number)
    .refine((rank) => rank >= 1 && rank <= MOST_RANKS, { error: `expected 1 to ${MOST_RANKS}` })
    .optional()
    .meta({ description: 'With set=frontier: the largest rank by compute at release. Default: 10.' }),
  'as-of': AsOfParameter,
};

const reading = z.enum(GROWTH_READINGS);
const READING_TEXT = 'recorded, derived (stated or by a formula on what is stated) or all (imputed ones too)';

export const ComputeTrendQuestion = z.strictObject({
  ...Shared,
  reading: reading.default('recorded').meta({ description: `Which sizes: ${READING_TEXT}.` }),
});
export type ComputeTrendQuestion = z.infer<typeof ComputeTrendQuestion>;

export const CostTrendQuestion = z.strictObject({
  ...Shared,
  reading: reading.default('derived').meta({
    description: `Which costs: ${READING_TEXT}. Derived and imputed ones are in dollars of one month, recorded ones in the source's own.`,
  }),
  ...CostParameters,
});
export type CostTrendQuestion = z.infer<typeof CostTrendQuestion>;

/** What both ask, with nothing left open but the days. */
export interface GrowthWish {
  readonly set: GrowthSet;
  readonly reading: GrowthReading;
  readonly country?: readonly string[] | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly top?: number | undefined;
}
