/** What happened to each request? Its id, how long it took and what it sent, told when the last byte is out. */
import type { Context, MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import { connection } from './client-address.js';
import type { RequestEntry } from './log-line.js';

export interface Observing {
  /** In milliseconds, only ever forward. */
  readonly clock: () => number;
  readonly now: () => Date;
  readonly randomName: () => string;
  readonly started: () => void;
  readonly ended: (entry: RequestEntry) => void;
}

const ID = 'X-Request-Id';
/** What other programs use for one; nothing that could be taken for the rest of a line. */
const WELL_FORMED = /^[\w.=-]{1,128}$/;

export function observe({ clock, now, randomName, started, ended }: Observing): MiddlewareHandler {
  return async (context, next) => {
    // What the server asks itself, to have it ready, is no request.
    if (!connection(context).incoming) return next();
    const [time, begun] = [now(), clock()];
    const given = context.req.header(ID) ?? '';
    const id = WELL_FORMED.test(given) ? given : randomName();
    const sent = bytesSent(context);
    started();
    await next();
    // Set behind whatever keeps answers for others.
    context.header(ID, id);
    const entry = {
      time,
      method: context.req.method,
      route: routeOf(context),
      status: context.res.status,
      id,
    };
    whenSent(context, (complete) =>
      ended({ ...entry, complete, bytes: sent(), milliseconds: clock() - begun }),
    );
  };
}

/** The most telling pattern; one with a star stands for all that nothing else answers. */
function routeOf(context: Context): string {
  const paths = matchedRoutes(context).map(({ path }) => path);
  return paths.findLast((path) => !path.endsWith('*')) ?? paths.at(-1) ?? '*';
}

function bytesSent(context: Context): () => number {
  const socket = connection(context).incoming?.socket;
  const before = socket?.bytesWritten ?? 0;
  return () => (socket?.bytesWritten ?? before) - before;
}

function whenSent(context: Context, then: (complete: boolean) => void): void {
  const outgoing = connection(context).outgoing;
  if (!outgoing || outgoing.closed) then(outgoing === undefined);
  else outgoing.once('close', () => then(outgoing.writableFinished));
}
