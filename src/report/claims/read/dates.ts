/** Which dates and periods stand in a sentence, and is a count meant in or by them? */
import { daysInMonth, isCalendarDate } from '../../../units/calendar-date.js';

export interface DateMark {
  readonly start: number;
  readonly end: number;
  /** `2024`, `2024-Q3`, `2024-05`, `2024-05-13`; a stretch as `2020/2024`, open as `2020/`. */
  readonly date: string;
  readonly mode: 'in' | 'by';
  /** `end of 2024` without a word that says whether in or by. */
  readonly atEnd: boolean;
  /** Told from another date: `the year before`. */
  readonly relative: boolean;
}

const MONTHS: readonly string[] = [
  'januar|jänner|january|jan',
  'februar|february|feb',
  'märz|march|mar|mär',
  'april|apr',
  'mai|may',
  'juni|june|jun',
  'juli|july|jul',
  'august|aug',
  'september|sept|sep',
  'oktober|october|okt|oct',
  'november|nov',
  'dezember|december|dez|dec',
];
const MONTH = `(?<month>${MONTHS.join('|')})\\b\\.?`;
const YEAR = '(?<year>(?:19|20)\\d\\d)(?![\\d\\p{L}])';
const DAY = '(?<day>[0-3]?\\d)';
const ORDINAL =
  '(?<ordinal>first|second|third|fourth|last|1st|2nd|3rd|4th|erste[nsmr]?|zweite[nsmr]?|dritte[nsmr]?|vierte[nsmr]?|[1-4]\\.)';
const BEFORE = '(?<![\\p{L}\\d.,^/$€-])';

const pattern = (body: string) => new RegExp(`${BEFORE}${body}`, 'gu');
/** In this order: what an earlier one has read, no later one reads again. */
const PATTERNS: readonly RegExp[] = [
  pattern('(?<year>(?:19|20)\\d\\d)-(?<monthNumber>[01]\\d)-(?<day>[0-3]\\d)(?!\\d)'),
  pattern('(?<day>[0-3]?\\d)\\.(?<monthNumber>[01]?\\d)\\.(?<year>(?:19|20)\\d\\d)(?!\\d)'),
  pattern(`${DAY}(?:\\.|st|nd|rd|th)? (?:of )?${MONTH},? ${YEAR}`),
  pattern(`${MONTH} ${DAY}(?:st|nd|rd|th)?,? ${YEAR}`),
  pattern(`(?<year>(?:19|20)\\d\\d)[- ]?q(?<quarter>[1-4])(?!\\d)`),
  pattern(`q(?<quarter>[1-4])[ -/]{1,2}${YEAR}`),
  pattern(
    `${ORDINAL} (?<length>quartals?|quarter|halbjahre?s?|half|jahreshälfte)(?: (?:of|des jahres|im jahr|in|von))? ${YEAR}`,
  ),
  pattern(`${MONTH},? (?:of |des jahres )?${YEAR}`),
  pattern('(?<year>(?:19|20)\\d\\d)-(?<monthNumber>[01]\\d)(?![\\d-])'),
  pattern(YEAR),
];
/** Years stand for amounts before these: `2000 models`. */
const AMOUNT_FOLLOWS =
  /^[ -](?:modell|model|system|flop|parameter|dollar|gpu|chips|usd|euro|million|mio|mrd|milliard|billion|hours|stunden|\$|€|%|prozent|percent|operation)/;

const END_WORD = '(?:(?:the )?(?:end|close) of(?: the year)?|ende?(?: des jahres)?|jahresende|year-end|late)';
const BY_WORD =
  /(?:\bby|\bbis|\buntil|\btill|\bup to|\bthrough|\bas of|\bper|\bstand|\bto the|\bbefore|\bvor) (?:(?:einschließlich|zum|and including|dem|the|jahr|year|jahresende|ende|(?:the )?(?:end|close) of(?: the year)?|year-end|ablauf (?:von|des jahres)) ?){0,4}$/;
