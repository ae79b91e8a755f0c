/** The contract of a kind of option: what it offers for a budget, or for a run that is described. */
import type { AskedRun } from '../estimates/cost/asked-run.js';
import type { Offer, OptionKind } from './option.js';
import type { PlannerContext } from './planner-context.js';

export interface BudgetOption {
  readonly kind: OptionKind;
  /** What a budget buys of it. */
  offer(context: PlannerContext, budgetUsd: number): Offer;
}

/** A run a person describes: its compute, and its parameters where they are known. */
export interface GivenRun {
  readonly asked: AskedRun;
  readonly flop: number;
}

export interface RunOption {
  readonly kind: OptionKind;
  /** What that run costs this way. */
  cost(context: PlannerContext, run: GivenRun): Offer;
}
