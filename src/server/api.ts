/** The HTTP API: the observatory's questions as addresses, their parameters checked, their errors of one shape. */
import { type Context, Hono } from 'hono';
import { accepts } from 'hono/accepts';
import { cors } from 'hono/cors';
import * as z from 'zod';
import type { Observatory } from '../observatory.js';
import type { ApiQuestion } from './api-question.js';
import { parseParameters, readParameters, refusalOf } from './asked.js';
import { createCorrectionsApi } from './corrections-api.js';
import { tagged } from './entity-tag.js';
import { openApiDocument } from './openapi.js';
import { problem } from './problem.js';
import { API_QUESTIONS } from './questions.js';

/** New snapshots come rarely; a stale minute does no harm. */
const CACHE_CONTROL = 'public, max-age=60';
const PREFLIGHT_SECONDS = 86_400;
/** The types of the formats; that of Parquet is registered with IANA since 2024. */
const TYPES = {
  json: 'application/json',
  csv: 'text/csv',
  parquet: 'application/vnd.apache.parquet',
} as const;
type Format = keyof typeof TYPES;

const NoQuestion = z.strictObject({});

export function createApi(observatory: Observatory, version: string, takesCorrections: boolean): Hono {
  const api = new Hono();
  // Public data, read only, no cookies: a page of whatever origin may ask, and may read why it got no answer.
  api.use(
    cors({
      origin: '*',
      allowMethods: ['GET', 'HEAD', 'OPTIONS'],
      exposeHeaders: ['ETag', 'Content-Disposition'],
      maxAge: PREFLIGHT_SECONDS,
    }),
  );
  api.get('/openapi.json', (context) =>
    answered(context, async () => {
      parseParameters(NoQuestion, readParameters(context));
      return sendJson(context, openApiDocument(version));
    }),
  );
  for (const question of API_QUESTIONS)
    api.get(question.path, (context) => answered(context, () => answer(context, question, observatory)));
  api.route('/', createCorrectionsApi(observatory, takesCorrections));
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

async function answer(
  context: Context,
  { ask, csv, parquet }: ApiQuestion,
  observatory: Observatory,
): Promise<Response> {
  const parameters = readParameters(context);
  const value = await ask(observatory, parameters, context.req.param('id') ?? '');
  if (csv === null) return sendJson(context, value);
  context.header('vary', 'Accept', { append: true });
  const format = wishedFormat(context, parameters.format, parquet === null ? ['json', 'csv'] : FORMATS);
  if (format === 'json') return sendJson(context, value);
  context.header('content-disposition', `attachment; filename="${csv.fileName}.${format}"`);
  if (format === 'csv' || parquet === null)
    return send(context, csv.text(value), `${TYPES.csv}; charset=utf-8; header=present`);
  const { parquetBytes } = await import('../report/parquet.js');
  return send(context, parquetBytes(parquet(value)), TYPES.parquet);
}

const FORMATS: readonly Format[] = ['json', 'csv', 'parquet'];

/** What the address says comes first; the question has refused any other word. */
function wishedFormat(context: Context, asked: string | undefined, offered: readonly Format[]): Format {
  const named = offered.find((format) => format === asked);
  if (named !== undefined) return named;
  const supports = offered.map((format) => TYPES[format]);
  const type = accepts(context, { header: 'Accept', supports, default: TYPES.json });
  return offered.find((format) => TYPES[format] === type) ?? 'json';
}

/** The same question on the same vintage costs nothing twice. */
function sendJson(context: Context, value: object): Response {
  return send(context, JSON.stringify(value), `${TYPES.json}; charset=utf-8`);
}

function send(context: Context, body: string | Uint8Array<ArrayBuffer>, type: string): Response {
  return tagged(context, body, { type, cacheControl: CACHE_CONTROL });
}
