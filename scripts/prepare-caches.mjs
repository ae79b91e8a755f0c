/**
 * Fills the data directory that is given with the bundled snapshots and asks what a first page asks, so that the caches
 * it needs are there. Usage, by the build: node scripts/prepare-caches.mjs DATA_DIRECTORY
 */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openPipeline, PaceByVintageQuestion, PaceQuestion } from '../dist/src/index.js';

const packageRoot = fileURLToPath(new URL('..', import.meta.url));
const [, , dataDirectory] = process.argv;
if (dataDirectory === undefined) throw new Error('usage: node scripts/prepare-caches.mjs DATA_DIRECTORY');
const pipeline = openPipeline({
  dataDirectory,
  packageRoot,
  version: JSON.parse(readFileSync(`${packageRoot}package.json`, 'utf8')).version,
  now: () => new Date(),
  randomName: randomUUID,
  progress: () => {},
});
const observatory = await pipeline.observatory();
for (const over of ['1e23flop', '10Musd']) await observatory.pace(PaceQuestion.parse({ over }));
await observatory.paceByVintage(PaceByVintageQuestion.parse({ over: '1e23flop' }));
await pipeline.prepare();
