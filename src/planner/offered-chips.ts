/** Which chips can a plan run on, how fast are they, what do they hold and cost? Cheapest compute first. */
import type { Chips } from '../estimates/chips/chips.js';
import type { ChipOption } from '../estimates/cost/chip-options.js';
import type { CostMethod } from '../estimates/cost/estimate-cost.js';
import { InputError } from '../provenance/input-error.js';
import { log10SigmaOfFactor, logNormal } from '../stats/log-mixture.js';
import type { PlannerAssumptions } from './assumptions.js';

export interface OfferedChip {
  readonly name: string;
  readonly memoryBytes: number;
  /** How many can work on one run. */
  readonly together: number;
  readonly bytesPerSecond: number | null;
  /** Speed, price, rent and power as the cost method takes them. */
  readonly option: ChipOption;
}

/** A run whose only use is to have the cost method look a chip up. */
const LOOK_UP_FLOP = logNormal(1e21, log10SigmaOfFactor(1.02, 0.9));

/**
 * @param wished name of a chip, as a person writes it
 * @param date day of the plan
 * Throws an InputError for a chip that is not known, or of which speed, price or memory are not.
 */
export function offeredChips(
  wished: string | null,
  date: string,
  chips: Chips,
  cost: CostMethod,
  { chips: declared }: PlannerAssumptions,
): OfferedChip[] {
  if (wished !== null) return [wishedChip(wished, date, chips, cost, declared)];
  return declared.offered
    .flatMap((entry) => {
      const chip = offeredChip(entry.name, date, chips, cost, declared);
      return chip?.option.rentUsdPerHour ? [chip] : [];
    })
    .sort((a, b) => usdPerFlop(a) - usdPerFlop(b));
}

function wishedChip(
  wished: string,
  date: string,
  chips: Chips,
  cost: CostMethod,
  declared: PlannerAssumptions['chips'],
): OfferedChip {
  const { name } = chips.require(wished, '--hardware');
  const chip = offeredChip(name, date, chips, cost, declared);
  if (chip) return chip;
  throw new InputError(`the memory of ${name} is not known, so nothing can be fitted to it`, {
    flag: '--hardware',
  });
}

function offeredChip(
  name: string,
  date: string,
  chips: Chips,
  cost: CostMethod,
  declared: PlannerAssumptions['chips'],
): OfferedChip | null {
  const memoryBytes = chips.find(name)?.memoryBytes ?? null;
  if (memoryBytes === null) return null;
  const run = { flop: LOOK_UP_FLOP, hardware: name, count: null, hours: null, utilization: null };
  const [option] = cost.caseOfRun({ ...run, day: date, organization: null }).options;
  if (!option) return null;
  const entry = declared.offered.find((offered) => offered.name === name);
  return {
    name,
    memoryBytes,
    together: entry?.together ?? declared.others,
    bytesPerSecond: entry?.bytesPerSecond ?? null,
    option,
  };
}

function usdPerFlop({ option }: OfferedChip): number {
  return (option.rentUsdPerHour ?? Number.POSITIVE_INFINITY) / option.peakFlopPerSecond;
}
