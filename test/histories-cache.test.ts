import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openPipeline } from '../src/pipeline.js';
import { PACKAGE_ROOT, temporaryDirectory } from './observatory-fixture.js';

const directory = temporaryDirectory();
afterAll(directory.remove);

it('bringing the files together names a declared correction that no longer finds its text', async () => {
  const path = join(directory.path, 'all_ai_models.csv');
  writeFileSync(path, 'Model,Organization,Training compute (FLOP)\nEvo,Arc Institute,3e22\n');
  const notes: string[] = [];
  let names = 0;
  const pipeline = openPipeline({
    dataDirectory: join(directory.path, 'store'),
    packageRoot: PACKAGE_ROOT,
    version: 'test',
    now: () => new Date('2026-11-24T12:00:00Z'),
    randomName: () => `name-${names++}`,
    progress: (note) => notes.push(note),
  });
  await pipeline.ingest([{ path, source: 'epoch-all', retrieved: '2024-05-06' }]);
  const { models } = await (await pipeline.observatory()).catalog(null);
  expect(models[0]?.trainingCompute.value).toBe(3e22);
  expect(notes).toContain(
    'a declared correction no longer applies (Evo, trainingComputeFlop, in epoch-all of 2024-05-06): ' +
      'expected "2.undefined", found "3e22"',
  );
});
