/** Which of all statements about a field is shown, and by which rule? */
import type { CellValue } from '../sources/source.js';
import { acceptedFor } from './accepted-corrections.js';
import type { CellAddress, Histories, History, Stated } from './history.js';
import type { ModelField } from './model.js';
import type { AcceptedCorrection } from './value-correction.js';

export interface Picked {
  readonly value: CellValue;
  readonly rule: ModelField['rule'];
  readonly conflict: boolean;
  /** The cells that say so, at the newest day only. For a withdrawn value: those that said it last. */
  readonly stated: Stated | null;
  readonly cells: readonly CellAddress[];
  /** Set where an accepted correction is shown in the place of what the sources say. */
  readonly accepted: AcceptedCorrection | null;
}

type FromSources = Omit<Picked, 'accepted'>;

/** Sightings in files retrieved on or before the day; all of them for null. */
export function visibleSightings(history: History, { files }: Histories, asOf: string | null): CellAddress[] {
  return history.sightings.filter(([file]) => isVisible(file, files, asOf));
}

export function isVisible(file: number, files: Histories['files'], asOf: string | null): boolean {
  return asOf === null || (files[file]?.snapshot.retrieved ?? '') <= asOf;
}

/** What the sources say, or the correction that was accepted for exactly that. */
export function pick(
  history: History,
  histories: Histories,
  field: string,
  sightings: readonly CellAddress[],
): Picked {
  const picked = pickFromSources(history, histories, field, sightings);
  const accepted = acceptedFor(histories.accepted, history.id, field, statedText(picked));
  if (accepted === null) return { ...picked, accepted };
  return { ...picked, value: accepted.value, rule: 'corrected', accepted };
}

/** The text the sources stand at, null where they state nothing or nothing any more. */
export function statedText({ value, stated }: FromSources): string | null {
  return value === null || stated === null ? null : stated.text;
}

/**
 * The newest day counts on which a file that has the column lists the model. What it says is shown; where it leaves
 * the cell empty, an earlier value is withdrawn. Files of one day that disagree: the one with most rows, and within a
 * file that has the model twice the larger number (the source prefers the variant that took most compute).
 */
export function pickFromSources(
  history: History,
  histories: Histories,
  field: string,
  sightings: readonly CellAddress[],
): FromSources {
  const { files } = histories;
  const dayOf = (file: number) => files[file]?.snapshot.retrieved ?? '';
  const column = field === 'name' ? history.names : (history.fields[field] ?? []);
  const asked = sightings.filter(([file]) => files[file]?.headers[field] !== undefined);
  // Files are in the order of their days.
  const day = dayOf(Math.max(-1, ...asked.map(([file]) => file)));
  const latest = asked.filter(([file]) => dayOf(file) === day);
  const isLatest = ([file]: CellAddress) => dayOf(file) === day;
  const current = column.filter((stated) => stated.cells.some(isLatest));
  if (current.length === 0) {
    const last = lastBefore(column, day, dayOf);
    return {
      value: null,
      rule: last ? 'withdrawn' : 'never-stated',
      conflict: false,
      stated: last,
      cells: last?.cells ?? [],
    };
  }
  const rows = (stated: Stated) =>
    Math.max(...stated.cells.filter(isLatest).map(([file]) => files[file]?.rows ?? 0));
  const number = (stated: Stated) => (typeof stated.value === 'number' ? stated.value : 0);
  const [first, second] = [...current].sort((a, b) => rows(b) - rows(a) || number(b) - number(a));
  if (!first) throw new Error(`no statement of ${field} for ${history.id}`);
  const conflict = second !== undefined && current.some((stated) => stated.value !== first.value);
  const rule = first.correction
    ? 'corrected'
    : conflict
      ? 'widest-file'
      : latest.length === asked.length
        ? 'only-statement'
        : 'latest-statement';
  return { value: first.value, rule, conflict, stated: first, cells: first.cells.filter(isLatest) };
}

/** What was stated last before a day, where anything was. */
function lastBefore(column: readonly Stated[], day: string, dayOf: (file: number) => string): Stated | null {
  let [found, newest]: [Stated | null, string] = [null, ''];
  for (const stated of column)
    for (const [file] of stated.cells)
      if (dayOf(file) < day && dayOf(file) > newest) [found, newest] = [stated, dayOf(file)];
  return found;
}
