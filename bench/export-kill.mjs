/**
 * Does an earlier export stay whole whatever moment a new one is killed at? Rounds of `kill -9`: of a process that does
 * nothing but move new content into place, which hits the moves themselves, and of `flopscope export` on a small store.
 * `node bench/export-kill.mjs [moves] [exports]`, 50 and 10 rounds unless told.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const CLI = join(ROOT, 'dist', 'src', 'cli', 'main.js');
const MOVER = join(ROOT, 'test', 'server', 'export', 'move-again.mjs');
const [moves = 50, exports = 10] = process.argv.slice(2).map(Number);
const random = xoroshiro128plus(7);
const below = (most) => (random.next() >>> 0) % most;

/** What is wrong with the site; null where every file is there as the manifest names it. */
function fault(site) {
  if (!existsSync(site)) return 'gone';
  const { files } = JSON.parse(readFileSync(join(site, 'export-manifest.json'), 'utf8'));
  for (const [file, sha256] of Object.entries(files))
    if (
      createHash('sha256')
        .update(readFileSync(join(site, file)))
        .digest('hex') !== sha256
    )
      return file;
  return null;
}

/** @param begun whether it is first waited for until it has done something */
async function killed(words, milliseconds, begun) {
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'ignore'] });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  if (begun) await new Promise((resolve) => child.stdout.once('data', resolve));
  child.stdout.resume();
  await Promise.race([setTimeout(milliseconds), ended]);
  child.kill('SIGKILL');
  await ended;
}

const mover = (site, start, runs) => [MOVER, site, String(start), String(runs)];

async function killMoves(parent) {
  const site = join(parent, 'moved');
  const run = (start) => spawnSync(process.execPath, mover(site, start, 1));
  run(0);
  const found = { whole: 0, betweenTheMoves: 0 };
  for (let round = 1; round <= moves; round++) {
    await killed(mover(site, round * 1e6, 1e5), below(40), true);
    const isGone = fault(site) === 'gone';
    // The next run puts it back before it does anything else.
    if (isGone) run(round);
    found[isGone ? 'betweenTheMoves' : 'whole'] += 1;
    if (fault(site) !== null) throw new Error(`round ${round}: ${fault(site)}`);
  }
  run(0);
  console.log(`${moves} kills while moving:`, found, 'left beside it:', readdirSync(parent).length - 1);
}

async function killExports(parent) {
  const [file, data, site] = ['notable.csv', 'data', 'site'].map((name) => join(parent, name));
  const rows = readFileSync(join(ROOT, 'test/fixtures/sources/notable_2026-05-02.csv'), 'utf8').split('\n');
  writeFileSync(file, rows.slice(0, 41).join('\n'));
  const words = (verb, ...rest) => [CLI, verb, ...rest, '--data-dir', data];
  spawnSync(
    process.execPath,
    words('ingest', file, '--source', 'epoch-notable', '--retrieved', '2026-05-02'),
  );
  const order = words('export', site, '--over', '3e25flop');
  const manifest = () => readFileSync(join(site, 'export-manifest.json'), 'utf8');
  const start = performance.now();
  if (spawnSync(process.execPath, order).status !== 0) throw new Error('the export failed');
  const whole = performance.now() - start;
  const before = manifest();
  for (let round = 1; round <= exports; round++) {
    await killed(order, 100 + below(Math.round(whole)), false);
    if (fault(site) !== null) throw new Error(`round ${round}: ${fault(site)}`);
    if (manifest() !== before) throw new Error(`round ${round}: other bytes`);
  }
  spawnSync(process.execPath, order);
  const left = readdirSync(parent).filter((name) => /(?:partial|old)$/.test(name)).length;
  console.log(
    `${exports} kills of an export of ${(whole / 1000).toFixed(1)} s: whole; left beside it:`,
    left,
  );
}

const parent = mkdtempSync(join(tmpdir(), 'flopscope-kill-'));
try {
  if (moves > 0) await killMoves(parent);
  if (exports > 0) await killExports(parent);
} finally {
  rmSync(parent, { recursive: true, force: true });
}
