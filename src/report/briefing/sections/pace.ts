/** How many models over each threshold, in the period and, apart from it, up to its end? */
import type { PaceAnswer, PacePeriod } from '../../../trends/pace-answer.js';
import { formatDate, formatNumber, formatShare } from '../../../units/format.js';
import type { Language } from '../../../units/language.js';
import { type Translator, translator } from '../../message.js';
import { briefingPaceMessages } from '../../messages/briefing-pace.js';
import { visibleText } from '../../visible-text.js';
import type { DraftSentence, Evidence } from '../draft.js';
import { evidence } from '../evidence.js';
import type { CountCells, ThresholdFacts } from '../facts.js';
import { lastCountedDay } from '../period.js';
import {
  asked,
  countFigure,
  dayFigure,
  declared,
  newestSnapshots,
  overOf,
  periodFigure,
  type SectionContext,
  type SectionWriter,
  thresholdFigure,
  unitOf,
} from '../section.js';
import { type Figures, type Speak, speaker } from '../speak.js';
import { aboutSpread, periodValues } from '../words.js';

type Key = keyof typeof briefingPaceMessages;

export const pace: SectionWriter = (context) => {
  const say = speaker(briefingPaceMessages, context.language);
  return {
    id: 'pace',
    paragraphs: context.facts.thresholds.map((threshold) => [
      inPeriodSentence(context, threshold, say),
      ...lateSentence(context, threshold, say),
      byEndSentence(context, threshold, say),
      ...namesSentence(context, threshold, say),
    ]),
    charts: ['pace'],
  };
};

function inPeriodSentence(
  context: SectionContext,
  threshold: ThresholdFacts,
  say: Speak<Key>,
): DraftSentence {
  const { language, facts } = context;
  const { period } = facts;
  const count = countOf(context, threshold, 'in');
  return say(
    `pace.${threshold.key}`,
    'inPeriod',
    {
      ...count.values,
      ...periodValues(period.id, language),
      ...{ unit: unitOf(threshold), partial: period.partial ? 'yes' : 'no' },
    },
    { ...count.figures, period: periodFigure(period.id, count.evidence) },
  );
}

function byEndSentence(context: SectionContext, threshold: ThresholdFacts, say: Speak<Key>): DraftSentence {
  const count = countOf(context, threshold, 'by');
  const day = lastCountedDay(context.facts.period, context.facts.vintage.date);
  return say(
    `pace.${threshold.key}.by-end`,
    'byEnd',
    { ...count.values, day: formatDate(day, context.language) },
    { ...count.figures, day: dayFigure(day, count.evidence) },
  );
}

/** The period's count as a message and its figures take it; a period without an entry has nothing on record. */
function countOf(context: SectionContext, threshold: ThresholdFacts, mode: 'in' | 'by') {
  const { language, facts } = context;
  const answer = mode === 'in' ? threshold.inPeriod : threshold.byEnd;
  const found = entryOf(answer, facts.period.id);
  const cited = paceEvidence(context, threshold, mode);
  const level = facts.wording.intervalLevel;
  const { recorded, derived, expected, low, high } = found;
  const spread =
    expected === null || low === null || high === null ? null : { value: expected, low, high, level };
  return {
    evidence: cited.recorded,
    values: {
      count: recorded,
      number: formatNumber(recorded, language),
      over: overOf(threshold, language),
      more: (derived ?? 0) > recorded ? 'yes' : 'no',
      ...{ derivedCount: derived ?? 0, derived: formatNumber(derived ?? 0, language) },
      ...{ estimated: spread ? 'yes' : 'no', expected: spread ? aboutSpread(spread, language) : '' },
    },
    figures: {
      recorded: countFigure(recorded, cited.recorded),
      over: thresholdFigure(threshold, cited.recorded),
      derived: countFigure(derived, cited.derived),
      expected: { ...countFigure(expected, cited.expected), low, high, level },
    } satisfies Figures,
  };
}

/** Before the first model counted there is nothing on record, and nothing is estimated. */
export function entryOf({ periods }: PaceAnswer, period: string): PacePeriod {
  const none = { expected: null, low: null, high: null, naive: null, nowcast: null };
  return (
    periods.find((entry) => entry.period === period) ?? {
      ...none,
      ...{ period, recorded: 0, derived: null, partial: false },
    }
  );
}

