/** What does every list take beside its own question? An order, a page of it, and fields. */
import * as z from 'zod';
import { type ListShape, sortableFields } from './list-shape.js';

const MOST_ROWS = 10_000;

/** @param row the schema of one */
export function listParameters(row: z.ZodObject, shape: ListShape) {
  const sorts = sortableFields(row, shape);
  const names = Object.keys(row.shape);
  const limit = z.coerce.number().int().min(1).max(MOST_ROWS);
  const usual = shape.usualLimit;
  return z.strictObject({
    sort: z
      .enum([...sorts, ...sorts.map((name) => `-${name}`)], {
        error: ({ input }) =>
          `unknown field: ${String(input)}; expected ${sorts.join(', ')}, or one of them behind a -`,
      })
      .optional()
      .meta({
        description: `The largest or latest first, words from A; behind a - the other way round; what is not known last. ${shape.order}`,
      }),
    limit: (usual === undefined ? limit.optional() : limit.default(usual)).meta({
      description: `At most so many.${usual === undefined ? ' Default: all.' : ''}`,
    }),
    offset: z.coerce.number().int().min(0).default(0).meta({ description: 'Leave out the first so many.' }),
    'page-token': z
      .string()
      .optional()
      .meta({ description: 'nextPageToken of the page before, with the question repeated as it was.' }),
    fields: z
      .string()
      .transform((text, context): readonly string[] => {
        const wanted = text.split(',').map((name) => name.trim());
        const unknown = wanted.find((name) => !names.includes(name));
        if (unknown === undefined) return wanted;
        const message = `unknown field: ${unknown}; expected ${names.join(', ')}`;
        context.addIssue({ code: 'custom', message });
        return z.NEVER;
      })
      .optional()
      .meta({
        description: `Only these of each of ${shape.rows}, comma-separated: ${names.join(', ')}. Default: all.`,
        examples: [names.slice(0, 2).join(',')],
      }),
  });
}
export type ListAsked = z.infer<ReturnType<typeof listParameters>>;
