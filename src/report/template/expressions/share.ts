/** `share language over 1e23flop in 2025`: the part of a kind, a country, open weights or a maker in the models over a size. */
import { InputError } from '../../../provenance/input-error.js';
import { BREAKDOWN_KEYS, type BreakdownKey } from '../../../trends/breakdown-answer.js';
import { formatShare, formatThreshold } from '../../../units/format.js';
import { firstDayOf, lastDayOf } from '../../../units/period.js';
import { spellThreshold } from '../../../units/threshold.js';
import { evidence } from '../../briefing/evidence.js';
import { label } from '../../label.js';
import { translator } from '../../message.js';
import { templateMessages } from '../../messages/template.js';
import { visibleText } from '../../visible-text.js';
import { type Expression, plainSaying, questionOf } from '../expression.js';
import type { TemplateGround } from '../ground.js';

/** In this order: a name that several know is of the first. */
const LOOKED_IN: readonly BreakdownKey[] = BREAKDOWN_KEYS.filter((key) => key !== 'access');
/** Words for what a source has as yes and no. */
const WEIGHTS: Readonly<Record<string, string>> = { open: 'yes', closed: 'no' };
/** Of the list in an error. */
const NAMES_OFFERED = 12;

export const share: Expression = {
  name: 'share',
  usage: 'share GROUP over SIZE [in PERIOD]',
  read: (words) => {
    const group = words.name('a group, such as language, "United States of America", open or OpenAI');
    const over = words.over();
    const period = words.periodBehind('in');
    words.end();
    const within = period === null ? {} : { from: firstDayOf(period), to: lastDayOf(period) };
    return async (ground) => {
      const { language, vintage } = ground;
      const found = await findGroup(group, spellThreshold(over), within, ground);
      const cells = await ground.cells({ over, from: within.from, to: within.to ?? vintage.date });
      const cited = evidence({
        question: questionOf(ground, 'breakdown', '/breakdown', {
          ...{ over: spellThreshold(over), by: found.by, ...within },
        }),
        ...{ part: 'recorded', cells: cells.recorded },
        text: translator(templateMessages, language)('share', {
          group: visibleText(label(found.by, found.key, language)),
          over: formatThreshold(over, language),
        }),
        snapshots: vintage.snapshots.filter(({ retrieved }) => retrieved === vintage.date),
      });
      const figure = { kind: 'share', value: found.share, evidence: cited } as const;
      return plainSaying(formatShare(found.share, language), figure);
    };
  },
};

async function findGroup(
  wanted: string,
  over: string,
  within: { from?: string; to?: string },
  ground: TemplateGround,
) {
  const key = (WEIGHTS[wanted.toLowerCase()] ?? wanted).toLowerCase();
  const named: string[] = [];
  for (const by of LOOKED_IN) {
    const { groups } = await ground.breakdown(over, by, within);
    const isMeant = (name: string) =>
      by === 'open-weights'
        ? Object.hasOwn(WEIGHTS, wanted.toLowerCase()) && name === key
        : name.toLowerCase() === key;
    const found = groups.find(
      (group) => isMeant(group.key) || label(by, group.key, ground.language).toLowerCase() === key,
    );
    if (found) return { by, key: found.key, share: found.share };
    named.push(...groups.map((group) => group.key));
  }
  throw new InputError(
    `no group ${wanted} among the models over ${over}; there are ${named.slice(0, NAMES_OFFERED).join(', ')} …`,
  );
}
