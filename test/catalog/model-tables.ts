/** Files of models as the store would give them: the bundled ones, and made-up ones, through the production parser. */
import { join } from 'node:path';
import type { ModelTable } from '../../src/catalog/history.js';
import { type IdentityData, readIdentityData } from '../../src/catalog/identity-data.js';
import { listBundled } from '../../src/snapshots/bundled.js';
import { sha256Of } from '../../src/snapshots/layout.js';
import { findSource } from '../../src/sources/find-source.js';
import { parseSnapshot } from '../../src/sources/parse-snapshot.js';
import { files, PACKAGE_ROOT } from '../observatory-fixture.js';

interface FileOfModels {
  readonly source: string;
  readonly retrieved: string;
  readonly file: string;
  readonly bytes: Uint8Array;
}

function modelTable({ source: id, retrieved, file, bytes }: FileOfModels): ModelTable {
  const source = findSource(id);
  const { columns, rows } = parseSnapshot(source, bytes, { file, retrieved });
  return {
    snapshot: { source: id, retrieved, sha256: sha256Of(bytes), file },
    scope: source.scope,
    headers: Object.fromEntries(columns.map(({ field, header }) => [field, header])),
    table: {
      row: rows.map(({ row }) => row),
      columns: Object.fromEntries(
        columns.map(({ field }) => [field, rows.map(({ values }) => values[field] ?? null)]),
      ),
      texts: rows.map(({ texts }) => texts),
      flags: rows.map(({ flags }) => flags),
    },
  };
}

/** All bundled files of models, oldest first. */
export async function bundledTables(): Promise<ModelTable[]> {
  const bundled = await listBundled(join(PACKAGE_ROOT, 'data', 'snapshots'), files);
  const models = bundled.filter(({ source }) => findSource(source).subject === 'model');
  return Promise.all(models.map(async ({ load }) => modelTable(await load())));
}

/** The declared data of the project. */
export async function declaredIdentity(): Promise<IdentityData> {
  const texts: Record<string, string> = {};
  for (const folder of ['catalog', 'corrections'])
    for (const name of await files.list(join(PACKAGE_ROOT, 'data', folder)))
      texts[`${folder}/${name}`] = new TextDecoder().decode(
        await files.read(join(PACKAGE_ROOT, 'data', folder, name)),
      );
  return readIdentityData(texts);
}

export function retrievalDays(tables: readonly ModelTable[]): string[] {
  return [...new Set(tables.map(({ snapshot }) => snapshot.retrieved))].sort();
}

const HEADERS = {
  name: 'Model',
  organization: 'Organization',
  country: 'Country (of organization)',
  published: 'Publication date',
  parameters: 'Parameters',
  compute: 'Training compute (FLOP)',
  access: 'Model accessibility',
  link: 'Link',
} as const;

type MadeUpRow = { readonly name: string } & Partial<Record<keyof typeof HEADERS, string>>;

/** A file of a day that lists these models and nothing else. */
export function madeUpTable(retrieved: string, rows: readonly MadeUpRow[], source = 'epoch-all'): ModelTable {
  const fields = Object.keys(HEADERS) as (keyof typeof HEADERS)[];
  const spelled = rows.map((row) =>
    Object.fromEntries(fields.map((field) => [HEADERS[field], row[field] ?? ''])),
  );
  return tableOfCells(retrieved, spelled, source);
}

/** The same with any columns, by their headers. */
export function tableOfCells(
  retrieved: string,
  rows: readonly Readonly<Record<string, string>>[],
  source = 'epoch-all',
): ModelTable {
  const headers = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const lines = [headers, ...rows.map((row) => headers.map((header) => row[header] ?? ''))];
  const bytes = new TextEncoder().encode(lines.map((line) => line.map(quoted).join(',')).join('\n'));
  return modelTable({ source, retrieved, file: 'made_up.csv', bytes });
}

export const NO_IDENTITY: IdentityData = { aliases: [], openWeights: {}, corrections: [], accepted: {} };
