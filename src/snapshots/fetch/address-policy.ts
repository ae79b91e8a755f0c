/** Which addresses may a request go to? The public internet over TLS, and what is allowed by name of its network. */
import { BlockList, isIP } from 'node:net';
import { UnreachableError } from '../../provenance/unreachable-error.js';

export interface AddressPolicy {
  /** Whether `http:` will do. */
  readonly plainHttp: boolean;
  /** Networks that may be reached although they are not public, as `10.1.0.0/16` or `127.0.0.1/32`. */
  readonly allowedNetworks: readonly string[];
}

export const PUBLIC_ONLY: AddressPolicy = { plainHttp: false, allowedNetworks: [] };

/** Over plain HTTP only to one's own machine or network, so that nobody in between reads along. */
const LOOPBACK: AddressPolicy = { plainHttp: true, allowedNetworks: ['127.0.0.0/8', '::1/128'] };

/**
 * For an address a person typed: who writes down an IP address, or `localhost`, means it, so that one may be reached
 * although it is not public, and nothing else beside it. A name may lead anywhere, so it must lead to a public address.
 */
export function policyForNamed(text: string): AddressPolicy {
  const literal = URL.canParse(text) ? literalOf(new URL(text)) : '';
  if (/^(?:.+\.)?localhost\.?$/.test(literal)) return LOOPBACK;
  if (isIP(literal) === 0 || addressProblem(literal, PUBLIC_ONLY) === null) return PUBLIC_ONLY;
  const plain = mappedIpv4(literal) ?? literal;
  return { plainHttp: true, allowedNetworks: [`${plain}/${isIP(plain) === 4 ? 32 : 128}`] };
}

/** What is no host on the public internet: IANA's special-purpose registries (RFC 6890), multicast and reserved. */
const NOT_PUBLIC: readonly (readonly [network: string, name: string])[] = [
  ['0.0.0.0/8', 'this network'],
  ['10.0.0.0/8', 'private'],
  ['100.64.0.0/10', 'shared by a carrier'],
  ['127.0.0.0/8', 'loopback'],
  ['169.254.0.0/16', 'link-local'],
  ['172.16.0.0/12', 'private'],
  ['192.0.0.0/24', 'reserved'],
  ['192.0.2.0/24', 'documentation'],
  ['192.88.99.0/24', 'reserved'],
  ['192.168.0.0/16', 'private'],
  ['198.18.0.0/15', 'benchmarking'],
  ['198.51.100.0/24', 'documentation'],
  ['203.0.113.0/24', 'documentation'],
  ['224.0.0.0/4', 'multicast'],
  ['240.0.0.0/4', 'reserved'],
  ['::/128', 'unspecified'],
  ['::1/128', 'loopback'],
  ['fc00::/7', 'unique local'],
  ['fe80::/10', 'link-local'],
  ['ff00::/8', 'multicast'],
  // Within the global unicast range: what is translated or tunnelled may end at a private IPv4 address.
  ['2001::/23', 'reserved'],
  ['2001:db8::/32', 'documentation'],
  ['2002::/16', 'a tunnel to an IPv4 address'],
  ['3fff::/20', 'documentation'],
];
/** What IANA has given out for hosts; an IPv6 address outside of it is none, whatever it maps to. */
const GLOBAL_UNICAST = blockListOf(['2000::/3']);
const NAMED = NOT_PUBLIC.map(([network, name]) => ({ list: blockListOf([network]), name }));

/**
 * Ports where something listens that takes the lines of a request for commands of its own: the "bad ports" of the Fetch
 * standard (https://fetch.spec.whatwg.org/#port-blocking), and the data stores most often found open.
 */
const REFUSED_PORTS = new Set([
  ...[
    1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103, 104,
  ],
  ...[
    109, 110, 111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465, 512, 513, 514, 515,
  ],
  ...[526, 530, 531, 532, 540, 548, 554, 556, 563, 587, 601, 636, 989, 990, 993, 995, 1719, 1720, 1723, 2049],
  ...[3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080],
  // MySQL, PostgreSQL, Redis, Memcached, MongoDB.
  ...[3306, 5432, 6379, 11211, 27017],
]);

/** Why an IP address may not be connected to, or null. */
export function addressProblem(address: string, { allowedNetworks }: AddressPolicy): string | null {
  const family = familyOf(address);
  if (family === null) return `${address} is no IP address`;
  const plain = mappedIpv4(address) ?? address;
  if (plain !== address) return addressProblem(plain, { plainHttp: false, allowedNetworks });
  if (allowedNetworks.length > 0 && blockListOf(allowedNetworks).check(address, family)) return null;
  const special = NAMED.find(({ list }) => list.check(address, family))?.name;
  if (special !== undefined) return `${address} is not public (${special})`;
  if (family === 'ipv6' && !GLOBAL_UNICAST.check(address, family))
    return `${address} is not public (reserved)`;
  return null;
}

/** Throws an UnreachableError for an address of a wrong scheme, with credentials, or with an IP that is refused. */
export function checkedUrl(text: string, policy: AddressPolicy): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  const refuse = (problem: string) =>
    new UnreachableError(problem, { address: shownAddress(text), stage: 'address' });
  if (url === null) throw refuse('this is no address');
  const schemes = policy.plainHttp ? ['https:', 'http:'] : ['https:'];
  if (!schemes.includes(url.protocol)) throw refuse(`expected an address with ${schemes.join(' or ')}`);
  if (url.username !== '' || url.password !== '') throw refuse('an address must not hold credentials');
  const literal = literalOf(url);
  const problem = isIP(literal) === 0 ? null : addressProblem(literal, policy);
  if (problem !== null) throw refuse(problem);
  if (REFUSED_PORTS.has(Number(url.port))) throw refuse(`port ${url.port} belongs to another protocol`);
  return url;
}

/** The host without the brackets of IPv6. */
function literalOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '');
}

/** For people and logs: a query and credentials may be secret. */
export function shownAddress(text: string): string {
  if (!URL.canParse(text)) return 'an unreadable address';
  const { protocol, host, pathname, search } = new URL(text);
  return `${protocol}//${host}${pathname}${search === '' ? '' : '?…'}`;
}

function familyOf(address: string): 'ipv4' | 'ipv6' | null {
  const version = isIP(address);
  return version === 4 ? 'ipv4' : version === 6 ? 'ipv6' : null;
}

/** The IPv4 address in `::ffff:10.0.0.1`, however it is spelled; null for any other. */
function mappedIpv4(address: string): string | null {
  if (familyOf(address) !== 'ipv6' || address.includes('%')) return null;
  const { hostname } = new URL(`http://[${address}]/`);
  const [, high, low] = /^\[::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})\]$/.exec(hostname) ?? [];
  if (high === undefined || low === undefined) return null;
  return [high, low]
    .map((part) => Number.parseInt(part, 16))
    .flatMap((part) => [part >> 8, part & 0xff])
    .join('.');
}

function blockListOf(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', prefix = ''] = network.split('/');
    const family = familyOf(address);
    if (family === null || !/^\d+$/.test(prefix))
      throw new RangeError(`invalid network: ${network}; expected an address and a prefix, as 10.0.0.0/8`);
    list.addSubnet(address, Number(prefix), family);
  }
  return list;
}
