/** How is one model's estimate made? Its quantity, and each method with inputs, working and part in it. */

import type { Vintage } from '../provenance/lineage.js';
import type { Quantity } from '../provenance/quantity.js';
import type { AccountAnswer, EstimateAnswer } from './answer.js';
import { type ComputeMaterial, explainCompute } from './compute/estimate-compute.js';
import type { ModelFacts } from './facts.js';
import { fill } from './overlay.js';
import type { ModelEstimate } from './vintage-estimates.js';

/** `estimate` undefined: the model has a gap, which the answer then shows. */
export function explainModel(
  facts: ModelFacts,
  estimate: ModelEstimate | undefined,
  material: ComputeMaterial,
  vintage: Vintage,
): EstimateAnswer {
  const { model } = facts;
  const workings = new Map(explainCompute(facts, material).map((working) => [working.method, working]));
  const accounts = (estimate?.accounts ?? []).map((account): AccountAnswer => {
    const working = workings.get(account.method);
    return {
      ...account,
      inputs: (working?.inputs ?? []).map((input) => ({ ...input, sources: [...input.sources] })),
      steps: [...(working?.steps ?? [])],
    };
  });
  accounts.sort((a, b) => b.weight - a.weight);
  const [leading] = accounts;
  const quantity: Quantity = estimate ? fill(model.trainingCompute, estimate) : model.trainingCompute;
  return {
    ...quantity,
    vintage,
    model: { id: model.id, name: model.name },
    inputs: leading?.inputs ?? [],
    steps: leading?.steps ?? [],
    accounts,
    warnings: disagreements(accounts),
  };
}

/** Methods further apart than this are named: a factor of ten. */
const FAR_APART = 10;

/** Direct methods that contradict each other: one of their inputs is wrong, or they count different things. */
export function disagreements(
  accounts: readonly { readonly method: string; readonly value: number }[],
): string[] {
  const direct = accounts.filter(({ method }) => method !== 'imputation');
  return direct.flatMap((a, index) =>
    direct.slice(index + 1).flatMap((b) => {
      const factor = Math.max(a.value / b.value, b.value / a.value);
      return factor > FAR_APART
        ? [
            `${a.method} and ${b.method} differ by a factor of ${Number(factor.toPrecision(2))}: check their inputs`,
          ]
        : [];
    }),
  );
}
