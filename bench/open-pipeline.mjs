/** The built program on a data directory, for benchmarks that ask it from within. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openPipeline } from '../dist/src/pipeline.js';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

export function openBuiltPipeline(dataDirectory) {
  return openPipeline({
    dataDirectory,
    packageRoot: ROOT,
    version: JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).version,
    now: () => new Date(),
    randomName: randomUUID,
    progress: () => {},
  });
}
