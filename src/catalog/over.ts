/** Is a model counted as over a threshold? */
import type { Evidence, Quantity } from '../provenance/quantity.js';
import type { Threshold } from '../units/threshold.js';
import type { ModelEntry } from './model.js';

/** How far the evidence of a size may go: stated; stated or derived; or also imputed. */
export const READINGS = ['recorded', 'derived', 'imputed'] as const;
export type Reading = (typeof READINGS)[number];

const ACCEPTED: Readonly<Record<Reading, readonly Evidence[]>> = {
  recorded: ['recorded'],
  derived: ['recorded', 'derived'],
  imputed: ['recorded', 'derived', 'imputed'],
};

function quantityOf(model: ModelEntry, unit: Threshold['unit']): Quantity {
  return unit === 'FLOP' ? model.trainingCompute : model.trainingCost;
}

/** The size in the threshold's unit, where its evidence goes no further than the reading. */
export function sizeOf(
  model: ModelEntry,
  unit: Threshold['unit'],
  reading: Reading = 'recorded',
): number | null {
  const { value, evidence } = quantityOf(model, unit);
  return ACCEPTED[reading].includes(evidence) ? value : null;
}

/** Listed, and strictly over the threshold. */
export function isOver(
  model: ModelEntry,
  { value, unit }: Threshold,
  reading: Reading = 'recorded',
): boolean {
  return model.listing === 'listed' && (sizeOf(model, unit, reading) ?? 0) > value;
}
