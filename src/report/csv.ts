/**
 * Writes a table as CSV (RFC 4180) that is safe to open: a stranger's text never becomes a formula of a spreadsheet,
 * and control characters are made visible as everywhere else. Numbers stay numbers.
 */
import { visibleText } from './visible-text.js';

export type CsvCell = string | number | null;

/** Signs a spreadsheet takes for the start of a formula, also behind spaces and as wide letters (OWASP, CSV injection). */
const FORMULA = /^\s*[=+\-@\t\r＝＋－＠]/;
const LINE_END = '\r\n';

export function csvText(header: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  return [header, ...rows].map((row) => row.map(csvCell).join(',') + LINE_END).join('');
}

function csvCell(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = visibleText(FORMULA.test(cell) ? `'${cell}` : cell);
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
