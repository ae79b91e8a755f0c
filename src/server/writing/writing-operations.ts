/** The addresses that write, described for programs. */
import * as z from 'zod';
import { CorrectionProposal, ProposedAnswer } from '../../catalog/value-correction.js';
import { Plan } from '../../regulation/plan.js';
import { AssessQuestion } from '../../regulation/question.js';
import { AssessAnswer } from '../../regulation/verdict.js';
import { SavedPlan } from '../../saved-plans.js';
import type { Scope } from '../../snapshots/access/access-token.js';
import { CORRECTIONS_PATH } from '../corrections-api.js';
import { PROBLEM, parameter, schemaOf } from '../openapi-parts.js';
import { IngestAnswer, UploadQuestion, WatchAdded, WatchList, WatchProposal } from './writing.js';

export const SECURITY_SCHEMES = {
  token: {
    type: 'http',
    scheme: 'bearer',
    description: 'Made by whoever keeps the data directory: flopscope token create --scope watches',
  },
};

interface Written {
  readonly path: string;
  readonly method: 'get' | 'post' | 'delete';
  readonly operationId: string;
  readonly summary: string;
  readonly scope: Scope;
  readonly id?: string;
  readonly query?: z.ZodObject;
  readonly body?: object;
  readonly responses: Readonly<Record<number, object>>;
}

const json = (schema: z.core.$ZodType, io: 'input' | 'output' = 'output') => ({
  content: { 'application/json': { schema: schemaOf(schema, io) } },
});
const bodyOf = (schema: z.core.$ZodType) => ({ required: true, ...json(schema, 'input') });
const said = (description: string, schema: z.core.$ZodType) => ({ description, ...json(schema) });
const refused = (description: string) => ({ description, ...PROBLEM });

const BODY_REFUSALS = {
  400: refused('Something in the body cannot be so'),
  413: refused('Longer than a body can be'),
  415: refused('No JSON'),
};
const NONE = refused('There is none of that name');
const GONE = { description: 'It is there no longer' };
const Saved = z.object({ added: z.boolean(), saved: SavedPlan });

const WRITTEN: readonly Written[] = [
  {
    ...{ path: CORRECTIONS_PATH, method: 'post', operationId: 'proposeCorrection', scope: 'corrections' },
    summary: 'Propose a correction of a record; it is stored apart from the data until it is accepted',
    body: bodyOf(CorrectionProposal),
    responses: {
      ...{ 200: said('The same was proposed before', ProposedAnswer), 201: said('Proposed', ProposedAnswer) },
      ...BODY_REFUSALS,
    },
  },
  {
    ...{ path: '/watches', method: 'get', operationId: 'watches', scope: 'watches' },
    ...{
      summary: 'Saved filters and plans that are watched',
      responses: { 200: said('All of them', WatchList) },
    },
  },
  {
    ...{ path: '/watches', method: 'post', operationId: 'addWatch', scope: 'watches' },
    summary: 'Watch a filter or a plan; what is there now is not told',
    body: bodyOf(WatchProposal),
    responses: {
      ...{ 201: said('It is watched', WatchAdded), 409: refused('The name is taken, or there are too many') },
      ...BODY_REFUSALS,
    },
  },
  {
    ...{
      path: '/watches/{name}',
      method: 'delete',
      operationId: 'removeWatch',
      scope: 'watches',
      id: 'name',
    },
    ...{ summary: 'Watch it no longer', responses: { 204: GONE, 404: NONE } },
  },
  {
    ...{ path: '/plans', method: 'get', operationId: 'plans', scope: 'plans', summary: 'Saved plans' },
    responses: { 200: said('All of them', z.object({ plans: z.array(SavedPlan) })) },
  },
  {
    ...{ path: '/plans', method: 'post', operationId: 'savePlan', scope: 'plans', summary: 'Save a plan' },
    body: bodyOf(Plan),
    responses: { 200: said('The same was saved before', Saved), 201: said('Saved', Saved), ...BODY_REFUSALS },
  },
  {
    ...{ path: '/plans/{id}', method: 'get', operationId: 'planOfId', scope: 'plans', id: 'id' },
    ...{ summary: 'A saved plan', responses: { 200: said('The plan', SavedPlan), 404: NONE } },
  },
  {
    ...{ path: '/plans/{id}', method: 'delete', operationId: 'removePlan', scope: 'plans', id: 'id' },
    ...{ summary: 'Delete a saved plan', responses: { 204: GONE, 404: NONE } },
  },
  {
    ...{
      path: '/plans/{id}/assess',
      method: 'get',
      operationId: 'assessSavedPlan',
      scope: 'plans',
      id: 'id',
    },
    ...{ summary: 'What the law asks of a saved plan, as of a day', query: AssessQuestion },
    responses: { 200: said('The verdicts', AssessAnswer), 400: refused('A parameter is wrong'), 404: NONE },
  },
  {
    ...{ path: '/ingest', method: 'post', operationId: 'ingest', scope: 'ingest', query: UploadQuestion },
    summary: 'Take a file of a source into a dated snapshot; all of it, or nothing',
    body: {
      required: true,
      content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
    },
    responses: {
      200: said('The same bytes of that source and day were there', IngestAnswer),
      201: said('Taken in', IngestAnswer),
      ...{ 400: refused('A parameter or the file is wrong'), 413: refused('Larger than a file may be') },
    },
  },
];

/** By path, then method. */
export function writingPaths(): Readonly<Record<string, Readonly<Record<string, object>>>> {
  const paths: Record<string, Record<string, object>> = {};
  for (const { path, method, ...written } of WRITTEN)
    paths[path] = { ...paths[path], [method]: operationOf(written) };
  return paths;
}

function operationOf({
  scope,
  id,
  query,
  body,
  responses,
  ...named
}: Omit<Written, 'path' | 'method'>): object {
  const inPath =
    id === undefined ? [] : [{ name: id, in: 'path', required: true, schema: { type: 'string' } }];
  return {
    ...named,
    description: `Needs a token with the scope ${scope}.`,
    // Some servers take proposals of anybody.
    security: [...(scope === 'corrections' ? [{}] : []), { token: [] }],
    parameters: [
      ...inPath,
      ...Object.entries(query?.shape ?? {}).map(([name, schema]) => parameter(name, schema)),
    ],
    ...(body ? { requestBody: body } : {}),
    responses: {
      ...responses,
      401: refused('No token that is good'),
      403: refused('The token has not the scope, or this server takes nothing in'),
    },
  };
}
