/** What every option works with: cost method and prices of the day, chips on offer, models, draws, and the wish itself. */
import type { Chips } from '../estimates/chips/chips.js';
import type { ComputeAssumptions } from '../estimates/compute/assumptions.js';
import type { TrainingCostAssumptions } from '../estimates/cost/cost-assumptions.js';
import type { CostMethod } from '../estimates/cost/estimate-cost.js';
import type { RentalCommitment } from '../estimates/cost/run-constants.js';
import type { EuroRate } from '../estimates/inputs/euro-rates.js';
import type { ApiPrice } from './api-prices.js';
import type { PlannerAssumptions } from './assumptions.js';
import type { SizedModel } from './matches.js';
import type { OfferedChip } from './offered-chips.js';
import type { OpenModel } from './open-models.js';
import type { PlanDraws } from './plan-draws.js';
import type { RatesOf } from './priced-run.js';
import type { ScalingLaw } from './scaling-law.js';

/** What is wished for, read and checked. */
export interface Wish {
  readonly deadlineDays: number;
  readonly deadlineGiven: boolean;
  readonly task: string;
  /** Tokens of one's own, or null for the usual number. */
  readonly tokens: number | null;
  readonly utilization: number | null;
  readonly count: number | null;
  /** A model one wishes to build on, or null for the strongest that fits. */
  readonly model: OpenModel | null;
  readonly servedTokensPerDay: number | null;
  /** Share of the served tokens that are written. */
  readonly outputShare: number;
  /** Model of the API price list to compare with, or null for all. */
  readonly apiModel: string | null;
}

export interface PlannerContext {
  /** Day the plan is made for. */
  readonly date: string;
  readonly priceMonth: string;
  readonly commitment: RentalCommitment;
  readonly rate: EuroRate;
  readonly ownPrices: boolean;
  readonly wish: Wish;
  readonly cost: CostMethod;
  readonly costAssumptions: TrainingCostAssumptions;
  readonly computeAssumptions: ComputeAssumptions;
  readonly assumptions: PlannerAssumptions;
  readonly law: ScalingLaw;
  readonly chips: Chips;
  /** Cheapest compute first. One, where a chip is wished for. */
  readonly offered: readonly OfferedChip[];
  /** Strongest first, of the task. */
  readonly openModels: readonly OpenModel[];
  readonly sized: readonly SizedModel[];
  readonly api: readonly ApiPrice[];
  readonly draws: PlanDraws;
  readonly ratesOf: RatesOf;
}
