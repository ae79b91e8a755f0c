/**
 * The bundled snapshots with catalogue, estimates and costs, made once a run from the source under test: whoever needs
 * them first makes them, the others wait and take a copy.
 */
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Observatory } from '../src/observatory.js';
import { pipelineOn } from './observatory-fixture.js';

const WAIT_MILLISECONDS = 50;

/** Fills an empty directory. */
async function fillDirectory(path: string): Promise<void> {
  const shared = process.env.FLOPSCOPE_TEST_SHARED;
  if (shared === undefined) throw new Error('the shared directory of the run is missing');
  const [whole, ready, broken] = ['whole', 'ready', 'broken'].map((name) => join(shared, name)) as [
    string,
    string,
    string,
  ];
  if (isFirst(whole)) {
    try {
      const observatory = await pipelineOn(whole).observatory();
      await observatory.show((await observatory.catalog(null)).models[0]?.id ?? '', null);
      writeFileSync(ready, '');
    } catch (error) {
      writeFileSync(broken, String(error));
      throw error;
    }
  }
  while (!existsSync(ready)) {
    if (existsSync(broken)) throw new Error('the shared directory could not be filled');
    await setTimeout(WAIT_MILLISECONDS);
  }
  cpSync(whole, path, { recursive: true });
}

/** An observatory on a copy, for tests that need no server. */
export async function filledObservatory(path: string): Promise<Observatory> {
  await fillDirectory(path);
  return pipelineOn(path).observatory();
}

/** Of several workers one makes the directory. */
function isFirst(path: string): boolean {
  try {
    mkdirSync(path);
    return true;
  } catch {
    return false;
  }
}
