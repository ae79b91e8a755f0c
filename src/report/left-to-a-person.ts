/** What waits for a person, in words: answers of sources that were put aside, and sources that are not asked any more. */
import type { QuarantineEntry } from '../snapshots/collect/quarantine.js';
import type { LeftToAPerson } from '../snapshots/sources-answer.js';
import { formatDate } from '../units/format.js';
import type { Language } from '../units/language.js';
import { type Translator, translator } from './message.js';
import { collectingMessages } from './messages/collecting.js';
import { visibleText } from './visible-text.js';

export type CollectingText = Translator<keyof typeof collectingMessages>;

/** A line each, with what the person can do. */
export function linesForAPerson({ quarantine, givenUp }: LeftToAPerson, language: Language): string[] {
  const text = translator(collectingMessages, language);
  return [
    ...quarantine.filter(({ state }) => state === 'waiting').map((entry) => waitingLine(entry, language)),
    ...givenUp.map(({ source, attempts, problem, since }) =>
      visibleText(text('givenUp', { source, attempts, problem, since: dayOf(since, language) })),
    ),
  ];
}

export function waitingLine(entry: QuarantineEntry, language: Language): string {
  const text = translator(collectingMessages, language);
  const since = dayOf(entry.since, language);
  return visibleText(text('waiting', { id: entry.id, since, reasons: reasonsText(entry, text) }));
}

export function reasonsText({ reasons }: QuarantineEntry, text: CollectingText): string {
  return reasons.map(({ code, detail }) => text(`reason.${code}`, { detail })).join('; ');
}

function dayOf(instant: string, language: Language): string {
  return formatDate(instant.slice(0, 'YYYY-MM-DD'.length), language);
}
