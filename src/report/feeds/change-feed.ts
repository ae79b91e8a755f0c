/** Which recorded sizes changed from one vintage to the next? */
import type { Change, RevisionsAnswer } from '../../catalog/revision.js';
import { formatDate } from '../../units/format.js';
import type { Language } from '../../units/language.js';
import { fieldName } from '../field-name.js';
import { translator } from '../message.js';
import { feedMessages } from '../messages/feeds.js';
import { valueText } from '../quantity-text.js';
import { visibleText } from '../visible-text.js';
import { type FeedContent, type FeedEntry, newestFirst, tagOf } from './feed-entry.js';

/** Sizes by their field, with the unit they are said in. */
const SIZES: Readonly<Record<string, string>> = {
  trainingComputeFlop: 'FLOP',
  trainingCostUsd2023: 'USD',
  parameters: 'parameters',
};

/** @param steps each from one vintage to the next */
export function changeFeed(steps: readonly RevisionsAnswer[], day: string, language: Language): FeedContent {
  const text = translator(feedMessages, language);
  const entries = steps.flatMap(({ changes }) =>
    changes.flatMap((change) => (change.field in SIZES ? [entryOf(change, language)] : [])),
  );
  return {
    id: tagOf('changes'),
    title: text('changes.title'),
    description: text('changes.description'),
    language,
    path: '/models',
    day,
    entries: newestFirst(entries),
  };
}

function entryOf({ model, name, field, from, to, ...between }: Change, language: Language): FeedEntry {
  const text = translator(feedMessages, language);
  const said = (value: Change['from']) =>
    value === null ? text('none') : valueText(value, SIZES[field] ?? null, language);
  return {
    id: tagOf('changes', model, field, between.vintageTo),
    title: text('changes.entry', {
      name: visibleText(name),
      field: fieldName(field, language),
      from: said(from),
      to: said(to),
    }),
    text: text('changes.text', {
      before: formatDate(between.vintageFrom, language),
      vintage: formatDate(between.vintageTo, language),
    }),
    path: `/models/${encodeURIComponent(model)}`,
    day: between.vintageTo,
  };
}
