/** Which parameters does the published forecast of model counts take? */
import * as z from 'zod';
import { SwitchParameter, wholeNumberParameter } from '../../units/parameter.js';
import { COUNT_VARIANTS } from './count-summary.js';

/** So many take a few seconds. */
const MOST_SIMULATIONS = 20_000;
const LARGEST_SEED = 2 ** 32 - 1;

export const ModelCountQuestion = z.strictObject({
  simulations: wholeNumberParameter('number of simulations', 1, MOST_SIMULATIONS)
    .optional()
    .meta({ description: `Simulations, 1 to ${MOST_SIMULATIONS}. Default: 1000.` }),
  seed: wholeNumberParameter('seed', 0, LARGEST_SEED)
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
