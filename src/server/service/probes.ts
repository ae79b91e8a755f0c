/** Is the server alive, can it answer, how does it do? For whatever watches over it. */
import { type Context, Hono } from 'hono';
import type { Metrics, StoredFile } from './metrics.js';

export interface Probed {
  readonly version: string;
  readonly metrics: Metrics;
  readonly stored: () => Promise<readonly StoredFile[]>;
  readonly isStopping: () => boolean;
  readonly log: (line: string) => void;
  readonly clock: () => number;
}

/** Whoever asks more often is told the same: reading the store costs something. */
const KNOWN_MILLISECONDS = 1000;

export function createProbes({ version, metrics, stored, isStopping, log, clock }: Probed): Hono {
  const probes = new Hono();
  const look = freshEnough(
    () =>
      stored().catch((error: unknown) => {
        log(`the store cannot be read: ${String(error)}`);
        return null;
      }),
    clock,
  );
  probes.get('/health', (context) => told(context, 200, { alive: true, version }));
  probes.get('/ready', async (context) => {
    if (isStopping()) return told(context, 503, { ready: false, reason: 'the server is ending' });
    const found = await look();
    if (found === null) return told(context, 503, { ready: false, reason: 'the store cannot be read' });
    if (found.length === 0) return told(context, 503, { ready: false, reason: 'there are no snapshots' });
    return told(context, 200, { ready: true, snapshots: found.length });
  });
  probes.get('/metrics', async (context) =>
    context.body(await metrics.text(await look()), 200, {
      'content-type': metrics.contentType,
      'cache-control': 'no-store',
    }),
  );
  return probes;
}

function told(context: Context, status: 200 | 503, value: object): Response {
  context.header('cache-control', 'no-store');
  return context.json(value, status);
}

function freshEnough<Value>(read: () => Promise<Value>, clock: () => number): () => Promise<Value> {
  let last: { readonly at: number; readonly value: Promise<Value> } | null = null;
  return () => {
    const at = clock();
    if (last === null || at - last.at >= KNOWN_MILLISECONDS) last = { at, value: read() };
    return last.value;
  };
}
