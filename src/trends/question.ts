/** What can be asked of the counts, from the command line and over HTTP alike. */
import * as z from 'zod';
import { CostParameters } from '../estimates/question.js';
import { AsOfParameter, DayParameter, OverParameter, SwitchParameter } from '../units/parameter.js';
import { PERIOD_LENGTHS } from '../units/period.js';
import { BREAKDOWN_KEYS } from './breakdown-answer.js';

export const PaceQuestion = z.strictObject({
  over: OverParameter,
  by: z.enum(PERIOD_LENGTHS).default('year').meta({ description: 'Length of the periods.' }),
  ...CostParameters,
  cumulative: SwitchParameter.meta({ description: 'Count up to the end of each period instead of in it.' }),
  'as-of': AsOfParameter,
  explain: SwitchParameter.meta({ description: 'Add the models and cells behind every figure.' }),
});
export type PaceQuestion = z.infer<typeof PaceQuestion>;

export const PaceByVintageQuestion = z.strictObject({
  over: OverParameter,
  until: DayParameter.optional().meta({ description: 'Models published up to this day. Default: all.' }),
  'as-of': AsOfParameter,
});
export type PaceByVintageQuestion = z.infer<typeof PaceByVintageQuestion>;

export const ReportingQuestion = z.strictObject({ over: OverParameter, 'as-of': AsOfParameter });
export type ReportingQuestion = z.infer<typeof ReportingQuestion>;

export const BreakdownQuestion = z.strictObject({
  over: OverParameter,
  by: z.enum(BREAKDOWN_KEYS).default('domain'),
  ...CostParameters,
  from: DayParameter.optional().meta({ description: 'Published on or after this day.' }),
  to: DayParameter.optional().meta({ description: 'Published on or before this day.' }),
  'as-of': AsOfParameter,
  explain: SwitchParameter.meta({ description: 'Add the models behind every group.' }),
});
export type BreakdownQuestion = z.infer<typeof BreakdownQuestion>;
