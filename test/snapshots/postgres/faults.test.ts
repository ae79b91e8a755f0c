import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { PACKAGE_ROOT } from '../../observatory-fixture.js';

const SCRIPT = join(PACKAGE_ROOT, 'bench', 'faults-postgres.mjs');

it('a writer of snapshots, jobs or documents that is killed leaves all it has said to be through, and nothing by half', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [SCRIPT, '--rounds', '3', '--seed', '3']);
  const report = JSON.parse(stdout);
  expect(report).toMatchObject({ killed: 3, problems: [] });
  expect(report.jobs.done).toBeGreaterThan(0);
  expect(report.snapshots.stored).toBeGreaterThanOrEqual(report.snapshots.acknowledged);
  expect(report.documents.stored).toBeGreaterThanOrEqual(report.documents.acknowledged);
}, 120_000);
