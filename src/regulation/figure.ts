/** How much compute, counted one law's way: the figure a line is held against, or why there is none. */
import type { SourceCell } from '../provenance/lineage.js';
import type { Evidence } from '../provenance/quantity.js';
import { exactSize, type UncertainSize } from '../stats/uncertain-size.js';
import { COUNTINGS, type Counting } from './rule.js';

export const FIGURE_GAPS = [
  'no-estimate',
  'no-base',
  'base-not-found',
  'no-original-compute',
  'no-modification-compute',
  'no-cost',
  'no-line',
  'no-amount',
] as const;
export type FigureGap = (typeof FIGURE_GAPS)[number];

/** `given`: by whoever asks, of their own run. */
export type FigureEvidence = Exclude<Evidence, 'gap'> | 'given';

export interface KnownFigure {
  readonly gap: null;
  /** What counts for certain. */
  readonly size: UncertainSize;
  /** With the parts the law does not speak of; the same where there are none. */
  readonly most: UncertainSize;
  readonly evidence: FigureEvidence;
  /** What a source states, which is shown as it is; null for a median. */
  readonly stated: number | null;
  /** Parts that count and are not in it: it is a lower bound then. */
  readonly uncounted: readonly string[];
  /** Set where an uncounted part may be of any size, such as a base of unknown compute. */
  readonly openEnded: boolean;
  /** Parts that are in `most` alone. */
  readonly notStated: readonly string[];
  readonly sources: readonly SourceCell[];
}

export type Figure = KnownFigure | { readonly gap: FigureGap };

/** By the way of counting. */
export type FiguresByCounting = Readonly<Record<Counting, Figure>>;

/** Whose compute: of the whole model, of a modification alone, of the model it was made from. */
export interface Figures {
  readonly model: FiguresByCounting;
  readonly modification: FiguresByCounting;
  readonly original: FiguresByCounting;
  /** Cost of the compute in USD. */
  readonly costUsd: { readonly model: Figure; readonly modification: Figure };
}

export function missingFigure(gap: FigureGap): Figure {
  return { gap };
}

export function knownFigure(
  size: UncertainSize,
  evidence: FigureEvidence,
  further: Partial<
    Pick<KnownFigure, 'most' | 'stated' | 'uncounted' | 'openEnded' | 'notStated' | 'sources'>
  > = {},
): KnownFigure {
  return { gap: null, size, most: size, evidence, ...NOTHING_FURTHER, ...further };
}

const NOTHING_FURTHER = {
  stated: null,
  uncounted: [],
  openEnded: false,
  notStated: [],
  sources: [],
} as const;

/** A number somebody gives: taken as it is. */
export function givenFigure(value: number): KnownFigure {
  return knownFigure(exactSize(value), 'given');
}

export function byCounting(figureOf: (counting: Counting) => Figure): FiguresByCounting {
  const entries = COUNTINGS.map((counting) => [counting, figureOf(counting)] as const);
  return Object.fromEntries(entries) as Record<Counting, Figure>;
}

const EVIDENCE_ORDER: readonly FigureEvidence[] = ['given', 'recorded', 'derived', 'imputed'];

/** Of a figure made of two: the weaker one. */
export function weakerEvidence(a: FigureEvidence, b: FigureEvidence): FigureEvidence {
  return EVIDENCE_ORDER.indexOf(a) > EVIDENCE_ORDER.indexOf(b) ? a : b;
}

/** The middle of a figure as it is shown. */
export function middleOf({ stated, size }: KnownFigure): number {
  return stated ?? size.quantile(0.5);
}
