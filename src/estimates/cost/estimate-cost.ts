/** What did a model's training cost? Our method: a case of what is known, its point value, its distribution, and counts. */
import { InputError } from '../../provenance/input-error.js';
import type { LogMixture } from '../../stats/log-mixture.js';
import type { Chips } from '../chips/chips.js';
import type { ComputeEstimate } from '../compute/estimate-compute.js';
import type { ModelFacts } from '../facts.js';
import { modelFinder } from '../find-model.js';
import type { HardwarePrice } from '../inputs/hardware-prices.js';
import { latestMonth, type PriceIndex } from '../inputs/price-index.js';
import { openChipPrices } from './chip-price.js';
import type { CostAssumptions } from './cost-assumptions.js';
import { type CostCase, type CostContext, caseOfModel } from './cost-case.js';
import { type CostDraws, drawCosts } from './cost-draws.js';
import { type CostEstimate, componentsOf, methodOf, type Summary, summarise } from './cost-summary.js';
import { type CountQuestion, countOver, type GroupCount } from './count-over.js';
import { caseOfDescription, type DescribedRun } from './described-run.js';
import { type Sampling, type Scratch, scratchFor } from './draw-chip-hours.js';
import { explainCost } from './explain-cost.js';
import { hardwareDonors } from './hardware-donors.js';
import { type PointCost, pointCost } from './point-cost.js';
import { openRentalPrices, quotesOf, type RentalQuote } from './rental-price.js';
import type { CostScope, DollarFactor, RentalCommitment } from './run-constants.js';
import { sampleCost, sampleScopes } from './sample-cost.js';
import { fitHours } from './training-time.js';

export interface CostMaterial {
  readonly models: readonly ModelFacts[];
  /** Undefined for a model without an estimate. */
  readonly computeOf: (id: string) => ComputeEstimate | undefined;
  readonly chips: Chips;
  readonly assumptions: CostAssumptions;
  /** Rows of `data/training-cost/hardware_prices.csv`: their rental prices are used. */
  readonly hardwarePrices: readonly HardwarePrice[];
  /** Rows of `data/prices/gpu_rental_2026.csv`. */
  readonly rentalQuotes: readonly RentalQuote[];
  readonly priceIndex: PriceIndex;
  /** Of rental prices; one year by default. */
  readonly commitment?: RentalCommitment;
}

export interface CostOptions {
  readonly scope: CostScope;
  /** `YYYY-MM`, the newest month of the index by default. */
  readonly priceMonth?: string;
  readonly draws?: number;
  readonly seed?: number;
}

export interface CostMethod {
  /** The newest month of the price index. */
  readonly priceMonth: string;
  caseOf(facts: ModelFacts, compute: ComputeEstimate): CostCase;
  /** A run that is no model of the catalogue. Throws an InputError for what cannot be. */
  caseOfRun(run: DescribedRun): CostCase;
  /** Central value of everything: closed form, a few microseconds. */
  point(cost: CostCase, options: CostOptions): PointCost;
  /** Median, interval and quantiles only. */
  summary(cost: CostCase, options: CostOptions): Summary;
  /** Of every scope, in half the time of one after another. */
  summaries(cost: CostCase, options: Omit<CostOptions, 'scope'>): Readonly<Record<CostScope, Summary>>;
  /** With inputs, parts and working. */
  estimate(cost: CostCase, options: CostOptions): CostEstimate;
  /** USD of each draw. */
  sample(cost: CostCase, options: CostOptions): Float64Array;
  countOver(question: CountQuestion, options: CostOptions): GroupCount[];
}

export const DEFAULT_DRAWS = 10_000;
/** A count is whole: its interval needs fewer. */
export const DEFAULT_COUNT_DRAWS = 2000;
export const DEFAULT_SEED = 20_261_124;
/** Enough to tell which models can be over a sum at all. */
const COARSE_DRAWS = 200;
const MOST_DRAWS = 1_000_000;

