/** What is worth knowing first: the answers behind the start page, in short. */
import type { Crossing } from '../catalog/revision.js';
import type { Vintage } from '../provenance/lineage.js';
import type { ForecastAnswer } from './forecast-answer.js';
import type { GrowthAnswer } from './growth/growth-answer.js';
import type { PaceAnswer, PaceCounts, PacePeriod } from './pace-answer.js';

/** One period of a count, with what it counts. */
export interface CountFigure {
  readonly threshold: PaceAnswer['threshold'];
  readonly period: PacePeriod;
  /** Of the interval of the expected number; null where there is none. */
  readonly level: number | null;
}

/** What the newest vintage has brought, held against the one before. */
export interface News {
  readonly from: string;
  readonly to: string;
  readonly added: number;
  readonly removed: number;
  /** Models that are listed in both, of which something reads otherwise. */
  readonly changedModels: number;
  readonly threshold: string;
  readonly before: number;
  readonly after: number;
  /** Who moved the count over the threshold, the newest first. */
  readonly crossings: readonly Crossing[];
}

export interface LargestModel {
  readonly id: string;
  readonly name: string;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly level: number | null;
}

export interface Overview {
  readonly vintage: Vintage;
  readonly pace: PaceCounts;
  readonly forecast: ForecastAnswer;
  /** Of the last whole year. */
  readonly costly: CountFigure | null;
  /** Up to the vintage. */
  readonly systemic: CountFigure | null;
  readonly growth: Pick<GrowthAnswer, 'growth' | 'doublingMonths' | 'set' | 'from'>;
  /** By its median, imputed ones included. */
  readonly largest: LargestModel | null;
  /** Null at the first vintage. */
  readonly news: News | null;
}
