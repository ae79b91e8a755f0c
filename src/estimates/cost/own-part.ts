/** Which compute is a model's own? All of it, but that of a fine-tune without its base: the base was paid for before. */
import { type LogMixture, log10SigmaOfFactor, logNormal } from '../../stats/log-mixture.js';
import type { ComputeEstimate } from '../compute/estimate-compute.js';
import { assumedInput, type EstimateInput, statedInput } from '../estimate.js';
import type { ModelFacts } from '../facts.js';
import { COST_FILES, type TrainingCostAssumptions } from './cost-assumptions.js';

export type OwnPartKind =
  /** Trained from scratch. */
  | 'whole'
  /** The source states the fine-tune's compute. */
  | 'stated'
  /** The recorded total without the base's. */
  | 'difference'
  /** The recorded value is below the base's, so it cannot include it. */
  | 'recorded-apart'
  /** Only that it is a fine-tune is known: a declared share of the total. */
  | 'share-of-total';

export interface OwnPart {
  readonly kind: OwnPartKind;
  /** The own compute; for `share-of-total` the total, to be multiplied by the declared share. */
  readonly flop: LogMixture;
  readonly inputs: readonly EstimateInput[];
}

const LEVEL = 0.9;

export function ownPart(
  facts: ModelFacts,
  compute: ComputeEstimate,
  base: ModelFacts | null,
  { ownPart: assumed }: TrainingCostAssumptions,
): OwnPart {
  const total = compute.distribution;
  if (!facts.baseModel) return { kind: 'whole', flop: total, inputs: [] };
  const name = statedInput('baseModel', 'name', facts.baseModel);
  const stated = facts.finetuneFlop;
  if (stated && stated.value >= assumed.leastCredibleFlop)
    return {
      kind: 'stated',
      flop: logNormal(stated.value, log10SigmaOfFactor(assumed.statedFactor, LEVEL)),
      inputs: [name, statedInput('finetuneCompute', 'FLOP', stated)],
    };
  const { value, sources } = facts.model.trainingCompute;
  const baseFlop = base?.model.trainingCompute.value ?? null;
  if (base && value !== null && baseFlop !== null) {
    const inputs = [
      name,
      statedInput('recordedCompute', 'FLOP', { value, cells: sources }),
      statedInput('baseModelCompute', 'FLOP', { value: baseFlop, cells: base.model.trainingCompute.sources }),
    ];
    const difference = value - baseFlop;
    if (difference > assumed.differenceFrom * value)
      return {
        kind: 'difference',
        flop: logNormal(difference, log10SigmaOfFactor(assumed.differenceFactor, LEVEL)),
        inputs,
      };
    if (-difference > assumed.differenceFrom * baseFlop)
      return { kind: 'recorded-apart', flop: total, inputs };
  }
  const share = assumedInput('ownShare', 'share', assumed.shareOfTotal.value, COST_FILES.cost);
  return { kind: 'share-of-total', flop: total, inputs: [name, share] };
}
