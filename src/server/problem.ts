/** One shape for every error (RFC 9457 problem details). */
import type { Context } from 'hono';
import * as z from 'zod';
import type { ParameterError } from './asked.js';

export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  instance: z.string(),
  errors: z.array(z.object({ parameter: z.string(), problem: z.string() })).optional(),
});
export type Problem = z.infer<typeof Problem>;

const TITLES = {
  400: 'Bad request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not found',
  405: 'Method not allowed',
  406: 'Not acceptable',
  409: 'Conflict',
  414: 'Address too long',
  413: 'Content too large',
  415: 'Unsupported media type',
  421: 'Misdirected request',
  429: 'Too many requests',
  500: 'Internal error',
  501: 'Not implemented',
  503: 'Service unavailable',
} as const;

export function problem(
  context: Context,
  status: keyof typeof TITLES,
  detail: string,
  errors?: readonly ParameterError[],
): Response {
  const body: Problem = {
    type: 'about:blank',
    title: TITLES[status],
    status,
    detail,
    instance: new URL(context.req.url).pathname,
    ...(errors ? { errors: [...errors] } : {}),
  };
  return context.body(JSON.stringify(body), status, { 'content-type': 'application/problem+json' });
}

/** A database that restarts is back within seconds. */
export const RETRY_AFTER_SECONDS = 10;
/** Where it lies is no reader's concern; the log says it. */
export const AWAY = `the store is not reachable just now; try again in ${RETRY_AFTER_SECONDS} seconds`;
