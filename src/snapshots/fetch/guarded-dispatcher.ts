/**
 * How does a connection come about that cannot be led astray? The name is looked up once, every address it has is
 * checked, and the connection goes to one of those: a name that changes its mind in between leads nowhere else.
 */
import { type LookupAddress, lookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { Agent, buildConnector } from 'undici';
import { type AddressPolicy, addressProblem } from './address-policy.js';

export type Resolve = (hostname: string) => Promise<readonly LookupAddress[]>;

export interface ConnectionLimits {
  readonly connectMilliseconds: number;
}

/** A lookup that found an address which may not be connected to. */
export class RefusedAddressError extends Error {
  override readonly name = 'RefusedAddressError';
}

export function openGuardedDispatcher(
  policy: AddressPolicy,
  { connectMilliseconds }: ConnectionLimits,
  resolve: Resolve = resolveOnThisMachine,
): Agent {
  const connect = buildConnector({
    timeout: connectMilliseconds,
    lookup: guardedLookup(policy, resolve),
  });
  return new Agent({
    connect: (options, callback) => {
      const literal = options.hostname.replace(/^\[|\]$/g, '');
      // An address in figures is never looked up.
      const problem = isIP(literal) === 0 ? null : addressProblem(literal, policy);
      if (problem === null) connect(options, callback);
      else callback(new RefusedAddressError(problem), null);
    },
  });
}

function guardedLookup(policy: AddressPolicy, resolve: Resolve): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname).then(
      (addresses) => {
        const problem = addresses
          .map(({ address }) => addressProblem(address, policy))
          .find((found) => found !== null);
        const [first] = addresses;
        if (problem) callback(new RefusedAddressError(`${hostname} leads to ${problem}`), '', 0);
        else if (!first) callback(new Error(`${hostname} has no address`), '', 0);
        else if (options.all) callback(null, [...addresses]);
        else callback(null, first.address, first.family);
      },
      (error: NodeJS.ErrnoException) => callback(error, '', 0),
    );
  };
}

function resolveOnThisMachine(hostname: string): Promise<readonly LookupAddress[]> {
  return new Promise((done, fail) => {
    lookup(hostname, { all: true }, (error, addresses) => (error ? fail(error) : done(addresses)));
  });
}
