/** `vintage`: the day of the newest file that the figures are from. */
import { formatDate } from '../../../units/format.js';
import { evidence } from '../../briefing/evidence.js';
import { translator } from '../../message.js';
import { templateMessages } from '../../messages/template.js';
import { type Expression, plainSaying, questionOf } from '../expression.js';

export const vintage: Expression = {
  name: 'vintage',
  usage: 'vintage',
  read: (words) => {
    words.end();
    return async (ground) => {
      const { date, snapshots } = ground.vintage;
      const cited = evidence({
        question: questionOf(ground, 'sources', '/sources', {}),
        part: 'vintage',
        text: translator(templateMessages, ground.language)('vintage'),
        snapshots: snapshots.filter(({ retrieved }) => retrieved === date),
      });
      return plainSaying(formatDate(date, ground.language), { kind: 'date', value: date, evidence: cited });
    };
  },
};