const BEFORE_YEAR = /\b(?:before|prior to|vor) (?:(?:dem|the|jahr|year) ?){0,2}$/;
const AT_END = new RegExp(`\\b(?:at |zum |gegen |by )?${END_WORD} ?$`);
/** `when 2024 drew to a close`, `als 2024 zu Ende ging`. */
const AT_CLOSE =
  /^ (?:drew to (?:a|its) close|came to an end|was over|zu ende (?:ging|war|geht)|endete)(?![\p{L}])/u;
const SINCE = /\b(?:since|seit|ab)(?: (?:dem|the|jahr|year|anfang|beginn|start of|beginning of|early))* ?$/;
const TO_WORD = /^ ?(?:and|und|to|bis|-|–|—|through|until)(?: (?:zum|ende|the end of|dem))* ?$/;

/** The words before a date that its mode is read from. */
const LOOK_BACK = 48;

export function readDates(lower: string, free: (position: number) => boolean): DateMark[] {
  if (!/(?:19|20)\d\d/.test(lower)) return [];
  const found: DateMark[] = [];
  const taken = new Uint8Array(lower.length);
  for (const body of PATTERNS) {
    body.lastIndex = 0;
    for (let match = body.exec(lower); match; match = body.exec(lower)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (!free(start) || taken[start] || taken[end - 1]) continue;
      const date = dateOf(match.groups ?? {});
      if (date === null || (date.length === 4 && AMOUNT_FOLLOWS.test(lower.slice(end, end + 14)))) continue;
      taken.fill(1, start, end);
      if (AT_CLOSE.test(lower.slice(end, end + 24))) {
        found.push({ start, end, date, mode: 'by', atEnd: false, relative: false });
        continue;
      }
      const until = untilBefore(date, lower.slice(Math.max(0, start - LOOK_BACK), start));
      found.push({ start, end, ...(until ?? { date, ...modeOf(lower, start) }), relative: false });
    }
  }
  return stretches(
    found.sort((a, b) => a.start - b.start),
    lower,
  );
}

/** `before 2023` is up to the end of 2022. */
function untilBefore(date: string, before: string): Pick<DateMark, 'date' | 'mode' | 'atEnd'> | null {
  if (date.length !== 4 || !BEFORE_YEAR.test(before)) return null;
  return { date: String(Number(date) - 1), mode: 'by', atEnd: false };
}

/** Where a count is meant up to a date, or only in it. */
function modeOf(lower: string, start: number): Pick<DateMark, 'mode' | 'atEnd'> {
  const before = lower.slice(Math.max(0, start - LOOK_BACK), start);
  if (BY_WORD.test(before)) return { mode: 'by', atEnd: false };
  return { mode: 'in', atEnd: AT_END.test(before) };
}

/** `from 2020 to 2024` is one stretch, `since 2020` an open one. */
function stretches(dates: readonly DateMark[], lower: string): DateMark[] {
  const made: DateMark[] = [];
  for (let index = 0; index < dates.length; index += 1) {
    const [first, second] = [dates[index], dates[index + 1]];
    if (!first) continue;
    const before = lower.slice(Math.max(0, first.start - LOOK_BACK), first.start);
    const opens = /\b(?:between|zwischen|from|von)(?: (?:dem|the|jahren?|years?|anfang|start of))* ?$/.test(
      before,
    );
    if (
      second &&
      TO_WORD.test(lower.slice(first.end, second.start)) &&
      (opens || /[-–—]/.test(lower.slice(first.end, second.start)))
    ) {
      made.push({
        start: first.start,
        end: second.end,
        date: `${first.date}/${second.date}`,
        mode: 'in',
        atEnd: false,
        relative: false,
      });
      index += 1;
    } else if (SINCE.test(before)) made.push({ ...first, date: `${first.date}/`, mode: 'in', atEnd: false });
    else made.push(first);
  }
  return made;
}

