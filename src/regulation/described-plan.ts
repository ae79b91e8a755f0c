/** A run that an address describes, as a plan: the same as a plan file would say. */
import { InputError } from '../provenance/input-error.js';
import type { Plan, PlanPart } from './plan.js';
import type { DescribedPlanQuestion } from './question.js';

/** How errors name what stands in an address. */
export const ADDRESS = 'the address';

const DEFAULT_NAME = 'A run of your own';

export function describedPlan(question: DescribedPlanQuestion): Plan {
  const { name, base, decided, starts } = question;
  const further = (
    [
      ['reinforcement-learning', question['rl-flop']],
      ['private-synthetic-data', question['synthetic-flop']],
      ['data-pre-processing', question['processing-flop']],
    ] as const
  ).flatMap(([kind, flop]): PlanPart[] => (flop === undefined ? [] : [{ kind, flop }]));
  const main = mainPart(question);
  const parts = [...(main ? [main] : []), ...further];
  if (parts.length === 0)
    throw new InputError('is missing: give flop, params and tokens, or hardware, count and hours', {
      flag: '--flop',
    });
  const flop = question['base-flop'];
  const sameProvider = question['same-provider'];
  if (base === undefined && (flop !== undefined || sameProvider !== undefined))
    throw new InputError('is missing beside what is said of it', { flag: '--base' });
  return {
    name: name ?? DEFAULT_NAME,
    parts,
    bases:
      base === undefined
        ? []
        : [
            {
              name: base,
              ...(flop === undefined ? {} : { trainingFlop: flop === 'unknown' ? null : flop }),
              ...(sameProvider === undefined ? {} : { sameProvider }),
            },
          ],
    days: {
      ...(decided === undefined ? {} : { decided }),
      ...(starts === undefined ? {} : { starts }),
    },
    facts: {},
  };
}

function mainPart(question: DescribedPlanQuestion): PlanPart | null {
  const { flop, params, tokens, epochs, hardware, count, hours, utilization, base } = question;
  const active = question['active-params'];
  const kind = base === undefined ? 'pre-training' : 'fine-tuning';
  const refuse = (parameter: string, problem: string) => new InputError(problem, { flag: `--${parameter}` });
  const byOperations = params !== undefined || active !== undefined || tokens !== undefined;
  const byHardware = hardware !== undefined || count !== undefined || hours !== undefined;
  if ([flop !== undefined, byOperations, byHardware].filter(Boolean).length > 1)
    throw refuse('flop', 'is given twice: choose FLOP, parameters and tokens, or chips and hours');
  if (flop !== undefined) return { kind, flop };
  if (byOperations) {
    if (params === undefined && active === undefined) throw refuse('params', 'is missing beside tokens');
    if (tokens === undefined) throw refuse('tokens', 'is missing beside params');
    return { kind, ...defined({ parameters: params, activeParameters: active, tokens, epochs }) };
  }
  if (!byHardware) return null;
  if (hardware === undefined) throw refuse('hardware', 'is missing beside count and hours');
  if (count === undefined) throw refuse('count', 'is missing beside hardware');
  if (hours === undefined) throw refuse('hours', 'is missing beside hardware');
  return { kind, hardware, ...defined({ chips: count, hours, utilization }) };
}

function defined(values: Readonly<Record<string, number | undefined>>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}
