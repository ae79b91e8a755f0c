/** The real pipeline on the bundled snapshots, in a directory of its own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openPipeline } from '../src/pipeline.js';
import { nodeFiles } from '../src/snapshots/node-files.js';

export const PACKAGE_ROOT = fileURLToPath(new URL('..', import.meta.url));

export function temporaryDirectory() {
  const path = mkdtempSync(join(tmpdir(), 'flopscope-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

let names = 0;

export function pipelineOn(dataDirectory: string) {
  return openPipeline({
    dataDirectory,
    packageRoot: PACKAGE_ROOT,
    version: 'test',
    now: () => new Date('2026-11-24T12:00:00Z'),
    randomName: () => `name-${process.pid}-${names++}`,
    progress: () => undefined,
  });
}

export const files = nodeFiles;
