/** One model with its estimates: the shape of the answer to `show`. */
import * as z from 'zod';
import { ListedElsewhere } from '../catalog/matching/match-answer.js';
import { ShowAnswer } from '../catalog/model.js';
import { EstimateAnswer } from './answer.js';
import { CostAnswer } from './cost-answer.js';

export const ShowWithEstimates = ShowAnswer.extend({
  estimates: z.object({
    compute: EstimateAnswer.nullable(),
    /** Of the final training run; null where there is no compute estimate. */
    cost: CostAnswer.nullable(),
  }),
  /** What other sources list of it. */
  listings: z.array(ListedElsewhere).readonly(),
});
export type ShowWithEstimates = z.infer<typeof ShowWithEstimates>;
