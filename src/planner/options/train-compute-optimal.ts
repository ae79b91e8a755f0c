/** The best model a budget trains from scratch: size and data as the scaling law balances them. */
import type { BudgetOption } from '../plan-option.js';
import { optimalSize } from '../scaling-law.js';
import { fromScratch, type ScratchRule } from './from-scratch.js';

const rule: ScratchRule = {
  kind: 'train-compute-optimal',
  sizeOf: (flop, { law }) => optimalSize(flop, law),
  leastFlop: ({ law, assumptions }) => {
    // N* grows as a power of C, so one step from any compute is exact.
    const [at, wished] = [1e20, assumptions.smallestParameters.value];
    const exponent = law.dataExponent / (law.parameterExponent + law.dataExponent);
    return at * (wished / optimalSize(at, law).parameters) ** (1 / exponent);
  },
  notes: () => [{ code: 'scaling-law', values: {} }],
};

export const trainComputeOptimal: BudgetOption = {
  kind: rule.kind,
  offer: (context, budgetUsd) => fromScratch(rule, context, budgetUsd),
};
