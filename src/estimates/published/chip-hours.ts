/** How many chip-hours did a training run take? As stated, else chips times hours, else compute over speed. */
import type { Chip, ChipsTable } from '../inputs/chips-table.js';
import type { PublishedAssumptions } from './published-assumptions.js';
import type { Finding } from './published-gap.js';
import type { PublishedModel } from './published-model.js';
import { isTpu } from './tpu.js';

const SECONDS_PER_HOUR = 3600;

export interface ChipHours {
  readonly chipHours: number;
  readonly basis: 'stated' | 'chips-and-hours' | 'compute';
}

export function chipHoursOf(
  model: PublishedModel,
  hardware: string,
  chips: ChipsTable,
  assumptions: PublishedAssumptions,
): Finding<ChipHours> {
  if (model.chipHours !== null) return { value: { chipHours: model.chipHours, basis: 'stated' } };
  const product = chipsTimesHours(model);
  if ('value' in product) return product;
  if (model.computeFlop === null) return { gap: 'no-compute' };
  const chip = chips.get(hardware);
  if (chip === undefined) return { gap: 'chip-not-listed' };
  const peak = peakPerSecond(chip);
  if (peak === null) return { gap: 'no-peak' };
  const utilization = model.utilization ?? assumptions.utilizationDefault.value;
  const chipHours = model.computeFlop / (peak * utilization) / SECONDS_PER_HOUR;
  return { value: { chipHours, basis: 'compute' } };
}

export function chipsTimesHours({ chips, trainingHours }: PublishedModel): Finding<ChipHours> {
  if (chips === null) return { gap: 'no-quantity' };
  if (trainingHours === null) return { gap: 'no-hours' };
  return { value: { chipHours: trainingHours * chips, basis: 'chips-and-hours' } };
}

/** 16-bit figures outside tensor units mislead for old graphics chips, so only TPUs use them. TPU v1 counts integers. */
export function peakPerSecond(chip: Chip): number | null {
  if (chip.name.includes('TPU v1')) return chip.int8OpPerSecond;
  const plain16 = isTpu(chip.name) ? chip.fp16FlopPerSecond : null;
  return chip.tensorFlopPerSecond ?? chip.tf32FlopPerSecond ?? plain16 ?? chip.fp32FlopPerSecond;
}
