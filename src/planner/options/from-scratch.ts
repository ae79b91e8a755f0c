/** The largest model a budget trains from scratch, whatever rule says how a compute is split into size and data. */
import { operationCount } from '../../estimates/compute/operation-counting.js';
import { type FittedChips, fitChips, mostChips, workingHours } from '../fitted-chips.js';
import { matchesOf } from '../matches.js';
import { trainingBytes } from '../memory.js';
import type { OfferedChip } from '../offered-chips.js';
import type { Offer, OptionKind, PlanNote, PlanSize } from '../option.js';
import { amountOfLog10, amountOfSigma, rounded } from '../plan-draws.js';
import type { PlannerContext } from '../planner-context.js';
import { type Bill, billOf, medianOf, type PlannedRun } from '../priced-run.js';
import { log10SpreadOfOptimum, lossOf, optimalFlopForLoss, type RunSize } from '../scaling-law.js';
import { refused, trainedOption } from './trained-option.js';

export interface ScratchRule {
  readonly kind: OptionKind;
  readonly sizeOf: (flop: number, context: PlannerContext) => RunSize;
  /** The compute at which the smallest model worth training is trained. */
  readonly leastFlop: (context: PlannerContext) => number;
  readonly notes: (context: PlannerContext) => readonly PlanNote[];
}

/** Sizes are rounded, and must be done in time all the same. */
const ROUNDING = 0.999;

interface Trial {
  readonly fit: FittedChips;
  readonly flop: number;
  /** Whether the deadline, not the budget, is what limits it. */
  readonly capped: boolean;
}

export function fromScratch(rule: ScratchRule, context: PlannerContext, budgetUsd: number): Offer {
  const least = rule.leastFlop(context);
  const trials = context.offered.flatMap((chip) => tryChip(rule, context, chip, budgetUsd) ?? []);
  const [best] = trials.sort((a, b) => b.flop - a.flop);
  if (!best || best.flop < least) return tooLittle(rule, context, least, budgetUsd);
  const { run, bill } = exactly(rule, context, best, budgetUsd, least);
  const { fit, capped } = best;
  const size = run.size;
  return {
    possible: true,
    option: trainedOption(
      context,
      {
        ...{ kind: rule.kind, chip: fit.chip, count: fit.count, asked: run.asked, flop: run.flop },
        neededBytes: trainingBytes(size.parameters, context.assumptions.memory),
        size: sizeAnswer(size, run.flop, context),
        matches: matchesOf(run.flop, context.sized),
        notes: [
          { code: 'experiments', values: { factor: context.costAssumptions.development.experiments.value } },
          ...(capped ? [{ code: 'deadline-limits', values: { days: context.wish.deadlineDays } }] : []),
          ...rule.notes(context),
        ],
      },
      bill,
    ),
  };
}

/** The most compute the budget and the deadline leave on chips of a kind. */
function tryChip(
  rule: ScratchRule,
  context: PlannerContext,
  chip: OfferedChip,
  budgetUsd: number,
): Trial | null {
  const { experiments } = context.costAssumptions.development;
  const rates = context.ratesOf(context, chip, experiments);
  const most = mostChips(context, chip);
  const inTime = ((workingHours(context) * most) / rates.chipHoursHigh) * ROUNDING;
  const fitAt = (flop: number) => {
    const { parameters } = rule.sizeOf(flop, context);
    const neededBytes = trainingBytes(parameters, context.assumptions.memory);
    return fitChips(context, chip, { flop, experiments, neededBytes });
  };
  let flop = Math.min(budgetUsd / rates.usd, inTime);
  // Setting up costs more on more chips, of which more compute takes more: a few rounds find both.
  for (let round = 0; round < 4 && flop > 0; round += 1) {
    const fit = fitAt(flop);
    if (!fit.fits) return null;
    const around = fit.usd - rates.usd * flop;
    flop = Math.min((budgetUsd - around) / rates.usd, inTime);
  }
  const fit = flop > 0 ? fitAt(flop) : null;
  return fit?.fits ? { fit, flop, capped: flop >= inTime * (1 - 1e-6) } : null;
}

interface ScratchRun extends PlannedRun {
  readonly size: RunSize;
}

/** Rounded as one would say it, costed by the cost method, and brought to the budget once more. */
function exactly(
  rule: ScratchRule,
  context: PlannerContext,
  { fit, flop, capped }: Trial,
  budgetUsd: number,
  least: number,
): { readonly run: ScratchRun; readonly bill: Bill } {
  const made = (compute: number) => {
    const run = roundedRun(rule, context, compute);
    return { run, bill: billOf(context, fit.chip, fit.count, run) };
  };
  const first = made(flop);
  if (capped) return first;
  const ratio = budgetUsd / medianOf(first.bill.usd);
  return Math.abs(ratio - 1) < 1e-3 ? first : made(Math.max(least, flop * ratio));
}

function roundedRun(rule: ScratchRule, context: PlannerContext, flop: number): ScratchRun {
  const wished = rule.sizeOf(flop, context);
  const parameters = Number(wished.parameters.toPrecision(4));
  const tokens = Number((flop / operationCount(parameters, 1, 1)).toPrecision(4));
  return {
    asked: { params: parameters, tokens },
    flop: operationCount(parameters, tokens, 1),
    experiments: context.costAssumptions.development.experiments,
    size: { parameters, tokens },
  };
}

function sizeAnswer(size: RunSize, flop: number, { law, assumptions }: PlannerContext): PlanSize {
  const spread = log10SpreadOfOptimum(flop, assumptions.scalingLaw);
  const loss = lossOf(size, law);
  return {
    parameters: amountOfLog10(size.parameters, spread, 'parameters'),
    tokens: amountOfLog10(size.tokens, spread, 'tokens'),
    tokensPerParameter: rounded(size.tokens / size.parameters),
    loss: amountOfSigma(loss, assumptions.scalingLaw.besiroglu.irreducible.standardError, 'nats per token'),
    optimalFlopOfLoss: rounded(optimalFlopForLoss(loss, law)),
  };
}

/** The least sum, or time, with which the smallest model can be trained. */
function tooLittle(rule: ScratchRule, context: PlannerContext, least: number, budgetUsd: number): Offer {
  const { experiments } = context.costAssumptions.development;
  const neededBytes = trainingBytes(rule.sizeOf(least, context).parameters, context.assumptions.memory);
  const fits = context.offered.map((chip) =>
    fitChips(context, chip, { flop: least, experiments, neededBytes }),
  );
  const fitting = fits.filter((fit) => fit.fits).sort((a, b) => a.usd - b.usd);
  const [cheapest] = fitting;
  if (cheapest)
    return refused(rule.kind, cheapest.usd > budgetUsd ? 'budget' : 'deadline', { usd: cheapest.usd });
  const [nearest] = fits.filter((fit) => !fit.fits).sort((a, b) => (a.enoughDays ?? 0) - (b.enoughDays ?? 0));
  return refused(rule.kind, nearest?.reason ?? 'memory', {
    usd: nearest?.usd ?? null,
    days: nearest?.enoughDays ?? null,
  });
}
