/**
 * The contract every public data set is read by: a source names its requests and its columns, and parses bytes.
 * It fetches nothing and stores nothing.
 */
import type { Citation } from '../provenance/citation.js';
import type { TextTable } from './read-table.js';

export const SOURCE_IDS = [
  'epoch-all',
  'epoch-notable',
  'epoch-large-scale',
  'epoch-frontier',
  'epoch-hardware',
  'epoch-clusters',
  'epoch-data-centers',
  'epoch-capabilities',
  'models-dev',
  'hub-models',
  'hub-stats',
  'bls-price-index',
] as const;
export type SourceId = (typeof SOURCE_IDS)[number];

/** What a row of the source describes. */
export type Subject =
  | 'model'
  | 'chip'
  | 'cluster'
  | 'data-center'
  | 'model-version'
  | 'offer'
  | 'repository'
  | 'price-index';

/**
 * How a cell is read. `quantity`: a finite number, not negative; `measure`: a number of either sign, or one its
 * producer computed and that may read `inf`, which is kept as text;
 * `list`: comma-separated, an item that holds a comma itself in double quotes; `prose` is known but not kept.
 * What a quantity or a date cannot be (`-5`, `1e400`, `NaN`, `9999-99-99`) refuses the file.
 */
export type ColumnKind = 'text' | 'list' | 'quantity' | 'measure' | 'date' | 'boolean' | 'prose';

/** One field of a source, with every header it has had: the declared alias table. */
export interface Column {
  /** camelCase, with its unit where one can be mistaken: `trainingTimeHours`. In Parquet and SQL snake_case. */
  readonly field: string;
  readonly kind: ColumnKind;
  /** Headers it goes by, the preferred one first: where a file has two of them the first one counts. */
  readonly headers: readonly string[];
  /** Unit of a quantity or measure: `FLOP`, `hours`, `W`, `USD`. */
  readonly unit?: string;
  /** It changes all the time, as counts of downloads do: no news where a refresh is told. */
  readonly volatile?: true;
}

export interface SourceRequest {
  readonly url: string;
  readonly fileName: string;
}

/** What it means that a source does not list a model: see `catalog/listing`. */
export type ListScope =
  /** Every model its producer knows. */
  | { readonly kind: 'all' }
  /** Every model whose compute is recorded as at least this, beside others. */
  | { readonly kind: 'compute-at-least'; readonly trainingFlop: number }
  /** A choice from which nothing follows for what is left out. */
  | { readonly kind: 'selection' };

export interface Source {
  readonly id: SourceId;
  readonly subject: Subject;
  readonly citation: Citation;
  /** More than one: each answers one record in JSON, and their answers make one file. */
  readonly requests: readonly SourceRequest[];
  /** File names this source is known by, ours and its producer's. */
  readonly fileName: RegExp;
  readonly columns: readonly Column[];
  /** The field without which a row describes nothing and is rejected. */
  readonly nameField: string;
  readonly scope: ListScope;
  /** How bytes in JSON become a table of texts; without it they are CSV. */
  readonly table?: (bytes: Uint8Array, file: string) => TextTable;
  /** Parquet of more rows than are ever held at once: it goes to the long tail, and is asked for only by name. */
  readonly streamed?: true;
}

export type CellValue = string | number | boolean | null;

/** Something about a cell a reader should know; the value stays as it is. */
export interface Flag {
  readonly code:
    | 'unreadable-number'
    | 'unreadable-date'
    | 'published-after-retrieval'
    | 'compute-below-finetune'
    | 'day-may-be-placeholder'
    | 'month-may-be-placeholder'
    | 'name-trimmed';
  readonly field: string;
  readonly detail: string;
}

export interface ParsedRow {
  /** 1-based data row: the first row under the header is row 1. */
  readonly row: number;
  /** 1-based line of the file on which the row starts. */
  readonly line: number;
  /** By field; a field whose column the file lacks is absent, an empty cell is null. Text and lists verbatim. */
  readonly values: Readonly<Record<string, CellValue>>;
  /** The cell's text where `String(value)` would not give it back. */
  readonly texts: Readonly<Record<string, string>>;
  /** Cells of columns the alias table does not know, by header, where not empty. */
  readonly extra: Readonly<Record<string, string>>;
  readonly flags: readonly Flag[];
}

export interface RejectedRow {
  readonly row: number;
  readonly line: number;
  readonly reason: string;
}

export interface ParsedSnapshot {
  /** The header found for each field, in the file's order. */
  readonly columns: readonly { readonly field: string; readonly header: string }[];
  readonly unknownColumns: readonly string[];
  readonly rows: readonly ParsedRow[];
  readonly rejected: readonly RejectedRow[];
}
