/** What did a source state before it left the value out again? Kept as an account of its own, labelled, never as recorded. */
import { statedInput } from '../estimate.js';
import type { ComputeMethod } from './compute-method.js';

export const withdrawn: ComputeMethod = {
  id: 'withdrawn',
  account: ({ withdrawnFlop }) =>
    withdrawnFlop && {
      method: 'withdrawn',
      value: withdrawnFlop.value,
      kind: 'withdrawn',
      inputs: [statedInput('withdrawnCompute', 'FLOP', withdrawnFlop)],
      steps: [
        {
          formula: 'C = the value last stated',
          values: String(withdrawnFlop.value),
          result: withdrawnFlop.value,
          unit: 'FLOP',
        },
      ],
    },
};
