/** What a picture shows, before it is drawn: one description for page, report and terminal. */
import type { Evidence } from '../provenance/quantity.js';
import type { Language } from '../units/language.js';
import type { ThresholdUnit } from '../units/threshold.js';

interface ChartWords {
  /** Of the numbers on the axes. */
  readonly language: Language;
  /** What is found, without a full stop: the heading where the picture stands alone; a page says it itself. */
  readonly title: string;
  /** What is measured, unit, reading and vintage: the sentence under the title. */
  readonly subtitle: string;
  /** What the picture shows, for those who cannot see it. */
  readonly alt: string;
  readonly source: string;
}

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
  /** What a later vintage will show of it, with its interval, where it is not complete. */
  readonly nowcast: { readonly value: number; readonly low: number; readonly high: number } | null;
  /** The figures as a reader sees them when pointing at the mark. */
  readonly said: string;
}

/** Numbers of models over time. */
export interface CountChart extends ChartWords {
  /** In-year counts are bars, cumulative ones steps; never both on one axis. */
  readonly kind: 'bars' | 'steps';
  /** Periods stand side by side; days stand where they lie in time, and a count holds until the next. */
  readonly axis: 'periods' | 'days';
  readonly points: readonly ChartPoint[];
}

/** A median with its interval, one a row. Evidence is shape: filled dot, ring, ring on a dashed interval. */
export interface IntervalRow {
  readonly label: string;
  /** The median as a reader sees it beside the label. */
  readonly figure: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly evidence: Exclude<Evidence, 'gap'>;
  /** What the others add up to: set apart. */
  readonly combined: boolean;
  readonly said: string;
}

/** Sizes by method on one axis of powers of ten, with the sizes that laws name. */
export interface IntervalChart extends ChartWords {
  readonly kind: 'intervals';
  readonly unit: ThresholdUnit;
  readonly rows: readonly IntervalRow[];
  readonly thresholds: readonly { readonly value: number; readonly label: string }[];
}

/** A median with its interval, of a year. */
export interface HurdlePoint {
  readonly year: string;
  /** The year was not over. */
  readonly partial: boolean;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly said: string;
}

/** Costs from year to year, a line a size, and a sum to hold them against. */
export interface HurdleChart extends ChartWords {
  readonly kind: 'hurdle';
  readonly series: readonly { readonly name: string; readonly points: readonly HurdlePoint[] }[];
  readonly line: { readonly value: number; readonly label: string } | null;
}

/** A month of a rate, with what was counted in it. */
export interface RatePoint {
  /** `2026-04`. */
  readonly month: string;
  readonly rate: number;
  readonly low: number;
  readonly high: number;
  readonly count: number;
  /** False: not over, or not all of it on record. The band is hatched there. */
  readonly complete: boolean;
  readonly said: string;
}

/** A smooth rate with its band, the counts it was told from, and the month from which it grows otherwise. */
export interface RateChart extends ChartWords {
  readonly kind: 'rate';
  readonly points: readonly RatePoint[];
  /** Between `from` and `to` with the probability of the interval. */
  readonly turn: {
    readonly month: string;
    readonly from: string;
    readonly to: string;
    readonly label: string;
  } | null;
}

export interface ScatterPoint {
  readonly day: string;
  readonly name: string;
  readonly value: number;
  /** Ends of its interval; null where it has none. */
  readonly low: number | null;
  readonly high: number | null;
  readonly evidence: Exclude<Evidence, 'gap'>;
  readonly said: string;
}

/** Sizes over time on an axis of powers of ten, with a fitted line and the interval of that line. */
export interface ScatterChart extends ChartWords {
  readonly kind: 'scatter';
  readonly unit: ThresholdUnit;
  readonly points: readonly ScatterPoint[];
  readonly line: readonly {
    readonly day: string;
    readonly value: number;
    readonly low: number;
    readonly high: number;
  }[];
  readonly thresholds: readonly { readonly value: number; readonly label: string }[];
}

