/** What the descriptions of all addresses share: how a schema, a parameter and a refusal are written. */
import * as z from 'zod';

export const PROBLEM = {
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

export function parameter(name: string, schema: z.core.$ZodType): object {
  const { description, ...rest } = schemaOf(schema, 'input');
  return {
    name,
    in: 'query',
    required: !z.safeParse(schema, undefined).success,
    schema: rest,
    ...(description ? { description } : {}),
  };
}

/** Without `additionalProperties: false`: keys come in later versions, and a reader must not refuse them. */
export function schemaOf(schema: z.core.$ZodType, io: 'input' | 'output'): Record<string, unknown> {
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
    },
  });
  return rest;
}
