/**
 * Does anything a stranger sends break a reader or a route? The property tests of `test/fuzz`, with many more cases and another seed:
 * every parser, every address of the API (from its own description) and of the site, corrections, texts and messages of MCP.
 *
 * node bench/fuzz.mjs [times as many cases as in the test suite] [seed]
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const LEAST_CASES = 100_000;
const [times = '120', seed = '1'] = process.argv.slice(2);
const directory = mkdtempSync(join(tmpdir(), 'flopscope-fuzz-'));
const report = join(directory, 'report.jsonl');
try {
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', 'test/fuzz', '--reporter=dot', '--testTimeout=7200000'],
    {
      cwd: fileURLToPath(new URL('..', import.meta.url)),
      stdio: 'inherit',
      env: {
        ...process.env,
        FLOPSCOPE_FUZZ_TIMES: times,
        FLOPSCOPE_FUZZ_SEED: seed,
        FLOPSCOPE_FUZZ_REPORT: report,
      },
    },
  );
  const done = existsSync(report)
    ? readFileSync(report, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
    : [];
  const cases = done.reduce((sum, target) => sum + target.cases, 0);
  for (const { name, cases: tried, slowestSeconds, slowest } of done)
    console.log(`${name}: ${tried} cases, slowest ${slowestSeconds.toFixed(2)} s (${slowest.slice(0, 100)})`);
  console.log(`${done.length} targets, ${cases} cases, seed ${seed}; at least ${LEAST_CASES} cases`);
  process.exitCode = status === 0 && cases >= LEAST_CASES ? 0 : 1;
} finally {
  rmSync(directory, { recursive: true, force: true });
}
