/**
 * What the server stands: cached reads against an empty Hono server in the same run, latency at half of what it can, answers
 * that are nowhere kept, memory over 200,000 requests, idle connections and slow readers. All on 127.0.0.1, and it ends by itself.
 * `node bench/load.mjs [reads|latency|uncached|crowd|memory …]` measures only those parts.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openConnection, paced, percentile, request, saturate, statusOf } from './http-client.mjs';
import { MEMORY_PROBE, memoryOf, processorSeconds, startServer, untilItRests } from './served.mjs';

const LIMIT = { share: 0.5, latencyMilliseconds: 25, uncachedMilliseconds: 100, growthMegabytes: 10 };
const [CONNECTIONS, ROUNDS, ROUND_SECONDS] = [50, 3, 2];
/** Every part with a limit. */
const PARTS = { reads, latency, uncached, crowd, memory };
const CLI = fileURLToPath(new URL('../dist/src/cli/main.js', import.meta.url));

const PAGES = ['/', '/api/v1/pace?over=1e23flop', '/api/v1/models?limit=100', '/models/gpt-4o'];
/** As browsers and most programs ask; the last as those that have the answer. */
const WAYS = {
  compressed: { 'accept-encoding': 'gzip' },
  plain: {},
  'not modified': { 'accept-encoding': 'gzip', 'if-none-match': '*' },
};

const median = (values) =>
  percentile(
    [...values].sort((a, b) => a - b),
    0.5,
  );
/** Numbers from 0 to 1 that look random and are the same in each run (Park and Miller 1988). */
let seed = 42;
const random = () => {
  seed = (seed * 16_807) % 2_147_483_647;
  return seed / 2_147_483_647;
};
const say = (part, text) => console.log(`${part}: ${text} [load ${loadavg()[0].toFixed(1)}]`);

const wanted = process.argv.slice(2).filter((word) => word in PARTS);
const directory = mkdtempSync(join(tmpdir(), 'flopscope-load-'));
const serve = (words = []) => startServer([...words, CLI, 'serve', '--port', '0', '--data-dir', directory]);
const servers = [];
try {
  const empty = await startServer([fileURLToPath(new URL('./empty-server.mjs', import.meta.url))]);
  servers.push(empty);
  const ours = await serve(MEMORY_PROBE);
  servers.push(ours);
  // The vintages a reader can choose are prepared in the background a few seconds after the start.
  await pause(7000);
  await untilItRests(ours.pid);
  for (const [name, measure] of Object.entries(PARTS))
    if (wanted.length === 0 || wanted.includes(name)) await measure(ours, empty);
} finally {
  for (const { child } of servers) child.kill('SIGKILL');
  rmSync(directory, { recursive: true, force: true });
}

/** Each way of each address, in turns with the empty server, so that both see the same machine. */
async function reads(ours, empty) {
  for (const path of PAGES)
    for (const [way, headers] of Object.entries(WAYS)) {
      const status = way === 'not modified' ? 304 : 200;
      const [mine, theirs] = [[], []];
      for (let round = 0; round < ROUNDS; round += 1) {
        theirs.push(await run(empty, request('/'), 200));
        mine.push(await run(ours, request(path, headers), status));
      }
      const of = (runs, key) => median(runs.map((found) => found[key]));
      const share = of(mine, 'perSecond') / of(theirs, 'perSecond');
      const limit = way === 'plain' ? '' : ` (limit ${LIMIT.share})`;
      say(
        'reads',
        `${path} ${way}: ${of(mine, 'perSecond').toFixed(0)} a second, ${share.toFixed(2)} of the empty server's ${of(theirs, 'perSecond').toFixed(0)}${limit}; ` +
          `${of(mine, 'micros').toFixed(0)} against ${of(theirs, 'micros').toFixed(0)} µs of processor a request; client ${(100 * of(mine, 'processorShare')).toFixed(0)} % busy`,
      );
    }
}

async function run({ port, pid }, bytes, status) {
  // What was kept a minute ago is made anew: that is not what is measured here.
  await askOnce(port, bytes);
  const before = processorSeconds(pid);
  const seconds = ROUND_SECONDS;
  const found = await saturate(port, { connections: CONNECTIONS, seconds, requests: () => bytes, status });
  return { ...found, micros: ((processorSeconds(pid) - before) / (found.perSecond * seconds)) * 1e6 };
}

async function askOnce(port, bytes) {
  const connection = await openConnection(port);
  const head = await connection.ask(bytes);
  connection.close();
  return head;
}

/** All cached reads mixed. */
function mixture() {
  const all = PAGES.flatMap((path) => ['compressed', 'not modified'].map((way) => request(path, WAYS[way])));
  return () => all[Math.floor(random() * all.length)];
}

async function saturation({ port }) {
  const requests = mixture();
  for (let warm = 0; warm < 20; warm += 1) await askOnce(port, requests());
  return (await saturate(port, { connections: CONNECTIONS, seconds: 3, requests })).perSecond;
}

async function latency(ours) {
  const most = await saturation(ours);
  const perSecond = most / 2;
  const times = await paced(ours.port, {
    connections: CONNECTIONS,
    perSecond,
    seconds: 10,
    requests: mixture(),
  });
  say(
    'latency',
    `${told(times)} at ${perSecond.toFixed(0)} of ${most.toFixed(0)} a second (limit p99 ${LIMIT.latencyMilliseconds})`,
  );
}

