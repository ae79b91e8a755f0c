/** Why is a value missing, counted otherwise, or to be read with care? Reasons no catalogue knows stay as they are. */
import type { ModelEntry } from '../catalog/model.js';
import type { Difference } from '../trends/pace-answer.js';
import { readDecimal } from '../units/decimal.js';
import { formatDate, formatScientific } from '../units/format.js';
import type { Language } from '../units/language.js';
import { type KnownSentence, readSentence } from './known-sentence.js';
import { translator } from './message.js';
import { reasonMessages } from './messages/reasons.js';
import { visibleText } from './visible-text.js';

const SIGNIFICANT_DIGITS = 3;
/** Below, a number in a reason is a row. */
const SIZES_FROM = 1e7;

type Key = keyof typeof reasonMessages;

const SENTENCES: readonly KnownSentence<Key>[] = [
  [/^no source states it$/, 'gap.never'],
  [/^withdrawn by the source: it stated (?<text>.+) last on (?<date>\d{4}-\d\d-\d\d)$/s, 'gap.withdrawn'],
  [/^no value$/, 'gap.noValue'],
  [/^a statement by the developer or a source$/, 'fill.statement'],
  [/^a new statement by the source, or an estimate$/, 'fill.newStatement'],
  [
    /^(?<file>.+) says nothing, (?<otherFile>.+) of (?<date>\d{4}-\d\d-\d\d) says (?<otherText>.+)$/s,
    'detail.two-files-empty',
  ],
  [
    /^(?<file>.+) says (?<text>.+), (?<otherFile>.+) of (?<date>\d{4}-\d\d-\d\d) says (?<otherText>.+)$/s,
    'detail.two-files',
  ],
  [/^stands in (?<file>.+) of (?<date>\d{4}-\d\d-\d\d), row (?<row>\d+)$/s, 'detail.stands-in'],
  [/^another name of (?<name>.+)$/s, 'detail.another-name'],
  [/^last listed on (?<date>\d{4}-\d\d-\d\d)$/, 'detail.last-listed'],
  [/^(?<file>.+) of (?<date>\d{4}-\d\d-\d\d) says (?<text>.+)$/s, 'detail.one-file'],
  [/^(?<date>\d{4}(-\d\d){0,2}) is after (?<retrieved>\d{4}-\d\d-\d\d)$/, 'detail.after'],
];

/** The sentence in the language; null where it is none of the known ones. */
export function knownReason(sentence: string, language: Language): string | null {
  const found = readSentence(sentence, SENTENCES);
  return found && translator(reasonMessages, language)(found.key, written(found.groups, language));
}

function written(groups: Readonly<Record<string, string>>, language: Language): Record<string, string> {
  const isDay = (name: string) => name === 'date' || name === 'retrieved';
  return Object.fromEntries(
    Object.entries(groups).map(([name, text]) => [
      name,
      isDay(name) ? formatDate(text, language) : sizeText(text, language),
    ]),
  );
}

/** A size out of a cell, rounded as sizes are elsewhere; other text as it is. */
function sizeText(text: string, language: Language): string {
  const reading = readDecimal(text);
  return reading.kind === 'number' && reading.value >= SIZES_FROM
    ? formatScientific(reading.value, language, SIGNIFICANT_DIGITS)
    : visibleText(text);
}

export function reasonText(sentence: string, language: Language): string {
  return knownReason(sentence, language) ?? visibleText(sentence);
}

/** Why a file and the catalogue count a model differently, with the place. */
export function differenceText({ reason, detail }: Difference, language: Language): string {
  const text = translator(reasonMessages, language);
  return `${text(`difference.${reason}`)} (${reasonText(detail, language)})`;
}

export function flagText({ code, detail }: ModelEntry['flags'][number], language: Language): string {
  const key = `flag.${code}`;
  const values = { detail: reasonText(detail, language) };
  return isReason(key) ? translator(reasonMessages, language)(key, values) : values.detail;
}

function isReason(key: string): key is Key {
  return Object.hasOwn(reasonMessages, key);
}
