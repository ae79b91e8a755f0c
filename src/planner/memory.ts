/** How much memory does a run need, and on how many chips does it fit? */
import type { PlannerAssumptions } from './assumptions.js';

type Rules = PlannerAssumptions['memory'];

/** Weights, gradients, optimiser and activations of a model all of whose parameters are trained. */
export function trainingBytes(parameters: number, rules: Rules): number {
  return parameters * rules.trainedBytes * (1 + rules.activationShare);
}

/** Frozen weights of so many bytes a parameter, adapters trained in full, and activations as of 16-bit weights. */
export function adapterTrainingBytes(
  parameters: number,
  adapterParameters: number,
  frozenBytes: number,
  rules: Rules,
): number {
  return (
    parameters * (frozenBytes + rules.frozenBytes * rules.activationShare) +
    adapterParameters * rules.trainedBytes
  );
}

/** 16-bit weights and the key-value cache of what is being read and written. */
export function servingBytes(parameters: number, rules: Rules): number {
  return parameters * rules.frozenBytes * (1 + rules.cacheShare);
}

/** The fewest chips that hold it, shared evenly between them. */
export function leastChips(bytes: number, chipBytes: number, { usableShare }: Rules): number {
  return Math.max(1, Math.ceil(bytes / (chipBytes * usableShare)));
}

const CHIPS_OF_A_SERVER = 8;

/** Chips are rented by 1, 2, 4, 8 and whole servers of 8. */
export function rentableCount(least: number): number {
  if (least > CHIPS_OF_A_SERVER / 2) return Math.ceil(least / CHIPS_OF_A_SERVER) * CHIPS_OF_A_SERVER;
  return 2 ** Math.ceil(Math.log2(Math.max(1, least)));
}
