/** What a server has that runs for others: limits, logs, measures, and an answer for whatever watches over it. */
import type { Hono, MiddlewareHandler } from 'hono';
import type { RequestEntry } from './log-line.js';
import { openMetrics, type StoredFile } from './metrics.js';
import { observe } from './observe.js';
import { createProbes } from './probes.js';
import { limitRate, type RateLimit } from './rate-limit.js';

export interface ServiceOptions {
  readonly version: string;
  /** In milliseconds, only ever forward. */
  readonly clock: () => number;
  readonly now: () => Date;
  readonly randomName: () => string;
  readonly stored: () => Promise<readonly StoredFile[]>;
  readonly isStopping: () => boolean;
  readonly log: (line: string) => void;
  /** Null where requests are not written down. */
  readonly logRequest: ((entry: RequestEntry) => void) | null;
  /** Null where nobody is limited. */
  readonly rateLimit: RateLimit | null;
}

export interface Service {
  /** Around everything else. */
  readonly around: readonly MiddlewareHandler[];
  readonly probes: Hono;
}

export function openService(options: ServiceOptions): Service {
  const { clock, logRequest, rateLimit, version } = options;
  const metrics = openMetrics(version);
  const ended = (entry: RequestEntry) => {
    metrics.ended(entry);
    logRequest?.(entry);
  };
  const limits = rateLimit === null ? [] : [limitRate(rateLimit, clock)];
  return {
    around: [observe({ ...options, started: metrics.started, ended }), ...limits],
    probes: createProbes({ ...options, metrics }),
  };
}
