/**
 * The same question costs nothing twice: an answer with a tag is kept with its headers, as it is and compressed, and goes to
 * whoever asks for it again. Whatever is set around this (limits, logs) is not kept; whatever is set within is.
 */
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Context, MiddlewareHandler } from 'hono';
import { compress } from 'hono/compress';
import { parseAccept } from 'hono/utils/accept';
import { COMPRESSIBLE_CONTENT_TYPE_REGEX } from 'hono/utils/compress';
import { hasTag } from './entity-tag.js';
import { type KeptAnswer, keepAnswers } from './kept-answers.js';

/** Below this the head of the answer weighs more than what is saved. */
const WORTH_COMPRESSING_BYTES = 1024;
const packBytes = promisify(gzip);

export interface Answered {
  /** In milliseconds, only ever forward. */
  readonly clock: () => number;
  /** Whether a request that is no reading changes what pages and answers say. */
  readonly writes: (path: string) => boolean;
  /** Says what answers rest on: those of another revision are of no use. */
  readonly revision: () => string;
}

export function answerOnce({ clock, writes, revision }: Answered): MiddlewareHandler {
  const answers = keepAnswers(clock);
  const compressOthers = compress();
  return async (context, next) => {
    const { method, path } = context.req;
    const address = method === 'GET' || method === 'HEAD' ? addressOf(context, revision()) : null;
    if (address !== null) {
      const found =
        answers.find(address) ??
        (await answers.get(address, async () => {
          await next();
          return keepable(context.res);
        }));
      if (found) return settle(context, sent(context, found));
    }
    // Not asked yet where another reader's question for the same brought an answer that was for him alone.
    if (!context.finalized) await next();
    if (address === null && context.res.ok && writes(path)) answers.forget();
    return compressOthers(context, async () => undefined);
  };
}

/** Instead of what is there already, whose headers the new response has all. */
function settle(context: Context, response: Response): Response {
  if (!context.finalized) return response;
  context.res = undefined;
  context.res = response;
  return response;
}

/** Everything an answer depends on; null where that is who asks. */
function addressOf({ req }: Context, revision: string): string | null {
  if (req.header('authorization') !== undefined) return null;
  // Only the API chooses between formats by what the reader accepts.
  return `${revision} ${req.path.startsWith('/api/') ? (req.header('accept') ?? '') : ''} ${req.url}`;
}

async function keepable(response: Response): Promise<KeptAnswer | null> {
  const tag = response.headers.get('etag');
  if (response.status !== 200 || tag === null) return null;
  const body = new Uint8Array(await response.arrayBuffer());
  const type = response.headers.get('content-type') ?? '';
  const worth = body.length >= WORTH_COMPRESSING_BYTES && COMPRESSIBLE_CONTENT_TYPE_REGEX.test(type);
  const { 'content-length': _length, ...headers } = Object.fromEntries(response.headers);
  if (!worth) return { tag, plain: { headers, body }, packed: null };
  const vary = headers.vary === undefined ? 'Accept-Encoding' : `${headers.vary}, Accept-Encoding`;
  const packing = { ...headers, vary, etag: `W/${tag}`, 'content-encoding': 'gzip' };
  return {
    tag,
    plain: { headers: { ...headers, vary }, body },
    packed: { headers: packing, body: new Uint8Array(await packBytes(body)) },
  };
}

function sent({ req }: Context, { tag, plain, packed }: KeptAnswer): Response {
  const { headers, body } = packed !== null && takesGzip(req.header('accept-encoding')) ? packed : plain;
  if (hasTag(req.header('if-none-match'), tag)) return new Response(null, { status: 304, headers });
  return new Response(body, { headers });
}

function takesGzip(header: string | undefined): boolean {
  const accepted = parseAccept(header ?? '');
  const found =
    accepted.find(({ type }) => type.toLowerCase() === 'gzip') ?? accepted.find(({ type }) => type === '*');
  return found !== undefined && found.q > 0;
}
