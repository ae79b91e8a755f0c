/** Which answers are the same for every reader? Those that carry a tag of their bytes, by which a reader who has them is told so. */
import { createHash } from 'node:crypto';
import type { Context } from 'hono';

/** The answer with its tag: `answerOnce` then keeps it, compresses it once, and sends no bytes to who has them. */
export function tagged(
  context: Context,
  body: string | Uint8Array<ArrayBuffer>,
  headers: { readonly type: string; readonly cacheControl: string },
): Response {
  context.header('etag', `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`);
  context.header('cache-control', headers.cacheControl);
  return context.body(body, 200, { 'content-type': headers.type });
}

/** A compressed answer carries its tag as a weak one, which is compared like a strong one. */
export function hasTag(header: string | undefined, tag: string): boolean {
  return header?.split(',').some((candidate) => ['*', tag, `W/${tag}`].includes(candidate.trim())) ?? false;
}
