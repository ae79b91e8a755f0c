/** Who asks? The address at the other end of the connection; behind a proxy that one trusts, the one the proxy names. */
import { isIP } from 'node:net';
import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';

/** The two ends of a connection; absent where the app is called without a server. */
export function connection({ env }: Context): Partial<HttpBindings> {
  return env ?? {};
}

/** @returns null where there is no connection */
export function clientAddress(context: Context, trustsProxy: boolean): string | null {
  const address = connection(context).incoming?.socket.remoteAddress;
  if (address === undefined) return null;
  return network((trustsProxy ? forwardedFor(context) : null) ?? address);
}

/** What the proxy itself has added stands last; anything before it is what somebody said. */
function forwardedFor(context: Context): string | null {
  const last = context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() ?? '';
  return isIP(last) === 0 ? null : last;
}

/** Whoever has one address of IPv6 has all of its /64. One of IPv4 in a dress of IPv6 is what it is. */
function network(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (isIP(plain) !== 6) return plain;
  const [head = '', tail = ''] = plain.split('::');
  const groups = head.split(':').filter(Boolean);
  const behind = tail.split(':').filter(Boolean);
  const zeros = plain.includes('::')
    ? Array<string>(Math.max(0, 8 - groups.length - behind.length)).fill('0')
    : [];
  return `${[...groups, ...zeros, ...behind]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}
