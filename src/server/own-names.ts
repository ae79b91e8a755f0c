/**
 * By which names may this server be asked? One that listens on its own machine alone is still reached by every page that a
 * browser there has open, if that page's name is made to lead to 127.0.0.1 (DNS rebinding): such a page would read as one of
 * ours. A request that names another host than the server's own is refused.
 */
import { BlockList, isIP } from 'node:net';

const LOOPBACK = new BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8, 'ipv4');
LOOPBACK.addAddress('::1', 'ipv6');

export interface OwnPlace {
  readonly host: string;
  readonly publicUrl: URL | null;
}

/** Whether only this machine can reach an address it listens on. */
export function isLoopback(host: string): boolean {
  const family = isIP(host);
  return host === 'localhost' || (family !== 0 && LOOPBACK.check(host, family === 4 ? 'ipv4' : 'ipv6'));
}

/** @returns whether a host, as it stands in an address, is one of this server's; null where every name is */
export function ownNames({ host, publicUrl }: OwnPlace): ((hostname: string) => boolean) | null {
  // Whoever opens it to others without naming it may be reached by any name.
  if (publicUrl === null && !isLoopback(host)) return null;
  return (hostname) => {
    const name = hostname.replace(/^\[(.*)\]$/, '$1');
    // An address in figures needs no look-up that could lead astray.
    return isIP(name) !== 0 || name === 'localhost' || name === publicUrl?.hostname;
  };
}

/**
 * Behind a proxy requests come over plain HTTP by the public name: their address becomes the one readers see, so that what is
 * told of it (canonical addresses, feeds, the origin of a form) is true.
 */
export function seenFromOutside(publicUrl: URL): (request: Request) => Request {
  return (request) => {
    const url = new URL(request.url);
    if (url.hostname !== publicUrl.hostname || url.origin === publicUrl.origin) return request;
    return new Request(`${publicUrl.origin}${request.url.slice(url.origin.length)}`, request);
  };
}
