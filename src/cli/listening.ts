/** Where does the server listen, and where do its readers reach it? This machine alone, unless one says otherwise. */
import { isIP } from 'node:net';
import type { CommandContext } from './command.js';
import { UsageError } from './usage-error.js';

export interface Listening {
  /** An IP address of this machine, or `localhost`. */
  readonly host: string;
  readonly port: number;
  /** Where readers reach it through a proxy, without a path. */
  readonly publicUrl: URL | null;
}

export const HOST_VARIABLE = 'FLOPSCOPE_HOST';
const DEFAULT_HOST = '127.0.0.1';
const DEFAULT_PORT = '4173';

export function readListening(
  { flags, verb }: CommandContext,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Listening {
  return {
    host: readHost(flags.host ?? (environment[HOST_VARIABLE] || DEFAULT_HOST), verb),
    port: readPort(flags.port ?? DEFAULT_PORT, verb),
    publicUrl: flags['public-url'] === undefined ? null : readPublicUrl(flags['public-url'], verb),
  };
}

/** A name would be looked up, and may lead to another address tomorrow. */
function readHost(text: string, verb: string): string {
  const host = text.replace(/^\[(.*)\]$/, '$1');
  if (host === 'localhost' || isIP(host) !== 0) return host;
  throw new UsageError(`--host: invalid address: ${text}; expected an IP address such as 0.0.0.0`, verb);
}

function readPort(text: string, verb: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535)
    throw new UsageError(`--port: invalid port: ${text}; expected 0 to 65535`, verb);
  return port;
}

function readPublicUrl(text: string, verb: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  const plain = url !== null && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`;
  if (plain) return url;
  throw new UsageError(
    `--public-url: invalid address: ${text}; expected such as https://observatory.example, without a path`,
    verb,
  );
}
