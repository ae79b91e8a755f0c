/** What does an answer on the long tail say? Headline and sentences, the gaps always among them. */
import type { LongTailAnswer } from '../trends/long-tail/long-tail-answer.js';
import { formatDate, formatNumber, formatScientific } from '../units/format.js';
import type { Language } from '../units/language.js';
import { translator } from './message.js';
import { longTailMessages } from './messages/long-tail.js';

export interface LongTailText {
  readonly title: string;
  readonly sentences: readonly string[];
}

export function longTailText(answer: LongTailAnswer, language: Language): LongTailText {
  const text = translator(longTailMessages, language);
  const count = (value: number) => formatNumber(value, language, 0);
  const { total, computeUnknown, rest, rejected, by, over } = answer;
  if (answer.gap !== null) return { title: text('none'), sentences: [text('how')] };
  const size = sizeText(over, language);
  const named = { unknown: count(total.unknown), originals: count(total.originals) };
  const remaining = rest && {
    rest: count(rest.originals),
    over: rest.over,
    size,
    organizations: count(rest.organizations ?? 0),
  };
  return {
    title: text('title', {
      over: total.over,
      originals: count(total.originals),
      size,
      unknown: count(total.unknown),
    }),
    sentences: [
      ...(over.unit === 'FLOP' ? [] : [text('unknownParameters', named)]),
      text('unknownFlop', { ...named, unknown: count(computeUnknown) }),
      text('repositories', {
        repositories: count(total.repositories),
        derivatives: count(total.repositories - total.originals),
      }),
      ...(remaining ? [text(by === 'month' ? 'undated' : 'others', remaining)] : []),
      ...(rejected > 0 ? [text('rejected', { rejected })] : []),
    ],
  };
}

/** As one sentence to cite. */
export function longTailSentence(answer: LongTailAnswer, language: Language): string {
  const { title, sentences } = longTailText(answer, language);
  return `${title}. ${sentences[0] ?? ''}`;
}

export function sizeText({ value, unit }: LongTailAnswer['over'], language: Language): string {
  const text = translator(longTailMessages, language);
  return text(unit === 'FLOP' ? 'sizeFlop' : 'sizeParameters', { value: formatScientific(value, language) });
}

/** `March 2025`, or the account as it is. */
export function groupName(key: string, by: LongTailAnswer['by'], language: Language): string {
  return by === 'month' ? formatDate(key, language) : key;
}
