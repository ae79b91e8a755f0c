/** Which parameters does the published forecast of model counts take? */
import * as z from 'zod';
import { SwitchParameter } from '../../units/parameter.js';
import { COUNT_VARIANTS } from './count-summary.js';

/** So many take a few seconds. */
const MOST_SIMULATIONS = 20_000;
const LARGEST_SEED = 2 ** 32 - 1;

function wholeNumber(what: string, low: number, high: number) {
  return z.string().transform((text, context): number => {
    const number = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
    if (number >= low && number <= high) return number;
    const message = `invalid ${what}: ${text}; expected a whole number from ${low} to ${high}`;
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });
}

export const ModelCountQuestion = z.strictObject({
  simulations: wholeNumber('number of simulations', 1, MOST_SIMULATIONS)
    .optional()
    .meta({ description: `Simulations, 1 to ${MOST_SIMULATIONS}. Default: 1000.` }),
  seed: wholeNumber('seed', 0, LARGEST_SEED)
    .optional()
    .meta({ description: 'Same seed, same numbers. Default: 1.' }),
  variant: z
    .enum(COUNT_VARIANTS, {
      error: ({ input }) => `unknown variant: ${String(input)}; expected ${COUNT_VARIANTS.join(' or ')}`,
    })
    .optional()
    .meta({
      description:
        'published: with its defects; repaired: percentiles of cumulative counts, frontier of strictly earlier quarters. Default: published.',
    }),
  explain: SwitchParameter.meta({ description: 'Add every assumption with its source.' }),
});
export type ModelCountQuestion = z.infer<typeof ModelCountQuestion>;
