/** What does a run cost that a person describes: compute or chips and hours, the chips, a day? Checked at the door. */
import { InputError } from '../../provenance/input-error.js';
import type { LogMixture } from '../../stats/log-mixture.js';
import { isCalendarDate } from '../../units/calendar-date.js';
import { assumedInput, type EstimateInput } from '../estimate.js';
import { type CostCase, type CostContext, caseOfRun, type Known } from './cost-case.js';

export interface DescribedRun {
  /** Own compute of the run; null where chips and hours say it all. */
  readonly flop: LogMixture | null;
  /** Name of a chip; null for what runs of that size and day use. */
  readonly hardware: string | null;
  readonly count: number | null;
  readonly hours: number | null;
  /** Share of the dense 16-bit peak. */
  readonly utilization: number | null;
  /** ISO day of publication, or of today. */
  readonly day: string;
  readonly organization: string | null;
}

export const DESCRIBED_RUN = 'described-run';

/** Throws an InputError that names the flag; an unknown chip gets the nearest names. */
export function caseOfDescription(run: DescribedRun, context: CostContext): CostCase {
  const { limits } = context.assumptions;
  const count = checked(run.count, '--count', limits.chips, 'chips');
  const hours = checked(run.hours, '--hours', limits.hours, 'h');
  const utilization = checked(run.utilization, '--utilization', 1, 'share of the peak');
  if (!isCalendarDate(run.day))
    throw new InputError(`invalid date: ${run.day}; expected YYYY-MM-DD`, { flag: '--date' });
  if (run.day < limits.earliestDay || run.day > limits.latestDay)
    throw new InputError(
      `date out of range: ${run.day}; expected ${limits.earliestDay} to ${limits.latestDay}`,
      { flag: '--date' },
    );
  checkFlop(run.flop, limits.flop);
  const chip = run.hardware === null ? null : context.chips.require(run.hardware, '--hardware');
  if (chip && !context.prices.of(chip))
    throw new InputError(`${chip.name} has no known speed or release, so it has no price`, {
      flag: '--hardware',
    });
  if (!run.flop && (count === null || hours === null))
    throw new InputError('neither compute nor chips and hours are given', { flag: '--count, --hours' });
  const exact = (value: number | null): Known | null => (value === null ? null : { value, factor90: 1 });
  return caseOfRun(
    {
      of: DESCRIBED_RUN,
      published: run.day,
      organizations: run.organization === null ? [] : [run.organization],
      countries: [],
      own: run.flop && { kind: 'whole', flop: run.flop, inputs: [] },
      base: null,
      hardware: chip ? [chip.name] : [],
      chipHours: count !== null && hours !== null ? exact(count * hours) : null,
      quantity: exact(count),
      hours: exact(hours),
      utilization: exact(utilization),
      computeKnown: run.flop !== null,
      inputs: givenInputs(run),
      warnings: [],
    },
    context,
  );
}

function checked(value: number | null, flag: string, limit: number, unit: string): number | null {
  if (value === null) return null;
  if (!Number.isFinite(value) || value <= 0)
    throw new InputError(`invalid number: ${value}; expected more than 0`, { flag });
  if (value > limit)
    throw new InputError(`${value} ${unit} is more than ${limit}: no run is that large`, { flag });
  return value;
}

function checkFlop(flop: LogMixture | null, limit: number): void {
  for (const { log10Median } of flop ?? []) {
    if (!Number.isFinite(log10Median))
      throw new InputError('compute must be a number above 0', { flag: '--flop' });
    if (log10Median > Math.log10(limit))
      throw new InputError(`10^${log10Median.toFixed(0)} FLOP is more than ${limit}: no run is that large`, {
        flag: '--flop',
      });
  }
}

function givenInputs({ hardware, count, hours, utilization }: DescribedRun): EstimateInput[] {
  const given = [
    ['hardware', 'name', hardware],
    ['hardwareQuantity', 'chips', count],
    ['trainingHours', 'h', hours],
    ['utilization', 'share', utilization],
  ] as const;
  return given.flatMap(([name, unit, value]) =>
    value === null ? [] : [assumedInput(name, unit, value, 'as given')],
  );
}
