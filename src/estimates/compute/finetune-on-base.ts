/**
 * How much compute is in a model made from another one? That of its base and its own: C = C_base + C_finetune
 * (Epoch AI's definition of training compute, methodology of its documentation: the total includes the base).
 */
import { type EstimateInput, statedInput } from '../estimate.js';
import type { Fact, ModelFacts } from '../facts.js';
import type { ComputeContext, ComputeMethod } from './compute-method.js';

export const finetuneOnBase: ComputeMethod = {
  id: 'finetune-on-base',
  account: (facts, context) => {
    const base = facts.baseModel ? baseCompute(facts.baseModel, facts, context) : null;
    if (!base) return null;
    const own = facts.finetuneFlop?.value ?? 0;
    const flop = base.value + own;
    return {
      method: 'finetune-on-base',
      value: flop,
      kind: facts.finetuneFlop ? 'own-part-stated' : 'own-part-unknown',
      inputs: [
        statedInput('baseModelCompute', 'FLOP', base),
        ...(facts.finetuneFlop ? [statedInput('finetuneCompute', 'FLOP', facts.finetuneFlop)] : []),
      ] satisfies EstimateInput[],
      steps: [
        {
          formula: 'C = C_base + C_finetune',
          values: `${base.value} + ${facts.finetuneFlop ? own : 'unknown, taken as small'}`,
          result: flop,
          unit: 'FLOP',
        },
      ],
    };
  },
};

/** The base's recorded compute. A model that is its own base, or has several, gives none. */
function baseCompute(
  { value: name, cells }: Fact<string>,
  { model }: ModelFacts,
  { findModel }: ComputeContext,
): Fact | null {
  const base = findModel(name);
  if (!base || base.model.id === model.id) return null;
  const { value, sources } = base.model.trainingCompute;
  return value !== null && value > 0 ? { value, cells: [...sources, ...cells] } : null;
}
