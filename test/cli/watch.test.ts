import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { PACKAGE_ROOT, temporaryDirectory } from '../observatory-fixture.js';

const directory = temporaryDirectory();
afterAll(directory.remove);

function flopscope(...words: string[]) {
  const cli = join(PACKAGE_ROOT, 'dist', 'src', 'cli', 'main.js');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [cli, ...words, '--data-dir', directory.path],
    {
      encoding: 'utf8',
    },
  );
  return { status, stdout, stderr };
}

describe('flopscope watch', () => {
  it('saves a filter and a plan, runs them, lists them and forgets them', () => {
    expect(flopscope('watch', 'add', 'large', '--over', '1e26flop').stdout).toMatch(
      /^Watching large; \d+ entries known so far\.\n$/,
    );
    const plan = join(directory.path, 'plan.json');
    writeFileSync(plan, JSON.stringify({ name: 'Ours', parts: [{ kind: 'pre-training', flop: 2e25 }] }));
    const added = JSON.parse(flopscope('watch', 'add', 'ours', '--plan', plan, '--json').stdout);
    expect(added).toMatchObject({ added: 'ours', secret: null });
    expect(added.known).toBeGreaterThan(0);
    const { status, stdout } = flopscope('watch', 'run', '--json');
    expect([status, JSON.parse(stdout).watches]).toEqual([
      0,
      ['large', 'ours'].map((name) => ({
        name,
        entries: [],
        busy: false,
        delivered: 0,
        undelivered: 0,
        problem: null,
      })),
    ]);
    expect(flopscope('watch', 'list', '--lang', 'de').stdout).toMatch(/^large: 1e26flop; zuletzt \d{4}-/);
    expect(flopscope('watch', 'remove', 'large').stdout).toBe('large is no longer watched.\n');
    expect(JSON.parse(flopscope('watch', 'list', '--json').stdout).watches).toHaveLength(1);
  });
  it.each([
    [['watch'], 2, /expected add, list, remove, run/],
    [['watch', 'add'], 2, /the name of the watch is missing/],
    [['watch', 'add', 'x', '--over', 'big'], 2, /--over: invalid threshold: big/],
    [['watch', 'add', 'x', '--webhook', 'http://10.0.0.1/x'], 4, /expected an address with https:/],
    [['watch', 'run', '--over', '1e25'], 2, /--over: goes with add/],
    [['watch', 'remove', 'nonesuch'], 3, /there is no watch called nonesuch/],
  ])('%j is refused', (words, status, message) => {
    const found = flopscope(...words);
    expect([found.status, found.stdout]).toEqual([status, '']);
    expect(found.stderr).toMatch(message);
  });
});
