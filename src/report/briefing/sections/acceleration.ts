/** Does it quicken? The period against the one before, late reports allowed for, and how the number a month grew over years. */
import type { RateGrowth, YearlyGrowth } from '../../../trends/rate/rate-answer.js';
import type { WindowRate } from '../../../trends/window-comparison.js';
import { growthDirection } from '../../../trends/wording.js';
import { formatDate, formatShare } from '../../../units/format.js';
import type { Language } from '../../../units/language.js';
import { translator } from '../../message.js';
import { briefingPaceMessages } from '../../messages/briefing-pace.js';
import { probabilityText } from '../../quantity-text.js';
import { factorText } from '../../rate-text.js';
import type { DraftFigure, DraftSentence, Evidence } from '../draft.js';
import { evidence } from '../evidence.js';
import type { ThresholdFacts } from '../facts.js';
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
} from '../section.js';
import { type Speak, speaker } from '../speak.js';
import { periodValues, spreadWith, tenths } from '../words.js';
import { paceQuestion } from './pace.js';

type Say = Speak<keyof typeof briefingPaceMessages>;

export const acceleration: SectionWriter = (context) => {
  const say = speaker(briefingPaceMessages, context.language);
  return {
    id: 'acceleration',
    paragraphs: context.facts.thresholds.map((threshold) => [
      comparedSentence(context, threshold, say),
      ...growthSentences(context, threshold, say),
    ]),
    charts: ['rate'],
  };
};

function comparedSentence(context: SectionContext, threshold: ThresholdFacts, say: Say): DraftSentence {
  const { facts, language } = context;
  const { period } = facts;
  const { compared } = threshold;
  const cited = comparedEvidence(context, threshold);
  const id = `acceleration.${threshold.key}`;
  const values = {
    over: overOf(threshold, language),
    ...periodValues(period.id, language),
    ...periodValues(period.before, language, 'before'),
  };
  const figures = {
    over: thresholdFigure(threshold, cited),
    period: periodFigure(period.id, cited),
    before: periodFigure(period.before, cited),
  };
  if (compared === null)
    return say(id, 'compare.unknown', values, {
      ...figures,
      none: countFigure(0, cited),
      noneBefore: countFigure(0, cited),
    });
  const { later, earlier, level, probabilityFaster, verdict } = compared;
  const rate = ({ perMonth: value, low, high }: WindowRate): DraftFigure => ({
    ...{ kind: 'rate', value, low, high, level, unit: 'models a month', evidence: cited },
  });
  const rateText = ({ perMonth: value, low, high }: WindowRate) =>
    spreadWith({ value, low, high, level }, (number) => tenths(number, language), language);
  return say(
    id,
    `compare.${verdict}`,
    {
      ...values,
      ...{ later: rateText(later), earlier: rateText(earlier) },
      probability: probabilityText(probabilityFaster, language),
    },
    {
      ...figures,
      ...{ later: rate(later), earlier: rate(earlier) },
      probability: { kind: 'probability', value: probabilityFaster, evidence: cited },
    },
  );
}

function comparedEvidence(context: SectionContext, threshold: ThresholdFacts): Evidence {
  const { facts, language } = context;
  return evidence({
    question: paceQuestion(context, threshold, 'in'),
    ...{ method: 'rate', part: `compared ${facts.period.id} ${facts.period.before}` },
    text: translator(briefingPaceMessages, language)('evidence.compared', {
      over: overOf(threshold, language),
    }),
    cells: [...threshold.cells.before.recorded, ...threshold.cells.inPeriod.recorded],
    snapshots: facts.vintage.snapshots,
    files: [declared(context, 'reporting'), declared(context, 'wording')],
  });
}

/** Of the recorded models over the years up to the vintage; nothing where there are too few to tell. */
function growthSentences(context: SectionContext, threshold: ThresholdFacts, say: Say): DraftSentence[] {
  const { language } = context;
  const { rate } = threshold;
  const growth = rate.readings.find(({ reading }) => reading === 'recorded')?.growth;
  if (!growth) return [];
  const cited = evidence({
    question: asked(context, 'trend rate', '/trend/rate', { over: rate.threshold.text }),
    ...{ method: 'rate', part: 'growth' },
    text: translator(briefingPaceMessages, language)('evidence.rate', { over: overOf(threshold, language) }),
    cells: threshold.cells.byEnd.recorded,
    snapshots: newestSnapshots(context),
    files: [declared(context, 'rate'), declared(context, 'reporting')],
  });
  const { window, level } = growth;
  const [from, to] = [window.from.slice(0, 7), window.to.slice(0, 7)];
  const id = `acceleration.${threshold.key}.growth`;
  const grown = say(
    id,
    `growth.${growthDirection(growth)}`,
    {
      ...{ from: formatDate(from, language), to: formatDate(to, language) },
      ...{ over: overOf(threshold, language), level: formatShare(level, language) },
      ...factors(growth, language),
    },
    {
      ...{ from: dayFigure(from, cited), to: dayFigure(to, cited) },
      over: thresholdFigure(threshold, cited),
      factor: factorFigure(growth, level, cited),
    },
  );
  return [grown, ...turnSentence(growth, `${id}.turn`, cited, language, say)];
}

function turnSentence(
  { test, break: found, level }: RateGrowth,
  id: string,
  cited: Evidence,
  language: Language,
  say: Say,
): DraftSentence[] {
  if (!test) return [];
  if (!found) return [say(id, 'turn.no', {}, {})];
  const { before, after, month, from, to } = found;
  const [earlier, later] = [factors(before, language), factors(after, language)];
  return [
    say(
      id,
      after.perYear < before.perYear ? 'turn.slowed' : 'turn.quickened',
      {
        month: formatDate(month, language),
        ...{ monthFrom: formatDate(from, language), monthTo: formatDate(to, language) },
        ...{ earlier: earlier.factor, earlierLow: earlier.low, earlierHigh: earlier.high },
        ...{ later: later.factor, laterLow: later.low, laterHigh: later.high },
        level: formatShare(level, language),
      },
      {
        month: dayFigure(month, cited),
        ...{ earlier: factorFigure(before, level, cited), later: factorFigure(after, level, cited) },
      },
    ),
  ];
}

function factorFigure({ perYear: value, low, high }: YearlyGrowth, level: number, of: Evidence): DraftFigure {
  return { kind: 'factor', value, low, high, level, unit: 'per year', evidence: of };
}

function factors({ perYear, low, high }: YearlyGrowth, language: Language) {
  return {
    factor: factorText(perYear, language),
    low: factorText(low, language),
    high: factorText(high, language),
  };
}
