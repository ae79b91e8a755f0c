/** What can be asked of the catalogue, from the command line and over HTTP alike. */
import * as z from 'zod';
import { AsOfParameter, DayParameter, NamesParameter, OverParameter } from '../units/parameter.js';
import { OPEN_WEIGHTS } from './model.js';
import { READINGS } from './over.js';

/** Filters that choose models; within one filter any name matches, between filters all must. */
export const ModelFilterParameters = {
  over: OverParameter.optional(),
  reading: z.enum(READINGS).default('recorded').meta({
    description: 'With over: sizes a source states; those or derived ones; or also imputed medians.',
  }),
  domain: NamesParameter.meta({ description: 'Any of these domains, comma-separated: Language,Multimodal.' }),
  country: NamesParameter.meta({ description: 'Any of these countries: name, ISO code or part of it.' }),
  organization: NamesParameter.meta({ description: 'Any of these organisations.' }),
  access: NamesParameter.meta({ description: 'Any of these kinds of access, as the source names them.' }),
  'open-weights': z
    .enum(OPEN_WEIGHTS)
    .optional()
    .meta({ description: 'Whether the weights can be downloaded.' }),
  from: DayParameter.optional().meta({ description: 'Published on or after this day.' }),
  to: DayParameter.optional().meta({ description: 'Published on or before this day.' }),
  search: z.string().optional().meta({ description: 'Text in the name, another name or an organisation.' }),
} as const;

export const MODEL_SORTS = ['published', 'compute', 'cost', 'parameters', 'name'] as const;

export const ModelsQuestion = z.strictObject({
  ...ModelFilterParameters,
  'as-of': AsOfParameter,
  sort: z
    .enum(MODEL_SORTS)
    .default('published')
    .meta({ description: 'Largest or latest first; names from A.' }),
  limit: z.coerce.number().int().min(1).max(10_000).optional(),
  offset: z.coerce.number().int().min(0).default(0),
});
export type ModelsQuestion = z.infer<typeof ModelsQuestion>;

export const ShowQuestion = z.strictObject({ 'as-of': AsOfParameter });
export type ShowQuestion = z.infer<typeof ShowQuestion>;

/** Without `from` and `to`: the last two vintages, or with a model all of them. */
export const RevisionsQuestion = z.strictObject({
  model: z.string().optional().meta({ description: 'One model, by id or name, over all vintages.' }),
  from: DayParameter.optional().meta({ description: 'The earlier vintage.' }),
  to: DayParameter.optional().meta({ description: 'The later vintage.' }),
  over: OverParameter.optional(),
  until: DayParameter.optional().meta({ description: 'With over: count models published up to this day.' }),
  'as-of': AsOfParameter,
});
export type RevisionsQuestion = z.infer<typeof RevisionsQuestion>;
