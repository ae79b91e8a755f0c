/**
 * How much compute do parameters and training data imply? C = 6 · N · D · epochs: two FLOP a parameter and token
 * forward, four backward (Kaplan et al. 2020, arXiv 2001.08361, section 2.1; Epoch AI, "Estimating training compute").
 */
import { assumedInput, type EstimateInput, statedInput } from '../estimate.js';
import type { ModelFacts } from '../facts.js';
import type { ActiveParameters } from './assumptions.js';
import type { ComputeMethod } from './compute-method.js';

/** FLOP a parameter and token: 2 forward, 4 backward. */
export const FLOP_PER_PARAMETER_AND_TOKEN = 6;

/** `parameters` are the active ones of a mixture of experts, never the total. */
export function operationCount(parameters: number, tokens: number, epochs: number): number {
  return FLOP_PER_PARAMETER_AND_TOKEN * parameters * tokens * epochs;
}

export const operationCounting: ComputeMethod = {
  id: 'operation-counting',
  account: (facts, { assumptions }) => {
    const active = activeParametersOf(facts, assumptions.activeParameters);
    if (!active || !facts.datasetSize) return null;
    const epochs = facts.epochs?.value ?? 1;
    const flop = operationCount(Number(active.value), facts.datasetSize.value, epochs);
    const inputs = [
      active,
      statedInput('datasetSize', 'datapoints', facts.datasetSize),
      facts.epochs
        ? statedInput('epochs', 'epochs', facts.epochs)
        : assumedInput('epochs', 'epochs', 1, 'no source states it; one pass is the rule for large models'),
    ];
    return {
      method: 'operation-counting',
      value: flop,
      kind: kindOf(facts, active),
      inputs,
      steps: [
        {
          formula: 'C = 6 · N · D · epochs',
          values: `6 · ${active.value} · ${facts.datasetSize.value} · ${epochs}`,
          result: flop,
          unit: 'FLOP',
        },
      ],
    };
  },
};

/** Cases whose errors are alike: data counted in tokens or in something else, epochs stated or not, era. */
function kindOf({ model, epochs }: ModelFacts, active: EstimateInput): string {
  const data = model.domains.includes('Language') ? 'tokens' : 'other-data';
  const passes = epochs ? 'epochs' : 'one-pass';
  return `${data} ${active.name === 'activeParameters' ? 'experts' : passes}`;
}

/** Names that say they are mixtures of experts: `JIUTIAN-139MoE`, `WizardLM-2 8x22B`. */
const NAMED_MIXTURE = /\bMoE|MoE\b|\d+x\d+(?:\.\d+)?B\b/i;

/**
 * Parameters each token meets. For a mixture of experts the declared active ones, or those its name states
 * (`Qwen3-235B-A22B`); null where it is one and nobody says how many are active.
 */
export function activeParametersOf(
  { model, parameters }: ModelFacts,
  declared: ActiveParameters,
): EstimateInput | null {
  const names = [model.name, ...model.otherNames];
  const known = declared.models.find((entry) => names.includes(entry.name));
  if (known) return assumedInput('activeParameters', 'parameters', known.activeParameters, known.source);
  const stated = names
    .map((name) => /-A(\d+(?:\.\d+)?)B\b/.exec(name)?.[1])
    .find((text) => text !== undefined);
  if (stated !== undefined)
    return assumedInput('activeParameters', 'parameters', Number(stated) * 1e9, 'the name of the model');
  const mixture = (name: string) =>
    declared.unpublished.some((entry) => entry.name === name) || NAMED_MIXTURE.test(name);
  if (!parameters || names.some(mixture)) return null;
  return statedInput('parameters', 'parameters', parameters);
}
