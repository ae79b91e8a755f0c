/** What a picture shows, before it is drawn: one description for page, report and terminal. */
import type { Language } from '../units/language.js';

export interface ChartPoint {
  /** Where it stands on the horizontal axis: a period in order, or an ISO day in time. */
  readonly label: string;
  /** The same, said in words. */
  readonly name: string;
  readonly value: number;
  /** The period was not over when it was counted: drawn lighter. */
  readonly partial: boolean;
  /** The expected number with its interval, where it is estimated. */
  readonly expected: { readonly value: number; readonly low: number; readonly high: number } | null;
  /** The figures as a reader sees them when pointing at the mark. */
  readonly said: string;
}

export interface ChartDescription {
  /** In-year counts are bars, cumulative ones steps; never both on one axis. */
  readonly kind: 'bars' | 'steps';
  /** Periods stand side by side; days stand where they lie in time, and a count holds until the next. */
  readonly axis: 'periods' | 'days';
  /** Of the numbers on the axes. */
  readonly language: Language;
  /** What is measured, unit, reading and vintage: the sentence under the title. */
  readonly subtitle: string;
  /** What the picture shows, for those who cannot see it. */
  readonly alt: string;
  readonly source: string;
  readonly points: readonly ChartPoint[];
}
