/** What does a briefing not tell? As the data says it: who lists, what is undisclosed, how late, since when only the large. */
import { formatDate, formatNumber, formatShare, formatThreshold } from '../../units/format.js';
import { translator } from '../message.js';
import { briefingMethodMessages } from '../messages/briefing-methods.js';
import { visibleText } from '../visible-text.js';
import type { DraftSentence } from './draft.js';
import { evidence } from './evidence.js';
import {
  asked,
  countFigure,
  dayFigure,
  declared,
  newestSnapshots,
  periodFigure,
  type SectionContext,
} from './section.js';
import { type ListedFigure, type Speak, speaker } from './speak.js';
import { periodValues, spreadWith, tenths } from './words.js';

type Say = Speak<keyof typeof briefingMethodMessages>;

export function limitationSentences(context: SectionContext): DraftSentence[] {
  const say = speaker(briefingMethodMessages, context.language);
  return [
    producersSentence(context, say),
    undisclosedSentence(context, say),
    lagSentence(context, say),
    ...largeOnlySentence(context, say),
    bundledSentence(context, say),
    say('limitations.advice', 'advice', {}, {}),
  ];
}

const textOf = ({ language }: SectionContext) => translator(briefingMethodMessages, language);

function producersSentence(context: SectionContext, say: Say): DraftSentence {
  const { facts } = context;
  const cited = evidence({
    ...{ question: asked(context, 'sources', '/sources', {}), part: 'producers' },
    text: textOf(context)('evidence.producers'),
    snapshots: facts.vintage.snapshots,
  });
  const ids = new Set(facts.vintage.snapshots.map(({ source }) => source));
  const names = facts.register.sources.filter(({ id }) => ids.has(id)).map(({ producer }) => producer);
  const producers = [...new Set(names)].map(
    (name): ListedFigure => ({
      text: visibleText(name),
      figure: { kind: 'name', value: name, evidence: cited },
    }),
  );
  return say('limitations.producers', 'producers', { count: producers.length }, { producers });
}

function undisclosedSentence(context: SectionContext, say: Say): DraftSentence {
  const { facts, language } = context;
  const { listed, without } = facts.coverage;
  const { id, from, to } = facts.period;
  const cited = evidence({
    question: asked(context, 'models', '/models', { from, to }),
    ...{ part: 'coverage', text: textOf(context)('evidence.coverage') },
    cells: listed.flatMap((model) => facts.cellsOf(model, 'published')),
    snapshots: newestSnapshots(context),
  });
  const period = periodFigure(id, cited);
  const values = periodValues(id, language);
  const figures = {
    period,
    listed: countFigure(listed.length, cited),
    without: countFigure(without.length, cited),
  };
  if (listed.length === 0) return say('limitations.undisclosed', 'undisclosedNone', values, figures);
  return say(
    'limitations.undisclosed',
    'undisclosed',
    {
      ...values,
      ...{ listed: listed.length, listedNumber: formatNumber(listed.length, language) },
      ...{ without: without.length, withoutNumber: formatNumber(without.length, language) },
      share: formatShare(without.length / listed.length, language),
    },
    figures,
  );
}

function lagSentence(context: SectionContext, say: Say): DraftSentence {
  const { facts, language } = context;
  const { lag, threshold, level, vintage } = facts.lag;
  const over = formatThreshold(threshold, language);
  const cited = evidence({
    question: asked({ ...context }, 'pace', '/pace/reporting/lag', { over: threshold.text }),
    ...{ part: 'lag', method: 'reporting-lag', text: textOf(context)('evidence.lag', { over }) },
    snapshots: vintage.snapshots,
    files: [declared(context, 'reporting')],
  });
  const { median: value, low, high } = lag.halfMonths;
  const spread = { value, low, high, level };
  return say(
    'limitations.lag',
    'lag',
    { over, half: spreadWith(spread, (months) => tenths(months, language), language) },
    {
      over: { kind: 'threshold', value: threshold.value, unit: threshold.unit, evidence: cited },
      half: { kind: 'duration', ...spread, unit: 'months', evidence: cited },
    },
  );
}

/** As the answers about growth warn. */
function largeOnlySentence(context: SectionContext, say: Say): DraftSentence[] {
  const { facts, language } = context;
  const day = facts.growth
    .flatMap(({ answer }) => answer.warnings)
    .find(({ code }) => code === 'only-large-since')?.day;
  if (day === undefined) return [];
  const cited = evidence({
    ...{ question: asked(context, 'sources', '/sources', {}), part: 'producers' },
    text: textOf(context)('evidence.producers'),
    snapshots: facts.vintage.snapshots,
  });
  return [
    say(
      'limitations.large-only',
      'largeOnly',
      { day: formatDate(day, language) },
      { day: dayFigure(day, cited) },
    ),
  ];
}

function bundledSentence(context: SectionContext, say: Say): DraftSentence {
  const { facts, language } = context;
  const { coveredUntil, on } = facts.law.answer;
  const cited = evidence({
    question: asked(context, 'rules', '/rules', { on }),
    ...{ part: 'covered', text: textOf(context)('evidence.rules') },
    files: [...facts.law.files.values()].map(({ file, date }) => ({ file, entry: null, source: null, date })),
  });
  return say(
    'limitations.bundled',
    'bundled',
    { day: formatDate(coveredUntil, language) },
    { day: dayFigure(coveredUntil, cited) },
  );
}
