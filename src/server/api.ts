/** The HTTP API: the observatory's questions as addresses, their parameters checked, their errors of one shape. */
import { type Context, Hono } from 'hono';
import { cors } from 'hono/cors';
import * as z from 'zod';
import type { Observatory } from '../observatory.js';
import { tableCsv } from '../report/csv.js';
import { ANSWER_FORMATS, type AnswerFormat, TYPES, wishedFormat } from './answer-format.js';
import type { ApiQuestion } from './api-question.js';
import { parseParameters, readParameters, refusalOf } from './asked.js';
import { createCorrectionsApi } from './corrections-api.js';
import { tagged } from './entity-tag.js';
import { PAGE_TOKEN } from './lists/page-token.js';
import { openApiDocument } from './openapi.js';
import { problem } from './problem.js';
import { API_QUESTIONS } from './questions.js';
import type { Writing } from './writing/writing.js';
import { createWritingApi } from './writing/writing-api.js';

/** New snapshots come rarely; a stale minute does no harm. */
const CACHE_CONTROL = 'public, max-age=60';
const VARY = 'Accept';
const PREFLIGHT_SECONDS = 86_400;
const NoQuestion = z.strictObject({});

export interface ApiOptions {
  readonly version: string;
  /** Whether anybody may propose corrections. */
  readonly takesCorrections: boolean;
  /** Null where nothing is taken in for a token. */
  readonly writing: Writing | null;
}

export function createApi(
  observatory: Observatory,
  { version, takesCorrections, writing }: ApiOptions,
): Hono {
  const api = new Hono();
  // Public data, read only, no cookies: a page of whatever origin may ask, and may read why it got no answer.
  api.use(
    cors({
      origin: '*',
      allowMethods: ['GET', 'HEAD', 'OPTIONS'],
      // Not Authorization: what takes a token is not for pages of others.
      allowHeaders: ['Accept', 'If-None-Match', 'X-Request-Id'],
      exposeHeaders: [
        ...['ETag', 'Content-Disposition', 'Link', 'Retry-After', 'RateLimit', 'RateLimit-Policy'],
        'X-Request-Id',
      ],
      maxAge: PREFLIGHT_SECONDS,
    }),
  );
  api.get('/openapi.json', (context) =>
    answered(context, async () => {
      parseParameters(NoQuestion, readParameters(context));
      context.header('vary', VARY);
      if (wishedFormat(context, undefined, ['json']) === null) return notAcceptable(context, ['json']);
      return sendJson(context, openApiDocument(version));
    }),
  );
  for (const question of API_QUESTIONS)
    api.get(question.path, (context) => answered(context, () => answer(context, question, observatory)));
  api.route('/', createCorrectionsApi(observatory, takesCorrections, writing));
  api.route('/', createWritingApi(observatory, writing));
  api.on(['POST', 'PUT', 'PATCH', 'DELETE'], '*', (context) => {
    context.header('allow', 'GET, HEAD, OPTIONS');
    return problem(context, 405, 'the API is read only');
  });
  api.all('*', (context) => problem(context, 404, 'no such address; /api/v1/openapi.json lists them all'));
  return api;
}

async function answered(context: Context, respond: () => Promise<Response>): Promise<Response> {
  try {
    return await respond();
  } catch (error) {
    const refusal = refusalOf(error, context.req.param('id') !== undefined);
    if (refusal === null) throw error;
    return problem(context, refusal.status, refusal.detail, refusal.errors);
  }
}

async function answer(context: Context, question: ApiQuestion, observatory: Observatory): Promise<Response> {
  const parameters = readParameters(context);
  const offered = question.table === null ? (['json'] as const) : ANSWER_FORMATS;
  context.header('vary', VARY);
  const format = wishedFormat(context, parameters.format, offered);
  if (format === null) return notAcceptable(context, offered);
  const value = await question.ask(observatory, parameters, context.req.param('id') ?? '');
  linkToNext(context, value);
  if (format === 'json' || question.table === null)
    return sendJson(context, question.shown(value, parameters));
  const fileName = `flopscope${question.path.replaceAll(/[/:]+/g, '-')}.${format}`;
  context.header('content-disposition', `attachment; filename="${fileName}"`);
  const table = question.table(value, parameters);
  if (format === 'csv') return send(context, tableCsv(table), `${TYPES.csv}; charset=utf-8; header=present`);
  const { parquetBytes } = await import('../report/parquet.js');
  return send(context, parquetBytes(table), TYPES.parquet);
}

function notAcceptable(context: Context, offered: readonly AnswerFormat[]): Response {
  const types = offered.map((format) => TYPES[format]).join(', ');
  return problem(context, 406, `Accept: ${context.req.header('accept') ?? ''}: it can be had as ${types}`);
}

/** The page behind this one (RFC 8288), for tables, too, which have no place to say it. */
function linkToNext(context: Context, answer: object): void {
  if (!('nextPageToken' in answer) || typeof answer.nextPageToken !== 'string') return;
  const { pathname, searchParams } = new URL(context.req.url);
  searchParams.delete('offset');
  searchParams.set(PAGE_TOKEN, answer.nextPageToken);
  context.header('link', `<${pathname}?${searchParams}>; rel="next"`);
}

/** The same question on the same vintage costs nothing twice. */
function sendJson(context: Context, value: object): Response {
  return send(context, JSON.stringify(value), `${TYPES.json}; charset=utf-8`);
}

function send(context: Context, body: string | Uint8Array<ArrayBuffer>, type: string): Response {
  return tagged(context, body, { type, cacheControl: CACHE_CONTROL });
}
