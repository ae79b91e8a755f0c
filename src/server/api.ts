/** The HTTP API: the observatory's questions as addresses, their parameters checked, their errors of one shape. */
import { createHash } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { ZodError } from 'zod';
import type { Observatory } from '../observatory.js';
import { InputError } from '../provenance/input-error.js';
import { openApiDocument } from './openapi.js';
import { parameterErrors, problem } from './problem.js';
import { API_QUESTIONS, type ApiQuestion } from './questions.js';

/** New snapshots come rarely; a stale minute does no harm. */
const CACHE_CONTROL = 'public, max-age=60';

export function createApi(observatory: Observatory, version: string): Hono {
  const api = new Hono();
  api.get('/openapi.json', (context) => send(context, openApiDocument(version)));
  for (const question of API_QUESTIONS)
    api.get(question.path, (context) => answer(context, question, observatory));
  api.on(['POST', 'PUT', 'PATCH', 'DELETE'], '*', (context) => {
    context.header('allow', 'GET, HEAD');
    return problem(context, 405, 'the API is read only');
  });
  api.all('*', (context) => problem(context, 404, 'no such address; /api/v1/openapi.json lists them all'));
  return api;
}

async function answer(
  context: Context,
  { question, ask }: ApiQuestion,
  observatory: Observatory,
): Promise<Response> {
  const parameters = context.req.query();
  const checked = question.safeParse(parameters);
  if (!checked.success) {
    const errors = parameterErrors(checked.error);
    return problem(
      context,
      400,
      errors.map((error) => `${error.parameter}: ${error.problem}`).join('; '),
      errors,
    );
  }
  try {
    return send(context, await ask(observatory, parameters, context.req.param('id') ?? ''));
  } catch (error) {
    if (error instanceof InputError)
      return problem(context, context.req.param('id') === undefined ? 400 : 404, error.message);
    if (error instanceof ZodError) return problem(context, 400, error.message);
    throw error;
  }
}

/** A strong ETag of the bytes: the same question on the same vintage costs nothing twice. */
export function send(context: Context, value: object): Response {
  const body = JSON.stringify(value);
  const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  context.header('etag', tag);
  context.header('cache-control', CACHE_CONTROL);
  context.header('access-control-allow-origin', '*');
  if (matches(context.req.header('if-none-match'), tag)) return context.body(null, 304);
  return context.body(body, 200, { 'content-type': 'application/json; charset=utf-8' });
}

function matches(header: string | undefined, tag: string): boolean {
  return header?.split(',').some((candidate) => ['*', tag, `W/${tag}`].includes(candidate.trim())) ?? false;
}
