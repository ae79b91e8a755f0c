/** What the direct methods share: other models by name, and the utilisation behind recorded values. */
import type { Chips } from '../chips/chips.js';
import { peakFlopPerSecond } from '../chips/peak.js';
import type { ModelFacts } from '../facts.js';
import { modelFinder } from '../find-model.js';
import type { ComputeAssumptions } from './assumptions.js';
import type { ComputeContext } from './compute-method.js';
import { chipHoursOf, hardwareCompute } from './hardware-time.js';

export function openContext(
  models: readonly ModelFacts[],
  chips: Chips,
  assumptions: ComputeAssumptions,
): ComputeContext {
  const medians = utilizationMedians(models, chips, assumptions);
  return {
    assumptions,
    chips,
    findModel: modelFinder(models),
    utilization: (facts) => medians[kindOf(facts)],
  };
}

type Kind = 'language' | 'other';

function kindOf({ model }: ModelFacts): Kind {
  return model.domains.includes('Language') ? 'language' : 'other';
}

/** Recorded compute over what the chips could have done: the utilisation a recorded value rests on, stated or not. */
function utilizationMedians(
  models: readonly ModelFacts[],
  chips: Chips,
  { utilization }: ComputeAssumptions,
): Record<Kind, { share: number; cases: number }> {
  const shares: Record<Kind, number[]> = { language: [], other: [] };
  for (const facts of models) {
    const implied = impliedUtilization(facts, chips);
    if (implied !== null && implied < 1) shares[kindOf(facts)].push(implied);
  }
  const median = (kind: Kind) => {
    const sorted = shares[kind].sort((a, b) => a - b);
    const middle = sorted[Math.floor(sorted.length / 2)];
    return middle === undefined || sorted.length < utilization.casesNeeded
      ? { share: utilization[kind], cases: 0 }
      : { share: middle, cases: sorted.length };
  };
  return { language: median('language'), other: median('other') };
}

/** Only where the source itself counted by hardware: else the ratio says something of other errors. */
function impliedUtilization(facts: ModelFacts, chips: Chips): number | null {
  const time = chipHoursOf(facts);
  const [name, ...others] = facts.hardware?.value ?? [];
  const chip = name === undefined || others.length > 0 ? null : chips.find(name);
  const peak = chip && peakFlopPerSecond(chip);
  const flop = facts.model.trainingCompute.value;
  if (!time || !peak || flop === null || !facts.recordedMethods.includes('Hardware')) return null;
  if (facts.utilizationMfu || facts.utilizationHfu) return null;
  return flop / hardwareCompute(time.chipHours, peak.flopPerSecond, 1);
}
