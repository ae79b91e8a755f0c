/** On which side of a line does a figure lie, and how surely? */
import * as z from 'zod';
import { compareSizes, type UncertainSize } from '../stats/uncertain-size.js';
import type { KnownFigure } from './figure.js';
import type { Comparator } from './rule.js';

export const VERDICTS = ['over', 'under', 'straddles', 'unknown'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** `data/assumptions/verdicts.json`. */
export const VerdictAssumptions = z.strictObject({
  source: z.string(),
  date: z.string(),
  level: z.number().gt(0).lt(1),
  levelReason: z.string(),
  unseenFactor: z.number().min(1),
  unseenReason: z.string(),
});
export type VerdictAssumptions = z.infer<typeof VerdictAssumptions>;

export interface Position {
  readonly verdict: Verdict;
  /** Null where nothing is known, or where it turns on what the law counts and not on chance. */
  readonly probabilityOver: number | null;
}

export interface FixedLine {
  readonly comparator: Comparator;
  readonly value: number;
}

/** Probabilities further apart than this turn on what is counted. */
const APART = 0.005;

/**
 * Over is what a rule with `>` or `>=` is met by; a line with `<` or `<=` is met by what is under it. An exact figure at
 * the line is over a `>=` and a `<` line, and under the others.
 */
export function positionOf(figure: KnownFigure, line: FixedLine, assumptions: VerdictAssumptions): Position {
  const least = probability(figure.size, line);
  const most = probability(figure.most, line);
  const tail = (1 - assumptions.level) / 2;
  return {
    verdict: verdictOf(figure, line, { least, most, tail, unseenFactor: assumptions.unseenFactor }),
    probabilityOver: most - least > APART ? null : least,
  };
}

function verdictOf(
  figure: KnownFigure,
  line: FixedLine,
  { least, most, tail, unseenFactor }: Record<'least' | 'most' | 'tail' | 'unseenFactor', number>,
): Verdict {
  if (most <= tail) {
    // A part of which nobody knows the size might carry it over: missing is unknown, never no.
    const reach = figure.uncounted.length > 0 && probability(figure.most, scaled(line, unseenFactor)) > tail;
    return figure.openEnded || reach ? 'unknown' : 'under';
  }
  // A model of undisclosed size is likely over at most: what a statistical model says is no finding.
  return least >= 1 - tail && figure.evidence !== 'imputed' ? 'over' : 'straddles';
}

function scaled(line: FixedLine, factor: number): FixedLine {
  return { ...line, value: line.value / factor };
}

function probability(size: UncertainSize, { comparator, value }: FixedLine): number {
  if (size.exact === null) return size.probabilityOver(value);
  const order = compareSizes(size.exact, value);
  const atLineIsOver = comparator === '>=' || comparator === '<';
  return order > 0 || (order === 0 && atLineIsOver) ? 1 : 0;
}

/** Whether the line's own condition holds: `open` where that is not certain. */
export function holds(verdict: Verdict, comparator: Comparator): 'yes' | 'no' | 'open' {
  if (verdict === 'unknown' || verdict === 'straddles') return 'open';
  return (verdict === 'over') === (comparator === '>' || comparator === '>=') ? 'yes' : 'no';
}
