/** How is a briefing made, and what do its words mean? */
import { formatDate, formatShare } from '../../units/format.js';
import { translator } from '../message.js';
import { briefingMethodMessages } from '../messages/briefing-methods.js';
import type { DraftFigure, DraftSentence } from './draft.js';
import { evidence } from './evidence.js';
import { asked, dayFigure, declared, type SectionContext } from './section.js';
import { speaker } from './speak.js';

export function methodSentences(context: SectionContext): DraftSentence[] {
  const { facts, language } = context;
  const { vintage, wording } = facts;
  const say = speaker(briefingMethodMessages, language);
  const text = translator(briefingMethodMessages, language);
  const sources = asked(context, 'sources', '/sources', {});
  const data = evidence({
    ...{ question: sources, part: 'vintage', text: text('evidence.vintage') },
    snapshots: vintage.snapshots,
  });
  const words = evidence({
    ...{ question: sources, part: 'wording', method: 'wording', text: text('evidence.wording') },
    files: [declared(context, 'wording')],
  });
  const probability = (value: number): DraftFigure => ({ kind: 'probability', value, evidence: words });
  const share = (value: number) => formatShare(value, language);
  const { intervalLevel, certainFrom, probableFrom } = wording;
  return [
    say(
      'methods.vintage',
      'vintage',
      { day: formatDate(vintage.date, language) },
      { day: dayFigure(vintage.date, data) },
    ),
    say('methods.readings', 'readings', {}, {}),
    say(
      'methods.interval',
      'interval',
      { level: share(intervalLevel) },
      { level: probability(intervalLevel) },
    ),
    say(
      'methods.words',
      'words',
      { certain: share(certainFrom), probable: share(probableFrom) },
      { certain: probability(certainFrom), probable: probability(probableFrom) },
    ),
    say('methods.over', 'over', {}, {}),
    say('methods.credit', 'credit', {}, {}),
    say('methods.written', 'written', {}, {}),
  ];
}
