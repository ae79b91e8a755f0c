/** Training on a model whose weights one can have: the strongest one that budget, deadline and memory allow. */
import type { AskedRun } from '../../estimates/cost/asked-run.js';
import type { Spread } from '../assumptions.js';
import { cheapestFit, type FittedChips, type Misfit, type SizedRun } from '../fitted-chips.js';
import { matchesOf } from '../matches.js';
import { type OpenModel, planModel } from '../open-models.js';
import type { Offer, OptionKind, PlanNote } from '../option.js';
import type { PlannerContext } from '../planner-context.js';
import { billOf, medianOf } from '../priced-run.js';
import { refused, type Trained, trainedOption } from './trained-option.js';

/** A run on a model, of a size that is known beforehand. */
export interface ModelRun {
  readonly flop: number;
  readonly neededBytes: number;
  readonly asked: AskedRun;
  readonly known?: Trained['known'];
}

export interface ModelRule {
  readonly kind: OptionKind;
  readonly runOn: (model: OpenModel, context: PlannerContext) => ModelRun;
  readonly notes: (context: PlannerContext) => readonly PlanNote[];
}

/** Medians from rates and draws differ by less than this. */
const TOLERANCE = 1.005;

export function onOpenModel(rule: ModelRule, context: PlannerContext, budgetUsd: number): Offer {
  const candidates = context.wish.model ? [context.wish.model] : context.openModels;
  if (candidates.length === 0) return refused(rule.kind, 'no-model');
  const missed: Missed[] = [];
  for (const model of candidates) {
    const run = rule.runOn(model, context);
    const fit = cheapestFit(context, sized(run, experimentsOf(context)));
    if (fit.fits && fit.usd <= budgetUsd) {
      const offer = written(rule, context, model, run, fit, budgetUsd);
      if (offer) return offer;
    }
    missed.push({ model, fit, exactUsd: (chips) => usdOf(context, run, chips) });
  }
  return closest(rule.kind, missed);
}

function usdOf(context: PlannerContext, { asked, flop }: ModelRun, { chip, count }: FittedChips): number {
  return medianOf(billOf(context, chip, count, { asked, flop, experiments: experimentsOf(context) }).usd);
}

function experimentsOf({ assumptions }: PlannerContext): Spread {
  return assumptions.fineTuning.experiments;
}

function sized({ flop, neededBytes }: ModelRun, experiments: Spread): SizedRun {
  return { flop, neededBytes, experiments };
}

/** Null where the exact sum turns out to be over the budget. */
function written(
  rule: ModelRule,
  context: PlannerContext,
  model: OpenModel,
  run: ModelRun,
  { chip, count }: FittedChips,
  budgetUsd: number,
): Offer | null {
  const { asked, flop, neededBytes, known } = run;
  const bill = billOf(context, chip, count, { asked, flop, experiments: experimentsOf(context) });
  if (medianOf(bill.usd) > budgetUsd * TOLERANCE) return null;
  return {
    possible: true,
    option: trainedOption(
      context,
      {
        ...{ kind: rule.kind, chip, count, neededBytes, asked, flop, model: planModel(model) },
        ...(known ? { known } : {}),
        matches: model.trainingFlop === null ? null : matchesOf(model.trainingFlop + flop, context.sized),
        notes: [
          { code: 'experiments', values: { factor: experimentsOf(context).value } },
          ...licenceNotes(model),
          ...rule.notes(context),
        ],
      },
      bill,
    ),
  };
}

export function licenceNotes({ conditions, access, name }: OpenModel): PlanNote[] {
  return [{ code: conditions ? 'licence-conditions' : 'licence-open', values: { access, name } }];
}

export interface Missed {
  readonly model: OpenModel;
  readonly fit: FittedChips | Misfit;
  /** By the draws, where the rates are only near. */
  readonly exactUsd: (fit: FittedChips) => number;
}

/** The least sum with which one of the models fits, else the least time. */
export function closest(kind: OptionKind, missed: readonly Missed[]): Offer {
  const priced = missed
    .flatMap(({ model, fit, exactUsd }) => (fit.fits ? [{ model, fit, exactUsd }] : []))
    .sort((a, b) => a.fit.usd - b.fit.usd);
  const [cheapest] = priced;
  if (cheapest) {
    const usd = Math.max(cheapest.fit.usd, cheapest.exactUsd(cheapest.fit));
    return refused(kind, 'budget', { usd, model: planModel(cheapest.model) });
  }
  const late = missed
    .flatMap(({ model, fit }) => (fit.fits || fit.enoughDays === null ? [] : [{ model, ...fit }]))
    .sort((a, b) => (a.enoughDays ?? 0) - (b.enoughDays ?? 0));
  const [soonest] = late;
  if (!soonest) return refused(kind, 'memory', { model: missed[0] ? planModel(missed[0].model) : null });
  const { usd, enoughDays, model } = soonest;
  return refused(kind, 'deadline', { usd, days: enoughDays, model: planModel(model) });
}

export function tokensOf({ wish, assumptions }: PlannerContext): number {
  return wish.tokens ?? assumptions.fineTuning.tokens.value;
}

export function tokenNotes({ wish, assumptions }: PlannerContext): PlanNote[] {
  return wish.tokens === null
    ? [{ code: 'tokens-assumed', values: { tokens: assumptions.fineTuning.tokens.value } }]
    : [];
}
