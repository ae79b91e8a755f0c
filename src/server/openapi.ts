/** The API described for programs: OpenAPI 3.1, made from the schemas that check the requests. */
import * as z from 'zod';
import { CorrectionProposal, ProposedAnswer } from '../catalog/value-correction.js';
import { TYPES } from './answer-format.js';
import type { ApiQuestion } from './api-question.js';
import { CORRECTIONS_PATH } from './corrections-api.js';
import { Problem } from './problem.js';
import { API_QUESTIONS } from './questions.js';

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
        'Read-only, but for proposals of corrections where a server takes them. Every answer names its vintage. Keys are added, never renamed. Data: Epoch AI, CC BY 4.0.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/api/v1' }],
    paths: Object.fromEntries([
      ...API_QUESTIONS.map((question) => [
        question.path.replace(/:(\w+)/g, '{$1}'),
        {
          get: operation(question),
          ...(question.path === CORRECTIONS_PATH ? { post: PROPOSE_OPERATION } : {}),
        },
      ]),
      ['/openapi.json', { get: OWN_OPERATION }],
    ]),
    components: { schemas: { Problem: schemaOf(Problem, 'output') } },
  };
}

const PROBLEM = {
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};
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

const JSON_SCHEMA = (schema: z.core.$ZodType, io: 'input' | 'output') => ({
  content: { 'application/json': { schema: schemaOf(schema, io) } },
});

/** The one address that writes. */
const PROPOSE_OPERATION = {
  operationId: 'proposeCorrection',
  summary: 'Propose a correction of a record; it is stored apart from the data until it is accepted',
  parameters: [],
  requestBody: { required: true, ...JSON_SCHEMA(CorrectionProposal, 'input') },
  responses: {
    200: { description: 'The same was proposed before', ...JSON_SCHEMA(ProposedAnswer, 'output') },
    201: { description: 'Proposed', ...JSON_SCHEMA(ProposedAnswer, 'output') },
    400: { description: 'Something in the proposal cannot be so', ...PROBLEM },
    403: { description: 'This server takes no corrections', ...PROBLEM },
    413: { description: 'Longer than a proposal can be', ...PROBLEM },
    415: { description: 'No JSON', ...PROBLEM },
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
