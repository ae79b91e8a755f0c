/** What can be asked of the estimates: a model of the catalogue, or a run a person describes. */
import * as z from 'zod';
import { readDecimal } from '../units/decimal.js';
import { AsOfParameter, DayParameter } from '../units/parameter.js';
import { COST_SCOPES, RENTAL_COMMITMENTS } from './cost/run-constants.js';

/** Multiples people write: `70B` parameters, `15T` tokens. */
const MULTIPLES: Readonly<Record<string, number>> = { '': 1, k: 1e3, m: 1e6, b: 1e9, t: 1e12 };

function amount(unit: string, largest: number) {
  return z.string().transform((text, context): number => {
    const [, digits = '', multiple = ''] = /^(.*?)([kmbt]?)$/i.exec(text.trim()) ?? [];
    const reading = readDecimal(digits);
    const value =
      reading.kind === 'number' ? reading.value * (MULTIPLES[multiple.toLowerCase()] ?? 1) : Number.NaN;
    if (value > 0 && value <= largest) return value;
    const message =
      value > largest
        ? `${text} is more than ${largest > 1e6 ? largest.toExponential() : largest} ${unit}: no run is that large`
        : `invalid number: ${text}; expected more than 0 ${unit}, such as 7e10 or 70B`;
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });
}

const described = (schema: z.ZodType<number, string>, description: string) =>
  schema.optional().meta({ description });

/** A run by its parameters and data, by its chips and time, or by both, which are then compared. */
export const DescribedRunParameters = {
  params: described(
    amount('parameters', 1e16),
    'Parameters of the run: 7e10, 70B. Of a mixture of experts, the total.',
  ),
  'active-params': described(
    amount('parameters', 1e16),
    'Parameters each token meets, where they are fewer.',
  ),
  tokens: described(amount('tokens', 1e18), 'Tokens of training data, each counted once: 15T.'),
  epochs: described(amount('epochs', 1e6), 'Passes over the data. Default: one.'),
  hardware: z.string().min(1).optional().meta({ description: 'Name of the chip: H100.' }),
  count: described(amount('chips', 1e8), 'Number of chips.'),
  hours: described(amount('h', 1e6), 'Hours of training.'),
  utilization: described(amount('of the peak', 1), 'Share of the dense peak that training keeps: 0.4.'),
} as const;

/** What a cost is of, and in the dollars of when. */
export const CostParameters = {
  scope: z.enum(COST_SCOPES).optional().meta({
    description:
      'final-run (chips, servers, interconnect and energy of the run, the default), cloud (rented), acquisition (the cluster bought) or development (with staff and experiments).',
  }),
  'price-month': z
    .string()
    .regex(/^\d{4}(-(0[1-9]|1[0-2]))?$/, { error: 'expected YYYY-MM, or YYYY for the last month of a year' })
    .optional()
    .meta({
      description:
        'Month whose dollars are meant, YYYY-MM, or a year. Default: the newest of the price index.',
    }),
} as const;

export const CostQuestion = z.strictObject({
  ...DescribedRunParameters,
  ...CostParameters,
  flop: described(amount('FLOP', 1e40), 'Compute of the run, instead of parameters and tokens.'),
  date: DayParameter.optional().meta({
    description: 'Day the run is published: sets prices and chips. Default: the newest vintage.',
  }),
  'euro-month': z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/, { error: 'expected YYYY-MM' })
    .optional()
    .meta({ description: 'Month of the euro rate. Default: the newest.' }),
  'rental-commitment': z.enum(RENTAL_COMMITMENTS).optional().meta({
    description: 'Of the scope cloud: rent for one-year (the default), or on-demand, by the hour.',
  }),
  'as-of': AsOfParameter,
});
export type CostQuestion = z.infer<typeof CostQuestion>;

export const EstimateQuestion = z.strictObject({
  ...DescribedRunParameters,
  'as-of': AsOfParameter,
});
export type EstimateQuestion = z.infer<typeof EstimateQuestion>;
