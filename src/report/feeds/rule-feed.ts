/** Which rules start to apply, and when? Coming ones stand on the day they were known of. */
import { InputError } from '../../provenance/input-error.js';
import type { RuleBook } from '../../regulation/rule-book.js';
import { formatDate } from '../../units/format.js';
import type { Language } from '../../units/language.js';
import { translator } from '../message.js';
import { feedMessages } from '../messages/feeds.js';
import { type FeedContent, newestFirst, tagOf } from './feed-entry.js';

/** @param jurisdiction a country takes in its states */
export function ruleFeed(
  { rules, coveredUntil }: RuleBook,
  jurisdiction: string | null,
  language: Language,
): FeedContent {
  const text = translator(feedMessages, language);
  const code = jurisdiction?.trim().toUpperCase() ?? null;
  const chosen = rules.filter(
    (rule) => code === null || rule.jurisdiction === code || rule.jurisdiction.startsWith(`${code}-`),
  );
  if (chosen.length === 0) throw new InputError(`no rules of ${jurisdiction}`, { flag: '--jurisdiction' });
  const entries = chosen.flatMap((rule) =>
    rule.history
      .filter(({ status }) => status === 'in_force')
      .map(({ from, note }) => ({
        id: tagOf('rules', rule.id, from),
        title: text('rules.entry', { title: rule.title[language], from: formatDate(from, language) }),
        text: text('rules.text', {
          jurisdiction: rule.jurisdictionName[language],
          instrument: rule.instrument,
          note: note?.[language] ?? '',
        }).trim(),
        path: `/law?on=${from}#${rule.id}`,
        day: from < coveredUntil ? from : coveredUntil,
      })),
  );
  return {
    id: code === null ? tagOf('rules') : tagOf('rules', code),
    title: text('rules.title'),
    description: text('rules.description', { covered: formatDate(coveredUntil, language) }),
    language,
    path: '/law',
    day: coveredUntil,
    entries: newestFirst(entries),
  };
}