export function openCostMethod(material: CostMaterial): CostMethod {
  const { assumptions, priceIndex } = material;
  const context = openCostContext(material);
  const priceMonth = latestMonth(priceIndex);
  if (priceMonth === null) throw new InputError('the price index is empty');
  const dollars = dollarsBy(priceIndex);
  const monthOf = (options: Omit<CostOptions, 'scope'>) =>
    checkedMonth(options.priceMonth ?? priceMonth, priceIndex);
  const drawsOf = openDraws(assumptions);

  const samplingOf = (options: Omit<CostOptions, 'scope'>, count: number): Sampling => ({
    ...drawsOf(count, options.seed ?? DEFAULT_SEED),
    priceMonth: monthOf(options),
    dollars,
    assumptions,
  });
  const sampleInto = (cost: CostCase, options: CostOptions, count: number, usd: Float64Array) =>
    sampleCost(cost, samplingOf(options, count), options.scope, usd);
  const roomFor = openRooms();
  const summary = (cost: CostCase, options: CostOptions) => {
    const count = checkedDraws(options.draws ?? DEFAULT_DRAWS);
    const usd = roomFor(count)[options.scope];
    sampleInto(cost, options, count, usd);
    return summarise(usd);
  };
  const summaries = (cost: CostCase, options: Omit<CostOptions, 'scope'>) => {
    const count = checkedDraws(options.draws ?? DEFAULT_DRAWS);
    const usd = roomFor(count);
    sampleScopes(cost, samplingOf(options, count), usd);
    return {
      'final-run': summarise(usd['final-run']),
      cloud: summarise(usd.cloud),
      acquisition: summarise(usd.acquisition),
      development: summarise(usd.development),
    };
  };
  const point = (cost: CostCase, options: CostOptions) =>
    pointCost(cost, options.scope, assumptions, monthOf(options), dollars);

  /** Point cost of the models it was made from; null where one of them is not known. */
  const basesUsd = (cost: CostCase, options: CostOptions, seen: readonly string[]): number | null => {
    if (cost.ownPart === 'whole') return 0;
    const facts = cost.base === null || seen.includes(cost.base) ? null : context.findById(cost.base);
    const compute = facts && material.computeOf(facts.model.id);
    if (!facts || !compute) return null;
    const base = caseOfModel(facts, compute, context);
    const below = basesUsd(base, options, [...seen, cost.of]);
    return below === null ? null : below + point(base, options).usd;
  };

  return {
    priceMonth,
    caseOf: (facts, compute) => caseOfModel(facts, compute, context),
    caseOfRun: (run) => caseOfDescription(run, context),
    point,
    summary,
    summaries,
    estimate: (cost, options) => {
      const found = summary(cost, options);
      const month = monthOf(options);
      const bases = basesUsd(cost, options, []);
      const { measuredFromUsd } = assumptions.cost.development;
      const small = options.scope === 'development' && found.median < measuredFromUsd;
      return {
        ...found,
        of: cost.of,
        unit: 'USD',
        scope: options.scope,
        priceMonth: month,
        components: componentsOf(found.median, point(cost, options)),
        evidence: cost.evidence,
        method: methodOf(cost),
        cumulative: cost.ownPart === 'whole' || bases === null ? null : found.median + bases,
        warnings: [
          ...cost.warnings,
          ...(small ? [{ code: 'small-for-development' as const, values: { measuredFromUsd } }] : []),
        ],
        inputs: cost.inputs,
        steps: explainCost(cost, options.scope, assumptions, month, dollars),
      };
    },
    sample: (cost, options) => {
      const count = checkedDraws(options.draws ?? DEFAULT_DRAWS);
      const usd = new Float64Array(count);
      sampleInto(cost, options, count, usd);
      return usd;
    },
    countOver: (question, options) => {
      const sampler = (count: number) => ({
        draws: count,
        sample: (cost: CostCase, usd: Float64Array) => sampleInto(cost, options, count, usd),
      });
      return countOver(
        question,
        sampler(COARSE_DRAWS),
        sampler(checkedDraws(options.draws ?? DEFAULT_COUNT_DRAWS)),
      );
    },
  };
}

function openCostContext(material: CostMaterial): CostContext & { findById(id: string): ModelFacts | null } {
  const { models, computeOf, chips, assumptions, hardwarePrices, rentalQuotes, commitment } = material;
  const quotes = [...quotesOf(hardwarePrices), ...rentalQuotes];
  const byId = new Map(models.map((facts) => [facts.model.id, facts]));
  return {
    chips,
    costAssumptions: assumptions,
    assumptions: assumptions.cost,
    prices: openChipPrices(chips, assumptions),
    rental: openRentalPrices(quotes, chips, assumptions.cost.rental, commitment),
    hoursFit: fitHours(models, assumptions.cost),
    donors: hardwareDonors(models, (id) => computeOf(id)?.distribution, chips, assumptions.cost),
    findModel: modelFinder(models),
    findById: (id) => byId.get(id) ?? null,
  };
}

/** The draws of a count and a seed are made once and used for every model. */
function openDraws(assumptions: CostAssumptions) {
  const made = new Map<string, { readonly draws: CostDraws; readonly scratch: Scratch }>();
  const tables = new WeakMap<LogMixture, Float64Array>();
  return (count: number, seed: number) => {
    const key = `${count} ${seed}`;
    const known = made.get(key);
    if (known) return known;
    const fresh = { draws: drawCosts(count, seed, assumptions), scratch: scratchFor(count, tables) };
    if (made.size > 3) made.clear();
    made.set(key, fresh);
    return fresh;
  };
}

/** Room for the draws of each scope, made once for a count. */
function openRooms() {
  const rooms = new Map<number, Readonly<Record<CostScope, Float64Array>>>();
  return (count: number) => {
    const room = () => new Float64Array(count);
    const known = rooms.get(count);
    if (known) return known;
    const made = { 'final-run': room(), cloud: room(), acquisition: room(), development: room() };
    if (rooms.size > 3) rooms.clear();
    rooms.set(count, made);
    return made;
  };
}

/** By the index; months before its first or after its last are taken as that one. */
function dollarsBy(index: PriceIndex): DollarFactor {
  const months = [...index.keys()].sort();
  const [first = '', last = ''] = [months[0], months.at(-1)];
  const at = (month: string) => index.get(month < first ? first : month > last ? last : month) ?? Number.NaN;
  return (from, to) => at(to) / at(from);
}

function checkedMonth(month: string, index: PriceIndex): string {
  if (index.has(month)) return month;
  const months = [...index.keys()].sort();
  const range = `${months[0] ?? ''} to ${months.at(-1) ?? ''}`;
  throw new InputError(`no price index for ${month}; expected a month from ${range}`, {
    flag: '--price-month',
  });
}

function checkedDraws(count: number): number {
  if (Number.isInteger(count) && count >= 1 && count <= MOST_DRAWS) return count;
  throw new InputError(`invalid number of draws: ${count}; expected 1 to ${MOST_DRAWS}`, { flag: '--draws' });
}
