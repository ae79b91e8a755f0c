/** A smaller model trained on more data than is best for its training: dearer to train for its quality, cheaper to serve. */
import { operationCount } from '../../estimates/compute/operation-counting.js';
import type { BudgetOption } from '../plan-option.js';
import { fromScratch, type ScratchRule } from './from-scratch.js';

const rule: ScratchRule = {
  kind: 'train-for-serving',
  sizeOf: (flop, { assumptions: { overTraining } }) => {
    const parameters = Math.sqrt(flop / operationCount(1, overTraining.tokensPerParameter, 1));
    return { parameters, tokens: parameters * overTraining.tokensPerParameter };
  },
  leastFlop: ({ assumptions: { overTraining, smallestParameters } }) =>
    operationCount(smallestParameters.value, smallestParameters.value * overTraining.tokensPerParameter, 1),
  notes: ({ assumptions: { overTraining } }) => [
    { code: 'over-training', values: { tokensPerParameter: overTraining.tokensPerParameter } },
  ],
};

export const trainForServing: BudgetOption = {
  kind: rule.kind,
  offer: (context, budgetUsd) => fromScratch(rule, context, budgetUsd),
};
