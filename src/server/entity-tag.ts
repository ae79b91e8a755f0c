/** Has the reader these bytes already? A compressed answer carries its tag as a weak one, which is compared like a strong one. */
import { createHash } from 'node:crypto';
import type { Context } from 'hono';

/** The answer with its tag; without its body where the reader has it. */
export function tagged(
  context: Context,
  body: string | Uint8Array<ArrayBuffer>,
  headers: { readonly type: string; readonly cacheControl: string },
): Response {
  const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  context.header('etag', tag);
  context.header('cache-control', headers.cacheControl);
  if (matches(context.req.header('if-none-match'), tag)) return context.body(null, 304);
  return context.body(body, 200, { 'content-type': headers.type });
}

function matches(header: string | undefined, tag: string): boolean {
  return header?.split(',').some((candidate) => ['*', tag, `W/${tag}`].includes(candidate.trim())) ?? false;
}
