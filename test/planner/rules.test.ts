import { describe, expect, it } from 'vitest';
import { readPlannerAssumptions } from '../../src/planner/assumptions.js';
import { chipHoursOf } from '../../src/planner/chip-hours.js';
import {
  adapterFineTuneFlop,
  adapterParametersOf,
  fullFineTuneFlop,
  likelyAdapterParameters,
} from '../../src/planner/fine-tune-compute.js';
import {
  mostTokensPerSecondOfOneAnswer,
  servedTokensOfTraining,
  servingFlop,
} from '../../src/planner/inference.js';
import {
  adapterTrainingBytes,
  leastChips,
  rentableCount,
  servingBytes,
  trainingBytes,
} from '../../src/planner/memory.js';
import { readAssumption } from '../estimates/made-up-models.js';

const assumptions = readPlannerAssumptions(readAssumption('planner'));
const { memory, adapters } = assumptions;

describe('the compute of a fine-tune', () => {
  it('of 8 billion parameters on 100 million tokens is 4.8e18 in full, 3.2e18 beside frozen weights', () => {
    expect(fullFineTuneFlop(8e9, 1e8)).toBeCloseTo(4.8e18, -5);
    expect(adapterFineTuneFlop(8e9, 1e8, 0)).toBeCloseTo(3.2e18, -5);
    expect(adapterFineTuneFlop(8e9, 1e8, 4e7) - 3.2e18).toBeCloseTo(6 * 4e7 * 1e8, -5);
  });
  it('takes an H100 at 40 % of its peak 3.4 and 2.2 hours', () => {
    expect(chipHoursOf(4.8e18, 9.894e14, 0.4) * 3600).toBeCloseTo(12_129, 0);
    expect(chipHoursOf(3.2e18, 9.894e14, 0.4)).toBeCloseTo(2.2, 1);
  });
  it('counts adapters by rank and sides of every matrix', () => {
    expect(adapterParametersOf([{ inputs: 4096, outputs: 1024 }], 16)).toBe(16 * 5120);
    // Llama 3 8B: 32 layers, width 4096, keys and values of 1024, feed-forward 14336; 41.9 million at rank 16.
    const layer = [
      ...[4096, 1024, 1024, 4096].map((outputs) => ({ inputs: 4096, outputs })),
      ...Array.from({ length: 3 }, () => ({ inputs: 4096, outputs: 14_336 })),
    ];
    const exact = 32 * adapterParametersOf(layer, 16);
    expect(exact).toBe(41_943_040);
    expect(likelyAdapterParameters(8.03e9, adapters) / exact).toBeCloseTo(1.1, 1);
  });
});

describe('the time of a run', () => {
  it('of 1e23 FLOP on H100 is 74,867 chip-hours at 37.5 %, 70,188 at 40 %', () => {
    expect(chipHoursOf(1e23, 9.894e14, 0.375)).toBeCloseTo(74_867.67, 2);
    expect(chipHoursOf(1e23, 9.894e14, 0.4)).toBeCloseTo(70_188, 0);
  });
});

describe('the memory of a run', () => {
  it('is 16 bytes a trained parameter, 2 a frozen and half a quantised one, and activations', () => {
    const share = 1 + memory.activationShare;
    expect(trainingBytes(8e9, memory)).toBeCloseTo(8e9 * 16 * share, -3);
    expect(adapterTrainingBytes(8e9, 4e7, 2, memory)).toBeCloseTo(8e9 * 2 * share + 4e7 * 16, -3);
    expect(adapterTrainingBytes(8e9, 4e7, 0.55, memory)).toBeLessThan(1e10);
    expect(servingBytes(8e9, memory)).toBe(8e9 * 2 * 1.25);
  });
  it('puts a run on whole servers, a small one on one, two or four chips', () => {
    expect(leastChips(trainingBytes(8e9, memory), 80e9, memory)).toBe(3);
    expect([1, 2, 3, 4, 5, 8, 9].map(rentableCount)).toEqual([1, 2, 4, 4, 8, 8, 16]);
  });
});

describe('serving', () => {
  it('takes two FLOP a parameter and token, so three times the training tokens equal the training', () => {
    const [parameters, tokens] = [7e9, 2e12];
    expect(servingFlop(parameters, servedTokensOfTraining(tokens))).toBeCloseTo(
      fullFineTuneFlop(parameters, tokens),
      -12,
    );
  });
  it('writes no faster than memory is read', () => {
    expect(mostTokensPerSecondOfOneAnswer(7e10, 2, 8, 3.35e12, 0.6)).toBeCloseTo(114.9, 1);
  });
});
