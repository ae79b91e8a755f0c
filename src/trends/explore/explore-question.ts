/** What can be asked of the explorer: the state of its page, checked. */
import * as z from 'zod';
import { readAs } from '../../units/parameter.js';
import { EXPLORE_FIELDS, EXPLORE_QUANTITIES, type ExploreField, type ExploreState } from './explore-state.js';

function parameter<Key extends keyof ExploreState>(key: Key, description: string) {
  const field: ExploreField<ExploreState[Key]> = EXPLORE_FIELDS[key];
  return z
    .string()
    .optional()
    .transform(
      readAs((text: string | undefined): ExploreState[Key] =>
        text === undefined ? field.initial : field.read(text),
      ),
    )
    .meta({ description, ...(field.choices ? { enum: [...field.choices] } : {}) });
}

export const ExploreQuestion = z.strictObject({
  quantity: parameter('quantity', 'Which size of a model. Default: compute.'),
  by: parameter('by', 'What the colours tell apart. Default: domain.'),
  domain: parameter('domain', 'Any of these domains, comma-separated: Language,Multimodal.'),
  country: parameter('country', 'Any of these countries, as the data names them.'),
  organization: parameter('organization', 'Any of these organisations, or part of their names.'),
  access: parameter('access', 'Any of these kinds of access, or part of their names.'),
  evidence: parameter('evidence', 'Any of recorded, derived, imputed. Default: all.'),
  from: parameter('from', 'Published on or after this day.'),
  to: parameter('to', 'Published on or before this day.'),
  min: parameter('min', 'At least this size, in the unit of the quantity.'),
  max: parameter('max', 'At most this size, in the unit of the quantity.'),
  search: parameter('search', 'Text in the name or an organisation.'),
  line: parameter('line', 'A threshold of your own, in the unit of the quantity: drawn, nothing else.'),
  trend: parameter('trend', 'Whether a fitted line is drawn. Default: yes.'),
  intervals: parameter('intervals', 'Whether the 90 % intervals are drawn. Default: yes.'),
  view: parameter('view', 'Part that is looked at: two days and two sizes, 2020-01-01_2025-01-01_1e20_1e26.'),
  models: parameter('models', 'Ids of models picked for comparison.'),
  against: parameter('against', 'An earlier vintage to hold this one against.'),
  'as-of': parameter('as-of', 'Vintage: use only what was retrieved on or before this day.'),
});

/** The data behind it: with a quantity the models its picture shows, without one all listed models. */
export const ExploreDataQuestion = ExploreQuestion.extend({
  quantity: z
    .enum(EXPLORE_QUANTITIES)
    .optional()
    .meta({ description: 'Only models that have this size. Default: all listed models.' }),
  models: ExploreQuestion.shape.models.meta({ description: 'Only these models, by id.' }),
});
export type ExploreDataQuestion = z.infer<typeof ExploreDataQuestion>;
