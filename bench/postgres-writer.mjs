/**
 * Writes into a shared store without an end, for `faults-postgres.mjs` to end it at a random moment. Says on standard output what
 * is through: a line of JSON after each. `drain` asks the sources a few turns long and ends by itself.
 */
import { createHash, randomUUID } from 'node:crypto';
import { writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { Agent, buildConnector } from 'undici';
import { openStore } from '../dist/src/open-store.js';
import { openPipeline } from '../dist/src/pipeline.js';
import { ROOT } from './open-pipeline.mjs';

const { kind, databaseUrl, dataDirectory, round, startMilliseconds, sourcesPort } = JSON.parse(
  process.argv[2],
);
const DAY_MILLISECONDS = 86_400_000;
/** As many as a job has tries. */
const DRAINING_TURNS = 6;
const connect = buildConnector({});
let turn = 0;
const options = {
  dataDirectory,
  databaseUrl,
  packageRoot: ROOT,
  version: 'faults',
  now: () => new Date(startMilliseconds + turn * DAY_MILLISECONDS),
  randomName: randomUUID,
  progress: () => {},
  network: {
    random: () => 0,
    // Spacing and waits between tries are over at once; only the two minutes of a lease and of a try are real.
    wait: (milliseconds, signal) =>
      milliseconds < 120_000
        ? Promise.resolve()
        : new Promise((_done, fail) => signal?.addEventListener('abort', () => fail(new Error('ended')))),
    dispatcher: new Agent({
      connect: (wanted, callback) =>
        connect(
          {
            ...wanted,
            ...{ protocol: 'http:', hostname: '127.0.0.1', host: '127.0.0.1', port: String(sourcesPort) },
          },
          callback,
        ),
    }),
  },
};

/** Written at once: what is said was true when the process ended. */
const say = (value) => writeSync(1, `${JSON.stringify(value)}\n`);

const WRITERS = {
  ingest: async () => {
    const pipeline = openPipeline(options);
    await pipeline.verify();
    say({ ready: true });
    for (;;) {
      const files = [1, 2, 3].map((number) => {
        const path = join(dataDirectory, `all_${turn}_${number}.csv`);
        writeFileSync(path, modelsOf(`R${round}T${turn}N${number}`));
        return { path, source: 'epoch-all', retrieved: day() };
      });
      const taken = await pipeline.ingest(files);
      say({ snapshots: taken.map(({ sha256 }) => sha256) });
      turn += 1;
    }
  },
  update: () => collectTurns(Number.POSITIVE_INFINITY),
  drain: () => collectTurns(DRAINING_TURNS),
  documents: async () => {
    const { kept } = openStore(options);
    await kept.names('watches');
    say({ ready: true });
    for (; ; turn += 1) {
      const name = `r${round}-${turn}.json`;
      await kept.add('corrections/proposed', name, documentOf(name));
      await kept.put('watches', 'changing.json', documentOf(name));
      say({ document: name });
    }
  },
};

async function collectTurns(most) {
  const pipeline = openPipeline(options);
  await pipeline.verify();
  const schedule = (await pipeline.collector()).schedule(DAY_MILLISECONDS);
  say({ ready: true });
  for (; turn < most; turn += 1) {
    const { snapshots } = await schedule.collect(new AbortController().signal);
    say({ snapshots: snapshots.map(({ sha256 }) => sha256) });
  }
  await pipeline.close();
}

function day() {
  return options.now().toISOString().slice(0, 10);
}

function modelsOf(name) {
  const rows = Array.from({ length: 60 }, (_, index) => `${name}-${index},Org\n`).join('');
  return `Model,Organization\n${rows}`;
}

/** Says of itself whether it is whole. */
function documentOf(name) {
  const filling = `${name} `.repeat(100);
  const sha256 = createHash('sha256').update(filling).digest('hex');
  return new TextEncoder().encode(JSON.stringify({ name, sha256, filling }));
}

await WRITERS[kind]();
