/** On which day was a file served? What its path says, where it says one thing. */
import { basename, dirname } from 'node:path';
import { InputError } from '../provenance/input-error.js';
import { daysInMonth, isCalendarDate } from '../units/calendar-date.js';

export interface RetrievalDay {
  readonly retrieved: string;
  readonly retrievedBasis: 'path' | 'month in path' | 'today';
}

const DAY = /(?<!\d)\d{4}-\d{1,2}-\d{1,2}(?!\d)/g;
const COMPACT_DAY = /(?<!\d)((?:19|20)\d{2})_?(\d{2})_?(\d{2})(?!\d)/g;
const MONTH = /(?<!\d)\d{4}-(?:0[1-9]|1[0-2])(?!-?\d)/g;

/**
 * A day in the file's name or in the folder it lies in; else the last day of a month they name, by which the source
 * had served it; else today. Throws an InputError where they name two, or one no calendar has.
 */
export function retrievalDay(path: string, today: string): RetrievalDay {
  const [name, folder] = [basename(path), basename(dirname(path))];
  const days = [...daysIn(name, path), ...daysIn(folder, path)];
  const months = [...(name.match(MONTH) ?? []), ...(folder.match(new RegExp(`^${MONTH.source}$`)) ?? [])];
  const named = new Set([...days, ...months.filter((month) => !days.some((day) => day.startsWith(month)))]);
  const [only] = named;
  if (named.size > 1)
    throw new InputError(`the path names ${[...named].join(' and ')}; choose with --retrieved YYYY-MM-DD`, {
      file: path,
    });
  if (only === undefined) return { retrieved: today, retrievedBasis: 'today' };
  if (days.length > 0) return { retrieved: only, retrievedBasis: 'path' };
  return { retrieved: lastDay(only, today), retrievedBasis: 'month in path' };
}

function daysIn(part: string, path: string): string[] {
  const spelled = part.match(DAY) ?? [];
  const invalid = spelled.find((day) => !isCalendarDate(day));
  if (invalid !== undefined)
    throw new InputError(`no such date: ${invalid}; expected YYYY-MM-DD, or give --retrieved`, {
      file: path,
    });
  const compact = [...part.matchAll(COMPACT_DAY)].map(([, year, month, day]) => `${year}-${month}-${day}`);
  return [...spelled, ...compact.filter(isCalendarDate)];
}

/** Today, where the month is not over. */
function lastDay(month: string, today: string): string {
  if (today.startsWith(month)) return today;
  const days = daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5)));
  return `${month}-${days}`;
}
