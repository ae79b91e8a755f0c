/**
 * How fast is the long tail, and how does that grow? Lists of a quarter of a million and of two and a half million
 * repositories are generated, taken in and counted by month, each in a process of its own; then the count is repeated
 * from the stored files, with nothing held in memory. Everything is removed afterwards.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLongTailAnswers } from '../dist/src/long-tail-answers.js';
import { LongTailQuestion } from '../dist/src/trends/long-tail/long-tail-question.js';
import { writeHubStats } from './hub-stats-file.mjs';
import { ROOT } from './open-pipeline.mjs';

const SIZES = [250_000, 2_500_000];
const [SECONDS_BUDGET, MEMORY_BUDGET, REPEAT_BUDGET] = [60, 2048, 100];
const REPEATS = 20;
const CLI = join(ROOT, 'dist', 'src', 'cli', 'main.js');
/** Runs the program and says at its end what it took: threads of the engine are its own, and it has no children. */
const MEASURED = `await import(${JSON.stringify(CLI)});
process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  console.error(JSON.stringify({ processorSeconds: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024 }));
});`;

function measured(words) {
  const start = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '-e', MEASURED, 'flopscope', ...words],
    { encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] },
  );
  if (status !== 0) throw new Error(`${words.join(' ')} ended with ${status}: ${stderr}`);
  const seconds = (performance.now() - start) / 1000;
  return { seconds, ...JSON.parse(stderr.trim().split('\n').at(-1)) };
}

async function repeatedMilliseconds(dataDirectory) {
  const options = { dataDirectory, packageRoot: ROOT, now: () => new Date(), randomName: () => 'bench' };
  const times = [];
  for (let turn = 0; turn < REPEATS; turn += 1) {
    const start = performance.now();
    await openLongTailAnswers(options).answer(LongTailQuestion.parse({ over: '1e21flop', by: 'month' }));
    times.push(performance.now() - start);
  }
  // The first of them loads what reads Parquet.
  return times.slice(1).sort((a, b) => a - b);
}

const work = mkdtempSync(join(tmpdir(), 'flopscope-bench-'));
const results = [];
try {
  for (const models of SIZES) {
    const [list, data] = [join(work, `${models}.parquet`), join(work, String(models))];
    await writeHubStats({ path: list, models });
    const megabytes = statSync(list).size / 1e6;
    const taken = measured([
      'ingest',
      list,
      '--source',
      'hub-stats',
      '--retrieved',
      '2026-11-20',
      '--data-dir',
      data,
    ]);
    // Fills the directory with the bundled snapshots, which is not what is measured.
    measured(['sources', '--data-dir', data]);
    const counted = measured(['long-tail', '--by', 'month', '--json', '--data-dir', data]);
    const times = await repeatedMilliseconds(data);
    const [median, slowest] = [times[Math.floor(times.length / 2)], times.at(-1)];
    results.push({
      models,
      seconds: taken.seconds + counted.seconds,
      processorSeconds: taken.processorSeconds,
    });
    console.log(
      `${models.toLocaleString('en')} models (${megabytes.toFixed(0)} MB): taken in within ${taken.seconds.toFixed(1)} s, ` +
        `${taken.processorSeconds.toFixed(1)} s of processor, ${taken.megabytes.toFixed(0)} MB (limit ${MEMORY_BUDGET}); ` +
        `counted by month within ${counted.seconds.toFixed(2)} s more (limit of both ${SECONDS_BUDGET}), ${counted.megabytes.toFixed(0)} MB; ` +
        `counted again within ${median.toFixed(0)} ms, at most ${slowest.toFixed(0)} (limit ${REPEAT_BUDGET})`,
    );
    rmSync(list);
    rmSync(data, { recursive: true, force: true });
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
const [small, large] = results;
const growth = (key) => large[key] / small[key];
console.log(
  `growth: ${large.models / small.models} times the models, ${growth('processorSeconds').toFixed(1)} times the processor, ${growth('seconds').toFixed(1)} times the seconds (limit ${large.models / small.models})`,
);
