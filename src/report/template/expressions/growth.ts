/** `growth compute frontier`: times a year, of training compute or its cost. */
import { InputError } from '../../../provenance/input-error.js';
import { evidence } from '../../briefing/evidence.js';
import { factorNumber } from '../../growth-text.js';
import { translator } from '../../message.js';
import { templateMessages } from '../../messages/template.js';
import { type Expression, questionOf, sayingOf } from '../expression.js';

const SETS = ['notable', 'all', 'frontier', 'frontier-flag', 'language', 'open', 'closed'] as const;

export const growth: Expression = {
  name: 'growth',
  usage: `growth compute|cost [${SETS.join('|')}]`,
  read: (words) => {
    const of = words.oneOf(['compute', 'cost'] as const);
    const set = words.oneOf(SETS, 'notable');
    words.end();
    return async (ground) => {
      const { language, vintage } = ground;
      const { growth: found, points } = await ground.growth(of, set);
      if (!found) throw new InputError(`the growth of ${of} of ${set} models cannot be told`);
      const cited = evidence({
        question: questionOf(ground, `trend ${of}`, `/trend/${of}`, { set }),
        ...{ part: 'growth', method: 'growth' },
        text: translator(templateMessages, language)(`growth.${of}`, { set }),
        cells: await ground.modelCells(
          points.map(({ model }) => model),
          of === 'compute' ? 'FLOP' : 'USD',
        ),
        snapshots: vintage.snapshots.filter(({ retrieved }) => retrieved === vintage.date),
        files: [await ground.declared('growth')],
      });
      const { perYear: value, low, high, level } = found;
      return sayingOf(
        { value, low, high, level },
        (factor) => factorNumber(factor, language, 1),
        { kind: 'factor', unit: 'times a year', evidence: cited },
        language,
      );
    };
  },
};
