/** How many FLOP does training on an existing model take, all of its weights or adapters beside frozen ones? */
import { FLOP_PER_PARAMETER_AND_TOKEN } from '../estimates/compute/operation-counting.js';
import type { PlannerAssumptions } from './assumptions.js';

/** Forward 2, and 2 for the gradients of activations; those of frozen weights are not made. */
const FLOP_PER_FROZEN_PARAMETER_AND_TOKEN = 4;

/** 6 · N · D, of a mixture of experts with the active parameters. */
export function fullFineTuneFlop(activeParameters: number, tokens: number): number {
  return FLOP_PER_PARAMETER_AND_TOKEN * activeParameters * tokens;
}

/** 4 · N · D + 6 · N_adapters · D (Hu et al. 2021, arXiv 2106.09685: only the adapters get gradients of their own). */
export function adapterFineTuneFlop(
  activeParameters: number,
  tokens: number,
  adapterParameters: number,
): number {
  return (
    FLOP_PER_FROZEN_PARAMETER_AND_TOKEN * activeParameters * tokens +
    FLOP_PER_PARAMETER_AND_TOKEN * adapterParameters * tokens
  );
}

/** A matrix that gets an adapter. */
export interface AdaptedMatrix {
  readonly inputs: number;
  readonly outputs: number;
}

/** rank · (inputs + outputs), summed over the adapted matrices. */
export function adapterParametersOf(matrices: readonly AdaptedMatrix[], rank: number): number {
  return matrices.reduce((sum, { inputs, outputs }) => sum + rank * (inputs + outputs), 0);
}

/** The same for a model of which only the number of parameters is known, by the shape of a dense transformer. */
export function likelyAdapterParameters(
  parameters: number,
  { rank, blocks, widthPerLayer, sidesPerWidth }: PlannerAssumptions['adapters'],
): number {
  const width = ((parameters * widthPerLayer) / blocks) ** (1 / 3);
  return rank * sidesPerWidth * width * (width / widthPerLayer);
}
