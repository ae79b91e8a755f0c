/** Splits calendar time into the periods that counts are given for: `2024`, `2024-Q3`, `2024-07`. */
export const PERIOD_LENGTHS = ['year', 'quarter', 'month'] as const;
export type PeriodLength = (typeof PERIOD_LENGTHS)[number];

/** The period a day lies in. */
export function periodOf(date: string, length: PeriodLength): string {
  const year = date.slice(0, 4);
  if (length === 'year') return year;
  if (length === 'month') return date.slice(0, 7);
  return `${year}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;
}

/** First and last month of a period, `YYYY-MM`. */
function monthsOf(period: string): readonly [first: string, last: string] {
  const quarter = /^(\d{4})-Q([1-4])$/.exec(period);
  if (quarter) {
    const first = (Number(quarter[2]) - 1) * 3 + 1;
    return [`${quarter[1]}-${pad(first)}`, `${quarter[1]}-${pad(first + 2)}`];
  }
  return period.length === 4 ? [`${period}-01`, `${period}-12`] : [period, period];
}

/** Every period from the one of `first` to the one of `last`, both ISO days, none left out. */
export function periodsBetween(first: string, last: string, length: PeriodLength): string[] {
  const step = length === 'year' ? 12 : length === 'quarter' ? 3 : 1;
  const start = monthIndex(monthsOf(periodOf(first, length))[0]);
  const end = monthIndex(last.slice(0, 7));
  const periods: string[] = [];
  for (let index = start; index <= end; index += step) periods.push(periodOf(`${monthOf(index)}-01`, length));
  return periods;
}

/** The first day of a period. */
export function firstDayOf(period: string): string {
  return `${monthsOf(period)[0]}-01`;
}

/** The last day of a period. */
export function lastDayOf(period: string): string {
  const month = monthsOf(period)[1];
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))];
  return `${month}-${pad(new Date(Date.UTC(year, number, 0)).getUTCDate())}`;
}

function monthIndex(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

function monthOf(index: number): string {
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${pad((index % 12) + 1)}`;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
