/** Fine-tuning adapters beside frozen 4-bit weights: the least memory there is to train with. */
import type { BudgetOption } from '../plan-option.js';
import { adapterRun } from './lora.js';
import { type ModelRule, onOpenModel, tokenNotes } from './on-open-model.js';

const rule: ModelRule = {
  kind: 'qlora',
  runOn: (model, context) => adapterRun(model, context, context.assumptions.memory.quantisedBytes),
  notes: (context) => [
    ...tokenNotes(context),
    { code: 'adapters', values: { rank: context.assumptions.adapters.rank } },
    { code: 'quantised', values: {} },
  ],
};

export const qlora: BudgetOption = {
  kind: rule.kind,
  offer: (context, budgetUsd) => onOpenModel(rule, context, budgetUsd),
};
