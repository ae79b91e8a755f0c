/**
 * What a data directory stands: writes that are killed at any moment, a full disk, a read-only one, a clock that jumps, too few
 * open files. After each: nothing committed is lost or changed, nothing is half visible, and the next run works without help.
 * `node bench/faults.mjs [ROUNDS [SEED [PART,PART…]]]`: 200 rounds of kills unless said otherwise; parts are kills, disk, clock, files. Ends with 1 where anything was not as promised.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openBuiltPipeline } from './open-pipeline.mjs';

const [ROUNDS, SEED] = [Number(process.argv[2] ?? 200), Number(process.argv[3] ?? 1)];
const KINDS = ['ingest', 'update', 'correction', 'watch'];
const CHILD = fileURLToPath(new URL('./faults-child.mjs', import.meta.url));
const MODELS = 1500;
/** Each is given a directory with one of everything in it. */
const PARTS = { kills, disk, clock, files };
const EXIT = { input: 3, unreached: 4 };

/** Numbers from 0 to 1, the same for the same seed (Park and Miller 1988). */
let state = SEED;
const random = () => {
  state = (state * 16_807) % 2_147_483_647;
  return state / 2_147_483_647;
};

const work = mkdtempSync(join(tmpdir(), 'flopscope-faults-'));
const INPUT = join(work, 'input.csv');
const problems = [];
function expect(holds, what) {
  if (holds) return;
  problems.push(what);
  console.error(`NOT AS PROMISED: ${what}`);
}

/** A table that differs from every other number's in each row. */
function table(number) {
  const rows = Array.from(
    { length: MODELS },
    (_, index) => `a${index},2024-01-01,1e24,${index + 1}${number}`,
  );
  return `Model,Publication date,Training compute (FLOP),Parameters\n${rows.join('\n')}\n`;
}

let served = table(0);
const replay = createServer((_request, response) => {
  response.writeHead(200, { 'content-type': 'text/csv' });
  response.end(served);
});
replay.listen(0, '127.0.0.1');
await once(replay, 'listening');
const { port } = replay.address();

/** Runs one write; resolves with its exit code, its signal and what it said. */
function start(directory, kind, number, { now = '', shell = null, free = null } = {}) {
  served = table(number);
  if (kind === 'ingest') writeFileSync(INPUT, table(number));
  const words = [
    CHILD,
    directory,
    kind,
    String(number),
    String(port),
    INPUT,
    now,
    ...(free === null ? [] : [String(free)]),
  ];
  const child =
    shell === null
      ? spawn(process.execPath, words, { stdio: ['ignore', 'ignore', 'pipe'] })
      : spawn('sh', ['-c', `${shell}; exec "$0" "$@"`, process.execPath, ...words], {
          stdio: ['ignore', 'ignore', 'pipe'],
        });
  let said = '';
  child.stderr.on('data', (text) => {
    said += text;
  });
  const ended = once(child, 'close').then(([code, signal]) => ({ code, signal, said: said.trim() }));
  return { child, ended };
}

async function run(...asked) {
  const outcome = await Promise.race([start(...asked).ended, pause(120_000, undefined, { ref: false })]);
  return outcome ?? { code: null, said: 'it hangs' };
}

/** What anybody may rely on: what is visible is whole. Returns everything that is visible. */
async function look(directory, where) {
  const pipeline = openBuiltPipeline(directory);
  const { damaged } = await pipeline.verify();
  expect(damaged.length === 0, `${where}: damaged ${JSON.stringify(damaged)}`);
  const documents = {};
  for (const folder of ['manifests', 'seals', 'corrections', 'watches', 'refreshes', 'quarantine'])
    for (const name of names(join(directory, folder))) {
      const text = readFileSync(join(directory, folder, name), 'utf8');
      documents[`${folder}/${name}`] = text;
      try {
        if (name.endsWith('.json')) JSON.parse(text);
      } catch {
        expect(false, `${where}: ${folder}/${name} is half written`);
      }
    }
  await pipeline.close();
  return documents;
}

function names(folder) {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.endsWith('.partial'))
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
  } catch {
    return [];
  }
}

