/** What happened when files were taken in? Recognises, checks and stores them, says what is new. */
import { documentSource, findSource, type Recognised, recogniseSource } from '../sources/find-source.js';
import { readHeader } from '../sources/read-table.js';
import type { RejectedRow, Source } from '../sources/source.js';
import { compareContent, type RowContent, rowContent } from './compare-rows.js';
import type { FileSystem } from './file-system.js';
import { type InputFile, readInputFile } from './input-file.js';
import { prepareSnapshot } from './prepare-snapshot.js';
import { type RetrievalDay, retrievalDay } from './retrieval-day.js';
import type {
  Manifest,
  PreparedSnapshot,
  RowTable,
  SnapshotStore,
  StoredSnapshot,
} from './snapshot-store.js';

export interface IngestOrder {
  readonly path: string;
  readonly source?: string;
  readonly retrieved?: string;
}

export interface IngestEffects {
  readonly store: SnapshotStore;
  readonly files: FileSystem;
  /** ISO day on which the files are taken in: used when nothing else dates one. */
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
  /** Headers of the snapshot before that this one has no column for: dropped, or renamed to an unknown one. */
  readonly missingColumns: readonly string[];
  /** How often each flag was set. */
  readonly flags: Readonly<Record<string, number>>;
  readonly sourceBasis: 'flag' | Recognised['basis'];
  readonly retrievedBasis: 'flag' | RetrievalDay['retrievedBasis'];
  /** False when the same bytes of that source and day were there already. */
  readonly stored: boolean;
}

/** A file that is good to store, with its rows. */
export interface CheckedRows {
  readonly checked: CheckedFile;
  readonly table: RowTable;
}

/** An order whose source, day and content are known to be good, and no more of its rows than is needed. */
export interface CheckedFile extends Pick<IngestResult, 'flags' | 'sourceBasis' | 'retrievedBasis'> {
  readonly prepared: PreparedSnapshot;
  readonly content: RowContent;
}

type Comparison = Pick<IngestResult, 'added' | 'changed' | 'removed' | 'missingColumns'>;

/** Every file is read, checked and compared before the first one is stored. */
export async function ingestFiles(
  orders: readonly IngestOrder[],
  { store, files, today }: IngestEffects,
): Promise<readonly IngestResult[]> {
  const checked: CheckedFile[] = [];
  for (const order of orders)
    checked.push(checkFile(order, await readInputFile(order.path, files), today).checked);
  return takeIn(checked, store);
}

/** Says what is new against the snapshots before, then stores. */
export async function takeIn(
  checked: readonly CheckedFile[],
  store: SnapshotStore,
): Promise<readonly IngestResult[]> {
  const manifests = await store.list();
  const comparisons: Comparison[] = [];
  for (const file of checked) comparisons.push(await compareToPrevious(file, checked, manifests, store));
  const stored = await store.add(checked.map(({ prepared }) => prepared));
  return checked.flatMap((file, index) => {
    const [comparison, outcome] = [comparisons[index], stored[index]];
    return comparison && outcome ? [resultOf(file, comparison, outcome)] : [];
  });
}

function resultOf(
  file: CheckedFile,
  comparison: Comparison,
  { manifest, added }: StoredSnapshot,
): IngestResult {
  return {
    source: manifest.source,
    retrieved: manifest.retrieved,
    sha256: manifest.sha256,
    file: file.prepared.file,
    rows: manifest.rows,
    accepted: manifest.rows - manifest.rejected.length,
    rejected: manifest.rejected,
    ...comparison,
    unknownColumns: manifest.unknownColumns,
    flags: file.flags,
    sourceBasis: file.sourceBasis,
    retrievedBasis: file.retrievedBasis,
    stored: added,
  };
}

/** Everything that can be wrong with a file is found here. */
export function checkFile(order: IngestOrder, { name, bytes }: InputFile, today: string): CheckedRows {
  const { source, basis } = chooseSource(order, name, bytes);
  const { retrieved, retrievedBasis } =
    order.retrieved === undefined
      ? retrievalDay(order.path, today)
      : { retrieved: order.retrieved, retrievedBasis: 'flag' as const };
  const { prepared, table } = prepareSnapshot(
    { source: source.id, retrieved, file: name, bytes, note: null },
    order.path,
  );
  const flags: Record<string, number> = {};
  for (const { code } of table.flags.flat()) flags[code] = (flags[code] ?? 0) + 1;
  const content = rowContent(table, source.nameField);
  return { checked: { prepared, content, flags, sourceBasis: basis, retrievedBasis }, table };
}

function chooseSource(
  { source, path }: IngestOrder,
  name: string,
  bytes: Uint8Array,
): { source: Source; basis: IngestResult['sourceBasis'] } {
  if (source !== undefined) return { source: findSource(source), basis: 'flag' };
  const document = documentSource(name);
  if (document) return { source: document, basis: 'file name' };
  return recogniseSource(name, readHeader(bytes, path), path);
}

/** The snapshot before is the source's latest of an earlier day, stored or taken in by the same command. */
async function compareToPrevious(
  { prepared, content }: CheckedFile,
  checked: readonly CheckedFile[],
  manifests: readonly Manifest[],
  store: SnapshotStore,
): Promise<Comparison> {
  const earlier = [
    ...manifests.map((manifest) => ({ snapshot: manifest, content: () => storedContent(manifest, store) })),
    ...checked.map((file) => ({ snapshot: file.prepared, content: async () => file.content })),
  ].filter(({ snapshot }) => snapshot.source === prepared.source && snapshot.retrieved < prepared.retrieved);
  const previous = earlier.sort((a, b) => a.snapshot.retrieved.localeCompare(b.snapshot.retrieved)).at(-1);
  const fields = new Set(prepared.columns.map(({ field }) => field));
  const gone = previous?.snapshot.columns.filter(({ field }) => !fields.has(field)) ?? [];
  return {
    ...compareContent((await previous?.content()) ?? new Map(), content),
    missingColumns: gone.map(({ header }) => header),
  };
}

async function storedContent(manifest: Manifest, store: SnapshotStore): Promise<RowContent> {
  return rowContent(await store.readRows(manifest), findSource(manifest.source).nameField);
}
