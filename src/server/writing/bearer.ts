/** May this request write? Only with a token that has the scope (RFC 6750). */
import type { Context, MiddlewareHandler, Next } from 'hono';
import type { Scope } from '../../snapshots/access/access-token.js';
import { problem } from '../problem.js';
import type { Writing } from './writing.js';

const REALM = 'Bearer realm="flopscope"';

export function needsToken(writing: Writing | null, scope: Scope): MiddlewareHandler {
  return async (context, next) => {
    context.header('cache-control', 'no-store');
    if (!writing) return problem(context, 403, 'this server takes nothing in');
    return withToken(context, next, writing, scope);
  };
}

async function withToken(context: Context, next: Next, writing: Writing, scope: Scope) {
  const given = context.req.header('authorization');
  if (given === undefined) {
    context.header('www-authenticate', REALM);
    return problem(context, 401, `send a token with the scope ${scope}: Authorization: Bearer flopscope_…`);
  }
  const [, token = ''] = /^Bearer +(\S+)$/i.exec(given) ?? [];
  const found = await writing.tokens.check(token, scope);
  if (found === 'good') return next();
  if (found === 'unknown') {
    context.header('www-authenticate', `${REALM}, error="invalid_token"`);
    return problem(context, 401, 'there is no such token, or it is good no longer');
  }
  context.header('www-authenticate', `${REALM}, error="insufficient_scope", scope="${scope}"`);
  return problem(context, 403, `the token has not the scope ${scope}`);
}
