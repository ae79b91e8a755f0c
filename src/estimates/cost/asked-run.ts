/** Which run does a question describe? One reading of parameters, data, chips and compute for costs and plans. */
import { InputError } from '../../provenance/input-error.js';
import { type LogMixture, log10SigmaOfFactor, logNormal } from '../../stats/log-mixture.js';
import type { Chips } from '../chips/chips.js';
import type { ComputeAssumptions } from '../compute/assumptions.js';
import { describedCompute } from '../compute/described.js';
import type { CostQuestion } from '../question.js';
import type { DescribedRun } from './described-run.js';

/** What of a question says how large the run is and what it is on. */
export type AskedRun = Pick<
  CostQuestion,
  'params' | 'active-params' | 'tokens' | 'epochs' | 'hardware' | 'count' | 'hours' | 'utilization' | 'flop'
>;

/** The 90 % factor of a compute that a person gives as a number: taken as given. */
const GIVEN_FACTOR = 1.02;

/** By its compute, or parameters and tokens, or chips and hours; chips may be named beside either. */
export function askedRun(
  asked: AskedRun,
  day: string,
  chips: Chips,
  assumptions: ComputeAssumptions,
): DescribedRun {
  const { hardware, count, hours, utilization } = asked;
  return {
    flop: askedFlop(asked, chips, assumptions),
    hardware: hardware ?? null,
    count: count ?? null,
    hours: hours ?? null,
    utilization: utilization ?? null,
    day,
    organization: null,
  };
}

function askedFlop(asked: AskedRun, chips: Chips, assumptions: ComputeAssumptions): LogMixture | null {
  const { params, tokens, epochs, flop } = asked;
  const active = asked['active-params'];
  const byOperations = params !== undefined || active !== undefined || tokens !== undefined;
  if (flop !== undefined && byOperations)
    throw new InputError('is given twice: leave out --params and --tokens', { flag: '--flop' });
  if (byOperations)
    return describedCompute({ params, tokens, epochs, 'active-params': active }, chips, assumptions)
      .distribution;
  return flop === undefined ? null : logNormal(flop, log10SigmaOfFactor(GIVEN_FACTOR, 0.9));
}