/** The three readings of one count. */
export function paceEvidence(
  context: SectionContext,
  threshold: ThresholdFacts,
  mode: 'in' | 'by',
): Readonly<Record<keyof CountCells, Evidence>> {
  const { facts, language } = context;
  const text = translator(briefingPaceMessages, language);
  const { period, assumptions } = facts;
  const question = paceQuestion(context, threshold, mode);
  const cells = mode === 'in' ? threshold.cells.inPeriod : threshold.cells.byEnd;
  const words = {
    over: overOf(threshold, language),
    when: whenText(context, mode, text, language),
    share: formatShare(assumptions.citedFrom.probability, language),
  };
  const of = (reading: keyof CountCells, method: string) =>
    evidence({
      ...{ question, method, part: `${reading} ${period.id}`, cells: cells[reading] },
      text: text(`evidence.${reading}`, words),
      snapshots: newestSnapshots(context),
      files:
        reading === 'expected'
          ? [declared(context, 'counting'), declared(context, 'briefing', 'citedFrom')]
          : [],
    });
  return {
    recorded: of('recorded', 'pace'),
    derived: of('derived', unitOf(threshold) === 'FLOP' ? 'training-compute' : 'training-cost'),
    expected: of('expected', 'expected-counts'),
  };
}

export function paceQuestion(context: SectionContext, threshold: ThresholdFacts, mode: 'in' | 'by') {
  return asked(context, 'pace', '/pace', {
    over: threshold.inPeriod.threshold.text,
    by: context.facts.period.length,
    cumulative: mode === 'by' ? true : undefined,
  });
}

function whenText(
  { facts }: SectionContext,
  mode: 'in' | 'by',
  text: Translator<Key>,
  language: Language,
): string {
  const { period, vintage } = facts;
  return text(`when.${mode}`, {
    from: formatDate(period.from, language),
    to: formatDate(lastCountedDay(period, vintage.date), language),
  });
}

/** Nothing where the period counts as complete. */
function lateSentence(context: SectionContext, threshold: ThresholdFacts, say: Speak<Key>): DraftSentence[] {
  const { facts, language } = context;
  const { nowcast } = entryOf(threshold.inPeriod, facts.period.id);
  const overall = threshold.inPeriod.nowcast;
  if (!nowcast || !overall) return [];
  const text = translator(briefingPaceMessages, language);
  const cited = evidence({
    question: paceQuestion(context, threshold, 'in'),
    ...{ method: 'reporting-lag', part: `nowcast ${facts.period.id}` },
    text: text('evidence.late', {
      over: overOf(threshold, language),
      when: whenText(context, 'in', text, language),
    }),
    cells: threshold.cells.inPeriod.recorded,
    snapshots: facts.vintage.snapshots,
    files: [declared(context, 'reporting')],
  });
  const { median: value, low, high } = nowcast;
  const { level, horizonMonths } = overall;
  return [
    say(
      `pace.${threshold.key}.late`,
      'late',
      {
        over: overOf(threshold, language),
        months: horizonMonths,
        later: aboutSpread({ value, low, high, level }, language),
      },
      {
        over: thresholdFigure(threshold, cited),
        horizon: { kind: 'duration', value: horizonMonths, unit: 'months', evidence: cited },
        later: { ...countFigure(value, cited), low, high, level },
      },
    ),
  ];
}

/** Where they are few enough to be named. */
function namesSentence(context: SectionContext, threshold: ThresholdFacts, say: Speak<Key>): DraftSentence[] {
  const { facts, language } = context;
  const { models } = threshold;
  if (models.length === 0 || models.length > facts.assumptions.named.models) return [];
  const cited = paceEvidence(context, threshold, 'in').recorded;
  return [
    say(
      `pace.${threshold.key}.names`,
      'names',
      { over: overOf(threshold, language), count: models.length },
      {
        over: thresholdFigure(threshold, cited),
        names: models.map(({ name, organizations }) => {
          const text = [
            visibleText(name),
            ...(organizations[0] ? [`(${visibleText(organizations[0])})`] : []),
          ].join(' ');
          return { text, figure: { kind: 'name', value: name, evidence: cited } };
        }),
      },
    ),
  ];
}
