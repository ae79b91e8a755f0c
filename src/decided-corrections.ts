/** Which corrections by readers were decided? Those of the data directory and those that come with the package. */
import { basename, join } from 'node:path';
import type { StoredDecision } from './catalog/accepted-corrections.js';
import { CorrectionDecision, readStored } from './catalog/value-correction.js';
import { InputError } from './provenance/input-error.js';
import type { FileSystem } from './snapshots/file-system.js';
import { listDocuments } from './snapshots/write-once-documents.js';

/** Below the data directory, and below the package's `data/`. */
export const [PROPOSED, DECIDED] = ['corrections/proposed', 'corrections/decided'] as const;

export interface CorrectionPlace {
  readonly files: FileSystem;
  readonly dataDirectory: string;
  readonly packageRoot: string;
}

/** The same decision in both places is one. */
export async function readDecisions({
  files,
  dataDirectory,
  packageRoot,
}: CorrectionPlace): Promise<readonly StoredDecision[]> {
  const byName = new Map<string, StoredDecision>();
  for (const folder of [join(packageRoot, 'data', DECIDED), join(dataDirectory, DECIDED)])
    for (const { name, text, sha256 } of await listDocuments(folder, files)) {
      const path = join(folder, `${name}.json`);
      const [, id, digits] = /^([0-9a-f]+)-(\d+)$/.exec(name) ?? [];
      const decision = readStored(CorrectionDecision, text, path);
      if (decision.id !== id || digits === undefined)
        throw new InputError(`the file of another decision: ${decision.id}`, { file: path });
      byName.set(name, { decision, number: Number(digits), file: `${DECIDED}/${basename(path)}`, sha256 });
    }
  return [...byName.values()];
}

/** For the keys of caches: nothing where nothing was decided. */
export function decisionsKey(decisions: readonly StoredDecision[]): Readonly<Record<string, string>> {
  return Object.fromEntries(decisions.map(({ file, sha256 }) => [file, sha256]));
}

/** The name of the next decision on a correction. */
export function decisionName(id: string, number: number): string {
  return `${id}-${String(number).padStart(4, '0')}`;
}
