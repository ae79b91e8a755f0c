/** Which corrections by readers were decided? Those people of this store decided, and those that come with the package. */
import { join } from 'node:path';
import type { StoredDecision } from './catalog/accepted-corrections.js';
import { CorrectionDecision, readStored } from './catalog/value-correction.js';
import { InputError } from './provenance/input-error.js';
import type { FileSystem } from './snapshots/file-system.js';
import { openDirectoryFiles } from './snapshots/kept/directory-files.js';
import type { KeptFiles } from './snapshots/kept/kept-files.js';
import { openDocuments } from './snapshots/write-once-documents.js';

/** In the store, and below the package's `data/`. */
export const [PROPOSED, DECIDED] = ['corrections/proposed', 'corrections/decided'] as const;

export interface CorrectionPlace {
  readonly files: FileSystem;
  readonly kept: KeptFiles;
  readonly packageRoot: string;
}

/** The same decision in both places is one. */
export async function readDecisions({
  files,
  kept,
  packageRoot,
}: CorrectionPlace): Promise<readonly StoredDecision[]> {
  const byName = new Map<string, StoredDecision>();
  const bundled = openDirectoryFiles({ directory: join(packageRoot, 'data'), files, randomName: () => '' });
  for (const place of [bundled, kept])
    for (const { name, text, sha256 } of await openDocuments(place).list(DECIDED)) {
      const path = place.place(DECIDED, `${name}.json`);
      const [, id, digits] = /^([0-9a-f]+)-(\d+)$/.exec(name) ?? [];
      const decision = readStored(CorrectionDecision, text, path);
      if (decision.id !== id || digits === undefined)
        throw new InputError(`the file of another decision: ${decision.id}`, { file: path });
      byName.set(name, { decision, number: Number(digits), file: `${DECIDED}/${name}.json`, sha256 });
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
