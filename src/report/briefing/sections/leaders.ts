/** Who published most of the models of the period, and the largest of them? */
import type { BreakdownGroup } from '../../../trends/breakdown-answer.js';
import { formatNumber, formatScientific } from '../../../units/format.js';
import { briefingGroupMessages } from '../../messages/briefing-groups.js';
import { visibleText } from '../../visible-text.js';
import type { DraftFigure, DraftSentence, Evidence } from '../draft.js';
import { evidence } from '../evidence.js';
import {
  type GroupSay,
  groupEvidence,
  groupName,
  groupText,
  groupValues,
  namedGroups,
  noneSentence,
} from '../groups.js';
import { asked, countFigure, type SectionContext, type SectionWriter } from '../section.js';
import { type ListedFigure, speaker } from '../speak.js';

export const leaders: SectionWriter = (context) => {
  const say = speaker(briefingGroupMessages, context.language);
  return {
    id: 'leaders',
    paragraphs: [[leadSentence(context, say), ...largestSentence(context, say)]],
    charts: [],
  };
};

/** Said to lead is who has more than every other. */
function leadSentence(context: SectionContext, say: GroupSay): DraftSentence {
  const { facts, language } = context;
  const answer = facts.groups.by.organization;
  const groups = [...namedGroups(answer)].sort(
    (a, b) => b.recorded - a.recorded || b.credit - a.credit || (a.key < b.key ? -1 : 1),
  );
  const [first] = groups;
  if (!first) return noneSentence(context, answer, 'organization', 'leaders.organization', say);
  const cited = groupEvidence(context, answer, 'organization');
  const { values, figures } = groupValues(context, answer, cited);
  const level = groups.filter(({ recorded }) => recorded === first.recorded);
  const leadCount = countFigure(first.recorded, cited);
  const leadNumber = formatNumber(first.recorded, language);
  if (level.length > 1) {
    const others = level.map((group) => nameItem(context, group, cited));
    return say(
      'leaders.organization',
      'lead.tie',
      { ...values, leadNumber },
      { ...figures, leadCount, others },
    );
  }
  const lead: DraftFigure = { kind: 'name', value: first.key, evidence: cited };
  const named = { ...values, lead: groupName(answer, first.key, context), leadNumber };
  if (groups.length === 1 && first.recorded === answer.total)
    return say('leaders.organization', 'lead.only', named, { ...figures, lead });
  const others = groups
    .slice(1, 1 + facts.assumptions.named.groups)
    .map((group) => countItem(context, group, cited));
  return say(
    'leaders.organization',
    'lead.one',
    { ...named, others: others.length },
    { ...figures, lead, leadCount, others },
  );
}

function nameItem(context: SectionContext, { key }: BreakdownGroup, cited: Evidence): ListedFigure {
  const text = groupName(context.facts.groups.by.organization, key, context);
  return { text, figure: { kind: 'name', value: key, evidence: cited } };
}

/** `NVIDIA (12)`. */
function countItem(context: SectionContext, group: BreakdownGroup, cited: Evidence): ListedFigure {
  const name = groupName(context.facts.groups.by.organization, group.key, context);
  const text = groupText(context)('organization', {
    name,
    count: formatNumber(group.recorded, context.language),
  });
  return { text, figure: countFigure(group.recorded, cited) };
}

/** By compute, of those over the threshold that groups are told of. */
function largestSentence(context: SectionContext, say: GroupSay): DraftSentence[] {
  const { facts, language } = context;
  const [largest] =
    facts.thresholds.find(({ inPeriod }) => inPeriod.threshold.text === facts.groups.over)?.models ?? [];
  const size = largest?.trainingCompute.value;
  if (!largest || size == null) return [];
  const name = visibleText(largest.name);
  const cited = evidence({
    question: asked(context, `show ${largest.id}`, `/models/${largest.id}`, {}),
    ...{ part: 'size', text: groupText(context)('evidence.largest', { name }) },
    cells: [
      ...['name', 'organization', 'published'].flatMap((field) => facts.cellsOf(largest.id, field)),
      ...facts.sizeCellsOf(largest.id, 'FLOP'),
    ],
  });
  const organization = largest.organizations[0] ?? null;
  return [
    say(
      'leaders.largest',
      organization === null ? 'largest.alone' : 'largest',
      {
        name,
        organization: visibleText(organization ?? ''),
        size: `${formatScientific(size, language)} FLOP`,
      },
      {
        name: { kind: 'name', value: largest.name, evidence: cited },
        organization: { kind: 'name', value: organization, evidence: cited },
        size: { kind: 'amount', value: size, unit: 'FLOP', evidence: cited },
      },
    ),
  ];
}
