/** How does a receiver know that a message is ours, whole and fresh? Signed, and sent to the public internet alone. */

import { createHmac } from 'node:crypto';
import type { AddressPolicy } from '../fetch/address-policy.js';
import type { Fetcher } from '../fetch/fetcher.js';
import { sha256Of } from '../layout.js';

/** Networks of one's own, for who has said that a receiver may lie in them. */
export const PRIVATE_TOO: AddressPolicy = {
  plainHttp: true,
  allowedNetworks: ['127.0.0.0/8', '10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '::1/128', 'fc00::/7'],
};

export interface Delivery {
  readonly url: string;
  readonly secret: string;
  readonly body: string;
}

/** HMAC-SHA-256 of `SECONDS.BODY`: with the time in it an old message cannot be sent again as a new one. */
export function signature(secret: string, seconds: number, body: string): string {
  const code = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex');
  return `t=${seconds},v1=${code}`;
}

/** The same for every try, so that a receiver can leave out what it has. Throws an UnreachableError. */
export async function deliver(
  { url, secret, body }: Delivery,
  fetcher: Fetcher,
  { seconds, userAgent }: { readonly seconds: number; readonly userAgent: string },
): Promise<void> {
  const { origin } = new URL(url);
  const headers = {
    'content-type': 'application/json',
    'user-agent': userAgent,
    'flopscope-signature': signature(secret, seconds, body),
    'flopscope-delivery': sha256Of(body).slice(0, 32),
  };
  // Paths of webhooks are often secret: errors name the host alone.
  await fetcher.fetch({ url, method: 'POST', headers, body, shownAs: `${origin}/…` }, origin);
}