/** A year of a fan: what was counted, and where it is to come, bands that fade, the widest last. */
export interface FanPoint {
  readonly year: number;
  readonly observed: number;
  readonly forecast: {
    readonly median: number;
    readonly bands: readonly { readonly low: number; readonly high: number }[];
  } | null;
  /** The count, or the median of what is to come, as a reader sees it above the mark. */
  readonly figure: string;
  readonly said: string;
}

/** Counts that are known and counts to come, with the line between them. */
export interface FanChart extends ChartWords {
  readonly kind: 'fan';
  /** In-year counts are bars, cumulative ones steps; never both on one axis. */
  readonly counted: 'bars' | 'steps';
  readonly points: readonly FanPoint[];
  /** The vintage, as a year with its fraction, and in words. */
  readonly today: { readonly time: number; readonly label: string };
}

/** What something is from a day until another; open ends reach the edge. */
export interface TimelineSpan {
  readonly from: string;
  readonly until: string | null;
  /** How firm it is: drawn full, lighter, dashed, or as a thin trace of what is over. */
  readonly strength: 'binding' | 'coming' | 'proposed' | 'ended';
  readonly said: string;
}

/** Spans of time, a row for each thing, with the day that is looked at as a line. */
export interface TimelineChart extends ChartWords {
  readonly kind: 'timeline';
  readonly from: string;
  readonly until: string;
  readonly marker: { readonly day: string; readonly label: string };
  readonly rows: readonly { readonly label: string; readonly spans: readonly TimelineSpan[] }[];
}

/** Models of the explorer's picture, in columns: thousands of objects would be slow in a browser. */
export interface ExplorerPoints {
  /** Days since 1970-01-01. */
  readonly day: readonly number[];
  readonly value: readonly number[];
  readonly low: readonly (number | null)[];
  readonly high: readonly (number | null)[];
  /** Place in recorded, derived, imputed. */
  readonly evidence: readonly number[];
  /** Place in the colours; the last is that of all others. */
  readonly colour: readonly number[];
}

/** What differs from another vintage, in days and sizes. */
export interface ExplorerChanges {
  /** Places of the points that are new. */
  readonly appeared: readonly number[];
  readonly moved: readonly { readonly place: number; readonly day: number; readonly value: number }[];
  readonly gone: readonly { readonly day: number; readonly value: number }[];
}

/** The part of the plane that is drawn: days, and powers of ten, which need not be whole. */
export interface ExplorerWindow {
  readonly days: readonly [first: number, last: number];
  readonly powers: readonly [low: number, high: number];
}

/** Sizes of thousands of models over time, by colour and evidence, with a fitted line and named sizes. */
export interface ExplorerChart extends ChartWords {
  readonly kind: 'explorer';
  readonly unit: 'FLOP' | 'USD' | 'parameters' | 'datapoints' | 'W';
  readonly points: ExplorerPoints;
  readonly intervals: boolean;
  readonly window: ExplorerWindow;
  readonly line: readonly {
    readonly day: number;
    readonly value: number;
    readonly low: number;
    readonly high: number;
  }[];
  /** `short` is written where there is little room: without the size, which stands on the axis. */
  readonly thresholds: readonly { readonly value: number; readonly label: string; readonly short: string }[];
  readonly colours: readonly { readonly colour: number; readonly label: string }[];
  /** Words for the three shapes. */
  readonly shapes: readonly [recorded: string, derived: string, imputed: string];
  /** Names of points, most important first; picked ones are ringed and always named. */
  readonly names: readonly { readonly place: number; readonly label: string; readonly picked: boolean }[];
  readonly changes: ExplorerChanges | null;
}

export type ChartDescription =
  | CountChart
  | IntervalChart
  | HurdleChart
  | RateChart
  | ScatterChart
  | FanChart
  | TimelineChart
  | ExplorerChart;
