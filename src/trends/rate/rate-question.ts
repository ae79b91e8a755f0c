/** What can be asked of the rate at which models appear. */
import * as z from 'zod';
import { CostParameters } from '../../estimates/question.js';
import { AsOfParameter, DayParameter, OverParameter } from '../../units/parameter.js';

export const RateQuestion = z.strictObject({
  over: OverParameter,
  ...CostParameters,
  from: DayParameter.optional().meta({
    description:
      'First day of the months whose growth is told. Default: six years before the vintage, or after the first model.',
  }),
  to: DayParameter.optional().meta({
    description: 'Last day of the months whose growth is told. Default: the vintage.',
  }),
  'as-of': AsOfParameter,
});
export type RateQuestion = z.infer<typeof RateQuestion>;
