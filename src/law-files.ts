/** The rules of law and what they are judged by, from the package's data: read once where they are asked for. */
import { REFERENCE_PATHS } from './provenance/reference-files.js';
import { loadReferenceFiles } from './reference-files.js';
import type { Law } from './regulation/assess.js';
import { readLaw } from './regulation/law-reference.js';
import type { FileSystem } from './snapshots/file-system.js';

/** @param dataDirectory the package's `data/` */
export async function loadLaw(dataDirectory: string, files: Pick<FileSystem, 'read' | 'list'>): Promise<Law> {
  return readLaw(await loadReferenceFiles(dataDirectory, files, REFERENCE_PATHS.law));
}
