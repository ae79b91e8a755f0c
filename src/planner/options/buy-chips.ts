/** Chips with servers and network, bought: as many as a budget pays, or those the run one describes needs. */
import { cheapestFit, mostChips } from '../fitted-chips.js';
import { matchesOf } from '../matches.js';
import type { OfferedChip } from '../offered-chips.js';
import type { Offer } from '../option.js';
import { amountOf, rounded } from '../plan-draws.js';
import type { BudgetOption, GivenRun, RunOption } from '../plan-option.js';
import type { PlannerContext } from '../planner-context.js';
import { drawnChipHours, medianOf, planCost, planRun, sampleRun } from '../priced-run.js';
import { runBytes } from './rent-chips.js';
import { chipsOf, energyOf, refused } from './trained-option.js';

const KIND = 'buy-chips';
const HOURS_PER_DAY = 24;

export const buyChips: BudgetOption = {
  kind: KIND,
  offer: (context, budgetUsd) => {
    const priced = context.offered.map((chip) => {
      const usd = usdOfOne(context, chip);
      return { chip, usd, count: Math.min(chip.together, Math.floor(budgetUsd / medianOf(usd))) };
    });
    // Most compute, of chips that can be used together.
    const speed = ({ chip, count }: (typeof priced)[number]) => count * chip.option.peakFlopPerSecond;
    const [best] = priced.filter(({ count }) => count > 0).sort((a, b) => speed(b) - speed(a));
    if (best) return bought(context, best.chip, best.count, best.usd, null);
    const least = Math.min(...priced.map(({ usd }) => medianOf(usd)));
    return priced.length === 0 ? refused(KIND, 'no-price') : refused(KIND, 'budget', { usd: least });
  },
};

export const buyForRun: RunOption = {
  kind: KIND,
  cost: (context, run) => {
    const { experiments } = context.costAssumptions.development;
    const fit = cheapestFit(context, { flop: run.flop, experiments, neededBytes: runBytes(run, context) });
    if (!fit.fits && (fit.reason === 'memory' || context.wish.deadlineGiven))
      return refused(KIND, fit.reason, { days: fit.enoughDays });
    const count = fit.fits ? fit.count : mostChips(context, fit.chip);
    return bought(context, fit.chip, count, usdOfOne(context, fit.chip), run);
  },
};

function usdOfOne(context: PlannerContext, chip: OfferedChip): Float64Array {
  return sampleRun(context, chip, { count: 1, hours: 1 }, 'acquisition');
}

function bought(
  context: PlannerContext,
  chip: OfferedChip,
  count: number,
  usdOfOneChip: Float64Array,
  run: GivenRun | null,
): Offer {
  const usd = usdOfOneChip.map((one) => one * count);
  const hours = context.wish.deadlineDays * HOURS_PER_DAY * count;
  const hoursPerFlop = drawnChipHours(context, chip, 1);
  const flop = hoursPerFlop.map((each) => hours / each);
  const chipHours = run ? drawnChipHours(context, chip, run.flop) : new Float64Array(usd.length).fill(hours);
  const rentHour = medianOf(sampleRun(context, chip, { count: 1, hours: 1 }));
  const asked = run && { ...run.asked, count };
  return {
    possible: true,
    option: {
      kind: KIND,
      cost: planCost(context, usd, [{ name: 'chips', usd: rounded(medianOf(usd)) }]),
      days:
        run &&
        amountOf(
          chipHours.map((all) => all / count / HOURS_PER_DAY),
          'days',
        ),
      finalRunDays: run && rounded(medianOf(chipHours) / count / HOURS_PER_DAY),
      chips: chipsOf(chip, count, run && runBytes(run, context), chipHours),
      energy: energyOf(context, chip, chipHours),
      run: asked && planRun(context, chip, asked, run.flop, 'acquisition'),
      ...{ size: null, model: null, teacher: null, serving: null },
      matches: matchesOf(run ? run.flop : medianOf(flop), context.sized),
      buys: [amountOf(flop, 'FLOP')],
      assumed: [
        {
          code: 'purchase',
          values: { chip: chip.name, usd: rounded(medianOf(usdOfOneChip)), source: chip.option.priceSource },
        },
        {
          code: 'purchase-or-rent',
          values: { days: rounded(medianOf(usdOfOneChip) / rentHour / HOURS_PER_DAY) },
        },
        { code: 'utilization', values: {} },
        { code: 'electricity-apart', values: {} },
      ],
    },
  };
}
