/** Which source a file is of: from its id, its name, or the columns it has. */
import { InputError } from '../provenance/input-error.js';
import { headerKey } from './header-key.js';
import { SOURCES } from './index.js';
import type { Source } from './source.js';

/** Throws an InputError that lists the ids. */
export function findSource(id: string): Source {
  const source = SOURCES.find((known) => known.id === id);
  if (!source)
    throw new InputError(`unknown source: ${id}; expected one of ${SOURCES.map(({ id }) => id).join(', ')}`);
  return source;
}

/** A source whose files are no tables, by the name of a file; null where it is none of those. */
export function documentSource(fileName: string): Source | null {
  return SOURCES.find((source) => source.table && source.fileName.test(fileName)) ?? null;
}

/** The source whose file this is by its id, or else by its name, where it is one that is never held whole. */
export function streamedSource(id: string | undefined, fileName: string): Source | null {
  const source =
    id === undefined
      ? SOURCES.find((known) => known.streamed && known.fileName.test(fileName))
      : findSource(id);
  return source?.streamed ? source : null;
}

export interface Recognised {
  readonly source: Source;
  readonly basis: 'file name' | 'columns';
}

/** Columns that only one of the files of models has had, the most telling first. */
const TELLING_COLUMNS: readonly (readonly [header: string, id: string])[] = [
  ['API prices', 'epoch-frontier'],
  ['Frontier model', 'epoch-notable'],
  ['Benchmark data', 'epoch-all'],
  ['Approach', 'epoch-all'],
  ['Training compute cost (upfront)', 'epoch-large-scale'],
];

/** Throws an InputError, which names the file as `shown`, when neither the name nor the columns fit a source. */
export function recogniseSource(
  fileName: string,
  header: readonly string[],
  shown: string = fileName,
): Recognised {
  const keys = header.map(headerKey);
  const possible = SOURCES.filter(
    (source) => !source.table && !source.streamed && knownColumns(source, keys) >= 2,
  );
  // A name that says which source it is needs fewer known columns: a new file may have many new ones.
  const named = possible.filter((source) => source.fileName.test(fileName));
  if (named.length === 1 && named[0]) return { source: named[0], basis: 'file name' };
  const fitting = possible.filter((source) => knownColumns(source, keys) * 2 > keys.length);
  const [only] = fitting;
  if (only && fitting.length === 1) return { source: only, basis: 'columns' };
  const telling = TELLING_COLUMNS.find(([column]) => keys.includes(headerKey(column)));
  const guess = fitting.find((source) => source.id === (telling?.[1] ?? 'epoch-all'));
  if (!guess)
    throw new InputError('the header is of no known source; is this the right file?', {
      file: shown,
      line: 1,
    });
  return { source: guess, basis: 'columns' };
}

/** How many columns are the source's; none where the one that names the rows is not among them. */
function knownColumns(source: Source, keys: readonly string[]): number {
  const known = new Set(source.columns.flatMap((column) => column.headers.map(headerKey)));
  const names = source.columns.find((column) => column.field === source.nameField)?.headers ?? [];
  if (!names.some((name) => keys.includes(headerKey(name)))) return 0;
  return keys.filter((key) => known.has(key)).length;
}
