/** Can the weights of the models of the period be downloaded? */
import type { BreakdownAnswer } from '../../../trends/breakdown-answer.js';
import { formatNumber, formatShare } from '../../../units/format.js';
import { briefingGroupMessages } from '../../messages/briefing-groups.js';
import type { DraftSentence } from '../draft.js';
import {
  expectedEvidence,
  expectedSpread,
  type GroupSay,
  groupEvidence,
  groupValues,
  noneSentence,
} from '../groups.js';
import { countFigure, type SectionContext, type SectionWriter } from '../section.js';
import { speaker } from '../speak.js';

export const openness: SectionWriter = (context) => {
  const { groups, topGroups } = context.facts;
  const say = speaker(briefingGroupMessages, context.language);
  return {
    id: 'openness',
    paragraphs: [
      openSentences(context, groups.by['open-weights'], 'openness.large', say),
      openSentences(context, topGroups.openWeights, 'openness.largest', say),
    ],
    charts: [],
  };
};

function openSentences(
  context: SectionContext,
  answer: BreakdownAnswer,
  id: string,
  say: GroupSay,
): DraftSentence[] {
  const recorded =
    answer.total === 0
      ? noneSentence(context, answer, 'open-weights', id, say)
      : recordedSentence(context, answer, id, say);
  return [recorded, ...expectedSentence(context, answer, `${id}.expected`, say)];
}

function recordedSentence(
  context: SectionContext,
  answer: BreakdownAnswer,
  id: string,
  say: GroupSay,
): DraftSentence {
  const { language } = context;
  const cited = groupEvidence(context, answer, 'open-weights');
  const { values, figures } = groupValues(context, answer, cited);
  const of = (key: string) => answer.groups.find((group) => group.key === key)?.recorded ?? 0;
  const [open, closed, unknown] = [of('yes'), of('no'), of('unknown')];
  const share = (count: number) => formatShare(count / answer.total, language);
  const number = (count: number) => formatNumber(count, language);
  return say(
    id,
    'open',
    {
      ...values,
      ...{ open, openNumber: number(open), openShare: share(open) },
      ...{ closed, closedNumber: number(closed), closedShare: share(closed) },
      ...{ unknown, unknownNumber: number(unknown) },
    },
    {
      ...figures,
      ...{ open: countFigure(open, cited), closed: countFigure(closed, cited) },
      unknown: countFigure(unknown, cited),
    },
  );
}

/** Whoever keeps weights closed more often keeps sizes back too. */
function expectedSentence(
  context: SectionContext,
  answer: BreakdownAnswer,
  id: string,
  say: GroupSay,
): DraftSentence[] {
  const cited = expectedEvidence(context, answer);
  const { values, figures } = groupValues(context, answer, cited);
  const of = (key: string) =>
    expectedSpread(
      context,
      answer.groups.find((group) => group.key === key),
      cited,
    );
  const [open, closed] = [of('yes'), of('no')];
  if (!open || !closed) return [];
  return [
    say(
      id,
      'open.expected',
      { ...values, open: open.text, closed: closed.text },
      { ...figures, open: open.figure, closed: closed.figure },
    ),
  ];
}
