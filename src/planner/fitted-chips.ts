/** On how many chips of a kind does a run fit, in memory and in time, and what does it then cost about? */

import { chipHoursOf } from './chip-hours.js';
import { leastChips, rentableCount } from './memory.js';
import type { OfferedChip } from './offered-chips.js';
import type { PlannerContext } from './planner-context.js';
import type { PlannedRun, Rates } from './priced-run.js';

const HOURS_PER_DAY = 24;

export interface FittedChips {
  readonly fits: true;
  readonly chip: OfferedChip;
  readonly count: number;
  /** Median of everything, from the rates: near enough to choose by. */
  readonly usd: number;
}

export interface Misfit {
  readonly fits: false;
  readonly reason: 'memory' | 'deadline';
  readonly chip: OfferedChip;
  readonly enoughDays: number | null;
  readonly usd: number;
}

export type SizedRun = Omit<PlannedRun, 'asked'> & {
  /** Null where nothing is known of the memory it needs. */
  readonly neededBytes: number | null;
};

/** Hours a chip can work until the deadline, after setting up, which may take long. */
export function workingHours({ wish, assumptions }: PlannerContext): number {
  return wish.deadlineDays * HOURS_PER_DAY - assumptions.setupHours.high90;
}

/** As many as are wished for, or as can work together. */
export function mostChips({ wish }: PlannerContext, { together }: OfferedChip): number {
  return wish.count ?? together;
}

/** As few chips as hold it and, with 95 % probability, are done in time. */
export function fitChips(context: PlannerContext, chip: OfferedChip, run: SizedRun): FittedChips | Misfit {
  const { wish, assumptions } = context;
  const rates = context.ratesOf(context, chip, run.experiments);
  const needed = run.neededBytes;
  const holding = needed === null ? 1 : leastChips(needed, chip.memoryBytes, assumptions.memory);
  const hours = rates.chipHoursHigh * run.flop + writingHours(context, chip, run, 'low90');
  const left = workingHours(context);
  const working = left > 0 ? Math.ceil(hours / left) : Number.POSITIVE_INFINITY;
  const count = wish.count ?? rentableCount(Math.max(holding, working));
  const most = mostChips(context, chip);
  const usd = (chips: number) => usdOn(context, chip, run, rates, chips);
  if (holding > most) return misfit('memory', null, usd(holding));
  if (count <= most && working <= most) return { fits: true, chip, count, usd: usd(count) };
  const enoughDays = (hours / most + assumptions.setupHours.high90) / HOURS_PER_DAY;
  return misfit('deadline', enoughDays, usd(most));

  function misfit(reason: Misfit['reason'], days: number | null, cost: number): Misfit {
    return { fits: false, reason, chip, enoughDays: days, usd: cost };
  }
}

function usdOn(
  context: PlannerContext,
  chip: OfferedChip,
  run: SizedRun,
  rates: Rates,
  count: number,
): number {
  const around = context.assumptions.setupHours.value * count + writingHours(context, chip, run, 'value');
  return rates.usd * run.flop + around * rates.hourUsd;
}

/** Chip-hours a teacher writes for. */
function writingHours(
  { assumptions }: PlannerContext,
  { option }: OfferedChip,
  { teacherFlop = 0 }: SizedRun,
  end: 'value' | 'low90',
): number {
  return chipHoursOf(teacherFlop, option.peakFlopPerSecond, assumptions.serving.utilization[end]);
}

/** The cheapest of the chips on which it fits; else the misfit that the least would mend. */
export function cheapestFit(context: PlannerContext, run: SizedRun): FittedChips | Misfit {
  const tried = context.offered.map((chip) => fitChips(context, chip, run));
  const fitting = tried.filter((fit) => fit.fits).sort((a, b) => a.usd - b.usd);
  const [cheapest] = fitting;
  if (cheapest) return cheapest;
  const misfits = tried.filter((fit) => !fit.fits);
  const soonest = misfits
    .filter(({ reason }) => reason === 'deadline')
    .sort((a, b) => (a.enoughDays ?? 0) - (b.enoughDays ?? 0));
  const [nearest = misfits[0]] = soonest;
  if (!nearest) throw new RangeError('no chip is on offer');
  return nearest;
}