function dateOf(groups: Readonly<Record<string, string | undefined>>): string | null {
  const { year = '', month, monthNumber, day, quarter, ordinal, length } = groups;
  if (quarter !== undefined) return `${year}-Q${quarter}`;
  if (ordinal !== undefined && length !== undefined) return partOf(year, ordinalOf(ordinal), length);
  const index =
    monthNumber === undefined
      ? MONTHS.findIndex((names) => names.split('|').includes(month ?? '')) + 1
      : Number(monthNumber);
  if (index === 0) return year;
  if (index > 12) return null;
  const text = `${year}-${String(index).padStart(2, '0')}`;
  if (day === undefined) return text;
  const whole = `${text}-${day.padStart(2, '0')}`;
  return isCalendarDate(whole) ? whole : null;
}

function partOf(year: string, ordinal: number | null, length: string): string | null {
  if (length.startsWith('q')) return ordinal === null ? null : `${year}-Q${ordinal}`;
  if (ordinal === 1) return `${year}-01/${year}-06`;
  return ordinal === 2 ? `${year}-07/${year}-12` : null;
}

function ordinalOf(word: string): number | null {
  const starts = [/^(first|1|erste)/, /^(second|2|zweite)/, /^(third|3|dritte)/, /^(fourth|last|4|vierte)/];
  const index = starts.findIndex((start) => start.test(word));
  return index === -1 ? null : index + 1;
}

/** First and last day of a date or stretch; the last is null where it is open. */
export function daysOf(date: string): { readonly from: string; readonly to: string | null } {
  const [first = '', second] = date.split('/');
  if (second === undefined) return { from: firstDay(first), to: lastDay(first) };
  return { from: firstDay(first), to: second === '' ? null : lastDay(second) };
}

function firstDay(date: string): string {
  const quarter = /^(\d{4})-Q(\d)$/.exec(date);
  if (quarter) return `${quarter[1]}-${String((Number(quarter[2]) - 1) * 3 + 1).padStart(2, '0')}-01`;
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
}

function lastDay(date: string): string {
  const quarter = /^(\d{4})-Q(\d)$/.exec(date);
  const month = quarter
    ? `${quarter[1]}-${String(Number(quarter[2]) * 3).padStart(2, '0')}`
    : date.length === 4
      ? `${date}-12`
      : date;
  if (month.length > 7) return month;
  return `${month}-${String(daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5, 7)))).padStart(2, '0')}`;
}

const RELATIVE =
  /(?<![\p{L}\d])(?:(?:the |a )?year (?:before|earlier|prior)|the (?:previous|preceding|prior) year|(?:im |das )?jahr (?:davor|zuvor)|(?:im )?vorjahr|ein jahr (?:zuvor|davor|früher)|(?<next>(?:the )?(?:following|next) year|(?:im )?(?:jahr darauf|folgejahr|darauffolgenden jahr)|ein jahr (?:später|darauf)|a year later)|(?<last>(?:im )?(?:vergangenen|letzten|vorigen) jahr|last year)|(?<now>(?:in )?(?:diesem|diesen|dieses|laufenden) jahr|this year|heuer))(?![\p{L}\d])/gu;

/** `the year before`, told from the year before it in the text; `last year`, told from the day the text is of. */
export function readRelativeYears(
  lower: string,
  dates: readonly DateMark[],
  context: { readonly year: number | null; readonly today: string },
): DateMark[] {
  if (!/year|jahr|heuer/.test(lower)) return [];
  return [...lower.matchAll(RELATIVE)].flatMap((match): DateMark[] => {
    const { next, last, now } = match.groups ?? {};
    const own = dates.filter(({ end }) => end <= match.index).at(-1) ?? dates[0];
    const named = own ? Number(own.date.slice(0, 4)) : context.year;
    const today = Number(context.today.slice(0, 4));
    const year = now ? today : last ? today - 1 : named === null ? null : next ? named + 1 : named - 1;
    if (year === null) return [];
    return [
      {
        start: match.index,
        end: match.index + match[0].length,
        date: String(year),
        mode: 'in',
        atEnd: false,
        relative: true,
      },
    ];
  });
}
