/** Is a model counted as over a threshold? */
import type { Threshold } from '../units/threshold.js';
import type { ModelEntry } from './model.js';

/** The recorded size in the threshold's unit. */
export function sizeOf(model: ModelEntry, unit: Threshold['unit']): number | null {
  return (unit === 'FLOP' ? model.trainingCompute : model.trainingCost).value;
}

/** Listed, and recorded strictly over the threshold. */
export function isOver(model: ModelEntry, { value, unit }: Threshold): boolean {
  return model.listing === 'listed' && (sizeOf(model, unit) ?? 0) > value;
}
