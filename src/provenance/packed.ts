/** How does a cache write what repeats only once? Values by their place in a list, cells by the place of their file. */
import type { SnapshotRef, SourceCell } from './lineage.js';

export interface Shared<Value> {
  readonly values: readonly Value[];
  /** Where a value that is the same as text stands; it is put there if it is new. */
  place(value: Value): number;
}

export function shareValues<Value>(): Shared<Value> {
  const values: Value[] = [];
  const places = new Map<string, number>();
  return {
    values,
    place: (value) => {
      const text = JSON.stringify(value);
      const known = places.get(text) ?? values.push(value) - 1;
      places.set(text, known);
      return known;
    },
  };
}

export function sharedAt<Value>(values: readonly Value[], place: number): Value {
  if (!(place >= 0 && place < values.length)) throw new Error(`place ${place} of ${values.length}`);
  return values[place] as Value;
}

export type PackedCell = readonly [file: number, row: number, column: string, text: string];

export function packCell({ row, column, text, ...file }: SourceCell, files: Shared<SnapshotRef>): PackedCell {
  const { source, retrieved, sha256, file: name } = file;
  return [files.place({ source, retrieved, sha256, file: name }), row, column, text];
}

export function unpackCell([file, row, column, text]: PackedCell, files: readonly SnapshotRef[]): SourceCell {
  return { ...sharedAt(files, file), row, column, text };
}
