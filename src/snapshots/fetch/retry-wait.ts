/** How long is waited before a request is tried again? */
import type { FetchLimits } from './fetch-limits.js';

/** Milliseconds a `Retry-After` header asks for, by seconds or by a date; null where it says nothing readable. */
export function retryAfterMilliseconds(header: string | undefined, nowMilliseconds: number): number | null {
  const text = header?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  // A date of HTTP starts with the day of the week; `Date.parse` alone takes a lot for a date.
  const date = /^[A-Z][a-z]{2,8},? /.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? null : Math.max(0, date - nowMilliseconds);
}

/** "Full jitter": evenly between nothing and the doubled base, at least what the source asks for. */
export function retryWaitMilliseconds(
  retry: number,
  askedMilliseconds: number | null,
  { retryMilliseconds, longestWaitMilliseconds }: FetchLimits,
  random: () => number,
): number {
  const longest = Math.min(retryMilliseconds * 2 ** retry, longestWaitMilliseconds);
  return Math.round((askedMilliseconds ?? 0) + random() * longest);
}
