/** One training cost with its working: the shape of the answer, and how it is made of an estimate. */
import * as z from 'zod';
import { Vintage } from '../provenance/lineage.js';
import { Quantity } from '../provenance/quantity.js';
import { Input, Step } from './answer.js';
import type { CostEstimate } from './cost/cost-summary.js';
import { PART_NAMES } from './cost/point-cost.js';
import { COST_SCOPES } from './cost/run-constants.js';
import type { EuroRate } from './inputs/euro-rates.js';
import { INTERVAL_LEVEL } from './vintage-estimates.js';

export const CostAnswer = Quantity.extend({
  /** Null for a run one describes. */
  vintage: Vintage.nullable(),
  model: z.object({ id: z.string(), name: z.string() }).nullable(),
  scope: z.enum(COST_SCOPES),
  /** The month whose dollars it is in. */
  priceMonth: z.string(),
  /** Parts of the median in USD; null where the scope has no such part. They add up to it. */
  components: z.record(z.enum(PART_NAMES), z.number().nullable()),
  /** Median with the cost of the models it was made from, where it is a fine-tune of known ones. */
  cumulative: z.number().nullable(),
  /** The same in euros at the rate of a month. */
  euro: z.object({
    value: z.number(),
    low: z.number(),
    high: z.number(),
    eurPerUsd: z.number(),
    month: z.string(),
  }),
  inputs: z.array(Input),
  steps: z.array(Step),
  warnings: z.array(
    z.object({ code: z.string(), values: z.record(z.string(), z.union([z.number(), z.string()])) }),
  ),
});
export type CostAnswer = z.infer<typeof CostAnswer>;

export function costUnit(priceMonth: string): string {
  return `USD of ${priceMonth}`;
}

export function costAnswer(
  estimate: CostEstimate,
  rate: EuroRate,
  subject: Pick<CostAnswer, 'vintage' | 'model'>,
): CostAnswer {
  const { scope, priceMonth, median, low90, high90, evidence, method, components, cumulative } = estimate;
  const usd = { value: rounded(median), low: rounded(low90), high: rounded(high90) };
  const part = (name: keyof typeof components) => (components[name] > 0 ? rounded(components[name]) : null);
  const inEuros = (amount: number) => rounded(amount * rate.eurPerUsd);
  return {
    ...usd,
    level: INTERVAL_LEVEL,
    unit: costUnit(priceMonth),
    evidence,
    method,
    sources: estimate.inputs.flatMap(({ sources }) => sources),
    gap: null,
    ...subject,
    scope,
    priceMonth,
    components: {
      chips: part('chips'),
      servers: part('servers'),
      interconnect: part('interconnect'),
      energy: part('energy'),
      staff: part('staff'),
      rental: part('rental'),
    },
    cumulative: cumulative === null ? null : rounded(cumulative),
    euro: { value: inEuros(median), low: inEuros(low90), high: inEuros(high90), ...rate },
    inputs: estimate.inputs.map((input) => ({ ...input, sources: [...input.sources] })),
    steps: [...estimate.steps],
    warnings: estimate.warnings.map(({ code, values }) => ({ code, values: { ...values } })),
  };
}

function rounded(value: number): number {
  return Number(value.toPrecision(6));
}
