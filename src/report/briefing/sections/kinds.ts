/** Of which kind are the models of the period, and from which countries? */

import { briefingGroupMessages } from '../../messages/briefing-groups.js';
import type { DraftSentence } from '../draft.js';
import {
  creditedItem,
  expectedEvidence,
  expectedSpread,
  type GroupSay,
  groupEvidence,
  groupName,
  groupText,
  groupValues,
  namedGroups,
  noneSentence,
  recordedItem,
} from '../groups.js';
import type { SectionContext, SectionWriter } from '../section.js';
import { type ListedFigure, speaker } from '../speak.js';

export const kinds: SectionWriter = (context) => {
  const say = speaker(briefingGroupMessages, context.language);
  return {
    id: 'kinds',
    paragraphs: [
      [domainSentence(context, say), ...countrySentence(context, say), ...expectedCountries(context, say)],
    ],
    charts: [],
  };
};

function domainSentence(context: SectionContext, say: GroupSay): DraftSentence {
  const { facts } = context;
  const answer = facts.groups.by.domain;
  const groups = namedGroups(answer).slice(0, facts.assumptions.named.groups);
  if (groups.length === 0) return noneSentence(context, answer, 'domain', 'kinds.domain', say);
  const cited = groupEvidence(context, answer, 'domain');
  const { values, figures } = groupValues(context, answer, cited);
  const items = groups.map((group) => recordedItem(context, answer, group, cited));
  return say('kinds.domain', 'domain', { ...values, groups: items.length }, { ...figures, groups: items });
}

function countrySentence(context: SectionContext, say: GroupSay): DraftSentence[] {
  const { facts } = context;
  const answer = facts.groups.by.country;
  const groups = namedGroups(answer).slice(0, facts.assumptions.named.groups);
  if (groups.length === 0) return [];
  const cited = groupEvidence(context, answer, 'country');
  const { values, figures } = groupValues(context, answer, cited);
  const items = groups.map((group) => creditedItem(context, answer, group, cited));
  return [say('kinds.country', 'country', values, { ...figures, groups: items })];
}

/** Who discloses sizes differs between countries: what is on record is not all there is. */
function expectedCountries(context: SectionContext, say: GroupSay): DraftSentence[] {
  const { facts } = context;
  const answer = facts.groups.by.country;
  const cited = expectedEvidence(context, answer);
  const items = [...answer.groups]
    .filter(({ key, expected }) => key !== 'unknown' && expected !== null)
    .sort((a, b) => (b.expected ?? 0) - (a.expected ?? 0))
    .slice(0, facts.assumptions.named.groups)
    .flatMap((group): ListedFigure[] => {
      const expected = expectedSpread(context, group, cited);
      if (!expected) return [];
      const name = groupName(answer, group.key, context);
      return [{ ...expected, text: groupText(context)('expectedGroup', { name, expected: expected.text }) }];
    });
  if (items.length === 0) return [];
  return [say('kinds.country.expected', 'country.expected', {}, { groups: items })];
}
