/**
 * The client of the load benchmark: HTTP/1.1 over plain sockets that stay open, one request at a time on each. It does so
 * little a request that the server is what is measured; `processorShare` of each run says whether that held.
 */
import { connect } from 'node:net';

/** The bytes of a GET. */
export function request(path, headers = {}) {
  const lines = Object.entries({ host: '127.0.0.1', ...headers }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  );
  return `GET ${path} HTTP/1.1\r\n${lines.join('')}\r\n`;
}

/** A connection that is asked again and again; `ask` resolves with status and headers when the whole answer is there. */
export async function openConnection(port) {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true });
  await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject));
  let waiting = null;
  let head = null;
  let missing = 0;
  let early = '';
  const settle = (how, value) => {
    const now = waiting;
    waiting = null;
    head = null;
    now?.[how](value);
  };
  socket.on('error', (error) => settle('reject', error));
  socket.on('close', () => settle('reject', new Error('the server closed the connection')));
  socket.on('data', (bytes) => {
    let body = bytes.length;
    if (head === null) {
      const text = early + bytes.toString('latin1');
      const end = text.indexOf('\r\n\r\n');
      early = end < 0 ? text : '';
      if (end < 0) return;
      head = text.slice(0, end).toLowerCase();
      const status = Number(head.slice(9, 12));
      const length = /\r\ncontent-length: (\d+)/.exec(head)?.[1];
      if (length === undefined && status !== 304 && status !== 204) {
        settle('reject', new Error(`an answer without its length: ${head.slice(0, 200)}`));
        return;
      }
      missing = status === 304 || status === 204 ? 0 : Number(length);
      body = text.length - end - 4;
    }
    missing -= body;
    if (missing <= 0) settle('resolve', head);
  });
  return {
    socket,
    ask: (bytes) =>
      new Promise((resolve, reject) => {
        waiting = { resolve, reject };
        socket.write(bytes);
      }),
    close: () => socket.destroy(),
  };
}

export function statusOf(head) {
  return Number(head.slice(9, 12));
}

/**
 * As many requests as the server answers. `requests` gives the bytes of each; every answer must have the status, if one is given.
 * @returns requests a second, and the share of its own processor the client used
 */
export async function saturate(port, { connections, seconds, requests, status }) {
  const all = await Promise.all(Array.from({ length: connections }, () => openConnection(port)));
  const used = process.cpuUsage();
  const start = performance.now();
  const end = start + seconds * 1000;
  let count = 0;
  await Promise.all(
    all.map(async ({ ask }) => {
      while (performance.now() < end) {
        const head = await ask(requests());
        if (status !== undefined && statusOf(head) !== status) throw new Error(`expected ${status}: ${head}`);
        count += 1;
      }
    }),
  );
  const elapsed = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(used);
  for (const { close } of all) close();
  return { perSecond: count / elapsed, processorShare: (user + system) / 1e6 / elapsed };
}

/**
 * Requests at a fixed pace, whatever the server does: each is timed from the moment at which it was due, so that a server
 * that stops for a while is not excused for what it kept waiting.
 * @returns milliseconds of every request, sorted
 */
export async function paced(port, { connections, perSecond, seconds, requests }) {
  const free = await Promise.all(Array.from({ length: connections }, () => openConnection(port)));
  const all = [...free];
  const total = Math.round(perSecond * seconds);
  const times = [];
  const due = [];
  let sent = 0;
  await new Promise((resolve, reject) => {
    const send = (connection, dueAt) => {
      connection.ask(requests()).then(() => {
        times.push(performance.now() - dueAt);
        const next = due.shift();
        if (next !== undefined) send(connection, next);
        else free.push(connection);
        if (times.length === total) resolve();
      }, reject);
    };
    const start = performance.now();
    const tick = () => {
      const now = performance.now();
      for (; sent < total && start + (sent * 1000) / perSecond <= now; sent += 1) {
        const dueAt = start + (sent * 1000) / perSecond;
        const connection = free.pop();
        if (connection) send(connection, dueAt);
        else due.push(dueAt);
      }
      if (sent < total) setTimeout(tick, 1);
    };
    tick();
  });
  for (const { close } of all) close();
  return times.sort((a, b) => a - b);
}

export function percentile(sorted, share) {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}
