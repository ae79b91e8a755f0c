/** What happened when a file was taken in? Recognises it, checks it, stores it, says what is new. */
import { basename, dirname } from 'node:path';
import { InputError } from '../provenance/input-error.js';
import { findSource, type Recognised, recogniseSource } from '../sources/find-source.js';
import { parseSnapshot } from '../sources/parse-snapshot.js';
import { readTable } from '../sources/read-table.js';
import type { RejectedRow, Source } from '../sources/source.js';
import { isCalendarDate } from '../units/calendar-date.js';
import { compareRows } from './compare-rows.js';
import { onDisk } from './disk-error.js';
import type { FileSystem } from './file-system.js';
import type { Manifest, SnapshotStore } from './snapshot-store.js';

/** Larger than any file of a source by far. */
const FILE_LIMIT_BYTES = 200_000_000;

export interface IngestRequest {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly source?: string;
  readonly retrieved?: string;
  /** The day it is where the file is taken in: used when nothing else dates it. */
  readonly today: string;
}

export interface IngestResult {
  readonly source: string;
  readonly retrieved: string;
  readonly sha256: string;
  readonly file: string;
  readonly rows: number;
  readonly accepted: number;
  readonly rejected: readonly RejectedRow[];
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly unknownColumns: readonly string[];
  /** How often each flag was set. */
  readonly flags: Readonly<Record<string, number>>;
  readonly sourceBasis: 'flag' | Recognised['basis'];
  readonly retrievedBasis: 'flag' | 'path' | 'today';
  /** False when the same bytes of that source and day were there already. */
  readonly stored: boolean;
}

/** A request whose source, day and content are known to be good. */
export interface CheckedFile {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly source: Source;
  readonly retrieved: string;
  readonly sourceBasis: IngestResult['sourceBasis'];
  readonly retrievedBasis: IngestResult['retrievedBasis'];
}

export async function readInputFile(path: string, files: FileSystem): Promise<Uint8Array> {
  return onDisk(path, async () => {
    const found = await files.stat(path);
    if (!found) throw new InputError('no such file', { file: path });
    if (found.kind !== 'file') throw new InputError(`this is a ${found.kind}, not a file`, { file: path });
    if (found.bytes > FILE_LIMIT_BYTES)
      throw new InputError(`${found.bytes} bytes; expected at most ${FILE_LIMIT_BYTES}`, { file: path });
    return files.read(path);
  });
}

/** Everything that can be wrong with a file is found here, before anything is written. */
export function checkFile(request: IngestRequest): CheckedFile {
  const file = basename(request.path);
  const { source, basis } = chooseSource(request, file);
  const { retrieved, retrievedBasis } = chooseDay(request);
  parseSnapshot(source, request.bytes, { file, retrieved });
  return { file, bytes: request.bytes, source, retrieved, sourceBasis: basis, retrievedBasis };
}

export async function ingestChecked(checked: CheckedFile, store: SnapshotStore): Promise<IngestResult> {
  const { file, bytes, source, retrieved } = checked;
  const { manifest, added: stored } = await store.add({
    source: source.id,
    retrieved,
    file,
    bytes,
    note: null,
  });
  const table = await store.readRows(manifest);
  const previous = previousOf(manifest, await store.list());
  const changes = compareRows(previous ? await store.readRows(previous) : null, table, source.nameField);
  const flags: Record<string, number> = {};
  for (const { code } of table.flags.flat()) flags[code] = (flags[code] ?? 0) + 1;
  return {
    source: source.id,
    retrieved,
    sha256: manifest.sha256,
    file,
    rows: manifest.rows,
    accepted: manifest.rows - manifest.rejected.length,
    rejected: manifest.rejected,
    ...changes,
    unknownColumns: manifest.unknownColumns,
    flags,
    sourceBasis: checked.sourceBasis,
    retrievedBasis: checked.retrievedBasis,
    stored,
  };
}

function chooseSource(
  { source, bytes }: IngestRequest,
  file: string,
): { source: Source; basis: IngestResult['sourceBasis'] } {
  if (source !== undefined) return { source: findSource(source), basis: 'flag' };
  return recogniseSource(file, readTable(bytes, file).header);
}

/** A date in the file's name or in the folder it lies in dates the file. */
function chooseDay({
  retrieved,
  path,
  today,
}: IngestRequest): Pick<CheckedFile, 'retrieved' | 'retrievedBasis'> {
  if (retrieved !== undefined) return { retrieved, retrievedBasis: 'flag' };
  for (const part of [basename(path), basename(dirname(path))]) {
    const found = /\d{4}-\d{2}-\d{2}/.exec(part)?.[0];
    if (found !== undefined && isCalendarDate(found)) return { retrieved: found, retrievedBasis: 'path' };
  }
  return { retrieved: today, retrievedBasis: 'today' };
}

function previousOf(manifest: Manifest, all: readonly Manifest[]): Manifest | undefined {
  return all
    .filter((other) => other.source === manifest.source && other.retrieved < manifest.retrieved)
    .sort((a, b) => a.retrieved.localeCompare(b.retrieved))
    .at(-1);
}
