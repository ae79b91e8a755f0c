/** Where does a plan stand with each rule of law? An entry changes its id when its answer changes, and so is new. */
import type { AssessAnswer } from '../../regulation/verdict.js';
import type { Language } from '../../units/language.js';
import { askingVerdicts } from '../law-sheet.js';
import { translator } from '../message.js';
import { feedMessages } from '../messages/feeds.js';
import { type FeedEntry, newestFirst, tagOf } from './feed-entry.js';

export function planEntries(answer: AssessAnswer, language: Language): FeedEntry[] {
  const text = translator(feedMessages, language);
  return newestFirst(
    askingVerdicts(answer).map(({ rule, title, met, status }) => ({
      id: tagOf('plan', rule, status, met),
      title: text('plan.entry', { title: title[language], met }),
      text: answer.notLegalAdvice[language],
      path: `/law?on=${answer.on}#${rule}`,
      day: answer.on,
    })),
  );
}
