/** Fine-tuning all weights of an open model on one's own data: 6 · N · D, and memory for every parameter's optimiser. */
import { fullFineTuneFlop } from '../fine-tune-compute.js';
import { trainingBytes } from '../memory.js';
import type { BudgetOption } from '../plan-option.js';
import { type ModelRule, onOpenModel, tokenNotes, tokensOf } from './on-open-model.js';

const rule: ModelRule = {
  kind: 'full-fine-tune',
  runOn: ({ parameters, activeParameters }, context) => {
    const tokens = tokensOf(context);
    return {
      flop: fullFineTuneFlop(activeParameters, tokens),
      neededBytes: trainingBytes(parameters, context.assumptions.memory),
      asked: { params: parameters, 'active-params': activeParameters, tokens },
    };
  },
  notes: tokenNotes,
};

export const fullFineTune: BudgetOption = {
  kind: rule.kind,
  offer: (context, budgetUsd) => onOpenModel(rule, context, budgetUsd),
};
