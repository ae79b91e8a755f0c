/**
 * How much compute do chips and time imply? C = chip-seconds · dense peak of the format · utilisation
 * (Epoch AI, "Estimating training compute", hardware method).
 */
import { type ChipPeak, peakFlopPerSecond } from '../chips/peak.js';
import { assumedInput, type EstimateInput, type EstimateStep, statedInput } from '../estimate.js';
import type { ModelFacts } from '../facts.js';
import type { ComputeContext, ComputeMethod } from './compute-method.js';

const SECONDS_PER_HOUR = 3600;

/** @param utilization share of the dense peak that the training kept, 0 to 1 */
export function hardwareCompute(chipHours: number, peakFlop: number, utilization: number): number {
  return chipHours * SECONDS_PER_HOUR * peakFlop * utilization;
}

export const hardwareTime: ComputeMethod = {
  id: 'hardware-time',
  account: (facts, context) => {
    const time = chipHoursOf(facts);
    const peak = peakOf(facts, context);
    if (!time || !peak) return null;
    const utilization = utilizationOf(facts, context);
    const [hours, share] = [time.chipHours, Number(utilization.value)];
    const flop = hardwareCompute(hours, peak.flopPerSecond, share);
    return {
      method: 'hardware-time',
      value: flop,
      kind: utilization.assumption === null ? 'utilization-stated' : 'utilization-assumed',
      inputs: [
        ...time.inputs,
        assumedInput(
          'peak',
          'FLOP/s',
          peak.flopPerSecond,
          `${peak.chip}, ${peak.format} dense: data/assumptions/chips.json`,
        ),
        utilization,
      ],
      steps: [
        ...time.steps,
        {
          formula: 'C = chip-hours · 3600 · peak · utilisation',
          values: `${hours} · 3600 · ${peak.flopPerSecond} · ${share}`,
          result: flop,
          unit: 'FLOP',
        },
      ],
    };
  },
};

export interface ChipTime {
  readonly chipHours: number;
  readonly inputs: readonly EstimateInput[];
  readonly steps: readonly EstimateStep[];
}

/** As stated, else number of chips times hours. */
export function chipHoursOf({ chipHours, hardwareQuantity, trainingHours }: ModelFacts): ChipTime | null {
  if (chipHours)
    return { chipHours: chipHours.value, inputs: [statedInput('chipHours', 'h', chipHours)], steps: [] };
  if (!hardwareQuantity || !trainingHours) return null;
  const product = hardwareQuantity.value * trainingHours.value;
  return {
    chipHours: product,
    inputs: [
      statedInput('hardwareQuantity', 'chips', hardwareQuantity),
      statedInput('trainingHours', 'h', trainingHours),
    ],
    steps: [
      {
        formula: 'chip-hours = chips · hours',
        values: `${hardwareQuantity.value} · ${trainingHours.value}`,
        result: product,
        unit: 'h',
      },
    ],
  };
}

/** Several kinds of chip in one run do not say how many hours each worked: their peaks differ, so no single one is taken. */
function peakOf({ hardware }: ModelFacts, { chips }: ComputeContext): ChipPeak | null {
  const [name, ...others] = hardware?.value ?? [];
  const chip = name === undefined || others.length > 0 ? null : chips.find(name);
  return chip && peakFlopPerSecond(chip);
}

function utilizationOf(facts: ModelFacts, context: ComputeContext): EstimateInput {
  if (facts.utilizationMfu) return statedInput('utilization', 'share', facts.utilizationMfu);
  if (facts.utilizationHfu) return statedInput('utilization', 'share', facts.utilizationHfu);
  const { share, cases } = context.utilization(facts);
  return assumedInput('utilization', 'share', share, `median behind ${cases} recorded values`);
}
