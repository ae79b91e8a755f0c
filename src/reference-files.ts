/** Where an installation keeps its reference files: read from the package's `data/`, a folder as all its JSON files. */
import { join } from 'node:path';
import type { ReferenceFiles } from './provenance/reference-files.js';
import type { FileSystem } from './snapshots/file-system.js';

/** @param dataDirectory the package's `data/` */
export async function loadReferenceFiles(
  dataDirectory: string,
  files: Pick<FileSystem, 'read' | 'list'>,
  paths: readonly string[],
): Promise<ReferenceFiles> {
  const texts: Record<string, string> = {};
  for (const path of paths) {
    const place = join(dataDirectory, path);
    const names = path.endsWith('/')
      ? (await files.list(place)).filter((name) => name.endsWith('.json'))
      : [''];
    for (const name of names.sort())
      texts[`${path}${name}`] = new TextDecoder().decode(await files.read(join(place, name)));
  }
  return texts;
}
