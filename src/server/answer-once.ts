/**
 * The same question costs nothing twice: an answer with a tag is kept with its headers, as it is and compressed, and goes to
 * whoever asks for it again. Whatever is set around this (limits, logs) is not kept; whatever is set within is.
 */
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Context, MiddlewareHandler } from 'hono';
import { compress } from 'hono/compress';
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
    const { method } = context.req;
    const address = method === 'GET' || method === 'HEAD' ? addressOf(context, revision()) : null;
    const kept = address === null ? null : answers.find(address);
    if (kept) return sent(context, kept);
    if (address !== null && !saysWhoAsks(context)) {
      const found = await answers.get(address, async () => {
        await next();
        return keepable(context.res);
      });
      if (found) return settle(context, sent(context, found));
    }
    // Not asked yet where another reader's question for the same brought an answer that was for him alone.
    if (!context.finalized) await next();
    if (address === null && context.res.ok && writes(context.req.path)) answers.forget();
    return compressOthers(context, async () => undefined);
  };
}

/** What he gets may be for him alone; what is kept was made for somebody who did not say. */
function saysWhoAsks({ req }: Context): boolean {
  return req.header('authorization') !== undefined;
}

/** Instead of what is there already, whose headers the new response has all. */
function settle(context: Context, response: Response): Response {
  if (!context.finalized) return response;
  context.res = undefined;
  context.res = response;
  return response;
}

/** Everything an answer depends on. Only the API chooses between formats by what the reader accepts. */
function addressOf({ req }: Context, revision: string): string {
  const accepted = req.path.startsWith('/api/') ? (req.header('accept') ?? '') : '';
  return `${revision} ${accepted} ${req.url}`;
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

const [GZIP, ANY] = [
  /(?:^|,)\s*gzip\s*(?:;\s*q=([\d.]+)\s*)?(?:,|$)/i,
  /(?:^|,)\s*\*\s*(?:;\s*q=([\d.]+)\s*)?(?:,|$)/,
];

/** Every request asks this: the parser of Hono for whole headers takes as long as the rest of an answer that is kept. */
function takesGzip(header: string | undefined): boolean {
  if (header === undefined) return false;
  const found = GZIP.exec(header) ?? ANY.exec(header);
  return found !== null && Number(found[1] ?? 1) > 0;
}
