/** How good are the estimates where the truth is known? Recorded values are hidden, estimated from the rest, and compared. */
import { type LogMixture, probabilityOver, quantile } from '../../stats/log-mixture.js';
import type { ModelFacts } from '../facts.js';
import { type ComputeEstimate, type ComputeMaterial, estimateCompute } from './estimate-compute.js';

export interface Trial {
  readonly facts: ModelFacts;
  /** Hidden value in FLOP, as the source records it. */
  readonly truth: number;
  readonly median: number;
  readonly low50: number;
  readonly high50: number;
  readonly low90: number;
  readonly high90: number;
  /** Probability the estimate gave to values up to the truth: uniform where the estimates are calibrated. */
  readonly placement: number;
  readonly distribution: LogMixture;
  /** `derived` or `imputed`, and the method with most weight. */
  readonly evidence: string;
  readonly method: string;
}

/**
 * Hides what a function chooses, all at once, and estimates it from the rest. Hints of the hidden are kept from it too.
 * What is hidden was disclosed, so the widening for those who do not disclose is left out: only values that come later test it.
 */
export function hideAndEstimate(material: ComputeMaterial, hide: (facts: ModelFacts) => boolean): Trial[] {
  const hidden = material.models.filter(
    (facts) => (facts.model.trainingCompute.value ?? 0) > 0 && facts.confidence !== 'Wrong' && hide(facts),
  );
  const ids = new Set(hidden.map(({ model }) => model.id));
  const models = material.models.map((facts) => (ids.has(facts.model.id) ? withoutCompute(facts) : facts));
  const { undisclosed } = material.assumptions;
  const assumptions = { ...material.assumptions, undisclosed: { ...undisclosed, spread: 1 } };
  const { byModel } = estimateCompute({ ...material, models, assumptions });
  return hidden.flatMap((facts) =>
    trial(facts, facts.model.trainingCompute.value, byModel.get(facts.model.id)),
  );
}

/** Models without a value in the earlier material that the later one gives a value for: what was said, what came. */
export function compareDisclosed(earlier: ComputeMaterial, later: readonly ModelFacts[]): Trial[] {
  const { byModel } = estimateCompute(earlier);
  const came = new Map(later.map((facts) => [facts.model.id, facts]));
  return earlier.models.flatMap((facts) => {
    const now = came.get(facts.model.id);
    if (facts.model.trainingCompute.value !== null || !now || now.confidence === 'Wrong') return [];
    return trial(now, now.model.trainingCompute.value, byModel.get(facts.model.id));
  });
}

function trial(facts: ModelFacts, truth: number | null, estimate: ComputeEstimate | undefined): Trial[] {
  if (!estimate || truth === null || truth <= 0) return [];
  const { distribution, evidence, method } = estimate;
  const at = (probability: number) => quantile(distribution, probability);
  return [
    {
      facts,
      truth,
      median: at(0.5),
      low50: at(0.25),
      high50: at(0.75),
      low90: at(0.05),
      high90: at(0.95),
      placement: 1 - probabilityOver(distribution, truth),
      distribution,
      evidence,
      method,
    },
  ];
}

/** As if no source had stated it: marks and lists that were made knowing the value go with it. */
export function withoutCompute(facts: ModelFacts): ModelFacts {
  const gap = { reason: 'hidden to test the estimate', wouldFill: 'the recorded value' };
  return {
    ...facts,
    hints: [],
    withdrawnFlop: null,
    recordedMethods: [],
    model: {
      ...facts.model,
      trainingCompute: { ...facts.model.trainingCompute, value: null, evidence: 'gap', sources: [], gap },
    },
  };
}