function told(times) {
  const [half, most] = [0.5, 0.99].map((share) => percentile(times, share).toFixed(1));
  return `p50 ${half} ms, p99 ${most} ms, longest ${times.at(-1).toFixed(0)} ms`;
}

/**
 * Every address is a new one: a threshold nobody has asked for. No answer of it is kept, and nothing that follows from it:
 * sizes, expected counts, nowcast and draws are made anew. What the vintage brings whatever is asked (catalogue, estimates, listings) is there.
 */
async function uncached({ port }) {
  const threshold = () => `${(10 ** (22 + 4 * random())).toExponential(3).replace('+', '')}flop`;
  const kinds = {
    pace: () =>
      `/api/v1/pace?over=${threshold()}&by=${['year', 'quarter', 'month'][Math.floor(random() * 3)]}`,
    forecast: () => `/api/v1/forecast?over=${threshold()}&until=${2027 + Math.floor(random() * 3)}`,
  };
  for (const [name, address] of Object.entries(kinds)) {
    const connection = await openConnection(port);
    const times = [];
    for (let count = 0; count < 110; count += 1) {
      const start = performance.now();
      const head = await connection.ask(request(address(), WAYS.compressed));
      if (statusOf(head) !== 200) throw new Error(head);
      // The first ones find code that has not run yet.
      if (count >= 10) times.push(performance.now() - start);
    }
    connection.close();
    times.sort((a, b) => a - b);
    const [half, most] = [0.5, 0.95].map((share) => percentile(times, share).toFixed(0));
    say(
      'uncached',
      `${name}: p50 ${half} ms, p95 ${most} ms, longest ${times.at(-1).toFixed(0)} ms of 100 (limit p95 ${LIMIT.uncachedMilliseconds})`,
    );
  }
}

/** The same pace of requests alone, then beside those who ask nothing, and those who take a byte a second. */
async function crowd(ours) {
  const perSecond = (await saturation(ours)) / 4;
  const measure = () =>
    paced(ours.port, { connections: CONNECTIONS, perSecond, seconds: 8, requests: mixture() });
  const alone = await measure();
  const idle = await Promise.all(Array.from({ length: 1000 }, () => openConnection(ours.port)));
  const beside = await measure();
  // Large, and kept: making it is not what is measured.
  await askOnce(ours.port, request('/api/v1/explore'));
  const slow = await Promise.all(Array.from({ length: 50 }, () => openConnection(ours.port)));
  for (const { socket } of slow) {
    socket.removeAllListeners('data');
    socket.pause();
    socket.write(request('/api/v1/explore'));
  }
  const sip = setInterval(() => {
    for (const { socket } of slow) socket.read(1);
  }, 1000);
  const withBoth = await measure();
  clearInterval(sip);
  for (const { close } of [...idle, ...slow]) close();
  say(
    'crowd',
    `alone ${told(alone)}; beside 1,000 idle connections ${told(beside)}; with 50 readers of a byte a second, too, ${told(withBoth)} (limit p99 ${LIMIT.latencyMilliseconds})`,
  );
}

/** Of 200,000 requests a tenth are for addresses nobody asked for before, pages and answers, half of which do not exist. */
async function memory(ours) {
  const [TOTAL, STEP, DISTINCT] = [200_000, 10_000, 0.1];
  const cached = mixture();
  let number = 0;
  const distinct = () => {
    number += 1;
    const paths = [
      `/api/v1/models?limit=100&offset=${number % 3000}&search=${number.toString(36)}`,
      `/models?offset=${number % 3000}&over=${(1e20 * (1 + number)).toExponential(6).replace('+', '')}flop`,
      `/models/none-${number}`,
      `/nothing/${number}`,
    ];
    return request(paths[number % paths.length], { ...WAYS.compressed, host: `h${number % 7}.example` });
  };
  const samples = [];
  const start = performance.now();
  for (let done = 0; done <= TOTAL; done += STEP) {
    if (done > 0) {
      const connections = await Promise.all(
        Array.from({ length: CONNECTIONS }, () => openConnection(ours.port)),
      );
      let left = STEP;
      await Promise.all(
        connections.map(async ({ ask, close }) => {
          for (; left > 0; ) {
            left -= 1;
            await ask(random() < DISTINCT ? distinct() : cached());
          }
          close();
        }),
      );
    }
    samples.push({ requests: done, ...(await memoryOf(ours)) });
  }
  // The first quarter fills what is kept.
  const later = samples.filter(({ requests }) => requests >= TOTAL / 4);
  const growth = (key) => slope(later.map((sample) => [sample.requests, sample[key]])) * (TOTAL - TOTAL / 4);
  const shown = samples.filter((_, index) => index % 4 === 0);
  say(
    'memory',
    `held after collection ${shown.map(({ held }) => held.toFixed(0)).join(' ')} MB, resident ${shown.map(({ resident }) => resident.toFixed(0)).join(' ')} MB ` +
      `every 40,000 of 200,000 requests (${number} distinct addresses, ${((performance.now() - start) / 1000).toFixed(0)} s); growth by slope over the last 150,000: ` +
      `held ${growth('held').toFixed(1)} MB (limit ${LIMIT.growthMegabytes}), resident ${growth('resident').toFixed(1)} MB`,
  );
}

/** Least squares. */
function slope(points) {
  const mean = (index) => points.reduce((sum, point) => sum + point[index], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const of = (weigh) => points.reduce((sum, point) => sum + (point[0] - x) * weigh(point), 0);
  return of((point) => point[1] - y) / of((point) => point[0] - x);
}
