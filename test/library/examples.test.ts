import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { PACKAGE_ROOT, temporaryDirectory } from '../observatory-fixture.js';
import { run } from './packed-project.js';

const directory = temporaryDirectory();
afterAll(directory.remove);

/** What each prints, as far as it is the point. */
const PRINTS: Readonly<Record<string, RegExp>> = {
  'count-a-file.mjs': /^35 models over 10²³ FLOP are on record as published in 2025\.$/m,
  'count-large-models.mjs': /^21 models over 10\^25 FLOP are on record as of 2026-05-02$/m,
  'estimate-a-run.mjs': /^6\.3e\+24 FLOP \(4\.8e\+24 to 8\.2e\+24\)\n9\.5 million USD of \d{4}-\d{2}$/m,
  'what-a-budget-buys.mjs': /^rent-chips: 50000 USD of \d{4}-\d{2}$/m,
  'which-rules.mjs': /^eu-aia-systemic-1e25 \(in_force\)$/m,
};
const scripts = readdirSync(join(PACKAGE_ROOT, 'examples')).filter((name) => name.endsWith('.mjs'));

describe('the examples', () => {
  it.each(scripts)('%s runs and prints what it is for', (name) => {
    const words = name === 'count-large-models.mjs' ? [directory.path] : [];
    const { status, stdout, stderr } = run(PACKAGE_ROOT, process.execPath, [
      join('examples', name),
      ...words,
    ]);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(PRINTS[name] ?? /^never$/);
  });
});
