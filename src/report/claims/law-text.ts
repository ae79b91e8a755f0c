/** When does a law begin, end or bite, in a sentence? */
import type { Rule } from '../../regulation/rule-book.js';
import { formatDate } from '../../units/format.js';
import type { Language } from '../../units/language.js';
import { translator } from '../message.js';
import { claimMessages } from '../messages/claims.js';
import type { LawDateReading } from './claim.js';
import type { Ground } from './kinds/claim-kind.js';

const ENDED: readonly string[] = [
  'revoked',
  'vetoed',
  'superseded',
] satisfies Rule['history'][number]['status'][];

export function lawSentence(
  { rule, event }: LawDateReading,
  day: string,
  language: Language,
  ground: Ground,
): string {
  const today = ground.vintage.asOf ?? ground.vintage.date;
  const law = ground.laws.find((one) => one.rule === rule);
  const main = ground.rules.find(({ id }) => id === law?.dates);
  const applies = law?.appliesLater ? main?.dates.applies_from : undefined;
  const isAhead = (date: string) => (date > today ? 'yes' : 'no');
  const said = main?.dates.vetoed === day ? 'vetoed' : event;
  return translator(claimMessages, language)(`law.${said}`, {
    law: law?.title[language] ?? rule,
    date: formatDate(day, language),
    future: isAhead(day),
    ended: ENDED.includes(main?.history.at(-1)?.status ?? '') ? 'yes' : 'no',
    duties: applies === undefined ? 'none' : formatDate(applies, language),
    dutiesFuture: applies === undefined ? 'no' : isAhead(applies),
  });
}
