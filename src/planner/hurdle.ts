/** How high is the hurdle, how far behind the largest models is a budget, and when will it reach one of them? */
import { REACH_90 } from '../estimates/cost/cost-assumptions.js';
import { sideSigmas } from '../estimates/cost/cost-draws.js';
import type { CostScope } from '../estimates/cost/run-constants.js';
import type { Vintage } from '../provenance/lineage.js';
import { quasiNormals } from '../stats/quasi-normal.js';
import { dateOfDayNumber, dayNumber, isCalendarDate } from '../units/calendar-date.js';
import { lastDayOf, periodOf, periodsBetween } from '../units/period.js';
import { cheapestFit, mostChips } from './fitted-chips.js';
import type { HurdleAnswer, HurdleYear, Reached } from './hurdle-answer.js';
import { firstWith, matchesOf, type SizedModel } from './matches.js';
import type { Amount, MatchedModel } from './option.js';
import type { PlanBudget } from './plan-answer.js';
import { amount, amountOf } from './plan-draws.js';
import type { PlannerContext } from './planner-context.js';
import { billOf } from './priced-run.js';

/** A model trained from scratch, of known compute, with what it cost. */
export interface CostedModel extends MatchedModel {
  readonly cost: { readonly value: number; readonly low: number; readonly high: number };
}

export interface HurdleRequest {
  readonly vintage: Vintage;
  readonly budget: PlanBudget;
  readonly scope: CostScope;
  readonly priceMonth: string;
  readonly over: readonly { readonly value: number; readonly text: string }[];
  /** Size to be reached; null for the largest model on record. */
  readonly reachFlop: number | null;
  readonly models: readonly CostedModel[];
}

const DAYS_PER_YEAR = 365.25;
const MONTHS_PER_YEAR = 12;

export function answerHurdle(
  context: PlannerContext,
  request: HurdleRequest,
): Omit<HurdleAnswer, 'prices'> & { readonly chip: string } {
  const { vintage, budget, scope, priceMonth, over, reachFlop } = request;
  const { chip, flop } = computeFor(context, budget.usd);
  const buys = amountOf(flop, 'FLOP');
  const largest = largestOf(context.sized);
  const target = reachFlop ?? largest?.trainingFlop ?? buys.value;
  return {
    ...{ vintage, date: context.date, budget, scope, priceMonth, chip, buys },
    thresholds: over.map(({ value, text }) => ({
      trainingFlop: value,
      text,
      years: hurdleYears(request.models, value, vintage.date, `USD of ${priceMonth}`),
    })),
    behind: {
      years: yearsBehind(buys, context),
      first: matchesOf(buys.value, context.sized).first,
    },
    reach: {
      trainingFlop: target,
      model: reachFlop === null ? (matchesOf(target, context.sized).first ?? null) : null,
      ...reached(flop, target, context),
    },
  };
}

/** Compute of the final run a budget pays for, in each draw, on the chips that give most for it. */
function computeFor(context: PlannerContext, budgetUsd: number) {
  const { experiments } = context.costAssumptions.development;
  const rated = context.offered.map((chip) => ({ chip, rates: context.ratesOf(context, chip, experiments) }));
  const [best] = rated.sort((a, b) => a.rates.usd - b.rates.usd);
  if (!best) throw new RangeError('no chip is on offer');
  const flop = budgetUsd / best.rates.usd;
  const fit = cheapestFit({ ...context, offered: [best.chip] }, { flop, experiments, neededBytes: null });
  const count = fit.fits ? fit.count : mostChips(context, best.chip);
  const { usd } = billOf(context, best.chip, count, { asked: { flop }, flop, experiments });
  return { chip: best.chip.name, flop: usd.map((draw) => (flop * budgetUsd) / draw) };
}

/** Strictly over the size; the cheapest by its median. */
export function hurdleYears(
  models: readonly CostedModel[],
  flop: number,
  vintageDate: string,
  unit: string,
): HurdleYear[] {
  const over = models.filter(({ trainingFlop }) => trainingFlop > flop);
  const [first] = [...over].sort((a, b) => (a.published < b.published ? -1 : 1));
  if (!first) return [];
  return periodsBetween(first.published, vintageDate, 'year').map((year) => {
    const published = over.filter((model) => periodOf(model.published, 'year') === year);
    const [cheapest] = [...published].sort((a, b) => a.cost.value - b.cost.value || (a.id < b.id ? -1 : 1));
    return {
      year,
      partial: lastDayOf(year) > vintageDate,
      models: published.length,
      cheapest: cheapest
        ? {
            id: cheapest.id,
            name: cheapest.name,
            published: cheapest.published,
            trainingFlop: cheapest.trainingFlop,
            cost: amount(cheapest.cost.value, cheapest.cost.low, cheapest.cost.high, unit),
          }
        : null,
    };
  });
}

function largestOf(sized: readonly SizedModel[]): SizedModel | undefined {
  return [...sized].sort((a, b) => b.trainingFlop - a.trainingFlop)[0];
}

/** Since the first model had as much compute; 0 where none has. More compute is less far behind. */
function yearsBehind(buys: Amount, { date, sized }: PlannerContext): Amount {
  const years = (flop: number) => {
    const first = firstWith(flop, sized);
    return first ? Math.max(0, (dayNumber(date) - dayNumber(first.published)) / DAYS_PER_YEAR) : 0;
  };
  return amount(years(buys.value), years(buys.high), years(buys.low), 'years');
}

/** Years until the same money buys the size: its powers of ten over those a year brings. */
function reached(
  flop: Float64Array,
  target: number,
  { costAssumptions, assumptions, date, draws }: PlannerContext,
): Pick<HurdleAnswer['reach'], 'cheaperCompute' | 'betterAlgorithms'> {
  const [hardware = new Float64Array(), software = new Float64Array()] = quasiNormals(draws.count, 2, SEED);
  const { valueLossPerYear: loss } = costAssumptions;
  const { halvingMonths, low90, high90 } = assumptions.algorithms;
  const [below, above] = sideSigmas({ value: halvingMonths, low90, high90 });
  const cheaper = hardware.map((score) =>
    Math.max(loss.value / 10, loss.value + (score * (loss.high90 - loss.low90)) / (2 * REACH_90)),
  );
  const better = software.map((score) => {
    const months = halvingMonths * Math.exp(score * (score < 0 ? below : above));
    return (MONTHS_PER_YEAR / months) * Math.log10(2);
  });
  const years = (rate: (draw: number) => number) =>
    reachedIn(
      flop.map((reach, draw) => Math.max(0, Math.log10(target / reach)) / rate(draw)),
      date,
    );
  return {
    cheaperCompute: years((draw) => cheaper[draw] as number),
    betterAlgorithms: years((draw) => (cheaper[draw] as number) + (better[draw] as number)),
  };
}

const SEED = 20_261_125;

function reachedIn(years: Float64Array, date: string): Reached {
  const sorted = [...years].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  const [low, value, high] = [at(0.05), at(0.5), at(0.95)];
  return {
    years: amount(value, low, high, 'years'),
    date: dateIn(value, date),
    earliest: dateIn(low, date),
    latest: dateIn(high, date),
  };
}

/** Null beyond the year 9999. */
function dateIn(years: number, date: string): string | null {
  const day = dayNumber(date) + Math.round(years * DAYS_PER_YEAR);
  if (day > dayNumber('9999-12-31')) return null;
  const found = dateOfDayNumber(day);
  return isCalendarDate(found) ? found : null;
}
