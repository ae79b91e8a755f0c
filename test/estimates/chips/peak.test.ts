import { describe, expect, it } from 'vitest';
import { peakFlopPerSecond } from '../../../src/estimates/chips/peak.js';
import { chips } from '../cost/cost-fixture.js';

const peakOf = (name: string) => {
  const { format, flopPerSecond } = peakFlopPerSecond(chips.require(name, '--hardware')) ?? {};
  return [format, flopPerSecond];
};

describe('the peak a chip trains at', () => {
  it.each([
    ['H100', 'FP16/BF16', 9.894e14],
    ['Google TPU v1', 'INT8', 9.2e13],
    // Half precision was not trained in yet.
    ['NVIDIA Titan V', 'FP32', 1.49e13],
    // Its 16-bit units are listed as plain half precision.
    ['Ascend 910B', 'FP16', 3.76e14],
  ])('%s: %s, %f FLOP/s', (name, format, flopPerSecond) => {
    expect(peakOf(name)).toEqual([format, flopPerSecond]);
  });
});
