/** Where the files of a run share what each of them needs: made before the first, removed after the last. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export function setup(): () => void {
  const path = mkdtempSync(join(tmpdir(), 'flopscope-shared-'));
  process.env.FLOPSCOPE_TEST_SHARED = path;
  return () => rmSync(path, { recursive: true, force: true });
}
