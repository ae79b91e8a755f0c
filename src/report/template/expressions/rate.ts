/** `rate over 1e23flop`: recorded models a month in the last twelve. */
import { InputError } from '../../../provenance/input-error.js';
import { formatDate, formatNumber, formatThreshold } from '../../../units/format.js';
import { spellThreshold } from '../../../units/threshold.js';
import { evidence } from '../../briefing/evidence.js';
import { translator } from '../../message.js';
import { templateMessages } from '../../messages/template.js';
import { type Expression, questionOf, sayingOf } from '../expression.js';

export const rate: Expression = {
  name: 'rate',
  usage: 'rate over SIZE',
  read: (words) => {
    const over = words.over();
    words.end();
    return async (ground) => {
      const { language, vintage } = ground;
      const { rate: found } = await ground.pace(over, 'year', false);
      if (!found)
        throw new InputError(`no model over ${spellThreshold(over)} has a date, so there is no rate`);
      const { from, to } = found.window;
      const cells = await ground.cells({ over, from, to });
      const cited = evidence({
        question: questionOf(ground, 'pace', '/pace', { over: spellThreshold(over) }),
        ...{ part: 'rate', method: 'pace', cells: cells.recorded },
        text: translator(templateMessages, language)('rate', {
          over: formatThreshold(over, language),
          from: formatDate(from, language),
          to: formatDate(to, language),
        }),
        snapshots: vintage.snapshots.filter(({ retrieved }) => retrieved === vintage.date),
      });
      const { perMonth: value, low, high, level } = found;
      const write = (number: number) => formatNumber(number, language, 1);
      return sayingOf(
        { value, low, high, level },
        write,
        { kind: 'rate', unit: 'models a month', evidence: cited },
        language,
      );
    };
  },
};
