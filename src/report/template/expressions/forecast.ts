/** `forecast over 1e25flop in 2027`: how many there will be, in a year or by its end. */
import { InputError } from '../../../provenance/input-error.js';
import { formatNumber, formatThreshold } from '../../../units/format.js';
import { spellThreshold } from '../../../units/threshold.js';
import { evidence } from '../../briefing/evidence.js';
import { translator } from '../../message.js';
import { templateMessages } from '../../messages/template.js';
import { type Expression, questionOf, sayingOf } from '../expression.js';

export const forecast: Expression = {
  name: 'forecast',
  usage: 'forecast over SIZE in|by YEAR',
  read: (words) => {
    const over = words.over();
    const mode = words.oneOf(['in', 'by'] as const);
    const year = words.period();
    if (year.length !== 4) throw new RangeError(`invalid year: ${year}; expected 2027`);
    words.end();
    return async (ground) => {
      const { language, vintage } = ground;
      const answer = await ground.forecast(over, Number(year));
      const found = answer.years.find((one) => one.year === Number(year));
      if (!found)
        throw new InputError(`no forecast for ${year}; it begins with the year of the data, ${vintage.date}`);
      const cited = evidence({
        question: questionOf(ground, 'forecast', '/forecast', { over: spellThreshold(over), until: year }),
        ...{ part: `${mode} ${year}`, method: 'forecast' },
        text: translator(templateMessages, language)('forecast', {
          ...{ over: formatThreshold(over, language), mode, year },
        }),
        cells: (await ground.cells({ over, from: undefined, to: vintage.date })).recorded,
        snapshots: vintage.snapshots,
        files: [await ground.declared('forecast'), await ground.declared('reporting')],
      });
      const { median: value, low, high } = mode === 'in' ? found : found.cumulative;
      const write = (number: number) => formatNumber(number, language, 0);
      const figure = { kind: 'count', unit: 'models', evidence: cited } as const;
      return sayingOf({ value, low, high, level: answer.level }, write, figure, language);
    };
  },
};
