/** Is an answer so unlike the snapshot before it that a person should look first? */
import { headerKey } from '../../sources/header-key.js';
import type { Manifest, PreparedSnapshot, RowTable } from '../snapshot-store.js';
import type { CollectingAssumptions } from './collecting-assumptions.js';

export const SUSPICION_CODES = [
  'column-gone',
  'column-new',
  'column-emptied',
  'rows-dropped',
  'unreadable',
] as const;

export interface Suspicion {
  readonly code: (typeof SUSPICION_CODES)[number];
  /** The header, the counts of rows, or what a reader of the file said. */
  readonly detail: string;
}

export interface ComparedSnapshots {
  readonly before: Pick<Manifest, 'columns' | 'unknownColumns'>;
  readonly beforeRows: RowTable;
  readonly after: Pick<PreparedSnapshot, 'columns' | 'unknownColumns'>;
  readonly afterRows: RowTable;
  /** A document in JSON names what it has: a new name in it is kept and reported, and is no other header. */
  readonly fixedHeader: boolean;
}

export function suspicionsOf(
  compared: ComparedSnapshots,
  { droppedRows, filledRows }: CollectingAssumptions['quarantine'],
): Suspicion[] {
  const { before, after, beforeRows, afterRows, fixedHeader } = compared;
  return [
    ...(fixedHeader ? changedHeaders(before, after) : []),
    ...emptied(compared, filledRows).map((detail) => ({ code: 'column-emptied' as const, detail })),
    ...fewerRows(beforeRows.row.length, afterRows.row.length, droppedRows),
  ];
}

type Headers = Pick<Manifest, 'columns' | 'unknownColumns'>;

export function changedHeaders(before: Headers, after: Headers): Suspicion[] {
  const [old, now] = [headersOf(before), headersOf(after)];
  const gone = [...old].filter(([key]) => !now.has(key));
  const fresh = [...now].filter(([key]) => !old.has(key));
  return [
    ...gone.map(([, header]) => ({ code: 'column-gone' as const, detail: header })),
    ...fresh.map(([, header]) => ({ code: 'column-new' as const, detail: header })),
  ];
}

/** @param dropped the share of rows of which more must not be gone */
export function fewerRows(before: number, after: number, dropped: number): Suspicion[] {
  return after < before * (1 - dropped) ? [{ code: 'rows-dropped', detail: `${before} → ${after}` }] : [];
}

function headersOf({ columns, unknownColumns }: Headers): Map<string, string> {
  const headers = [...columns.map(({ header }) => header), ...unknownColumns];
  return new Map(headers.map((header) => [headerKey(header), header]));
}

/** Columns that are still there, and say nothing any more. */
function emptied({ after, beforeRows, afterRows }: ComparedSnapshots, filledRows: number): string[] {
  return after.columns
    .filter(
      ({ field }) =>
        filled(beforeRows, field) > filledRows * beforeRows.row.length && filled(afterRows, field) === 0,
    )
    .map(({ header }) => header);
}

function filled({ columns, texts }: RowTable, field: string): number {
  const values = columns[field] ?? [];
  return values.filter((value, index) => value !== null || texts[index]?.[field] !== undefined).length;
}
