/** How much compute does one part of a plan take? By its FLOP, its parameters and tokens, or its chips and hours. */
import type { Chips } from './estimates/chips/chips.js';
import type { ComputeAssumptions } from './estimates/compute/assumptions.js';
import { describedCompute } from './estimates/compute/described.js';
import { hardwareCompute } from './estimates/compute/hardware-time.js';
import { operationCount } from './estimates/compute/operation-counting.js';
import { InputError } from './provenance/input-error.js';
import type { PlanPart } from './regulation/plan.js';
import { exactSize, mixtureSize, type UncertainSize } from './stats/uncertain-size.js';

/** Given numbers are taken as they are; the margin a law allows is shown beside them. Only an assumed utilisation is uncertain. */
export function partSize(
  part: PlanPart,
  { file, where }: { readonly file: string; readonly where: string },
  chips: Chips,
  assumptions: ComputeAssumptions,
): UncertainSize {
  const { flop, parameters, activeParameters, tokens = 0, epochs = 1 } = part;
  if (flop !== undefined) return exactSize(flop);
  const counted = activeParameters ?? parameters;
  if (counted !== undefined) return exactSize(operationCount(counted, tokens, epochs));
  const { hours = 0, chips: count = 1, peakFlopPerSecond, hardware = '', utilization } = part;
  if (peakFlopPerSecond !== undefined)
    return exactSize(hardwareCompute(count * hours, peakFlopPerSecond, utilization ?? 0));
  try {
    const run = { hardware, count, hours, ...(utilization === undefined ? {} : { utilization }) };
    const { answer, distribution } = describedCompute(run, chips, assumptions);
    return utilization === undefined || answer.accounts[0] === undefined
      ? mixtureSize(distribution)
      : exactSize(answer.accounts[0].value);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(`${where}.hardware: ${error.problem}`, { file }, { cause: error });
  }
}
