/** What does a footnote say: which rows of which files, which of the project's own data, and how it is asked again? */
import { formatDate, formatNumber } from '../../../units/format.js';
import type { Language } from '../../../units/language.js';
import { type Translator, translator } from '../../message.js';
import { briefingMessages } from '../../messages/briefing.js';
import type { Briefing, BriefingNote, BriefingSource, CitedColumn, CitedDocument } from '../briefing.js';

type Text = Translator<keyof typeof briefingMessages>;

/** A footnote in pieces: each format sets them off in its own way. */
export interface NoteText {
  readonly number: number;
  readonly text: string;
  /** Files with their columns and rows, or the snapshots as a whole. */
  readonly places: readonly string[];
  /** Of the project's own data. */
  readonly files: readonly string[];
  readonly documents: readonly CitedDocument[];
  /** `Method`, and its page. */
  readonly method: string | null;
  readonly command: string;
  readonly api: string;
}

/** A raised number behind a digit would read as a power: a narrow space sets it off. */
export function beforeMark(text: string): string {
  return /\p{N}$/u.test(text) ? '\u202f' : '';
}

/** Stretches of rows a footnote shows; all of them stand in the list of sources. */
const STRETCHES_SHOWN = 12;

export function noteTexts({
  notes,
  sources,
  language,
}: Pick<Briefing, 'notes' | 'sources' | 'language'>): NoteText[] {
  const text = translator(briefingMessages, language);
  const bySha = new Map(sources.map((source) => [source.sha256, source]));
  return notes.map((note) => ({
    number: note.number,
    text: note.text,
    places: placesOf(note, bySha, language, text),
    files: note.files.map(({ file, entry, date }) => fileText({ file, entry, date }, language, text)),
    documents: note.documents,
    method: note.method,
    command: note.question.command,
    api: note.question.api,
  }));
}

function placesOf(
  { cells, snapshots }: BriefingNote,
  sources: ReadonlyMap<string, BriefingSource>,
  language: Language,
  text: Text,
): string[] {
  const cited = new Set(cells.map(({ sha256 }) => sha256));
  const ofCells = [...cited].flatMap((sha256) => {
    const source = sources.get(sha256);
    if (!source) return [];
    return [
      citedText(
        source,
        cells.filter((column) => column.sha256 === sha256),
        language,
        text,
      ),
    ];
  });
  const whole = snapshots
    .filter((sha256) => !cited.has(sha256))
    .flatMap((sha256) => sources.get(sha256) ?? []);
  return [...ofCells, ...wholeText(whole, ofCells.length > 0, language, text)];
}

/** A history of many files is told by its first and last day. */
function wholeText(
  sources: readonly BriefingSource[],
  besides: boolean,
  language: Language,
  text: Text,
): string[] {
  if (sources.length <= 3)
    return besides
      ? []
      : sources.map((source) => `${sourceName(source, language, text)}: ${text('wholeFile')}`);
  const days = sources.map(({ retrieved }) => retrieved).sort();
  return [
    text('history', {
      count: sources.length,
      from: formatDate(days[0] ?? '', language),
      to: formatDate(days.at(-1) ?? '', language),
    }),
  ];
}

export function sourceName({ file, retrieved }: BriefingSource, language: Language, text: Text): string {
  return text('file', { file, date: formatDate(retrieved, language) });
}

/** Rows and columns of a file; which row gave which column is in the JSON. */
function citedText(
  source: BriefingSource,
  columns: readonly CitedColumn[],
  language: Language,
  text: Text,
): string {
  const rows = [...new Set(columns.flatMap(({ cells }) => cells.map(([row]) => row)))].sort((a, b) => a - b);
  return text('cited', {
    file: sourceName(source, language, text),
    rows: rowsText(rows, language, text, STRETCHES_SHOWN),
    count: columns.length,
    columns: columns.map(({ column }) => text('column', { column })).join(', '),
  });
}

/** `rows 3, 7–12 and 40 more`. @param most stretches that are shown */
export function rowsText(
  rows: readonly number[],
  language: Language,
  text: Text,
  most = Number.POSITIVE_INFINITY,
): string {
  const stretches = stretchesOf(rows);
  const shown = stretches.slice(0, most);
  const said = shown.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
  const left = rows.length - shown.reduce((sum, [from, to]) => sum + to - from + 1, 0);
  const named = text('rows', { count: rows.length, rows: said });
  return left === 0 ? named : `${named} ${text('more', { count: formatNumber(left, language) })}`;
}

/** Rows in order that follow each other, as first and last. */
function stretchesOf(rows: readonly number[]): [number, number][] {
  const stretches: [number, number][] = [];
  for (const row of rows) {
    const last = stretches.at(-1);
    if (last && row === last[1] + 1) last[1] = row;
    else stretches.push([row, row]);
  }
  return stretches;
}

function fileText(
  { file, entry, date }: Pick<BriefingNote['files'][number], 'file' | 'entry' | 'date'>,
  language: Language,
  text: Text,
): string {
  const named = entry === null ? file : `${file} (${entry})`;
  return date === null ? named : text('file', { file: named, date: formatDate(date, language) });
}
