/** A figure as an answer shows it: median and interval, or the range of what may count, or the gap. */
import { compareSizes } from '../stats/uncertain-size.js';
import { type Figure, middleOf } from './figure.js';
import type { CountingTerms } from './rule-book.js';
import type { FigureAnswer } from './verdict.js';

export function figureAnswer(figure: Figure, { gaps, parts }: CountingTerms, level: number): FigureAnswer {
  if (figure.gap !== null)
    return {
      value: null,
      low: null,
      high: null,
      evidence: 'gap',
      atLeast: false,
      uncounted: [],
      notStated: [],
      gap: { code: figure.gap, text: gaps[figure.gap] },
      sources: [],
    };
  const tail = (1 - level) / 2;
  const named = (id: string) => ({ id, text: parts[id] ?? { en: id, de: id } });
  const { size, most, uncounted, notStated } = figure;
  return {
    value: digits(middleOf(figure)),
    low: digits(size.quantile(tail)),
    high: digits(most.quantile(1 - tail)),
    evidence: figure.evidence,
    atLeast: uncounted.length > 0,
    uncounted: uncounted.map(named),
    notStated: compareSizes(size.quantile(0.5), most.quantile(0.5)) === 0 ? [] : notStated.map(named),
    gap: null,
    sources: [...figure.sources],
  };
}

/** Four digits: more than any estimate carries; a given number that has more loses nothing a law asks for. */
function digits(value: number): number {
  return Number(value.toPrecision(4));
}
