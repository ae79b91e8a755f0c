/** Which source a file is of: from its id, its name, or the columns it has. */
import { InputError } from '../provenance/input-error.js';
import { SOURCES } from './index.js';
import type { Source } from './source.js';

/** Throws an InputError that lists the ids. */
export function findSource(id: string): Source {
  const source = SOURCES.find((known) => known.id === id);
  if (!source)
    throw new InputError(`unknown source: ${id}; expected one of ${SOURCES.map(({ id }) => id).join(', ')}`);
  return source;
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

/** Throws an InputError when neither the name nor the columns fit a source. */
export function recogniseSource(fileName: string, header: readonly string[]): Recognised {
  const fitting = SOURCES.filter((source) => fits(source, header));
  const named = fitting.filter((source) => source.fileName.test(fileName));
  if (named.length === 1 && named[0]) return { source: named[0], basis: 'file name' };
  const [only] = fitting;
  if (only && fitting.length === 1) return { source: only, basis: 'columns' };
  const telling = TELLING_COLUMNS.find(([column]) => header.includes(column));
  const guess = fitting.find((source) => source.id === (telling?.[1] ?? 'epoch-all'));
  if (!guess)
    throw new InputError('the header is of no known source; is this the right file?', {
      file: fileName,
      line: 1,
    });
  return { source: guess, basis: 'columns' };
}

/** A file is of a source when it names the rows as the source does and most of its columns are known. */
function fits(source: Source, header: readonly string[]): boolean {
  const known = new Set(source.columns.flatMap((column) => column.headers));
  const names = source.columns.find((column) => column.field === source.nameField)?.headers ?? [];
  const recognised = header.filter((column) => known.has(column)).length;
  return names.some((name) => header.includes(name)) && recognised >= 2 && recognised * 2 > header.length;
}
