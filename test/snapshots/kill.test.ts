import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { openDirectoryStore } from '../../src/snapshots/directory-store.js';
import { nodeFiles } from '../../src/snapshots/node-files.js';
import { PACKAGE_ROOT, temporaryDirectory } from '../observatory-fixture.js';

const CLI = join(PACKAGE_ROOT, 'dist', 'src', 'cli', 'main.js');

it('an ingest that is killed at any moment leaves a store without damage, which the next one fills', async () => {
  const directory = temporaryDirectory();
  const store = openDirectoryStore(directory.path, {
    files: nodeFiles,
    now: () => new Date(0),
    randomName: () => 'unused',
  });
  const fill = () =>
    spawn(process.execPath, [CLI, 'pace', '--over', '1e23flop', '--json', '--data-dir', directory.path], {
      stdio: 'ignore',
    });
  let seen = 0;
  for (const milliseconds of [250, 400, 550, 700, 850, 1000]) {
    const child = fill();
    await Promise.race([once(child, 'exit'), pause(milliseconds)]);
    child.kill('SIGKILL');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    const { damaged, snapshots } = await store.verify();
    expect(damaged).toEqual([]);
    expect(snapshots).toBeGreaterThanOrEqual(seen);
    seen = snapshots;
  }
  const [first, second] = [fill(), fill()];
  await Promise.all([once(first, 'exit'), once(second, 'exit')]);
  expect([first.exitCode, second.exitCode]).toEqual([0, 0]);
  expect(await store.verify()).toMatchObject({ damaged: [], snapshots: 25 });
  directory.remove();
});
