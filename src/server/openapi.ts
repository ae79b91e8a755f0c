/** The API described for programs: OpenAPI 3.1, made from the schemas that check the requests. */
import { TYPES } from './answer-format.js';
import type { ApiQuestion } from './api-question.js';
import { PROBLEM, parameter, schemaOf } from './openapi-parts.js';
import { Problem } from './problem.js';
import { API_QUESTIONS } from './questions.js';
import { SECURITY_SCHEMES, writingPaths } from './writing/writing-operations.js';

const PATH_PARAMETERS: Readonly<Record<string, string>> = {
  id: 'Id or name, of a model also a former name, of a country also its code.',
};

export function openApiDocument(version: string): object {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Flopscope',
      version,
      description:
        'Read-only, but with a token, and for proposals of corrections where a server takes them. Every answer names its vintage. Keys are added, never renamed. Data: Epoch AI, CC BY 4.0.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/api/v1' }],
    paths: pathsOf(),
    components: {
      schemas: { Problem: schemaOf(Problem, 'output') },
      securitySchemes: SECURITY_SCHEMES,
    },
  };
}

function pathsOf(): Record<string, object> {
  const written = writingPaths();
  const read = [
    ...API_QUESTIONS.map(
      (question) => [question.path.replace(/:(\w+)/g, '{$1}'), { get: operation(question) }] as const,
    ),
    ['/openapi.json', { get: OWN_OPERATION }] as const,
  ];
  const all = read.map(([path, operations]) => [path, { ...operations, ...written[path] }] as const);
  return {
    ...Object.fromEntries(all),
    ...Object.fromEntries(Object.entries(written).filter(([path]) => !all.some(([known]) => known === path))),
  };
}

const NOT_MODIFIED = { description: 'As If-None-Match has it' };
const WRONG_PARAMETER = { description: 'A parameter is unknown, repeated or wrong', ...PROBLEM };

const NOT_ACCEPTABLE = { description: 'There is no form of the answer that Accept takes', ...PROBLEM };
const LINK = {
  Link: {
    description: 'With rel="next" the page behind this one, if there is one',
    schema: { type: 'string' },
  },
};

const OWN_OPERATION = {
  operationId: 'openapi',
  summary: 'This document',
  parameters: [],
  responses: {
    200: { description: 'This document', content: { 'application/json': { schema: { type: 'object' } } } },
    304: NOT_MODIFIED,
    400: WRONG_PARAMETER,
    406: NOT_ACCEPTABLE,
  },
};

function operation({ path, summary, question, answer, table }: ApiQuestion): object {
  const pathNames = [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name);
  return {
    operationId: path
      .replace(/[/:](\w)/g, (_, letter: string) => letter.toUpperCase())
      .replace(/^./, (letter) => letter.toLowerCase()),
    summary,
    parameters: [
      ...pathNames.map((name) => ({
        name,
        in: 'path',
        required: true,
        description: PATH_PARAMETERS[name],
        schema: { type: 'string' },
      })),
      ...Object.entries(question.shape).map(([name, schema]) => parameter(name, schema)),
    ],
    responses: {
      200: {
        description: summary,
        content: {
          'application/json': { schema: schemaOf(answer, 'output') },
          ...(table
            ? {
                [TYPES.csv]: { schema: { type: 'string' } },
                [TYPES.parquet]: { schema: { type: 'string', format: 'binary' } },
              }
            : {}),
        },
        ...('page-token' in question.shape ? { headers: LINK } : {}),
      },
      304: NOT_MODIFIED,
      400: WRONG_PARAMETER,
      406: NOT_ACCEPTABLE,
      ...(pathNames.length > 0 ? { 404: { description: 'There is none of that name', ...PROBLEM } } : {}),
    },
  };
}
