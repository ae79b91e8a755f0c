/** The long tail as a table for spreadsheets: a month or account a row, what is in none of them under an empty key. */
import type { LongTailAnswer } from '../trends/long-tail/long-tail-answer.js';
import type { Table } from './csv.js';

const COUNTS = ['originals', 'known', 'over', 'unknown', 'repositories'] as const;

export function longTailTable({ vintage, over, by, groups, rest }: LongTailAnswer): Table {
  const rows = [...groups.map((group) => ({ ...group })), ...(rest ? [{ ...rest, key: null }] : [])];
  return {
    header: ['vintage_date', 'over_size', by, ...COUNTS],
    numbers: new Set<string>(COUNTS),
    rows: rows.map((row) => [vintage?.date ?? null, over.text, row.key, ...COUNTS.map((key) => row[key])]),
  };
}
