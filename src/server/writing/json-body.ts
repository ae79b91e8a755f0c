/** The JSON a request brings along: of its type, not too long, of its shape, or refused with the reason. */
import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type * as z from 'zod';
import { parseParameters, refusalOf } from '../asked.js';
import { problem } from '../problem.js';

/** @param what it is, for the refusal of another type */
export function takesJson(
  largestBytes: number,
  what: string,
): readonly [MiddlewareHandler, MiddlewareHandler] {
  return [
    // Pages of other origins cannot send JSON without asking first, and the API's answer allows them to read only.
    async (context, next) =>
      /^application\/json\s*(;|$)/i.test(context.req.header('content-type') ?? '')
        ? next()
        : problem(context, 415, `expected ${what} as application/json`),
    largestBody(largestBytes),
  ];
}

export function largestBody(bytes: number): MiddlewareHandler {
  return bodyLimit({
    maxSize: bytes,
    onError: (context) => problem(context, 413, `longer than ${bytes} bytes`),
  });
}

export async function withBody<Schema extends z.ZodType>(
  context: Context,
  schema: Schema,
  use: (body: z.infer<Schema>) => Promise<Response>,
): Promise<Response> {
  let body: unknown;
  try {
    body = await context.req.json();
  } catch {
    return problem(context, 400, 'the body is no JSON');
  }
  return refusingInput(context, async () => use(parseParameters(schema, body)));
}

/** What a body names and is not there is a mistake in the body: the address itself was found. */
export async function refusingInput(context: Context, respond: () => Promise<Response>): Promise<Response> {
  try {
    return await respond();
  } catch (error) {
    const refusal = refusalOf(error, false);
    if (refusal === null) throw error;
    return problem(context, 400, refusal.detail, refusal.errors);
  }
}
