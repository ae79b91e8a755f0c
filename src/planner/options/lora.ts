/** Fine-tuning adapters beside the frozen 16-bit weights of an open model: 4 · N · D, and memory for the adapters alone. */
import { adapterFineTuneFlop, likelyAdapterParameters } from '../fine-tune-compute.js';
import { adapterTrainingBytes } from '../memory.js';
import type { OpenModel } from '../open-models.js';
import type { BudgetOption } from '../plan-option.js';
import type { PlannerContext } from '../planner-context.js';
import { type ModelRule, type ModelRun, onOpenModel, tokenNotes, tokensOf } from './on-open-model.js';

/** @param frozenBytes bytes a frozen parameter takes */
export function adapterRun(model: OpenModel, context: PlannerContext, frozenBytes: number): ModelRun {
  const { memory, adapters } = context.assumptions;
  const adapterParameters = likelyAdapterParameters(model.parameters, adapters);
  const flop = adapterFineTuneFlop(model.activeParameters, tokensOf(context), adapterParameters);
  return {
    flop: Number(flop.toPrecision(6)),
    neededBytes: adapterTrainingBytes(model.parameters, adapterParameters, frozenBytes, memory),
    asked: { flop: Number(flop.toPrecision(6)) },
    known: { adapterParameters: Math.round(adapterParameters), tokens: tokensOf(context) },
  };
}

const rule: ModelRule = {
  kind: 'lora',
  runOn: (model, context) => adapterRun(model, context, context.assumptions.memory.frozenBytes),
  notes: (context) => [
    ...tokenNotes(context),
    { code: 'adapters', values: { rank: context.assumptions.adapters.rank } },
  ],
};

export const lora: BudgetOption = {
  kind: rule.kind,
  offer: (context, budgetUsd) => onOpenModel(rule, context, budgetUsd),
};
