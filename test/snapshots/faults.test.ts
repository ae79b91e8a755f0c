import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PACKAGE_ROOT } from '../observatory-fixture.js';

it('a directory is whole after each kind of write was killed, and the next run does what was not done', () => {
  const words = [join(PACKAGE_ROOT, 'bench', 'faults.mjs'), '4', '3', 'kills'];
  const { stdout, stderr, status } = spawnSync(process.execPath, words, { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(/^kills: 4 rounds of ingest, update, correction, watch, [0-4] of them killed/);
}, 120_000);
