/** How does the server do? Counts and times in the text format of Prometheus; each name with few values, whoever asks what. */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { RequestEntry } from './log-line.js';

export interface StoredFile {
  readonly source: string;
  readonly retrieved: string;
}

export interface Metrics {
  started(): void;
  ended(entry: Pick<RequestEntry, 'method' | 'route' | 'status' | 'milliseconds' | 'bytes'>): void;
  /** @param stored null where the store cannot be read */
  text(stored: readonly StoredFile[] | null): Promise<string>;
  readonly contentType: string;
}

/** Cached answers take a millisecond, the longest simulations some seconds. */
const SECONDS = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
const METHODS: readonly string[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

export function openMetrics(version: string): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  new Gauge({
    name: 'flopscope_build_info',
    help: 'The version that runs.',
    labelNames: ['version'],
    registers,
  })
    .labels(version)
    .set(1);
  const requests = new Counter({
    ...{ name: 'flopscope_http_requests_total', help: 'Requests by pattern of the address and status.' },
    ...{ labelNames: ['method', 'route', 'status'] as const, registers },
  });
  const seconds = new Histogram({
    ...{
      name: 'flopscope_http_request_duration_seconds',
      help: 'From request to the last byte.',
      buckets: SECONDS,
    },
    ...{ labelNames: ['route'] as const, registers },
  });
  const bytes = new Counter({
    ...{ name: 'flopscope_http_sent_bytes_total', help: 'Bytes sent, heads included.' },
    ...{ labelNames: ['route'] as const, registers },
  });
  const inFlight = new Gauge({
    ...{ name: 'flopscope_http_requests_in_flight', help: 'Requests that are being answered.', registers },
  });
  const readable = new Gauge({
    ...{ name: 'flopscope_store_readable', help: '1 where the store could be read just now.', registers },
  });
  const snapshots = new Gauge({
    ...{ name: 'flopscope_snapshots', help: 'Stored snapshots of each source.' },
    ...{ labelNames: ['source'] as const, registers },
  });
  const newest = new Gauge({
    ...{
      name: 'flopscope_newest_snapshot_timestamp_seconds',
      help: 'Day of the newest snapshot of each source.',
    },
    ...{ labelNames: ['source'] as const, registers },
  });
  return {
    contentType: registry.contentType,
    started: () => inFlight.inc(),
    ended: ({ method, route, status, milliseconds, bytes: sent }) => {
      inFlight.dec();
      requests.labels(METHODS.includes(method) ? method : 'other', route, String(status)).inc();
      seconds.labels(route).observe(milliseconds / 1000);
      bytes.labels(route).inc(sent);
    },
    text: (stored) => {
      readable.set(stored === null ? 0 : 1);
      for (const { source, of } of bySource(stored ?? [])) {
        snapshots.labels(source).set(of.length);
        newest.labels(source).set(Math.max(...of.map((day) => Date.parse(day))) / 1000);
      }
      return registry.metrics();
    },
  };
}

function bySource(stored: readonly StoredFile[]) {
  return [...new Set(stored.map(({ source }) => source))].map((source) => ({
    source,
    of: stored.filter((file) => file.source === source).map(({ retrieved }) => retrieved),
  }));
}
