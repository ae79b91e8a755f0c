/**
 * One write to a data directory, to be killed in the middle of it by `bench/faults.mjs`:
 * node bench/faults-child.mjs DATA_DIRECTORY KIND NUMBER PORT INPUT [NOW] [FREE]; NOW is what the clock of this process says, FREE
 * how many files it may still open, once it has loaded what it needs by the same write of another NUMBER.
 * Ends with the exit codes of the command line.
 */
import { randomUUID } from 'node:crypto';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Agent, buildConnector } from 'undici';
import { openPipeline } from '../dist/src/pipeline.js';
import { InputError } from '../dist/src/provenance/input-error.js';
import { UnreachableError } from '../dist/src/provenance/unreachable-error.js';

const [, , dataDirectory, kind, number, port, input, now, free] = process.argv;
const packageRoot = fileURLToPath(new URL('..', import.meta.url));

/** Every request ends at a server on 127.0.0.1, whatever address it is meant for. */
function toReplay() {
  const connect = buildConnector({});
  const place = { protocol: 'http:', hostname: '127.0.0.1', host: '127.0.0.1', port };
  return new Agent({ connect: (options, done) => connect({ ...options, ...place }, done) });
}

const KINDS = {
  ingest: (pipeline, number) => {
    const day = String(1 + (number % 30)).padStart(2, '0');
    return pipeline.ingest([{ path: input, source: 'epoch-all', retrieved: `2025-06-${day}` }]);
  },
  update: async (pipeline) => {
    const { failed, quarantined } = await (await pipeline.collector()).update(['epoch-notable']);
    if (failed.length > 0) throw new UnreachableError(failed[0].problem, failed[0]);
    if (quarantined.length > 0) throw new Error(`put aside: ${quarantined[0].reasons[0].detail}`);
  },
  correction: async (pipeline, number) =>
    (await pipeline.observatory()).proposeCorrection({
      ...{ model: 'a0', field: 'parameters', value: `${number}7` },
      ...{ source: `https://example.org/${number}`, note: 'said there' },
    }),
  watch: async (pipeline, number) => {
    const watches = await pipeline.watches();
    const name = `w${number}`;
    if (!(await watches.list()).some((known) => known.name === name))
      await watches.add({ name, subject: { feed: { feed: 'models' } }, webhook: null, allowPrivate: false });
    await watches.run([name], 'en', new AbortController().signal);
  },
};

try {
  const pipeline = openPipeline({
    dataDirectory,
    packageRoot,
    version: JSON.parse(readFileSync(`${packageRoot}package.json`, 'utf8')).version,
    now: () => new Date(now || Date.now()),
    randomName: randomUUID,
    progress: () => {},
    network: { random: Math.random, wait: (_, signal) => waitFor(signal), dispatcher: toReplay() },
  });
  if (free !== undefined) {
    await KINDS[kind](pipeline, Number(number) + 5000);
    takeFiles(Number(free));
  }
  await KINDS[kind](pipeline, Number(number));
  await pipeline.close();
  process.exit(0);
} catch (error) {
  console.error(error.message);
  process.exit(error instanceof InputError ? 3 : error instanceof UnreachableError ? 4 : 1);
}

/** Opens files until no more may be, and gives so many back. */
function takeFiles(left) {
  const taken = [];
  try {
    for (;;) taken.push(openSync('/dev/null'));
  } catch (error) {
    if (error.code !== 'EMFILE') throw error;
  }
  for (const file of taken.slice(0, left)) closeSync(file);
}

/** Nothing is retried here, and a limit of time ends with what it limits. */
function waitFor(signal) {
  return new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));
}
