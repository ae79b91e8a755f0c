import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync } from 'node:fs';
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
  const fill = (path = directory.path) =>
    spawn(process.execPath, [CLI, 'pace', '--over', '1e23flop', '--json', '--data-dir', path], {
      stdio: 'ignore',
    });
  const whole = temporaryDirectory();
  const start = performance.now();
  await once(fill(whole.path), 'exit');
  const duration = performance.now() - start;
  whole.remove();
  let seen = 0;
  for (const share of [0.3, 0.5, 0.6, 0.7, 0.8, 0.9]) {
    const child = fill();
    await Promise.race([once(child, 'exit'), pause(share * duration)]);
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
}, 180_000);

it('an ingest of a file that is killed at any moment stores it whole or not at all, and can be done again', async () => {
  const directory = temporaryDirectory();
  const file = join(PACKAGE_ROOT, 'data', 'snapshots', '2024-05-26', 'all_ai_models.csv.gz');
  const earlier = join(PACKAGE_ROOT, 'data', 'snapshots', '2024-05-06', 'all_ai_models.csv.gz');
  const ingest = (data: string, path: string) =>
    spawn(process.execPath, [CLI, 'ingest', path, '--json', '--data-dir', data], { stdio: 'ignore' });
  const seeded = join(directory.path, 'seeded');
  await once(ingest(seeded, earlier), 'exit');
  const whole = join(directory.path, 'whole');
  cpSync(seeded, whole, { recursive: true });
  const start = performance.now();
  await once(ingest(whole, file), 'exit');
  const duration = performance.now() - start;

  const KILLS = 12;
  for (let kill = 1; kill <= KILLS; kill += 1) {
    const data = join(directory.path, String(kill));
    cpSync(seeded, data, { recursive: true });
    const store = openDirectoryStore(data, {
      files: nodeFiles,
      now: () => new Date(0),
      randomName: () => 'unused',
    });
    const child = ingest(data, file);
    // The disk is written to towards the end of the run: most of the moments lie there.
    await Promise.race([once(child, 'exit'), pause(duration * Math.sqrt(kill / KILLS))]);
    child.kill('SIGKILL');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    const { damaged, snapshots } = await store.verify();
    expect(damaged).toEqual([]);
    expect(await store.list()).toHaveLength(snapshots);
    for (const manifest of await store.list())
      expect((await store.readRows(manifest)).row).toHaveLength(manifest.rows - manifest.rejected.length);
    const again = ingest(data, file);
    await once(again, 'exit');
    expect(again.exitCode).toBe(0);
    expect(await store.verify()).toMatchObject({ damaged: [], snapshots: 2 });
  }
  directory.remove();
}, 180_000);
