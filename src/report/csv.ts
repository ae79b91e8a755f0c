/**
 * Writes a table as CSV (RFC 4180) that is safe to open: a stranger's text never becomes a formula of a spreadsheet,
 * and control characters are made visible as everywhere else. Numbers stay numbers.
 */
import { visibleText } from './visible-text.js';

export type CsvCell = string | number | null;

/** What CSV and Parquet are written from. */
export interface Table {
  readonly header: readonly string[];
  /** Names of the columns that hold numbers, whether or not there is one. */
  readonly numbers: ReadonlySet<string>;
  readonly rows: readonly (readonly CsvCell[])[];
}

/**
 * Signs a spreadsheet takes for the start of a formula, also behind spaces and as wide letters (OWASP, CSV injection). Where the
 * comma parts decimals, as in German, it parts cells at semicolons, whatever the quotation marks: each may start one.
 */
const FORMULA = /(^|;)(?=[\s"]*[=+\-@\t\r＝＋－＠])/g;
const LINE_END = '\r\n';

/** The columns of a header but those that hold texts. */
export function numbersBut(header: readonly string[], texts: readonly string[]): ReadonlySet<string> {
  return new Set(header.filter((name) => !texts.includes(name)));
}

export function csvText(header: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  return [header, ...rows].map((row) => row.map(csvCell).join(',') + LINE_END).join('');
}

export function tableCsv({ header, rows }: Table): string {
  return csvText(header, rows);
}

function csvCell(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = visibleText(cell.replace(FORMULA, "$1'"));
  return /[",;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
