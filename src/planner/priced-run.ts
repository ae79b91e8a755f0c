/** What does a run on given chips cost with all that is tried and fails around it, how long does it take, on how many chips? */
import { type AskedRun, askedRun } from '../estimates/cost/asked-run.js';
import type { CostCase } from '../estimates/cost/cost-case.js';
import type { CostScope } from '../estimates/cost/run-constants.js';
import { COST_DRAWS } from '../estimates/vintage-costs.js';
import { sampleQuantiles } from '../stats/sample-quantiles.js';
import type { Spread } from './assumptions.js';
import { chipHoursOf } from './chip-hours.js';
import type { OfferedChip } from './offered-chips.js';
import type { Amount, CostPartName, PlanCost, PlanRun } from './option.js';
import { amount, amountOf, rounded } from './plan-draws.js';
import type { PlannerContext } from './planner-context.js';

/** A run with what one tries beside it. */
export interface PlannedRun {
  /** Parameters and tokens, or compute; without chips. */
  readonly asked: AskedRun;
  readonly flop: number;
  /** Of the compute of everything over the final run. */
  readonly experiments: Spread;
  /** Text the final run is trained on, written by a teacher on the same chips. */
  readonly teacherFlop?: number;
}

/** Medians a FLOP of the final run, everything around it included, but for setting up. */
export interface Rates {
  readonly usd: number;
  readonly chipHours: number;
  /** 95 % of the probability lie below. */
  readonly chipHoursHigh: number;
  /** What an hour of a chip costs. */
  readonly hourUsd: number;
}

/** What one pays and how long the chips work, draw by draw, on so many chips. */
export interface Bill {
  readonly usd: Float64Array;
  readonly chipHours: Float64Array;
  readonly days: Float64Array;
  readonly finalRunUsd: Float64Array;
  readonly finalRunDays: number;
  readonly parts: PlanCost['parts'];
}

const HOURS_PER_DAY = 24;

export function caseOn(context: PlannerContext, chip: OfferedChip, asked: AskedRun): CostCase {
  const { cost, chips, computeAssumptions, date, wish } = context;
  const utilization = asked.utilization ?? wish.utilization ?? undefined;
  const run = { ...asked, hardware: chip.name, utilization };
  return cost.caseOfRun(askedRun(run, date, chips, computeAssumptions));
}

/** USD of each draw, by the cost method and its own draws: what `estimate cost` says of the same run. */
export function sampleRun(
  context: PlannerContext,
  chip: OfferedChip,
  asked: AskedRun,
  scope: CostScope = 'cloud',
): Float64Array {
  const { cost, priceMonth, draws } = context;
  return cost.sample(caseOn(context, chip, asked), { scope, priceMonth, draws: draws.count });
}

export function medianOf(draws: Float64Array): number {
  return sampleQuantiles(draws, [0.5])[0] as number;
}

/** Chip-hours of each draw: the utilisation is not known before, unless it is wished for. */
export function drawnChipHours(context: PlannerContext, chip: OfferedChip, flop: number): Float64Array {
  const { wish, costAssumptions, draws } = context;
  const peak = chip.option.peakFlopPerSecond;
  const { utilization } = wish;
  if (utilization !== null) return new Float64Array(draws.count).fill(chipHoursOf(flop, peak, utilization));
  return draws
    .of('utilization', costAssumptions.utilization)
    .map((share) => chipHoursOf(flop, peak, Math.min(share, 1)));
}

function centralChipHours(context: PlannerContext, chip: OfferedChip, flop: number): number {
  const share = context.wish.utilization ?? context.costAssumptions.utilization.value;
  return chipHoursOf(flop, chip.option.peakFlopPerSecond, share);
}

/** Compute of experiments and failed runs over the final run, in each draw; neither makes it less. */
function overheads(context: PlannerContext, experiments: Spread): [Float64Array, Float64Array] {
  const { draws, assumptions } = context;
  const atLeastOne = (value: number) => Math.max(1, value);
  return [
    draws.of('experiments', experiments).map(atLeastOne),
    draws.of('failures', assumptions.failedRuns).map(atLeastOne),
  ];
}

/** A size in the middle of what is asked for: rates hardly depend on it, the exact sum is made afterwards. */
const RATE_FLOP = 1e22;

export type RatesOf = (context: PlannerContext, chip: OfferedChip, experiments: Spread) => Rates;

/** Made once for each chip: costs and hours grow with the compute. */
export function openRates(): RatesOf {
  const made = new Map<string, Rates>();
  return (context, chip, experiments) => {
    const key = `${chip.name} ${experiments.value} ${experiments.high90}`;
    const known = made.get(key);
    if (known) return known;
    const [tried, failed] = overheads(context, experiments);
    const usd = sampleRun(context, chip, { flop: RATE_FLOP });
    const hourUsd = medianOf(usd) / centralChipHours(context, chip, RATE_FLOP);
    const hours = drawnChipHours(context, chip, RATE_FLOP);
    for (let draw = 0; draw < usd.length; draw += 1) {
      const factor = (tried[draw] as number) * (failed[draw] as number);
      usd[draw] = (usd[draw] as number) * factor;
      hours[draw] = (hours[draw] as number) * factor;
    }
    const [median = 0, high = 0] = sampleQuantiles(hours, [0.5, 0.95]);
    const rates = {
      usd: medianOf(usd) / RATE_FLOP,
      chipHours: median / RATE_FLOP,
      chipHoursHigh: high / RATE_FLOP,
      hourUsd,
    };
    made.set(key, rates);
    return rates;
  };
}

