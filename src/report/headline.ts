/** What does the pace say, in a sentence a person would sign? The wording follows the evidence. */
import type { PaceAnswer, PacePeriod } from '../trends/pace-answer.js';
import { formatDate, formatNumber, formatThreshold } from '../units/format.js';
import type { Language } from '../units/language.js';
import { firstDayOf, lastDayOf } from '../units/period.js';
import { partsTranslator, type TextPart } from './message.js';
import { paceMessages } from './messages/pace.js';

/** The models behind a figure: over the threshold of the answer and published within these days. */
export interface FigureModels {
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

export function paceHeadline(pace: PaceAnswer, language: Language): Headline {
  const [title = [], ...sentences] = headlineParts(pace, language);
  const join = (parts: readonly FigurePart[]) => parts.map(({ text }) => text).join('');
  return { title: join(title), sentences: sentences.map(join), parts: { title, sentences } };
}

/** The title, then the sentences. */
function headlineParts(pace: PaceAnswer, language: Language): (readonly FigurePart[])[] {
  const text = partsTranslator(paceMessages, language);
  const threshold = formatThreshold(pace.threshold, language);
  const { rate, acceleration } = pace;
  if (!rate || !acceleration) return [text('title.none', { threshold }), text('caveat')].map(withoutModels);
  const { previous, verdict } = acceleration;
  const number = (value: number) => formatNumber(value, language, 1);
  const figures = {
    rate: number(rate.perMonth),
    before: number(previous.count / rate.window.months),
  };
  const windows = { later: rate.window, earlier: previous.window };
  const sentence = text('rate', {
    months: rate.window.months,
    date: formatDate(rate.window.to, language),
    count: rate.count,
    rate: figures.rate,
    low: number(rate.low),
    high: number(rate.high),
    previous: previous.count,
  });
  return [
    withModels(text(`title.${verdict}`, figures), windows),
    ...yearSentences(pace, threshold, language),
    withModels(sentence, windows),
    withoutModels(text('caveat')),
  ];
}

/** The last whole year and the one under way; nothing where the periods are shorter than years. */
function yearSentences(pace: PaceAnswer, threshold: string, language: Language): FigurePart[][] {
  if (pace.by !== 'year') return [];
  const text = partsTranslator(paceMessages, language);
  return pace.periods.slice(-2).map((period) => {
    const sentence = text(pace.cumulative ? 'byEnd' : 'inYear', {
      count: period.recorded,
      threshold,
      year: period.period,
      partial: period.partial ? 'yes' : 'no',
    });
    return withModels(sentence, { counted: modelsOfPeriod(pace, period) });
  });
}

/** The models a period of an answer counts. */
export function modelsOfPeriod({ cumulative }: PaceAnswer, { period }: PacePeriod): FigureModels {
  return { from: cumulative ? null : firstDayOf(period), to: lastDayOf(period) };
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
