/** How does the explorer say a size, a day and a model? In the browser as on the server: texts and labels come in from outside. */
import type { ExploreAnswer } from '../trends/explore/explore-answer.js';
import type { ExploreGrouping, ExploreQuantity } from '../trends/explore/explore-state.js';
import { EXPLORE_EVIDENCE } from '../trends/explore/explore-state.js';
import { dateOfDayNumber } from '../units/calendar-date.js';
import { formatDate, formatNumber, formatScientific, formatThreshold } from '../units/format.js';
import type { Language } from '../units/language.js';
import type { ExplorerPictureKey } from './messages/explorer.js';
import { visibleText } from './visible-text.js';

export interface ExplorerWords {
  readonly language: Language;
  readonly text: (key: ExplorerPictureKey, values?: Readonly<Record<string, string>>) => string;
  /** A source's word for a domain, country or access in the language. */
  readonly label: (grouping: ExploreGrouping, word: string) => string;
  /** How a method is called. */
  readonly method: (method: string) => string;
}

/** Puts values where their names stand in braces: all the filling that texts of the picture need. */
export function fillIn(pattern: string, values: Readonly<Record<string, string>> = {}): string {
  return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

const DIGITS = 3;
/** From here on plain digits are hard to read. */
const SCIENTIFIC_FROM = 1e7;

/** `3.1 · 10²⁵ FLOP`, `$4.2 million`, `25 MW`. */
export function sizeText(value: number, quantity: ExploreQuantity, language: Language): string {
  const shown = Number(value.toPrecision(DIGITS));
  switch (quantity) {
    case 'compute':
      return `${formatScientific(value, language, DIGITS)} FLOP`;
    case 'cost':
      return formatThreshold({ value: shown, unit: 'USD' }, language);
    case 'power':
      return wattText(shown, language);
    default:
      return shown >= SCIENTIFIC_FROM
        ? formatScientific(value, language, DIGITS)
        : formatNumber(shown, language);
  }
}

const WATTS = [
  [1e9, 'GW'],
  [1e6, 'MW'],
  [1e3, 'kW'],
] as const;

function wattText(watts: number, language: Language): string {
  const [scale, unit] = WATTS.find(([size]) => watts >= size) ?? [1, 'W'];
  return `${formatNumber(watts / scale, language)} ${unit}`;
}

/** The median with its interval, where it has one. */
export function modelSizeText(
  { sizes }: ExploreAnswer,
  place: number,
  quantity: ExploreQuantity,
  { language, text }: ExplorerWords,
): string {
  const column = sizes[quantity];
  const [value, low, high] = [column.value[place], column.low[place], column.high[place]];
  if (typeof value !== 'number') return '–';
  const write = (size: number) => sizeText(size, quantity, language);
  if (typeof low !== 'number' || typeof high !== 'number') return write(value);
  return text('interval', { value: write(value), low: write(low), high: write(high) });
}

export function evidenceText(
  { sizes }: ExploreAnswer,
  place: number,
  quantity: ExploreQuantity,
  { text }: ExplorerWords,
): string {
  const evidence = EXPLORE_EVIDENCE[sizes[quantity].evidence[place] ?? -1];
  return evidence === undefined ? '' : text(`evidence.${evidence}`);
}

export function methodTextOf(
  { sizes, words }: ExploreAnswer,
  place: number,
  quantity: ExploreQuantity,
  { method }: ExplorerWords,
): string {
  return method(words.method[sizes[quantity].method[place] ?? -1] ?? '');
}

export function dayText(day: number | null | undefined, language: Language): string {
  return typeof day === 'number' ? formatDate(dateOfDayNumber(day), language) : '–';
}

export function organizationsText({ models, words }: ExploreAnswer, place: number): string {
  return visibleText((models.organization[place] ?? []).map((word) => words.organization[word]).join(', '));
}

/** What the card of a model says: its name, then a line each. */
export function cardOf(
  answer: ExploreAnswer,
  place: number,
  quantity: ExploreQuantity,
  words: ExplorerWords,
): { readonly name: string; readonly lines: readonly string[] } {
  const day = dayText(answer.models.published[place], words.language);
  const said = `${modelSizeText(answer, place, quantity, words)}, ${evidenceText(answer, place, quantity, words)}`;
  return {
    name: visibleText(answer.models.name[place] ?? ''),
    lines: [
      organizationsText(answer, place),
      words.text('day', { day }),
      said,
      words.text('how', { method: methodTextOf(answer, place, quantity, words) }),
    ].filter((line) => line !== ''),
  };
}

/** `1,409 models shown`. */
export function shownText(count: number, { text, language }: ExplorerWords): string {
  if (count === 0) return text('shown.none');
  return count === 1 ? text('shown.one') : text('shown.other', { count: formatNumber(count, language) });
}