export function billOf(
  context: PlannerContext,
  chip: OfferedChip,
  count: number,
  { asked, flop, experiments, teacherFlop = 0 }: PlannedRun,
  scope: 'cloud' | 'final-run' = 'cloud',
): Bill {
  const { draws, assumptions } = context;
  const finalRunUsd = sampleRun(context, chip, asked, scope);
  const finalHours = drawnChipHours(context, chip, flop);
  const [tried, failed] = overheads(context, experiments);
  const setup = draws.of('setup', assumptions.setupHours);
  const hourUsd = medianOf(finalRunUsd) / centralChipHours(context, chip, flop);
  const teacher = teacherOf(context, chip, teacherFlop);
  const made = () => new Float64Array(draws.count);
  const [usd, chipHours, days] = [made(), made(), made()];
  for (let draw = 0; draw < draws.count; draw += 1) {
    const factor = (tried[draw] as number) * (failed[draw] as number);
    const around = (setup[draw] as number) * count;
    usd[draw] =
      (finalRunUsd[draw] as number) * factor + around * hourUsd + (teacher.hours[draw] as number) * hourUsd;
    chipHours[draw] = (finalHours[draw] as number) * factor + around + (teacher.hours[draw] as number);
    days[draw] = (chipHours[draw] as number) / count / HOURS_PER_DAY;
  }
  const final = medianOf(finalRunUsd);
  const [all, lost] = [experiments.value, assumptions.failedRuns.value];
  const shares: [CostPartName, number][] = [
    ['experiments', final * (all - 1)],
    ['failed-runs', final * all * (lost - 1)],
    ['setup', assumptions.setupHours.value * count * hourUsd],
    ['teacher', teacher.central * hourUsd],
  ];
  return {
    usd,
    chipHours,
    days,
    finalRunUsd,
    finalRunDays: centralChipHours(context, chip, flop) / count / HOURS_PER_DAY,
    parts: partsOf(medianOf(usd), final, shares),
  };
}

/** Hours of writing text at the utilisation of serving. */
function teacherOf(context: PlannerContext, chip: OfferedChip, flop: number) {
  const { draws, assumptions } = context;
  const { utilization } = assumptions.serving;
  const hours = (share: number) => chipHoursOf(flop, chip.option.peakFlopPerSecond, share);
  if (flop === 0) return { central: 0, hours: new Float64Array(draws.count) };
  return {
    central: hours(utilization.value),
    hours: draws.of('teacher', utilization).map((share) => hours(Math.min(share, 1))),
  };
}

/** The final run at its own median, the rest of the median in the shares of the central values: they add up to it. */
function partsOf(
  median: number,
  finalRun: number,
  shares: readonly [CostPartName, number][],
): PlanCost['parts'] {
  const sum = shares.reduce((total, [, usd]) => total + usd, 0);
  const rest = shares.map(([name, usd]): [CostPartName, number] => [name, (usd / sum) * (median - finalRun)]);
  return [['final-run', finalRun] as const, ...rest]
    .filter(([, usd]) => usd > 0)
    .map(([name, usd]) => ({ name, usd: rounded(usd) }));
}

export function planCost(context: PlannerContext, usd: Float64Array, parts: PlanCost['parts']): PlanCost {
  return planCostOf(context, amountOf(usd, 'USD'), parts);
}

export function planCostOf(context: PlannerContext, cost: Amount, parts: PlanCost['parts']): PlanCost {
  const { eurPerUsd } = context.rate;
  const euro = (value: number) => rounded(value * eurPerUsd);
  return {
    ...cost,
    unit: `USD of ${context.priceMonth}`,
    parts,
    euro: { value: euro(cost.value), low: euro(cost.low), high: euro(cost.high) },
  };
}

/** The final run as the answer shows it, with the question that asks `estimate cost` for the same. */
export function planRun(
  context: PlannerContext,
  chip: OfferedChip,
  asked: AskedRun,
  flop: number,
  scope: CostScope,
  known: Partial<Pick<PlanRun, 'adapterParameters' | 'tokens'>> = {},
): PlanRun {
  const { cost, priceMonth, draws, ownPrices } = context;
  const options = { scope, priceMonth, draws: draws.count };
  const { median, low90, high90 } = cost.summary(caseOn(context, chip, asked), options);
  return {
    flop: rounded(flop),
    parameters: asked.params ?? null,
    activeParameters: asked['active-params'] ?? asked.params ?? null,
    tokens: asked.tokens ?? known.tokens ?? null,
    adapterParameters: known.adapterParameters ?? null,
    cost: amount(median, low90, high90, `USD of ${priceMonth}`),
    estimate: ownPrices || draws.count !== COST_DRAWS ? null : estimateFlags(context, chip, asked, scope),
  };
}

function estimateFlags(
  { date, priceMonth, commitment, wish }: PlannerContext,
  chip: OfferedChip,
  asked: AskedRun,
  scope: CostScope,
): Record<string, string> {
  const flags = {
    ...asked,
    hardware: chip.name,
    utilization: wish.utilization ?? undefined,
    scope,
    date,
    'price-month': priceMonth,
    ...(scope === 'cloud' ? { 'rental-commitment': commitment } : {}),
  };
  return Object.fromEntries(
    Object.entries(flags).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  );
}
