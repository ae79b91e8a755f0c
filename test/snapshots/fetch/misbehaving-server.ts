/** A server on 127.0.0.1 that answers as it is told to, badly too, and remembers what it was asked. */
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

export interface AskedFor {
  readonly path: string;
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
}

export interface MisbehavingServer {
  readonly origin: string;
  readonly port: number;
  readonly asked: AskedFor[];
  /** The answers to a path, one after the other, the last for all that follow. */
  answer(path: string, ...answers: Answer[]): void;
  close(): Promise<void>;
}

export async function startMisbehaving(): Promise<MisbehavingServer> {
  const asked: AskedFor[] = [];
  const planned = new Map<string, Answer[]>();
  const server = createServer((request, response) => {
    const path = (request.url ?? '').split('?')[0] ?? '';
    // Tests have a clock of their own: only those of clocks say what a server's says.
    response.sendDate = false;
    asked.push({ path: request.url ?? '', method: request.method ?? '', headers: request.headers });
    const answers = planned.get(path) ?? [plain(404, 'no such file', {})];
    const [next] = answers.length > 1 ? answers.splice(0, 1) : answers;
    next?.(request, response);
  });
  server.on('clientError', (_error, socket) => socket.destroy());
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    port,
    asked,
    answer: (path, ...answers) => void planned.set(path, answers),
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

export function plain(status: number, body: string | Uint8Array, headers: Record<string, string>): Answer {
  return (_request, response) => {
    response.writeHead(status, { 'content-type': 'text/csv', ...headers });
    response.end(body);
  };
}

/** Says 304 to who has the bytes of this tag. */
export function tagged(body: string, etag: string, headers: Record<string, string> = {}): Answer {
  return (request, response) => {
    const same = request.headers['if-none-match'] === etag;
    plain(same ? 304 : 200, same ? '' : body, { etag, ...headers })(request, response);
  };
}

/** Sends a part of the body and breaks the connection. */
export const cutOff: Answer = (_request, response) => {
  response.writeHead(200, { 'content-type': 'text/csv', 'content-length': '1000' });
  response.write('a,b\n1,2\n', () => setTimeout(() => response.destroy(), 20));
};

/** Sends for ever, as fast as it is read. */
export const endless: Answer = (_request, response) => {
  response.writeHead(200, { 'content-type': 'text/csv' });
  const more = () => {
    while (!response.destroyed && response.write('1,2\n'.repeat(1000)));
    if (!response.destroyed) response.once('drain', more);
  };
  more();
};

/** A byte every few milliseconds: never idle, never done. */
export const dripping: Answer = (_request, response) => {
  response.writeHead(200, { 'content-type': 'text/csv' });
  const drip = setInterval(() => response.write('1'), 5);
  response.on('close', () => clearInterval(drip));
};

/** Takes the request and says nothing. */
export const silent: Answer = () => undefined;
