/** Measures what the project promises: ingest against DuckDB, the time of `pace`, the first page of `npm start`. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const CLI = join(ROOT, 'dist', 'src', 'cli', 'main.js');
const work = mkdtempSync(join(tmpdir(), 'flopscope-bench-'));

const bundled = join(ROOT, 'data', 'snapshots');
const files = [];
for (const date of readdirSync(bundled)) {
  mkdirSync(join(work, 'csv', date), { recursive: true });
  for (const name of readdirSync(join(bundled, date)).filter((entry) => entry.endsWith('.gz'))) {
    const path = join(work, 'csv', date, name.replace('.gz', ''));
    writeFileSync(path, gunzipSync(readFileSync(join(bundled, date, name))));
    files.push(path);
  }
}

function seconds(start) {
  return (performance.now() - start) / 1000;
}

function timed(words) {
  const start = performance.now();
  const { status } = spawnSync(process.execPath, words, { stdio: 'ignore' });
  if (status !== 0) throw new Error(`${words.join(' ')} ended with ${status}`);
  return seconds(start);
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

const peer = `import { DuckDBInstance } from '@duckdb/node-api';
const connection = await (await DuckDBInstance.create(':memory:')).connect();
let table = 0;
for (const path of ${JSON.stringify(files)}) await connection.run(\`CREATE TABLE t\${table++} AS SELECT * FROM read_csv('\${path}', all_varchar = true)\`);`;
const peerFile = join(ROOT, '.cache', 'bench-peer.mjs');
mkdirSync(join(ROOT, '.cache'), { recursive: true });
writeFileSync(peerFile, peer);

const [ours, theirs] = [[], []];
for (let run = 0; run < 3; run += 1) {
  theirs.push(timed([peerFile]));
  const directory = join(work, `store-${run}`);
  ours.push(timed([CLI, 'ingest', ...files, '--json', '--data-dir', directory]));
}
console.log(
  `ingest: ${median(ours).toFixed(2)} s against DuckDB's ${median(theirs).toFixed(2)} s, ratio ${(median(ours) / median(theirs)).toFixed(2)} (limit 5)`,
);

const filled = join(work, 'filled');
timed([CLI, 'pace', '--over', '1e23flop', '--json', '--data-dir', filled]);
const times = Array.from({ length: 7 }, () =>
  timed([CLI, 'pace', '--over', '1e23flop', '--json', '--data-dir', filled]),
);
const memory = `await import(${JSON.stringify(CLI)}); console.error(process.resourceUsage().maxRSS)`;
const measured = spawnSync(
  process.execPath,
  ['--input-type=module', '-e', memory, 'x', 'pace', '--over', '1e23flop', '--json', '--data-dir', filled],
  { encoding: 'utf8' },
);
const megabytes = Number(measured.stderr.trim().split('\n').at(-1)) / 1024;
console.log(
  `pace: ${Math.min(...times).toFixed(2)} / ${median(times).toFixed(2)} / ${Math.max(...times).toFixed(2)} s min/median/max (limit 0.5), ${megabytes.toFixed(0)} MB (limit 400)`,
);

const start = performance.now();
const child = spawn('npm', ['start', '--silent', '--', '--port', '0', '--data-dir', join(work, 'fresh')], {
  cwd: ROOT,
  stdio: ['ignore', 'pipe', 'ignore'],
  detached: true,
});
let output = '';
for await (const chunk of child.stdout) {
  output += chunk;
  const address = /http:\S+/.exec(output.split('The page is at')[1] ?? '')?.[0];
  if (!address) continue;
  await (await fetch(address)).text();
  break;
}
console.log(`start: first page after ${seconds(start).toFixed(2)} s (limit 3)`);
process.kill(-child.pid, 'SIGINT');
rmSync(work, { recursive: true, force: true });
rmSync(peerFile);
