/** What does the pace say, in a sentence a person would sign? The wording follows the evidence. */
import type { Reading } from '../catalog/over.js';
import type { PaceCounts, PacePeriod } from '../trends/pace-answer.js';
import { formatDate, formatNumber, formatShare, formatThreshold } from '../units/format.js';
import type { Language } from '../units/language.js';
import { firstDayOf, lastDayOf } from '../units/period.js';
import { partsTranslator, type TextPart } from './message.js';
import { paceMessages } from './messages/pace.js';
import { nowcastSummary } from './nowcast-text.js';

/** The models behind a figure: over the threshold of the answer and published within these days. */
export interface FigureModels {
  /** How far the evidence of their size may go. */
  readonly reading: Reading;
  /** Null from the first one on. */
  readonly from: string | null;
  readonly to: string;
}

/** A stretch of a sentence; a figure comes with the models it counts. */
export interface FigurePart {
  readonly text: string;
  readonly models: FigureModels | null;
}

export interface Headline {
  readonly title: string;
  readonly sentences: readonly string[];
  /** The same in stretches, for who can make a figure lead to its models. */
  readonly parts: {
    readonly title: readonly FigurePart[];
    readonly sentences: readonly (readonly FigurePart[])[];
  };
}

export function paceHeadline(pace: PaceCounts, language: Language): Headline {
  const [title = [], ...sentences] = headlineParts(pace, language);
  const join = (parts: readonly FigurePart[]) => parts.map(({ text }) => text).join('');
  return { title: join(title), sentences: sentences.map(join), parts: { title, sentences } };
}

/** The title, then the sentences. */
function headlineParts(pace: PaceCounts, language: Language): (readonly FigurePart[])[] {
  const text = partsTranslator(paceMessages, language);
  const threshold = formatThreshold(pace.threshold, language);
  const { rate, acceleration, nowcast } = pace;
  const late = acceleration?.correctedForReportingLag ? nowcast : null;
  const basis = late ? 'corrected' : 'recorded';
  const caveat = withoutModels(text(pace.expectedRate ? 'caveatExpected' : 'caveat', { basis }));
  if (!rate || !acceleration)
    return [
      withoutModels(text('title.none', { threshold })),
      ...yearSentences(pace, threshold, language),
      caveat,
    ];
  const { previous, verdict } = acceleration;
  const number = (value: number) => formatNumber(value, language, 1);
  const [recordedRate, recordedBefore] = [rate.perMonth, previous.count / rate.window.months];
  const figures = {
    basis,
    rate: number(late ? late.rate.perMonth : recordedRate),
    before: number(late ? late.previousRate.perMonth : recordedBefore),
  };
  const windows = {
    later: figureModels('recorded', rate.window),
    earlier: figureModels('recorded', previous.window),
    all: figureModels('imputed', rate.window),
  };
  const sentence = text('rate', {
    months: rate.window.months,
    date: formatDate(rate.window.to, language),
    count: rate.count,
    rate: number(recordedRate),
    low: number(rate.low),
    high: number(rate.high),
    previous: previous.count,
    ...expectedValues(
      pace.expectedRate && { ...pace.expectedRate, expected: pace.expectedRate.perMonth },
      language,
    ),
  });
  return [
    // A rate with late reports counts models that no list has yet.
    withModels(text(`title.${verdict}`, figures), late ? {} : windows),
    ...yearSentences(pace, threshold, language),
    withModels(sentence, windows),
    ...lateSentence(pace, language),
    caveat,
  ];
}

/** None where nothing is known of what is still to be reported. */
function lateSentence(pace: PaceCounts, language: Language): FigurePart[][] {
  const summary = nowcastSummary(pace, language);
  return summary === null ? [] : [[{ text: summary, models: null }]];
}

/** An expected number after `about`: whole from ten on, tenths below. */
function aboutText(value: number, language: Language): string {
  return formatNumber(value, language, value >= WHOLE_FROM ? 0 : 1);
}

const WHOLE_FROM = 10;

/** The last whole year and the one under way; nothing where the periods are shorter than years. */
function yearSentences(pace: PaceCounts, threshold: string, language: Language): FigurePart[][] {
  if (pace.by !== 'year') return [];
  const text = partsTranslator(paceMessages, language);
  return pace.periods.slice(-2).map((period) => {
    const { recorded, derived, expected, low, high } = period;
    const level = pace.expectedRate?.level;
    const estimated = expected !== null && low !== null && high !== null && level !== undefined;
    const sentence = text(pace.cumulative ? 'byEnd' : 'inYear', {
      count: recorded,
      threshold,
      year: period.period,
      partial: period.partial ? 'yes' : 'no',
      derived: derived ?? recorded,
      more: derived !== null && derived > recorded ? 'yes' : 'no',
      ...expectedValues(estimated ? { expected, low, high, level } : null, language),
    });
    return withModels(sentence, {
      counted: modelsOfPeriod(pace, period, 'recorded'),
      both: modelsOfPeriod(pace, period, 'derived'),
      all: modelsOfPeriod(pace, period, 'imputed'),
    });
  });
}

interface ExpectedNumber {
  readonly expected: number;
  readonly low: number;
  readonly high: number;
  readonly level: number;
}

/** What the messages say of an expected number; without one they leave it out. */
function expectedValues(of: ExpectedNumber | null, language: Language) {
  if (!of) return { estimated: 'no', expected: '', expectedLow: '', expectedHigh: '', level: '' };
  return {
    estimated: 'yes',
    expected: aboutText(of.expected, language),
    expectedLow: formatNumber(of.low, language, 1),
    expectedHigh: formatNumber(of.high, language, 1),
    level: formatShare(of.level, language),
  };
}

/** The models a period of an answer counts in a reading. */
export function modelsOfPeriod(
  { cumulative }: PaceCounts,
  { period }: PacePeriod,
  reading: Reading,
): FigureModels {
  return { reading, from: cumulative ? null : firstDayOf(period), to: lastDayOf(period) };
}

function figureModels(
  reading: Reading,
  { from, to }: { readonly from: string; readonly to: string },
): FigureModels {
  return { reading, from, to };
}

function withModels(
  parts: readonly TextPart[],
  models: Readonly<Record<string, FigureModels>>,
): FigurePart[] {
  return parts.map(({ text, mark }) => ({ text, models: (mark && models[mark]) || null }));
}

function withoutModels(parts: readonly TextPart[]): FigurePart[] {
  return withModels(parts, {});
}
