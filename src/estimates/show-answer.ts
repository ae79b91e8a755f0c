/** One model with its estimates: the shape of the answer to `show`. */
import * as z from 'zod';
import { ListedElsewhere } from '../catalog/matching/match-answer.js';
import { ShowAnswer } from '../catalog/model.js';
import { RelatedModels } from '../catalog/related.js';
import { ListedCorrection } from '../catalog/value-correction.js';
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
  related: RelatedModels,
  /** What readers have proposed, newest first, with what became of it; only accepted ones are among the fields. */
  corrections: z.array(ListedCorrection),
});
export type ShowWithEstimates = z.infer<typeof ShowWithEstimates>;
