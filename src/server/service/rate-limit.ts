/**
 * Has a client asked too much? The API, assistants and feeds are counted, pages and their assets are not.
 *
 * Headers as of draft-ietf-httpapi-ratelimit-headers-10 (September 2025): how much there is, and how much is left.
 */
import type { MiddlewareHandler } from 'hono';
import { problem } from '../problem.js';
import { clientAddress } from './client-address.js';
import { type BucketLimits, openBuckets } from './token-buckets.js';

const COUNTED = /^\/(?:api(?:\/|$)|mcp$|(?:de\/)?feeds\/)/;
const POLICY = 'requests';
const WINDOW_SECONDS = 60;

export interface RateLimit extends BucketLimits {
  readonly trustsProxy: boolean;
}

export function limitRate({ trustsProxy, ...limits }: RateLimit, clock: () => number): MiddlewareHandler {
  const buckets = openBuckets(limits, clock);
  const policy = `"${POLICY}";q=${limits.requestsPerMinute};w=${WINDOW_SECONDS}`;
  return async (context, next) => {
    const client = clientAddress(context, trustsProxy);
    const isCounted = COUNTED.test(context.req.path) && context.req.method !== 'OPTIONS';
    if (client === null || !isCounted) return next();
    const { isAllowed, remaining, secondsUntilFull, secondsUntilNext } = buckets.take(client);
    if (isAllowed) await next();
    else {
      context.res = problem(
        context,
        429,
        `more than ${limits.requestsPerMinute} requests a minute; ask again in ${secondsUntilNext} s`,
      );
      context.header('retry-after', String(secondsUntilNext));
      // Pages of other origins may read why they got no answer, as they may read every answer.
      context.header('access-control-allow-origin', '*');
      context.header(
        'access-control-expose-headers',
        'RateLimit, RateLimit-Policy, Retry-After, X-Request-Id',
      );
    }
    context.header('ratelimit-policy', policy);
    context.header(
      'ratelimit',
      `"${POLICY}";r=${remaining};t=${isAllowed ? secondsUntilFull : secondsUntilNext}`,
    );
  };
}
