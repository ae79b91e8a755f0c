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
const [JSON_TYPE, CSV_TYPE] = ['application/json', 'text/csv'] as const;

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
  { ask, csv }: ApiQuestion,
  observatory: Observatory,
): Promise<Response> {
  const parameters = readParameters(context);
  const value = await ask(observatory, parameters, context.req.param('id') ?? '');
  if (csv === null) return sendJson(context, value);
  context.header('vary', 'Accept', { append: true });
  if (!wishesCsv(context, parameters.format)) return sendJson(context, value);
  context.header('content-disposition', `attachment; filename="${csv.fileName}"`);
  return tagged(context, csv.text(value), {
    type: `${CSV_TYPE}; charset=utf-8; header=present`,
    cacheControl: CACHE_CONTROL,
  });
}

function wishesCsv(context: Context, format: string | undefined): boolean {
  if (format !== undefined) return format === 'csv';
  const type = accepts(context, { header: 'Accept', supports: [JSON_TYPE, CSV_TYPE], default: JSON_TYPE });
  return type === CSV_TYPE;
}

/** The same question on the same vintage costs nothing twice. */
function sendJson(context: Context, value: object): Response {
  return tagged(context, JSON.stringify(value), {
    type: `${JSON_TYPE}; charset=utf-8`,
    cacheControl: CACHE_CONTROL,
  });
}
