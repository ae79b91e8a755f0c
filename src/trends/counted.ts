/** Which models are counted, and on which day? */
import type { Catalog } from '../catalog/catalog.js';
import type { ModelEntry } from '../catalog/model.js';
import { isOver, sizeOf } from '../catalog/over.js';
import { addMonths } from '../units/calendar-date.js';
import { spellThreshold, type Threshold } from '../units/threshold.js';
import type { PaceAnswer } from './pace-answer.js';

export interface CountedModel {
  readonly model: ModelEntry;
  readonly size: number;
  /** Null where the source gives no date, or one so far ahead that it can only be a slip. */
  readonly day: string | null;
}

/** A date further ahead than this of the vintage is a slip of the pen, such as 2029 for 2019. */
const MONTHS_AHEAD = 12;

export function usableDay(published: string | null, vintage: string): string | null {
  return published !== null && published <= addMonths(vintage, MONTHS_AHEAD) ? published : null;
}

export function countedModels(catalog: Catalog, over: Threshold): CountedModel[] {
  return catalog.models
    .filter((model) => isOver(model, over))
    .map((model) => ({
      model,
      size: sizeOf(model, over.unit) ?? 0,
      day: usableDay(model.published, catalog.vintage.date),
    }));
}

export function thresholdShape(over: Threshold): PaceAnswer['threshold'] {
  return { ...over, text: spellThreshold(over) };
}
