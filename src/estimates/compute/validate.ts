/** How good are the estimates where the truth is known? Recorded values are hidden, estimated from the rest, and compared. */
import { probabilityOver, quantile } from '../../stats/log-mixture.js';
import type { ModelFacts } from '../facts.js';
import { type ComputeMaterial, estimateCompute } from './estimate-compute.js';

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
  readonly p: Record<number, number>;
  /** `derived` or `imputed`, and the method with most weight. */
  readonly evidence: string;
  readonly method: string;
}

/** Hides what a function chooses, all at once, and estimates it from the rest. Hints of the hidden are kept from it too. */
export function hideAndEstimate(material: ComputeMaterial, hide: (facts: ModelFacts) => boolean): Trial[] {
  const hidden = material.models.filter(
    (facts) => (facts.model.trainingCompute.value ?? 0) > 0 && facts.confidence !== 'Wrong' && hide(facts),
  );
  const ids = new Set(hidden.map(({ model }) => model.id));
  const models = material.models.map((facts) => (ids.has(facts.model.id) ? withoutCompute(facts) : facts));
  const { byModel } = estimateCompute({ ...material, models });
  return hidden.flatMap((facts) => {
    const estimate = byModel.get(facts.model.id);
    const truth = facts.model.trainingCompute.value;
    if (!estimate || truth === null) return [];
    const at = (probability: number) => quantile(estimate.distribution, probability);
    return [
      {
        facts,
        truth,
        median: at(0.5),
        low50: at(0.25),
        high50: at(0.75),
        low90: at(0.05),
        high90: at(0.95),
        p: Object.fromEntries(
          [1e22, 1e23, 1e24, 1e25, 1e26].map((t) => [t, probabilityOver(estimate.distribution, t)]),
        ),
        placement: 1 - probabilityOver(estimate.distribution, truth),
        evidence: estimate.evidence,
        method: estimate.method,
      },
    ];
  });
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
