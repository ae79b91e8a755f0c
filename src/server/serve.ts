/** Listens on an address of this machine until told to stop. */
import { createServer, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import { tooLongPage } from './failures.js';

export interface RunningServer {
  readonly url: string;
  /**
   * Takes no more requests; those under way have so long to end.
   * @param finishMilliseconds 0 ends them at once
   */
  close(finishMilliseconds?: number): Promise<void>;
}

export interface ServeOptions {
  readonly app: Hono;
  readonly host: string;
  /** 0 asks for a free one; a taken port is replaced by a free one. */
  readonly port: number;
  readonly patience?: Patience;
  /** What the app gets in the place of a request as it came. */
  readonly seen?: (request: Request) => Request;
}

/** How long the server waits for a reader, in milliseconds. */
export interface Patience {
  /** For the head of a request. */
  readonly head: number;
  /** For all of it: the longest text of the page `/check` takes less on the slowest of lines. */
  readonly request: number;
  /** For the next request: longer than proxies keep a connection (60 s is common), so that theirs is never the stale one. */
  readonly next: number;
  /** For a reader to take any of the answer that waits for him. */
  readonly silence: number;
  /** Between two looks at who is late. */
  readonly look: number;
}

const PATIENCE: Patience = { head: 10_000, request: 60_000, next: 65_000, silence: 120_000, look: 5000 };

export async function serve({
  app,
  host,
  port,
  patience = PATIENCE,
  seen,
}: ServeOptions): Promise<RunningServer> {
  const timeouts = {
    headersTimeout: patience.head,
    requestTimeout: patience.request,
    keepAliveTimeout: patience.next,
    connectionsCheckingInterval: patience.look,
  };
  const answer: typeof app.fetch = seen ? (request, ...more) => app.fetch(seen(request), ...more) : app.fetch;
  const server = createServer(timeouts, getRequestListener(answer));
  server.timeout = patience.silence;
  server.on('clientError', answerUnreadable);
  const listen = (wanted: number) =>
    new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(wanted, host, () => {
        server.off('error', reject);
        resolve();
      });
    });
  await listen(port).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') throw error;
    return listen(0);
  });
  const address = server.address();
  const actual = typeof address === 'object' && address ? address.port : port;
  return {
    url: `http://${shownHost(host)}:${actual}/`,
    close: (finishMilliseconds = 0) => closeWithin(server, finishMilliseconds),
  };
}

function closeWithin(server: Server, milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const end = setTimeout(() => server.closeAllConnections(), milliseconds);
    // A connection that waits for its next request would wait until the limit.
    server.prependListener('request', (_request, response) => response.setHeader('connection', 'close'));
    const idle = setInterval(() => server.closeIdleConnections(), IDLE_MILLISECONDS);
    server.close(() => {
      clearTimeout(end);
      clearInterval(idle);
      resolve();
    });
  });
}

const IDLE_MILLISECONDS = 50;

/** As a browser takes it: listening on every address is being at one of them. */
function shownHost(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1';
  if (host === '::') return '[::1]';
  return host.includes(':') ? `[${host}]` : host;
}

/**
 * What is too large for the parser of HTTP never reaches the app: the address is most of it. Node would close the
 * connection without a word; the app's own page for an address that is too long is asked for instead.
 */
function answerUnreadable(error: Error & { code?: string; rawPacket?: Buffer }, socket: Duplex): void {
  if (!socket.writable) return;
  if (error.code !== 'HPE_HEADER_OVERFLOW') {
    const status = error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? '408 Request Timeout' : '400 Bad Request';
    socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\n\r\n`);
    return;
  }
  const page = tooLongPage(error.rawPacket?.subarray(0, FIRST_LINE_BYTES).toString('latin1') ?? '');
  const length = Buffer.byteLength(page);
  socket.end(
    `HTTP/1.1 414 URI Too Long\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: ${length}\r\nContent-Security-Policy: default-src 'none'; style-src 'self'\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n${page}`,
  );
}

/** Enough to tell the language of the address. */
const FIRST_LINE_BYTES = 64;
