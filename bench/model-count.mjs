/** Measures the published forecast of model counts made again: a whole process from cold, against the published code. */
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const CLI = join(fileURLToPath(new URL('..', import.meta.url)), 'dist', 'src', 'cli', 'main.js');
/** Seconds the published code takes for 1,000 simulations on two cores of the same class. */
const PUBLISHED_SECONDS = 193;
const RUNS = 7;

const words = ['reproduce', 'model-count', '--simulations', '1000', '--seed', '1', '--json'];
const place = ['--data-dir', join(tmpdir(), 'flopscope-bench-none')];

const times = Array.from({ length: RUNS }, () => {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [CLI, ...words, ...place], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return (performance.now() - start) / 1000;
}).sort((a, b) => a - b);
const median = times[Math.floor(RUNS / 2)];
console.log(
  `model-count: 1,000 simulations, whole process: ${times[0].toFixed(2)} / ${median.toFixed(2)} / ${times.at(-1).toFixed(2)} s min/median/max (limit 1)`,
);
console.log(
  `against the ${PUBLISHED_SECONDS} s of the published code: ${(PUBLISHED_SECONDS / median).toFixed(0)} times as fast (limit 200)`,
);

const memory = `await import(${JSON.stringify(CLI)}); const { user, system } = process.cpuUsage(); console.error((user + system) / 1e6, process.resourceUsage().maxRSS)`;
const measured = spawnSync(process.execPath, ['--input-type=module', '-e', memory, 'x', ...words, ...place], {
  encoding: 'utf8',
});
const [core, kilobytes] = measured.stderr.trim().split('\n').at(-1).split(' ').map(Number);
console.log(`on a core: ${core.toFixed(2)} s; memory: ${(kilobytes / 1024).toFixed(0)} MB`);
