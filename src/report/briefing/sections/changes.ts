/** What has changed since the briefing before: from period to period, and from vintage to vintage? */
import type { Crossing } from '../../../catalog/revision.js';
import { formatDate, formatNumber } from '../../../units/format.js';
import { translator } from '../../message.js';
import { briefingOutlookMessages } from '../../messages/briefing-outlook.js';
import { visibleText } from '../../visible-text.js';
import type { DraftSentence, Evidence } from '../draft.js';
import { evidence } from '../evidence.js';
import type { ThresholdFacts } from '../facts.js';
import {
  asked,
  countFigure,
  dayFigure,
  newestSnapshots,
  overOf,
  periodFigure,
  type SectionContext,
  type SectionWriter,
  thresholdFigure,
} from '../section.js';
import { type ListedFigure, type Speak, speaker } from '../speak.js';
import { periodName, periodValues } from '../words.js';
import { entryOf, paceQuestion } from './pace.js';

type Say = Speak<keyof typeof briefingOutlookMessages>;

export const changes: SectionWriter = (context) => {
  const say = speaker(briefingOutlookMessages, context.language);
  const { thresholds } = context.facts;
  return {
    id: 'changes',
    paragraphs: [
      thresholds.map((threshold) => beforeSentence(context, threshold, say)),
      [
        vintagesSentence(context, say),
        ...thresholds.flatMap((threshold) => movedSentence(context, threshold, say)),
      ],
    ],
    charts: [],
  };
};

function beforeSentence(context: SectionContext, threshold: ThresholdFacts, say: Say): DraftSentence {
  const { facts, language } = context;
  const { id, before } = facts.period;
  const [now, past] = [id, before].map((period) => entryOf(threshold.inPeriod, period).recorded) as [
    number,
    number,
  ];
  const text = translator(briefingOutlookMessages, language);
  const cited = evidence({
    question: paceQuestion(context, threshold, 'in'),
    ...{ part: `before ${id} ${before}`, method: 'pace' },
    text: text('evidence.before', { over: overOf(threshold, language) }),
    cells: [...threshold.cells.before.recorded, ...threshold.cells.inPeriod.recorded],
    snapshots: newestSnapshots(context),
  });
  return say(
    `changes.${threshold.key}`,
    'before',
    {
      ...periodValues(id, language),
      ...{ count: now, number: formatNumber(now, language), over: overOf(threshold, language) },
      past: past === 0 ? text('none') : formatNumber(past, language),
      before: periodName(before, language),
    },
    {
      period: periodFigure(id, cited),
      ...{ now: countFigure(now, cited), past: countFigure(past, cited) },
      over: thresholdFigure(threshold, cited),
      before: periodFigure(before, cited),
    },
  );
}

function vintagesSentence(context: SectionContext, say: Say): DraftSentence {
  const { facts, language } = context;
  const { revisions, vintage } = facts;
  if (!revisions) {
    const cited = evidence({
      ...{ question: asked(context, 'sources', '/sources', {}), part: 'first' },
      text: translator(briefingOutlookMessages, language)('evidence.vintages', {
        from: formatDate(vintage.date, language),
        to: formatDate(vintage.date, language),
      }),
      snapshots: vintage.snapshots,
    });
    return say(
      'changes.vintage',
      'firstVintage',
      { day: formatDate(vintage.date, language) },
      { day: dayFigure(vintage.date, cited) },
    );
  }
  const cited = revisionEvidence(context, null);
  const counts = {
    added: revisions.added.length,
    removed: revisions.removed.length,
    changed: revisions.changes.length,
  };
  const day = revisions.vintageFrom.date;
  return say(
    'changes.vintage',
    'vintages',
    {
      day: formatDate(day, language),
      ...counts,
      addedNumber: formatNumber(counts.added, language),
      removedNumber: formatNumber(counts.removed, language),
      changedNumber: formatNumber(counts.changed, language),
    },
    {
      day: dayFigure(day, cited),
      ...{ added: countFigure(counts.added, cited), removed: countFigure(counts.removed, cited) },
      changed: countFigure(counts.changed, cited, 'values'),
    },
  );
}

/** Of all changes, or of those that moved a count. */
function revisionEvidence(context: SectionContext, threshold: ThresholdFacts | null): Evidence {
  const { facts, language } = context;
  const [from, to] = [facts.revisions?.vintageFrom, facts.revisions?.vintageTo];
  const text = translator(briefingOutlookMessages, language);
  const days = { from: formatDate(from?.date ?? '', language), to: formatDate(to?.date ?? '', language) };
  const compared = [from, to].flatMap((vintage) =>
    (vintage?.snapshots ?? []).filter(({ retrieved }) => retrieved === vintage?.date),
  );
  return evidence({
    question: asked(context, 'revisions', '/revisions', {
      ...{ from: from?.date, to: to?.date },
      over: threshold?.inPeriod.threshold.text,
      until: threshold ? facts.period.to : undefined,
    }),
    part: threshold ? `moved ${facts.period.id}` : 'all',
    text: threshold
      ? text('evidence.moved', { ...days, over: overOf(threshold, language) })
      : text('evidence.vintages', days),
    cells: (threshold?.moved?.models ?? []).flatMap(({ model }) => [
      ...facts.cellsOf(model, 'published'),
      ...facts.sizeCellsOf(model, threshold?.inPeriod.threshold.unit ?? 'FLOP'),
    ]),
    snapshots: compared,
  });
}

/** Nothing where no model came or went. */
function movedSentence(context: SectionContext, threshold: ThresholdFacts, say: Say): DraftSentence[] {
  const { language } = context;
  const { moved } = threshold;
  if (!moved || moved.models.length === 0) return [];
  const cited = revisionEvidence(context, threshold);
  const named = (direction: Crossing['direction']) =>
    namedModels(
      context,
      moved.models.filter((model) => model.direction === direction),
      cited,
    );
  const [came, left] = [named('in'), named('out')];
  return [
    say(
      `changes.${threshold.key}.vintage`,
      moved.before === moved.after ? 'exchanged' : 'moved',
      {
        over: overOf(threshold, language),
        ...{ from: formatNumber(moved.before, language), to: formatNumber(moved.after, language) },
        ...{ came: came.count, left: left.count },
      },
      {
        over: thresholdFigure(threshold, cited),
        ...{ from: countFigure(moved.before, cited), to: countFigure(moved.after, cited) },
        ...{ came: came.items, left: left.items },
      },
    ),
  ];
}

/** By name while they are few, else by their number. */
function namedModels({ facts, language }: SectionContext, models: readonly Crossing[], cited: Evidence) {
  if (models.length <= facts.assumptions.named.models)
    return {
      count: models.length,
      items: models.map(
        ({ name }): ListedFigure => ({
          text: visibleText(name),
          figure: { kind: 'name', value: name, evidence: cited },
        }),
      ),
    };
  const text = translator(briefingOutlookMessages, language)('many', {
    count: formatNumber(models.length, language),
  });
  return { count: models.length, items: [{ text, figure: countFigure(models.length, cited) }] };
}
