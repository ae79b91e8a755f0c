/** Which day, month or year does a name carry? `gpt-4o-2024-08-06`, `gpt-4-0613`, `Qwen3-235B-2507`, `(Mar 2023)`. */

export interface Stamp {
  readonly month: number;
  /** Null for a month and day alone. */
  readonly year: number | null;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Two-digit years a stamp of year and month can mean: before these there was nothing to stamp. */
const [FIRST_YEAR, LAST_YEAR] = [20, 39];

interface StampForm {
  readonly pattern: RegExp;
  readonly read: (groups: readonly string[]) => Stamp | null;
}

const FORMS: readonly StampForm[] = [
  {
    pattern: /(?<!\d)(20\d\d)[-_.]?(\d\d)[-_.]?(\d\d)(?!\d)/,
    read: ([year, month, day]) => dayStamp(month, day, Number(year)),
  },
  { pattern: /(?<!\d)(\d\d)-(20\d\d)(?!\d)/, read: ([month, year]) => monthStamp(month, Number(year)) },
  {
    pattern: /\b([a-z]{3})[a-z]* (20\d\d)\b/,
    read: ([month = '', year]) => monthStamp(String(MONTHS.indexOf(month) + 1), Number(year)),
  },
  { pattern: /(?<![\d.])(\d\d)(\d\d)(?![\d.kbm])/, read: ([first, second]) => fourDigits(first, second) },
  { pattern: /(?<=preview[- ])(\d\d)-(\d\d)(?!\d)/, read: ([month, day]) => dayStamp(month, day, null) },
];

/** The stamp, and the name without it. */
export function takeStamp(name: string): { readonly stamp: Stamp | null; readonly rest: string } {
  for (const { pattern, read } of FORMS) {
    const match = pattern.exec(name);
    const stamp = match ? read(match.slice(1)) : null;
    if (match && stamp)
      return { stamp, rest: `${name.slice(0, match.index)} ${name.slice(match.index + match[0].length)}` };
  }
  return { stamp: null, rest: name };
}

/** Year and month, else month and day: `2507` is July 2025, `0613` is 13 June. */
function fourDigits(first: string | undefined, second: string | undefined): Stamp | null {
  const year = Number(first);
  if (year >= FIRST_YEAR && year <= LAST_YEAR) return monthStamp(second, 2000 + year);
  return dayStamp(first, second, null);
}

function dayStamp(month: string | undefined, day: string | undefined, year: number | null): Stamp | null {
  return Number(day) >= 1 && Number(day) <= 31 ? monthStamp(month, year) : null;
}

function monthStamp(month: string | undefined, year: number | null): Stamp | null {
  return Number(month) >= 1 && Number(month) <= 12 ? { month: Number(month), year } : null;
}

/** Whether both may mean one month. */
export function sameMonth(a: Stamp, b: Stamp): boolean {
  return a.month === b.month && (a.year === null || b.year === null || a.year === b.year);
}
