/** `npm test`: sets up what is missing, then checks style, types and behaviour; the last line is `N passed, N failed`. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildIfStale } from './build.mjs';
import { setUp } from './set-up.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
process.chdir(ROOT);
setUp();
buildIfStale();
const { findChromium } = await import('./find-chromium.mjs');
const environment = { ...process.env, TZ: 'UTC', FLOPSCOPE_CHROMIUM: await findChromium() };

/** True when the program ended well. Called through Node, so that no shell and no path is needed. */
function check(words) {
  return (
    spawnSync(process.execPath, words, { stdio: ['ignore', 'inherit', 'inherit'], env: environment })
      .status === 0
  );
}

const cache = join(ROOT, '.cache');
const report = join(cache, 'vitest.json');
mkdirSync(cache, { recursive: true });
rmSync(report, { force: true });

const style = check([join('node_modules', '@biomejs', 'biome', 'bin', 'biome'), 'check', '.']);
const types = check([join('node_modules', 'typescript', 'bin', 'tsc'), '--noEmit', '-p', 'tsconfig.json']);
const vitest = join('node_modules', 'vitest', 'vitest.mjs');
const ran = check([
  vitest,
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
  ...process.argv.slice(2),
]);

let passed = [style, types].filter(Boolean).length;
let failed = 2 - passed;
try {
  const counts = JSON.parse(readFileSync(report, 'utf8'));
  passed += counts.numPassedTests;
  failed += counts.numFailedTests + (counts.numPendingTests ?? 0) + (counts.numTodoTests ?? 0);
  // A file that does not load fails without a test of its own.
  if (!ran && counts.numFailedTests === 0) failed += Math.max(1, counts.numFailedTestSuites);
  if (counts.numTotalTests === 0) failed += 1;
} catch {
  failed += 1;
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
