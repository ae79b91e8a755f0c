/** How text reaches a person at a terminal: tables, colours only where they show, nothing a name could switch. */
import Table from 'cli-table3';
import colors from 'picocolors';
import { visibleText } from '../report/visible-text.js';

export interface Terminal {
  readonly width: number;
  readonly unicode: boolean;
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  /** The ink of data in a picture. */
  readonly data: (text: string) => string;
  /** A line on standard output. */
  print(line: string): void;
  /** One JSON document on standard output. */
  printJson(value: unknown): void;
  /** A document on standard output as it is, its last line end included. */
  printExactly(document: string): void;
  /** A line on standard error: progress, warnings. */
  note(line: string): void;
}

export interface TerminalStreams {
  readonly out: { write(text: string): unknown; isTTY?: boolean; columns?: number };
  readonly error: { write(text: string): unknown };
  readonly environment: Readonly<Record<string, string | undefined>>;
}

export function openTerminal({ out, error, environment }: TerminalStreams): Terminal {
  const coloured = out.isTTY === true && !environment.NO_COLOR && environment.TERM !== 'dumb';
  const paint = colors.createColors(coloured);
  const locale = environment.LC_ALL || environment.LC_CTYPE || environment.LANG || '';
  return {
    width: out.columns ?? 100,
    unicode: locale === '' || /utf-?8/i.test(locale),
    bold: paint.bold,
    dim: paint.dim,
    red: paint.red,
    data: paint.blue,
    print: (line) => void out.write(`${line}\n`),
    printJson: (value) => void out.write(`${JSON.stringify(value, null, 2)}\n`),
    printExactly: (document) => void out.write(document),
    note: (line) => void error.write(`${line}\n`),
  };
}

export type Cell = string | number;

/** A borderless table; number columns stand right. Cells come from strangers: control characters are made visible. */
export function textTable(
  head: readonly string[],
  rows: readonly (readonly Cell[])[],
  right: readonly number[] = [],
): string {
  const none = '';
  const table = new Table({
    head: [...head],
    colAligns: head.map((_, index) => (right.includes(index) ? 'right' : 'left')),
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 2 },
    chars: {
      top: none,
      'top-mid': none,
      'top-left': none,
      'top-right': none,
      bottom: none,
      'bottom-mid': none,
      'bottom-left': none,
      'bottom-right': none,
      left: none,
      'left-mid': none,
      mid: none,
      'mid-mid': none,
      right: none,
      'right-mid': none,
      middle: none,
    },
  });
  table.push(...rows.map((row) => row.map((cell) => visibleText(String(cell)))));
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}
