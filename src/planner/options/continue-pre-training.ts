/** Training an open model further on as many tokens as the budget pays for: a language or a field it hardly knows. */

import { fullFineTuneFlop } from '../fine-tune-compute.js';
import { cheapestFit, type FittedChips, fitChips, mostChips, workingHours } from '../fitted-chips.js';
import { matchesOf } from '../matches.js';
import { trainingBytes } from '../memory.js';
import type { OfferedChip } from '../offered-chips.js';
import { type OpenModel, planModel } from '../open-models.js';
import type { Offer } from '../option.js';
import type { BudgetOption } from '../plan-option.js';
import type { PlannerContext } from '../planner-context.js';
import { billOf, medianOf } from '../priced-run.js';
import { closest, licenceNotes, type Missed } from './on-open-model.js';
import { refused, trainedOption } from './trained-option.js';

const KIND = 'continue-pre-training';
/** Sizes are rounded, and must be done in time all the same. */
const ROUNDING = 0.999;

export const continuePreTraining: BudgetOption = {
  kind: KIND,
  offer: (context, budgetUsd) => {
    const candidates = context.wish.model ? [context.wish.model] : context.openModels;
    if (candidates.length === 0) return refused(KIND, 'no-model');
    const missed: Missed[] = [];
    for (const model of candidates) {
      const fit = cheapestFit(context, leastRun(model, context));
      if (fit.fits && fit.usd <= budgetUsd) return most(model, context, fit.chip, budgetUsd);
      const exactUsd = ({ chip, count }: FittedChips) => {
        const { flop, experiments } = leastRun(model, context);
        return medianOf(
          billOf(context, chip, count, { ...leastAsked(model, context), flop, experiments }).usd,
        );
      };
      missed.push({ model, fit, exactUsd });
    }
    return closest(KIND, missed);
  },
};

function leastTokens({ wish, assumptions }: PlannerContext): number {
  return wish.tokens ?? assumptions.fineTuning.leastContinuedTokens.value;
}

function leastAsked(model: OpenModel, context: PlannerContext) {
  return {
    asked: {
      params: model.parameters,
      'active-params': model.activeParameters,
      tokens: leastTokens(context),
    },
  };
}

function leastRun(model: OpenModel, context: PlannerContext) {
  return {
    flop: fullFineTuneFlop(model.activeParameters, leastTokens(context)),
    neededBytes: trainingBytes(model.parameters, context.assumptions.memory),
    experiments: context.assumptions.fineTuning.experiments,
  };
}

/** All tokens that budget and deadline leave, or those of one's own. */
function most(model: OpenModel, context: PlannerContext, chip: OfferedChip, budgetUsd: number): Offer {
  const least = leastRun(model, context);
  const { experiments, neededBytes } = least;
  const rates = context.ratesOf(context, chip, experiments);
  const together = mostChips(context, chip);
  const inTime = ((workingHours(context) * together) / rates.chipHoursHigh) * ROUNDING;
  let fit = fitChips(context, chip, least);
  let flop = least.flop;
  for (let round = 0; round < 4 && fit.fits && context.wish.tokens === null; round += 1) {
    const around = fit.usd - rates.usd * flop;
    const paid = Math.min((budgetUsd - around) / rates.usd, inTime);
    flop = Math.max(least.flop, paid);
    fit = fitChips(context, chip, { ...least, flop });
  }
  if (!fit.fits)
    return refused(KIND, fit.reason, { usd: fit.usd, days: fit.enoughDays, model: planModel(model) });
  const { count } = fit;
  const made = (compute: number) => {
    const tokens = Number((compute / fullFineTuneFlop(model.activeParameters, 1)).toPrecision(4));
    const asked = { params: model.parameters, 'active-params': model.activeParameters, tokens };
    const run = { asked, flop: fullFineTuneFlop(model.activeParameters, tokens), experiments };
    return { run, bill: billOf(context, chip, count, run) };
  };
  const first = made(flop);
  const over = medianOf(first.bill.usd) / budgetUsd;
  const { run, bill } = over > 1 && flop > least.flop ? made(Math.max(least.flop, flop / over)) : first;
  return {
    possible: true,
    option: trainedOption(
      context,
      {
        ...{
          kind: KIND,
          chip,
          count,
          neededBytes,
          asked: run.asked,
          flop: run.flop,
          model: planModel(model),
        },
        matches: model.trainingFlop === null ? null : matchesOf(model.trainingFlop + run.flop, context.sized),
        notes: [
          { code: 'experiments', values: { factor: experiments.value } },
          ...licenceNotes(model),
          ...(flop >= inTime * (1 - 1e-6)
            ? [{ code: 'deadline-limits', values: { days: context.wish.deadlineDays } }]
            : []),
        ],
      },
      bill,
    ),
  };
}
