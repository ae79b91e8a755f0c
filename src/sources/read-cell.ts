/** What does a cell say? Text to value, by the kind of its column. */
import { readDateInterval } from '../units/calendar-date.js';
import { readDecimal } from '../units/decimal.js';
import type { CellValue, ColumnKind } from './source.js';

export type CellReading =
  | { readonly value: CellValue }
  /** Kept as text and flagged: dirt a publisher's table may hold, such as `2.undefined`. */
  | { readonly unreadable: 'unreadable-number' | 'unreadable-date' }
  /** No publisher's table holds it: the file is refused. */
  | { readonly impossible: string };

const YES = new Set(['true', 'yes', 'checked', '1']);
const NO = new Set(['false', 'no', '0']);
const NOT_FINITE = /^[+-]?(?:nan|inf(?:inity)?)$/i;
/** Spelled as a date, whether or not such a day exists. */
const DATE_SHAPED = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;
/** More of a number than fits into a message tells a reader nothing. */
const SHOWN_CHARACTERS = 40;

/** An empty cell is null whatever the kind. */
export function readCell(text: string, kind: ColumnKind): CellReading {
  if (text === '' || (kind !== 'text' && text.trim() === '')) return { value: null };
  if (kind === 'quantity' || kind === 'measure') return readNumber(text, kind);
  if (kind === 'date') return readDate(text);
  if (kind === 'boolean') return { value: readSwitch(text) };
  return { value: kind === 'prose' ? null : text };
}

function readNumber(text: string, kind: 'quantity' | 'measure'): CellReading {
  if (NOT_FINITE.test(text.trim()))
    return kind === 'quantity'
      ? { impossible: `not a finite number: ${text.trim()}` }
      : { unreadable: 'unreadable-number' };
  const reading = readDecimal(text);
  if (reading.kind === 'overflow') return { impossible: `number too large: ${shown(text)}` };
  if (reading.kind === 'not-a-number') return { unreadable: 'unreadable-number' };
  if (kind === 'quantity' && reading.value < 0)
    return { impossible: `negative number: ${shown(text)}; expected 0 or more` };
  return { value: reading.value };
}

function readDate(text: string): CellReading {
  const trimmed = text.trim();
  if (readDateInterval(trimmed)) return { value: trimmed };
  if (DATE_SHAPED.test(trimmed)) return { impossible: `no such date: ${trimmed}` };
  return { unreadable: 'unreadable-date' };
}

function readSwitch(text: string): CellValue {
  const word = text.trim().toLowerCase();
  return YES.has(word) ? true : NO.has(word) ? false : text;
}

function shown(text: string): string {
  const trimmed = text.trim();
  return trimmed.length > SHOWN_CHARACTERS ? `${trimmed.slice(0, SHOWN_CHARACTERS)}…` : trimmed;
}
