/** What an update came to, in words. */

import { type CollectingText, reasonsText, waitingLine } from '../report/left-to-a-person.js';
import { translator } from '../report/message.js';
import { collectingMessages } from '../report/messages/collecting.js';
import { visibleText } from '../report/visible-text.js';
import type { Refresh } from '../snapshots/collect/refresh.js';
import type { UpdateAnswer } from '../snapshots/collect/update-answer.js';
import { formatDate } from '../units/format.js';
import type { Language } from '../units/language.js';

/** Lines of one refresh that a terminal shows; the rest is in `--json` and the API. */
const SHOWN_LINES = 20;

export function updateLines(answer: UpdateAnswer, language: Language): string[] {
  const text = translator(collectingMessages, language);
  const { unchanged, quarantined, failed, leftOut, refreshes, elsewhere } = answer;
  return [
    ...refreshes.flatMap((refresh) => refreshLines(refresh, text, language)),
    ...leftOut.map((request) => text('leftOut', { ...request })),
    ...unchanged.map(({ source, aside }) =>
      aside === null ? text('unchanged', { source }) : text('unchangedAside', { source, id: aside }),
    ),
    ...quarantined.flatMap((entry) => [
      text('quarantined', { source: entry.source, reasons: reasonsText(entry, text) }),
      waitingLine(entry, language),
    ]),
    ...elsewhere.map((source) => text('elsewhere', { source })),
    ...failed.map((failure) => text('failed', { ...failure })),
  ].map(visibleText);
}

function refreshLines(refresh: Refresh, text: CollectingText, language: Language): string[] {
  const { source, before, after, added, removed, changed } = refresh;
  const title = text('refreshTitle', {
    source,
    before: formatDate(before.retrieved, language),
    after: formatDate(after.retrieved, language),
    added,
    removed,
    changed,
  });
  const none = text('noValue');
  const lines = [
    ...refresh.addedNames.map((name) => text('addedName', { name })),
    ...refresh.removedNames.map((name) => text('removedName', { name })),
    ...refresh.changes.map(({ name, field, from, to }) =>
      text('changedValue', { name, field, from: from ?? none, to: to ?? none }),
    ),
  ];
  const rest = lines.length - SHOWN_LINES;
  return [title, ...lines.slice(0, SHOWN_LINES), ...(rest > 0 ? [text('moreLines', { count: rest })] : [])];
}
