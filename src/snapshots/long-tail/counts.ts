/** What are the counts of a partition by the assumptions of today? Made once, sealed, then read in a moment. */
import { dirname, join } from 'node:path';
import { parquetReadObjects } from 'hyparquet';
import * as z from 'zod';
import { InputError } from '../../provenance/input-error.js';
import { sha256Of } from '../layout.js';
import { COUNT_FILES, type CountFile, type CountingRules, countModels } from './count-models.js';
import { type Engine, type EngineLimits, withEngine } from './engine.js';
import { contentOf, syncFile } from './large-file.js';
import { COUNTS_FOLDER, MODELS_FILE, type Partition, StoredFile } from './partition.js';
import { inFolder, moveUnlessThere, type PartitionPlace } from './partition-store.js';

export type CountRow = Readonly<Record<string, string | number | null>>;
export type ModelCounts = Readonly<Record<CountFile, readonly CountRow[]>>;

export const SEAL_FILE = 'seal.json';
export const CountsSeal = z.object({ assumptions: z.string(), files: z.array(StoredFile) });

export interface CountsRules {
  readonly counting: CountingRules;
  readonly engine: EngineLimits;
  /** Of the assumptions: counts by others lie beside these. */
  readonly sha256: string;
}

/** Makes the counts below a folder, under the hash of the assumptions. */
export async function countInto(
  folder: string,
  models: string,
  engine: Engine,
  { counting, sha256 }: CountsRules,
  place: PartitionPlace,
): Promise<void> {
  const target = join(folder, sha256);
  await place.files.makeDirectory(target);
  await countModels(engine, models, target, counting);
  const files: StoredFile[] = [];
  for (const name of COUNT_FILES.map((file) => `${file}.parquet`)) {
    await syncFile(join(target, name));
    files.push({ name, ...(await contentOf(join(target, name))) });
  }
  const seal: z.infer<typeof CountsSeal> = { assumptions: sha256, files };
  await place.files.write(join(target, SEAL_FILE), new TextEncoder().encode(`${JSON.stringify(seal)}\n`));
  await place.files.syncDirectory(target);
}

/** Counts by assumptions that were not those of the day it was taken in are made when first asked for. */
export async function readCounts(
  partition: Partition,
  rules: CountsRules,
  place: PartitionPlace,
): Promise<ModelCounts> {
  const folder = join(place.directory, partition.path, COUNTS_FOLDER, rules.sha256);
  if ((await place.files.stat(join(folder, SEAL_FILE))) === null)
    await makeCounts(partition, folder, rules, place);
  const seal = CountsSeal.parse(
    JSON.parse(new TextDecoder().decode(await place.files.read(join(folder, SEAL_FILE)))),
  );
  const read = async (file: CountFile): Promise<readonly CountRow[]> => {
    const path = join(folder, `${file}.parquet`);
    const bytes = await place.files.read(path);
    if (sha256Of(bytes) !== seal.files.find(({ name }) => name === `${file}.parquet`)?.sha256)
      throw new InputError('the stored file is damaged; flopscope verify names all damage', { file: path });
    return countRows(bytes);
  };
  return {
    'by-month': await read('by-month'),
    'by-organization': await read('by-organization'),
    'by-kind': await read('by-kind'),
    estimated: await read('estimated'),
  };
}

async function makeCounts(
  partition: Partition,
  folder: string,
  rules: CountsRules,
  place: PartitionPlace,
): Promise<void> {
  const models = join(place.directory, partition.path, MODELS_FILE);
  await inFolder(place, async (working) => {
    await withEngine(working, rules.engine, (engine) => countInto(working, models, engine, rules, place));
    await place.files.makeDirectory(dirname(folder));
    await moveUnlessThere(join(working, rules.sha256), folder, place.files);
  });
}

async function countRows(bytes: Uint8Array): Promise<readonly CountRow[]> {
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  const rows: Record<string, unknown>[] = await parquetReadObjects({ file: file as ArrayBuffer });
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)])),
  );
}

function plain(value: unknown): string | number | null {
  if (typeof value === 'bigint') return Number(value);
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}
