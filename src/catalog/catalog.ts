/** The catalogue of a vintage: every model once, and every file's own rows tied to the model they describe. */
import type { SnapshotRef, Vintage } from '../provenance/lineage.js';
import type { ListScope } from '../sources/source.js';
import type { ModelEntry } from './model.js';

/** A row of a file of models, as that file alone states it. */
export interface FileRow {
  readonly row: number;
  /** The name with white space normalised, otherwise as written. */
  readonly name: string;
  readonly model: string;
  readonly trainingFlop: number | null;
  readonly trainingCostUsd: number | null;
  readonly published: string | null;
  /** Why a cell of the row is corrected in the catalogue, by field. */
  readonly corrections: Readonly<Record<string, string>>;
}

export interface CatalogFile {
  readonly snapshot: SnapshotRef;
  readonly scope: ListScope;
  readonly rows: readonly FileRow[];
}

export interface Catalog {
  readonly vintage: Vintage;
  /** Sorted by id. Delisted models are among them, marked. */
  readonly models: readonly ModelEntry[];
  /** Every file of models of the vintage, oldest first. */
  readonly files: readonly CatalogFile[];
  /** Models in which two names of one file came together, by model id, with those names. */
  readonly mergedNames: ReadonlyMap<string, readonly string[]>;
}
