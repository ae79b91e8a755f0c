/** The API described for programs: OpenAPI 3.1, made from the schemas that check the requests. */
import * as z from 'zod';
import { Problem } from './problem.js';
import { API_QUESTIONS, type ApiQuestion } from './questions.js';

export function openApiDocument(version: string): object {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Flopscope',
      version,
      description: 'Read-only. Every answer names its vintage. Data: Epoch AI, CC BY 4.0.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/api/v1' }],
    paths: Object.fromEntries(
      API_QUESTIONS.map((question) => [
        question.path.replace(/:(\w+)/g, '{$1}'),
        { get: operation(question) },
      ]),
    ),
    components: { schemas: { Problem: schemaOf(Problem, 'output') } },
  };
}

function operation({ path, summary, question, answer }: ApiQuestion): object {
  const problem = {
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
  return {
    operationId: path
      .replace(/[/:](\w)/g, (_, letter: string) => letter.toUpperCase())
      .replace(/^./, (letter) => letter.toLowerCase()),
    summary,
    parameters: [
      ...[...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
        name,
        in: 'path',
        required: true,
        schema: { type: 'string' },
      })),
      ...Object.entries(question.shape).map(([name, schema]) => parameter(name, schema)),
    ],
    responses: {
      200: { description: summary, content: { 'application/json': { schema: schemaOf(answer, 'output') } } },
      400: { description: 'A parameter is unknown or wrong', ...problem },
      404: { description: 'No such model or address', ...problem },
    },
  };
}

function parameter(name: string, schema: z.core.$ZodType): object {
  const { description, ...rest } = schemaOf(schema, 'input');
  return {
    name,
    in: 'query',
    required: !z.safeParse(schema, undefined).success,
    schema: rest,
    ...(description ? { description } : {}),
  };
}

function schemaOf(schema: z.core.$ZodType, io: 'input' | 'output'): Record<string, unknown> {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
}
