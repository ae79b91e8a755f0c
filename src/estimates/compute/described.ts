/** How much compute does a run take that a person describes, by its parameters and data, its chips and time, or both? */
import { InputError } from '../../provenance/input-error.js';
import { type LogMixture, log10SigmaOfFactor, logNormal, mix } from '../../stats/log-mixture.js';
import type { AccountAnswer, EstimateAnswer } from '../answer.js';
import type { Chips } from '../chips/chips.js';
import { peakFlopPerSecond } from '../chips/peak.js';
import { assumedInput, type EstimateInput, type EstimateStep } from '../estimate.js';
import { disagreements } from '../explain.js';
import type { EstimateQuestion } from '../question.js';
import { INTERVAL_LEVEL, interval } from '../vintage-estimates.js';
import type { ComputeAssumptions } from './assumptions.js';
import { hardwareCompute } from './hardware-time.js';
import { operationCount } from './operation-counting.js';

const GIVEN = 'as given';

interface DescribedAccount {
  readonly method: 'operation-counting' | 'hardware-time';
  readonly value: number;
  readonly distribution: LogMixture;
  readonly inputs: readonly EstimateInput[];
  readonly steps: readonly EstimateStep[];
}

export interface DescribedCompute {
  readonly distribution: LogMixture;
  readonly answer: EstimateAnswer;
}

/** Throws an InputError that names the flag for inputs that do not suffice or cannot be. */
export function describedCompute(
  question: EstimateQuestion,
  chips: Chips,
  assumptions: ComputeAssumptions,
): DescribedCompute {
  const accounts = [byOperations(question, assumptions), byHardware(question, chips, assumptions)].filter(
    (account) => account !== null,
  );
  const [first] = accounts;
  if (!first)
    throw new InputError(
      'nothing to estimate from: give --params and --tokens, or --hardware, --count and --hours',
    );
  for (const { value } of accounts) checkSize(value, assumptions);
  const distribution = mix(accounts.map((account) => ({ weight: 1, mixture: account.distribution })));
  const answers = accounts.map(
    (account): AccountAnswer => ({
      method: account.method,
      weight: 1 / accounts.length,
      ...interval(account.distribution),
      inputs: account.inputs.map((input) => ({ ...input, sources: [...input.sources] })),
      steps: [...account.steps],
    }),
  );
  return {
    distribution,
    answer: {
      ...interval(distribution),
      level: INTERVAL_LEVEL,
      unit: 'FLOP',
      evidence: 'derived',
      method: first.method,
      sources: [],
      gap: null,
      vintage: null,
      model: null,
      inputs: answers[0]?.inputs ?? [],
      steps: answers[0]?.steps ?? [],
      accounts: answers,
      warnings: disagreements(answers),
    },
  };
}

function byOperations(
  question: EstimateQuestion,
  { described }: ComputeAssumptions,
): DescribedAccount | null {
  const { params, tokens, epochs = 1 } = question;
  const active = question['active-params'];
  if (params === undefined && active === undefined && tokens === undefined) {
    if (question.epochs !== undefined)
      throw new InputError('is of no use without --params and --tokens', { flag: '--epochs' });
    return null;
  }
  const counted = active ?? params;
  if (counted === undefined) throw new InputError('is missing beside --tokens', { flag: '--params' });
  if (tokens === undefined) throw new InputError('is missing beside --params', { flag: '--tokens' });
  if (params !== undefined && active !== undefined && active > params)
    throw new InputError(`${active} is more than all parameters, ${params}`, { flag: '--active-params' });
  const value = operationCount(counted, tokens, epochs);
  return {
    method: 'operation-counting',
    value,
    distribution: logNormal(value, log10SigmaOfFactor(described.operationCounting, INTERVAL_LEVEL)),
    inputs: [
      assumedInput(active === undefined ? 'parameters' : 'activeParameters', 'parameters', counted, GIVEN),
      assumedInput('datasetSize', 'tokens', tokens, GIVEN),
      assumedInput(
        'epochs',
        'epochs',
        epochs,
        question.epochs === undefined ? 'one pass unless told otherwise' : GIVEN,
      ),
    ],
    steps: [
      {
        formula: 'C = 6 · N · D · epochs',
        values: `6 · ${counted} · ${tokens} · ${epochs}`,
        result: value,
        unit: 'FLOP',
      },
    ],
  };
}

function byHardware(
  question: EstimateQuestion,
  chips: Chips,
  { described }: ComputeAssumptions,
): DescribedAccount | null {
  const { hardware, count, hours } = question;
  if (hardware === undefined && count === undefined && hours === undefined) {
    if (question.utilization !== undefined)
      throw new InputError('is of no use without --hardware, --count and --hours', { flag: '--utilization' });
    return null;
  }
  if (hardware === undefined)
    throw new InputError('is missing beside --count and --hours', { flag: '--hardware' });
  const chip = chips.require(hardware, '--hardware');
  const peak = peakFlopPerSecond(chip);
  if (!peak) throw new InputError(`the speed of ${chip.name} is not known`, { flag: '--hardware' });
  if (count === undefined) throw new InputError('is missing beside --hardware', { flag: '--count' });
  if (hours === undefined) throw new InputError('is missing beside --hardware', { flag: '--hours' });
  const share = question.utilization ?? described.utilization;
  const stated = question.utilization !== undefined;
  const value = hardwareCompute(count * hours, peak.flopPerSecond, share);
  const factor = stated ? described.utilizationStated : described.utilizationAssumed;
  return {
    method: 'hardware-time',
    value,
    distribution: logNormal(value, log10SigmaOfFactor(factor, INTERVAL_LEVEL)),
    inputs: [
      assumedInput('hardware', 'name', chip.name, GIVEN),
      assumedInput('hardwareQuantity', 'chips', count, GIVEN),
      assumedInput('trainingHours', 'h', hours, GIVEN),
      assumedInput('peak', 'FLOP/s', peak.flopPerSecond, `${peak.format} dense: data/assumptions/chips.json`),
      assumedInput(
        'utilization',
        'share',
        share,
        stated ? GIVEN : 'median of stated ones: data/assumptions/compute-estimates.json',
      ),
    ],
    steps: [
      {
        formula: 'chip-hours = chips · hours',
        values: `${count} · ${hours}`,
        result: count * hours,
        unit: 'h',
      },
      {
        formula: 'C = chip-hours · 3600 · peak · utilisation',
        values: `${count * hours} · 3600 · ${peak.flopPerSecond} · ${share}`,
        result: value,
        unit: 'FLOP',
      },
    ],
  };
}

function checkSize(flop: number, { described }: ComputeAssumptions): void {
  if (flop > described.largestFlop)
    throw new InputError(
      `${flop.toExponential(1)} FLOP is more than ${described.largestFlop.toExponential()}: no run is that large`,
    );
  if (flop < described.smallestFlop)
    throw new InputError(
      `${flop.toExponential(1)} FLOP is less than ${described.smallestFlop.toExponential()}: no run is that small`,
    );
}
