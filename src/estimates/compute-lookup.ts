/** How much compute did a model take, as far as costs need to know? From the short form of the estimates. */
import type { ComputeEstimate } from './compute/estimate-compute.js';
import type { VintageEstimates } from './vintage-estimates.js';

export function computeLookup({ compute }: VintageEstimates): (id: string) => ComputeEstimate | undefined {
  const byModel = new Map(compute.map((estimate) => [estimate.model, estimate]));
  return (id) => {
    const found = byModel.get(id);
    if (!found) return undefined;
    const { distribution, method, evidence } = found;
    return { of: id, unit: 'FLOP', distribution, method, evidence, accounts: [], inputs: [], steps: [] };
  };
}
