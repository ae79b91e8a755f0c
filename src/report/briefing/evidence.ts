/** Where is a figure from? The question that gives it again, its cells, and what of the project's own data is in it. */
import { CORRECTION_SOURCE } from '../../catalog/value-correction.js';
import type { SnapshotRef, SourceCell } from '../../provenance/lineage.js';
import type { BriefingNote, CitedColumn, CitedDocument, CitedFile } from './briefing.js';
import type { Evidence } from './draft.js';

export interface Question {
  /** Words of the command line: `trend rate`. */
  readonly verb: string;
  /** Under `/api/v1`. */
  readonly path: string;
  /** `true` is a switch. */
  readonly parameters: Readonly<Record<string, string | true | undefined>>;
}

export interface Cited {
  readonly question: Question;
  /** What it is, in words. */
  readonly text: string;
  /** Tells figures of one question apart that rest on different rows. */
  readonly part: string;
  readonly method?: string;
  readonly cells?: readonly SourceCell[];
  /** Where no cell is cited. */
  readonly snapshots?: readonly SnapshotRef[];
  readonly files?: readonly CitedFile[];
  readonly documents?: readonly CitedDocument[];
}

export function evidence(cited: Cited): Evidence {
  const question = askedAs(cited.question);
  const { snapshots = [] } = cited;
  const corrected = (cited.cells ?? []).filter(({ source }) => source === CORRECTION_SOURCE);
  const cells = (cited.cells ?? []).filter(({ source }) => source !== CORRECTION_SOURCE);
  const named = [...cells, ...snapshots].sort((a, b) => (a.retrieved < b.retrieved ? -1 : 1));
  return {
    key: `${question.api} ${cited.part}`,
    text: cited.text,
    question,
    method: cited.method === undefined ? null : `docs/methods/${cited.method}.md`,
    snapshots: [...new Set(named.map(({ sha256 }) => sha256))],
    cells: citedColumns(cells),
    files: [...(cited.files ?? [])],
    documents: [
      ...(cited.documents ?? []),
      // A correction by a reader is no row of a snapshot: it is named by the file of its decision.
      ...corrected.map(({ file, column, text }) => ({ title: `${file}: ${column} ${text}`, url: null })),
    ],
  };
}

export function askedAs({ verb, path, parameters }: Question): BriefingNote['question'] {
  const given = Object.entries(parameters).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  const flags = given.map(([name, value]) => (value === true ? ` --${name}` : ` --${name} ${word(value)}`));
  return { api: `/api/v1${path}${search && `?${search}`}`, command: `flopscope ${verb}${flags.join('')}` };
}

/** As one word of a shell. */
function word(value: string): string {
  return /^[\w.,:/+-]+$/.test(value) ? value : `'${value.replaceAll("'", "'\\''")}'`;
}

/** By snapshot and column, rows in order, none twice. */
export function citedColumns(cells: readonly SourceCell[]): CitedColumn[] {
  const columns = new Map<string, { sha256: string; column: string; cells: Map<number, string> }>();
  for (const { sha256, column, row, text } of cells) {
    const key = `${sha256} ${column}`;
    const found = columns.get(key) ?? { sha256, column, cells: new Map<number, string>() };
    found.cells.set(row, text);
    columns.set(key, found);
  }
  return [...columns.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { sha256, column, cells: rows }]) => ({
      ...{ sha256, column },
      cells: [...rows].sort(([a], [b]) => a - b),
    }));
}
