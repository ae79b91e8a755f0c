/** Chips by the hour: as many hours as a budget pays, or the run one describes. */
import { cheapestFit, mostChips } from '../fitted-chips.js';
import { matchesOf } from '../matches.js';
import { trainingBytes } from '../memory.js';
import type { OfferedChip } from '../offered-chips.js';
import type { PlanOption } from '../option.js';
import { amountOf, exactly, rounded } from '../plan-draws.js';
import type { BudgetOption, GivenRun, RunOption } from '../plan-option.js';
import type { PlannerContext } from '../planner-context.js';
import { billOf, drawnChipHours, medianOf, planCostOf, sampleRun } from '../priced-run.js';
import { chipsOf, energyOf, refused, trainedOption } from './trained-option.js';

const KIND = 'rent-chips';
const HOURS_PER_DAY = 24;

export const rentChips: BudgetOption = {
  kind: KIND,
  offer: (context, budgetUsd) => {
    const { leastChipHours } = context.assumptions;
    const priced = context.offered.map((chip) => {
      const hourUsd = sampleRun(context, chip, { count: 1, hours: 1 });
      return { chip, hourUsd, hours: budgetUsd / medianOf(hourUsd) };
    });
    const inTime = context.wish.deadlineDays * HOURS_PER_DAY;
    // Most compute by the deadline, of chips that can be used together.
    const speed = ({ chip, hours }: (typeof priced)[number]) =>
      Math.min(hours, chip.together * inTime) * chip.option.peakFlopPerSecond;
    const [best] = priced
      .filter(({ hours }) => hours >= leastChipHours.value)
      .sort((a, b) => speed(b) - speed(a));
    if (best) {
      const most = best.chip.together * inTime * medianOf(best.hourUsd);
      return {
        possible: true,
        option: hoursFor(context, best.chip, Math.min(budgetUsd, most), best.hourUsd),
      };
    }
    const least = Math.min(...priced.map(({ hourUsd }) => medianOf(hourUsd)));
    return priced.length === 0
      ? refused(KIND, 'no-price')
      : refused(KIND, 'budget', { usd: least * leastChipHours.value });
  },
};

/** The sum is spent, how many hours it buys is what is not sure. */
function hoursFor(
  context: PlannerContext,
  chip: OfferedChip,
  budgetUsd: number,
  hourUsd: Float64Array,
): PlanOption {
  const chipHours = hourUsd.map((usd) => budgetUsd / usd);
  const median = medianOf(chipHours);
  const inTime = context.wish.deadlineDays * HOURS_PER_DAY;
  const count = context.wish.count ?? Math.min(chip.together, Math.max(1, Math.ceil(median / inTime)));
  // Chip-hours a FLOP takes, so their inverse is the compute of an hour.
  const hoursPerFlop = drawnChipHours(context, chip, 1);
  const flop = chipHours.map((hours, draw) => hours / (hoursPerFlop[draw] as number));
  return {
    kind: KIND,
    cost: planCostOf(context, exactly(budgetUsd, 'USD'), [{ name: 'chips', usd: rounded(budgetUsd) }]),
    days: amountOf(
      chipHours.map((hours) => hours / count / HOURS_PER_DAY),
      'days',
    ),
    ...{ finalRunDays: null, run: null, size: null, model: null, teacher: null, serving: null },
    chips: chipsOf(chip, count, null, chipHours),
    energy: energyOf(context, chip, chipHours),
    matches: matchesOf(medianOf(flop), context.sized),
    buys: [amountOf(chipHours, 'chip-hours'), amountOf(flop, 'FLOP')],
    assumed: [
      { code: `rent-${context.commitment}`, values: { chip: chip.name, usd: rounded(medianOf(hourUsd)) } },
      { code: 'utilization', values: {} },
      { code: 'no-work', values: {} },
    ],
  };
}

export const rentForRun: RunOption = {
  kind: KIND,
  cost: (context, run) => {
    const neededBytes = runBytes(run, context);
    const { experiments } = context.costAssumptions.development;
    const fit = cheapestFit(context, { flop: run.flop, experiments, neededBytes });
    if (!fit.fits && (fit.reason === 'memory' || context.wish.deadlineGiven))
      return refused(KIND, fit.reason, { usd: fit.usd, days: fit.enoughDays });
    const count = fit.fits ? fit.count : mostChips(context, fit.chip);
    const { asked, flop } = run;
    const bill = billOf(context, fit.chip, count, { asked, flop, experiments });
    return {
      possible: true,
      option: trainedOption(
        context,
        {
          ...{ kind: KIND, chip: fit.chip, count, neededBytes, asked, flop },
          matches: matchesOf(flop, context.sized),
          notes: [{ code: 'experiments', values: { factor: experiments.value } }],
        },
        bill,
      ),
    };
  },
};

/** Memory of training all parameters, where a run states them. */
export function runBytes({ asked }: GivenRun, { assumptions }: PlannerContext): number | null {
  return asked.params === undefined ? null : trainingBytes(asked.params, assumptions.memory);
}
