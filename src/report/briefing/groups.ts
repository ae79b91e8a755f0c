/** Which groups of a breakdown are named, and where are their figures from? */
import type { BreakdownAnswer, BreakdownGroup, BreakdownKey } from '../../trends/breakdown-answer.js';
import { formatNumber, formatShare, formatThreshold } from '../../units/format.js';
import { label } from '../label.js';
import { type Translator, translator } from '../message.js';
import { briefingGroupMessages } from '../messages/briefing-groups.js';
import { visibleText } from '../visible-text.js';
import type { DraftFigure, DraftSentence, Evidence } from './draft.js';
import { evidence } from './evidence.js';
import {
  asked,
  countFigure,
  declared,
  newestSnapshots,
  periodFigure,
  type SectionContext,
} from './section.js';
import type { ListedFigure, Speak } from './speak.js';
import { aboutSpread, periodValues } from './words.js';

export type GroupSay = Speak<keyof typeof briefingGroupMessages>;
type Text = Translator<keyof typeof briefingGroupMessages>;

/** Where a source says nothing. */
const UNKNOWN = 'unknown';

/** Column of the field a model is split by. */
const FIELDS: Readonly<Record<BreakdownKey, string>> = {
  domain: 'domain',
  country: 'country',
  organization: 'organization',
  access: 'accessibility',
  'open-weights': 'accessibility',
  sector: 'organizationCategorization',
};

export function groupText(context: SectionContext): Text {
  return translator(briefingGroupMessages, context.language);
}

type Named = 'domain' | 'country' | 'organization' | 'open-weights';

export function groupEvidence(context: SectionContext, answer: BreakdownAnswer, by: Named): Evidence {
  const { facts, language } = context;
  const members = Object.values(answer.members ?? {}).flat();
  return evidence({
    question: breakdownQuestion(context, answer),
    ...{
      part: 'recorded',
      text: groupText(context)(`evidence.${by}`, { over: formatThreshold(answer.threshold, language) }),
    },
    cells: [...new Set(members)].flatMap((model) => [
      ...facts.cellsOf(model, 'published'),
      ...facts.cellsOf(model, FIELDS[by]),
      ...facts.sizeCellsOf(model, answer.threshold.unit),
    ]),
    snapshots: newestSnapshots(context),
  });
}

/** Of a breakdown's expected numbers: the cells are those of the count of the same threshold. */
export function expectedEvidence(context: SectionContext, answer: BreakdownAnswer): Evidence {
  const { facts, language } = context;
  const counted = facts.thresholds.find(({ inPeriod }) => inPeriod.threshold.text === answer.threshold.text);
  return evidence({
    question: breakdownQuestion(context, answer),
    ...{ part: 'expected', method: 'expected-counts' },
    text: groupText(context)('evidence.expected', {
      over: formatThreshold(answer.threshold, language),
      share: formatShare(facts.assumptions.citedFrom.probability, language),
    }),
    cells: counted?.cells.inPeriod.expected ?? [],
    snapshots: newestSnapshots(context),
    files: [declared(context, 'counting'), declared(context, 'briefing', 'citedFrom')],
  });
}

function breakdownQuestion(context: SectionContext, { threshold, by, from, to }: BreakdownAnswer) {
  return asked(context, 'breakdown', '/breakdown', {
    ...{ over: threshold.text, by, from: from ?? undefined, to: to ?? undefined },
  });
}

/** What sentences about one breakdown share. */
export function groupValues(
  { facts, language }: SectionContext,
  { total, threshold }: BreakdownAnswer,
  of: Evidence,
) {
  const { id } = facts.period;
  return {
    values: {
      ...{ count: total, number: formatNumber(total, language), over: formatThreshold(threshold, language) },
      ...periodValues(id, language),
    },
    figures: {
      total: countFigure(total, of),
      over: {
        kind: 'threshold',
        value: threshold.value,
        unit: threshold.unit,
        evidence: of,
      } satisfies DraftFigure,
      period: periodFigure(id, of),
    },
  };
}

/** Instead of a split where there is nothing to be split. */
export function noneSentence(
  context: SectionContext,
  answer: BreakdownAnswer,
  by: Named,
  id: string,
  say: GroupSay,
): DraftSentence {
  const cited = groupEvidence(context, answer, by);
  const { values, figures } = groupValues(context, answer, cited);
  const what = groupText(context)(`none.${by}`);
  return say(
    id,
    'none',
    { ...values, what },
    { ...figures, what: { kind: 'name', value: what, evidence: cited } },
  );
}

/** The groups that sources name, the largest first. */
export function namedGroups({ groups }: BreakdownAnswer): readonly BreakdownGroup[] {
  return groups.filter(({ key, recorded }) => key !== UNKNOWN && recorded > 0);
}

export function groupName(
  { by }: Pick<BreakdownAnswer, 'by'>,
  key: string,
  { language }: SectionContext,
): string {
  const name = visibleText(label(by, key, language));
  // Kinds are common nouns in English, within a sentence.
  return by === 'domain' && language === 'en' ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

/** `language (94; 88%)`. */
export function recordedItem(
  context: SectionContext,
  answer: BreakdownAnswer,
  group: BreakdownGroup,
  of: Evidence,
): ListedFigure {
  const { language } = context;
  const text = groupText(context)('group', {
    name: groupName(answer, group.key, context),
    count: formatNumber(group.recorded, language),
    share: formatShare(group.share, language),
  });
  return { text, figure: countFigure(group.recorded, of) };
}

/** `China (60%)`. */
export function creditedItem(
  context: SectionContext,
  answer: BreakdownAnswer,
  group: BreakdownGroup,
  of: Evidence,
): ListedFigure {
  const text = groupText(context)('credited', {
    name: groupName(answer, group.key, context),
    share: formatShare(group.share, context.language),
  });
  return { text, figure: { kind: 'share', value: group.share, evidence: of } };
}

/** `China: about 99 (90%: 92 to 105)`; null where it is not estimated. */
export function expectedSpread(
  { facts, language }: SectionContext,
  group: BreakdownGroup | undefined,
  of: Evidence,
): ListedFigure | null {
  if (!group || group.expected === null || group.low === null || group.high === null) return null;
  const { expected: value, low, high } = group;
  const level = facts.wording.intervalLevel;
  return {
    text: aboutSpread({ value, low, high, level }, language),
    figure: { ...countFigure(value, of), low, high, level },
  };
}
