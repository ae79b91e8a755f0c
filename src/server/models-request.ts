/** What can be asked of the catalogue over HTTP: the command line's question, a group of a breakdown, another format. */
import * as z from 'zod';
import type { ModelsAnswer } from '../catalog/model.js';
import { ModelsQuestion } from '../catalog/question.js';
import type { Observatory } from '../observatory.js';
import { BREAKDOWN_KEYS } from '../trends/breakdown-answer.js';

const GroupParameters = {
  by: z
    .enum(BREAKDOWN_KEYS)
    .optional()
    .meta({ description: 'With group: what the models are split by, as in /breakdown.' }),
  group: z
    .string()
    .optional()
    .meta({ description: 'Only the models counted in this group of /breakdown; needs by and over.' }),
} as const;

/** A group is one of a breakdown, so it takes all that names the breakdown. */
export const GroupedModelsQuestion = ModelsQuestion.extend({
  limit: ModelsQuestion.shape.limit.meta({ description: 'At most so many. Default: all.' }),
  offset: ModelsQuestion.shape.offset.meta({ description: 'Leave out the first so many.' }),
  ...GroupParameters,
}).superRefine(({ over, by, group }, context) => {
  const wrong = (parameter: string, message: string) =>
    context.addIssue({ code: 'custom', path: [parameter], message });
  if (group !== undefined && by === undefined) wrong('by', 'missing; a group is one of a breakdown by a key');
  if (group !== undefined && over === undefined)
    wrong('over', 'missing; a group is one of the models over a size');
  if (group === undefined && by !== undefined) wrong('group', 'missing; by alone chooses nothing');
});
export type GroupedModelsQuestion = z.infer<typeof GroupedModelsQuestion>;

export async function askModels(
  observatory: Observatory,
  { by, group, ...question }: GroupedModelsQuestion,
): Promise<ModelsAnswer> {
  if (by === undefined || group === undefined || question.over === undefined)
    return observatory.models(question);
  const { over, from, to, limit, offset } = question;
  const { members } = await observatory.breakdown({
    ...{ over, by, from, to, 'as-of': question['as-of'] },
    explain: true,
  });
  const counted = new Set(Object.entries(members ?? {}).find(([key]) => key === group)?.[1]);
  const all = await observatory.models({ ...question, limit: undefined, offset: 0 });
  const models = all.models.filter(({ id }) => counted.has(id));
  return {
    ...all,
    total: models.length,
    models: models.slice(offset, limit === undefined ? undefined : offset + limit),
  };
}
