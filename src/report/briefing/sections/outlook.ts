/** How many models are to be expected in the year of the vintage and in the next? */
import type { ForecastYear } from '../../../trends/forecast-answer.js';
import { formatDate, formatNumber, formatShare } from '../../../units/format.js';
import { roundedCount } from '../../forecast-text.js';
import { translator } from '../../message.js';
import { briefingOutlookMessages } from '../../messages/briefing-outlook.js';
import type { DraftSentence, Evidence } from '../draft.js';
import { evidence } from '../evidence.js';
import type { ThresholdFacts } from '../facts.js';
import {
  asked,
  countFigure,
  dayFigure,
  declared,
  overOf,
  periodFigure,
  type SectionContext,
  type SectionWriter,
  thresholdFigure,
} from '../section.js';
import { type Speak, speaker } from '../speak.js';

type Say = Speak<keyof typeof briefingOutlookMessages>;

export const outlook: SectionWriter = (context) => {
  const say = speaker(briefingOutlookMessages, context.language);
  return {
    id: 'outlook',
    paragraphs: context.facts.thresholds.map((threshold) => forecastSentences(context, threshold, say)),
    charts: ['forecast'],
  };
};

function forecastSentences(context: SectionContext, threshold: ThresholdFacts, say: Say): DraftSentence[] {
  const { forecast } = threshold;
  const cited = forecastEvidence(context, threshold);
  if (forecast.years.length === 0)
    return [
      say(
        `outlook.${threshold.key}`,
        'gap',
        { over: overOf(threshold, context.language) },
        { over: thresholdFigure(threshold, cited) },
      ),
    ];
  return forecast.years.map((year) => yearSentence(context, threshold, year, cited, say));
}

function yearSentence(
  { language, facts }: SectionContext,
  threshold: ThresholdFacts,
  { year, median, low, high, observed }: ForecastYear,
  cited: Evidence,
  say: Say,
): DraftSentence {
  const { level, target } = threshold.forecast;
  const { date } = facts.vintage;
  const seen = Math.round(observed);
  return say(
    `outlook.${threshold.key}.${year - Number(date.slice(0, 4)) + 1}`,
    'forecast',
    {
      ...{ year: String(year), over: overOf(threshold, language), reading: target.reading },
      ...{
        median: roundedCount(median, language),
        low: roundedCount(low, language),
        high: roundedCount(high, language),
      },
      level: formatShare(level, language),
      ...{ started: String(year) === date.slice(0, 4) ? 'yes' : 'no', day: formatDate(date, language) },
      ...{ observed: seen, number: formatNumber(seen, language) },
    },
    {
      year: periodFigure(String(year), cited),
      over: thresholdFigure(threshold, cited),
      median: { ...countFigure(median, cited), low, high, level },
      observed: countFigure(observed, cited),
      day: dayFigure(date, cited),
    },
  );
}

function forecastEvidence(context: SectionContext, threshold: ThresholdFacts): Evidence {
  const { facts, language } = context;
  const { forecast, cells } = threshold;
  return evidence({
    question: asked(context, 'forecast', '/forecast', {
      over: threshold.inPeriod.threshold.text,
      until: String(forecast.years.at(-1)?.year ?? Number(facts.vintage.date.slice(0, 4)) + 1),
    }),
    ...{ part: 'forecast', method: 'forecast' },
    text: translator(briefingOutlookMessages, language)('evidence.forecast', {
      over: overOf(threshold, language),
    }),
    cells: forecast.target.reading === 'recorded' ? cells.byEnd.recorded : cells.byEnd.expected,
    snapshots: facts.vintage.snapshots,
    files: [declared(context, 'forecast'), declared(context, 'reporting')],
  });
}