/** Snapshots and corrections are never changed; a watch and what is derived may be. */
function expectKept(before, after, where) {
  for (const [name, text] of Object.entries(before))
    if (/^(?:manifests|seals|corrections)\//.test(name))
      expect(after[name] === text, `${where}: ${name} was changed or lost`);
}

/** Half of the kills fall at a moment, half at a change in the directory, which is when it is written to. */
async function killed(directory, kind, number, typicalMilliseconds) {
  const { child, ended } = start(directory, kind, number);
  const byTime = random() < 0.5;
  const [share, change] = [0.4 + 0.7 * random(), Math.floor(random() * 12)];
  if (byTime) await Promise.race([pause(share * typicalMilliseconds, undefined, { ref: false }), ended]);
  else await Promise.race([changes(directory, change), ended]);
  child.kill('SIGKILL');
  return (await ended).signal === 'SIGKILL';
}

function changes(directory, count) {
  return new Promise((resolve) => {
    let seen = 0;
    const watcher = watch(directory, { recursive: true }, () => {
      seen += 1;
      if (seen <= count) return;
      watcher.close();
      resolve();
    });
    setTimeout(() => watcher.close(), 20_000).unref();
  });
}

async function kills(from) {
  const directory = join(work, 'kills');
  cpSync(from, directory, { recursive: true });
  const typical = {};
  let number = 2;
  for (const kind of KINDS) {
    const begun = performance.now();
    const { code, said } = await run(directory, kind, number);
    expect(code === 0, `${kind}: ended with ${code}: ${said}`);
    typical[kind] = performance.now() - begun;
  }
  const told = { killed: 0, leftovers: 0, visible: 0 };
  for (let round = 0; round < ROUNDS; round += 1) {
    number += 1;
    const kind = KINDS[round % KINDS.length];
    const where = `kill ${round + 1} (${kind})`;
    const before = await look(directory, where);
    const leftBefore = names(join(directory, 'tmp')).length;
    told.killed += (await killed(directory, kind, number, typical[kind])) ? 1 : 0;
    const after = await look(directory, where);
    expectKept(before, after, where);
    told.leftovers += names(join(directory, 'tmp')).length > leftBefore ? 1 : 0;
    told.visible += Object.keys(after).length > Object.keys(before).length ? 1 : 0;
    const { code, said } = await run(directory, kind, number);
    expect(code === 0, `${where}: the next run ended with ${code}: ${said}`);
    const again = await look(directory, `${where}, run again`);
    expectKept(after, again, `${where}, run again`);
    const done = {
      ingest: 'manifests/',
      update: 'manifests/',
      correction: 'corrections/',
      watch: 'watches/',
    }[kind];
    const count = (documents) => Object.keys(documents).filter((name) => name.startsWith(done)).length;
    expect(
      count(again) === count(before) + 1,
      `${where}: after the next run there is not exactly one more in ${done}`,
    );
  }
  console.log(
    `kills: ${ROUNDS} rounds of ${KINDS.join(', ')}, ${told.killed} of them killed while at work, ${told.leftovers} with a file unfinished, ` +
      `${told.visible} after something was committed; seed ${SEED}`,
  );
}

/** A small disk of its own, where the system lets us have one. */
async function onDisk(name, kilobytes, use) {
  const mount = join(work, name);
  mkdirSync(mount);
  const command = (words) =>
    once(spawn(words[0], words.slice(1), { stdio: 'ignore' }), 'close').then(([code]) => code === 0);
  const made = await command(['mount', '-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', mount]).catch(
    () => false,
  );
  if (!made) {
    console.log(
      `${name}: left out, no disk may be mounted here; test/snapshots tries the same with a disk that is made up`,
    );
    return;
  }
  try {
    await use(mount, (options) => command(['mount', '-o', `remount,${options}`, mount]));
  } finally {
    await command(['umount', '-l', mount]);
  }
}

/** A directory with one snapshot, one correction and one watch. */
async function seeded(directory) {
  mkdirSync(directory, { recursive: true });
  for (const kind of KINDS) {
    const { code, said } = await run(directory, kind, 1);
    expect(code === 0, `${kind}: ended with ${code}: ${said}`);
  }
  return directory;
}

async function disk(from) {
  let refused = 0;
  let tried = 0;
  await onDisk('full-disk', 16 * 1024, async (mount, remount) => {
    const directory = join(mount, 'data');
    for (const kind of KINDS)
      for (const free of [0, 4, 16, 64, 128]) {
        rmSync(directory, { recursive: true, force: true });
        cpSync(from, directory, { recursive: true });
        const where = `full disk (${kind}, ${free} kB free)`;
        const before = await look(directory, where);
        await fill(mount, free);
        const number = 2 + tried;
        const { code, said } = await run(directory, kind, number);
        tried += 1;
        refused += code === EXIT.input ? 1 : 0;
        expect(
          code === 0 || (code === EXIT.input && /disk is full/.test(said)),
          `${where}: ended with ${code}: ${said}`,
        );
        const after = await look(directory, where);
        expectKept(before, after, where);
        rmSync(join(mount, 'ballast'), { force: true });
        const again = await run(directory, kind, number);
        expect(again.code === 0, `${where}: with room again it ended with ${again.code}: ${again.said}`);
        expectKept(after, await look(directory, `${where}, with room again`), where);
      }
    console.log(
      `full disk: ${tried} writes with 0 to 128 kB free, ${refused} refused with exit code 3 and the place, all done once there was room`,
    );
    await remount('ro');
    for (const kind of KINDS) {
      const { code, said } = await run(directory, kind, 1000);
      expect(
        code === EXIT.input && /read-only/.test(said) && said.includes(mount),
        `read-only (${kind}): ended with ${code}: ${said}`,
      );
    }
    const { status } = await asks(directory);
    expect(status === 0, `read-only: a question ended with ${status}`);
    await remount('rw');
    for (const kind of KINDS)
      expect(
        (await run(directory, kind, 1001)).code === 0,
        `read-only (${kind}): not done once it was writable`,
      );
    await look(directory, 'read-only');
    console.log(
      `read-only: ${KINDS.length} writes refused with exit code 3 and the place, a question answered, all done once it was writable`,
    );
  });
}

/** Leaves so much room on the disk. */
async function fill(mount, kilobytes) {
  const ballast = join(mount, 'ballast');
  const free = async () => {
    const { statfs } = await import('node:fs/promises');
    const { bavail, bsize } = await statfs(mount);
    return bavail * bsize;
  };
  const bytes = (await free()) - kilobytes * 1024;
  if (bytes > 0) writeFileSync(ballast, Buffer.alloc(bytes));
}

async function asks(directory) {
  const cli = fileURLToPath(new URL('../dist/src/cli/main.js', import.meta.url));
  const child = spawn(
    process.execPath,
    [cli, 'pace', '--over', '1e23flop', '--json', '--data-dir', directory],
    { stdio: 'ignore' },
  );
  return { status: (await once(child, 'close'))[0] };
}

async function clock(from) {
  const TIMES = [
    '1970-01-01T00:00:00Z',
    '2020-02-29T23:59:59Z',
    '2038-01-19T03:14:08Z',
    '2100-03-01T00:00:00Z',
    // The clock is right again.
    '',
  ];
  const directory = join(work, 'clock');
  cpSync(from, directory, { recursive: true });
  let number = 2;
  for (const now of TIMES)
    for (const kind of KINDS) {
      const where = `clock at ${now} (${kind})`;
      const before = await look(directory, where);
      const { code, said } = await run(directory, kind, number, { now });
      // The replayed source says what time it is: of another day nothing is taken in from it.
      const wanted = kind === 'update' && now !== '' ? EXIT.unreached : 0;
      expect(code === wanted, `${where}: ended with ${code}: ${said}`);
      expectKept(before, await look(directory, where), where);
      number += 1;
    }
  expect((await asks(directory)).status === 0, 'clock: a question is not answered afterwards');
  console.log(
    `clock: ${TIMES.length * KINDS.length} writes with the clock between 1970 and 2100, forwards and back: the chain whole after each, nothing taken in from a source whose clock says another day`,
  );
}

/** Modules are loaded by then: without them Node itself ends, before anything is written. */
async function files(from) {
  const FREE = [0, 1, 2, 3, 5, 8];
  let refused = 0;
  let number = 100;
  for (const free of FREE)
    for (const kind of KINDS) {
      const where = `${free} files may still be opened (${kind})`;
      const directory = join(work, `open-files-${kind}-${free}`);
      cpSync(from, directory, { recursive: true });
      number += 1;
      const before = await look(directory, where);
      const { code, said } = await run(directory, kind, number, { shell: 'ulimit -n 256', free });
      // The replayed source cannot be reached without a file for the connection.
      const told = code === EXIT.input || (kind === 'update' && code === EXIT.unreached);
      expect(code === 0 || told, `${where}: ended with ${code}: ${said}`);
      refused += told ? 1 : 0;
      const after = await look(directory, where);
      expectKept(before, after, where);
      const again = await run(directory, kind, number);
      expect(again.code === 0, `${where}: with more it ended with ${again.code}: ${again.said}`);
      expectKept(after, await look(directory, `${where}, with more`), where);
    }
  console.log(
    `open files: ${FREE.length * KINDS.length} writes with 0 to 8 left, ${refused} refused with exit code 3 or 4, all done with more`,
  );
}

try {
  const wanted = process.argv[4]?.split(',') ?? Object.keys(PARTS);
  const from = await seeded(join(work, 'seeded'));
  for (const [name, tried] of Object.entries(PARTS)) if (wanted.includes(name)) await tried(from);
} finally {
  replay.close();
  replay.closeAllConnections();
  rmSync(work, { recursive: true, force: true });
}
console.log(problems.length === 0 ? 'as promised' : `${problems.length} not as promised`);
process.exitCode = problems.length === 0 ? 0 : 1;
