/** Which models are counted, and on which day? */
import type { Catalog } from '../catalog/catalog.js';
import type { ModelEntry } from '../catalog/model.js';
import { isOver, sizeOf } from '../catalog/over.js';
import { usableDay } from '../catalog/usable-day.js';
import { spellThreshold, type Threshold } from '../units/threshold.js';
import type { PaceAnswer } from './pace-answer.js';

export interface CountedModel {
  readonly model: ModelEntry;
  readonly size: number;
  /** Null where the source gives no date, or one so far ahead that it can only be a slip. */
  readonly day: string | null;
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
