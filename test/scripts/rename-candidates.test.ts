import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { PACKAGE_ROOT, temporaryDirectory } from '../observatory-fixture.js';

const directory = temporaryDirectory();
afterAll(directory.remove);

it('prints each undecided pair with its evidence, and how many are strong', () => {
  const script = join(PACKAGE_ROOT, 'scripts', 'rename-candidates.mjs');
  const { stdout, status } = spawnSync(process.execPath, [script, directory.path], { encoding: 'utf8' });
  expect(status).toBe(0);
  expect(stdout).toMatch(/^look [\d.]+ {2}Ankh \(until 2023-12-20\) → Ankh_large \(from 2024-02-15\)$/m);
  expect(stdout).toMatch(/same organisation · same parameters/);
  expect(stdout).toMatch(/^\d+ undecided pairs, 0 of them with strong evidence$/m);
});
