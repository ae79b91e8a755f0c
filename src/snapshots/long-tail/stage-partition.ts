/** Is a Parquet file good to store? Read, traced and counted in a folder nobody looks into, until it is whole. */
import { open, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { InputError } from '../../provenance/input-error.js';
import type { Source } from '../../sources/source.js';
import { isCalendarDate } from '../../units/calendar-date.js';
import { onDisk } from '../disk-error.js';
import type { IngestResult } from '../ingest.js';
import { sha256Of } from '../layout.js';
import type { CountingRules } from './count-models.js';
import { countInto } from './counts.js';
import { type Engine, type EngineLimits, withEngine } from './engine.js';
import { contentOf, copyWhole, type FileContent, syncFile } from './large-file.js';
import {
  CHECKSUM_FILE,
  COUNTS_FOLDER,
  checksumLine,
  MANIFEST_FILE,
  MODELS_FILE,
  type Partition,
  type PartitionManifest,
  PUBLISHED_FILE,
  partitionPath,
} from './partition.js';
import type { PartitionPlace } from './partition-store.js';
import { type ReadingRules, type ReadRepositories, readRepositories } from './read-repositories.js';
import { type RootResolver, traceLineage } from './trace-lineage.js';
import { compareModels, type ModelChanges, writeModels } from './write-models.js';

/** How the long tail is read and counted, and the hash of what says so. */
export interface LongTailRules {
  readonly reading: ReadingRules;
  readonly counting: CountingRules;
  readonly engine: EngineLimits;
  readonly sha256: string;
  readonly resolve: RootResolver;
}

export interface PublishedFile {
  /** Where the bytes lie; they are copied, or linked where `own` says that nobody else will write to them. */
  readonly path: string;
  readonly own: boolean;
  readonly source: Source;
  readonly retrieved: string;
  /** How it is named in errors and in the manifest. */
  readonly shown: string;
}

/** A partition that is whole and not visible yet. */
export interface StagedPartition {
  readonly folder: string;
  readonly partition: Partition;
  readonly changes: ModelChanges;
  readonly missingColumns: IngestResult['missingColumns'];
}

/** @param folder empty, under the data directory. @param earlier the vintage before, if any */
export async function stagePartition(
  file: PublishedFile,
  folder: string,
  earlier: Partition | null,
  rules: LongTailRules,
  place: PartitionPlace,
): Promise<StagedPartition> {
  const { shown, retrieved } = file;
  if (!isCalendarDate(retrieved))
    throw new InputError(`invalid retrieval day: ${retrieved}; expected YYYY-MM-DD`, { file: shown });
  await onDisk(shown, () => checkWhole(file.path, shown));
  const content = await bringIn(file, join(folder, PUBLISHED_FILE), place);
  const before = earlier === null ? null : join(place.directory, earlier.path, MODELS_FILE);
  const { read, changes } = await makeFiles(file, folder, before, rules, place);
  const models = await contentOf(join(folder, MODELS_FILE));
  const manifest = manifestOf(file, content, read, rules, models, place.now());
  await writeManifest(folder, manifest, place);
  const fields = new Set(read.columns.map(({ field }) => field));
  const gone = earlier?.manifest.columns.filter(({ field }) => !fields.has(field)) ?? [];
  return {
    folder,
    partition: { path: partitionPath(manifest), manifest },
    changes,
    missingColumns: gone.map(({ header }) => header),
  };
}

/** The repositories and the counts of them, beside the published file. @param before the repositories of the vintage before */
async function makeFiles(
  { shown, source, retrieved }: PublishedFile,
  folder: string,
  before: string | null,
  rules: LongTailRules,
  place: PartitionPlace,
): Promise<{ readonly read: ReadRepositories; readonly changes: ModelChanges }> {
  const [models, working] = [join(folder, MODELS_FILE), join(folder, 'working')];
  const published = { path: join(folder, PUBLISHED_FILE), shown, source, retrieved };
  await place.files.makeDirectory(working);
  const made = await withEngine(working, rules.engine, async (engine) => {
    const read = await readRepositories(engine, published, rules.reading);
    await traceLineage(engine, read.rows, rules.resolve);
    await writeModels(engine, models, { retrieved, datedAfter: rules.reading.datedAfter });
    await dropTables(engine);
    const changes = await compareModels(engine, models, before);
    await countInto(join(folder, COUNTS_FOLDER), models, engine, rules, place);
    return { read, changes };
  });
  await place.removeFolder(working);
  await syncFile(models);
  return made;
}

async function writeManifest(
  folder: string,
  manifest: PartitionManifest,
  { files }: PartitionPlace,
): Promise<void> {
  const bytes = new TextEncoder().encode(`${JSON.stringify(manifest, null, 1)}\n`);
  const checksum = new TextEncoder().encode(checksumLine(sha256Of(bytes)));
  await files.write(join(folder, MANIFEST_FILE), bytes);
  await files.write(join(folder, CHECKSUM_FILE), checksum);
  await files.syncDirectory(folder);
}

async function dropTables(engine: Engine): Promise<void> {
  for (const table of ['listed', 'rejected', 'repositories', 'copies', 'links', 'roots'])
    await engine.run(`DROP TABLE ${table}`);
}

const MAGIC = 'PAR1';

/** Told before anything is copied: a Parquet file begins and ends with four letters. */
async function checkWhole(path: string, shown: string): Promise<void> {
  // A pipe would be waited for.
  if (!(await stat(path)).isFile()) throw new InputError('this is not a file', { file: shown });
  const handle = await open(path, 'r');
  try {
    const { size } = await handle.stat();
    const [head, tail] = [Buffer.alloc(4), Buffer.alloc(4)];
    await handle.read(head, 0, 4, 0);
    await handle.read(tail, 0, 4, Math.max(0, size - 4));
    if (head.toString('latin1') !== MAGIC) throw new InputError('this is no Parquet file', { file: shown });
    if (tail.toString('latin1') !== MAGIC || size < 12)
      throw new InputError('the Parquet file is cut off: it has no end', { file: shown });
  } finally {
    await handle.close();
  }
}

async function bringIn(file: PublishedFile, target: string, { files }: PartitionPlace): Promise<FileContent> {
  if (!file.own) return copyWhole(file.path, target);
  await files.link(file.path, target);
  return contentOf(target);
}

function manifestOf(
  { source, retrieved, shown }: PublishedFile,
  content: FileContent,
  read: ReadRepositories,
  { sha256 }: LongTailRules,
  models: FileContent,
  now: Date,
): PartitionManifest {
  const { text, ...credit } = source.citation;
  return {
    ...credit,
    citation: text,
    source: source.id,
    retrieved,
    file: basename(shown),
    url: source.requests[0]?.url ?? null,
    sha256: content.sha256,
    bytes: content.bytes,
    note: null,
    stored: now.toISOString(),
    columns: read.columns,
    unknownColumns: read.unknownColumns,
    rows: read.rows,
    rejected: read.rejected,
    rejectedRows: read.rejectedCount,
    flags: read.flags,
    assumptions: sha256,
    files: [
      { name: PUBLISHED_FILE, ...content },
      { name: MODELS_FILE, ...models },
    ],
  };
}
