/** What determines the cost of one training run? A small description that holds all of it and can be written as JSON. */
import type { LogMixture } from '../../stats/log-mixture.js';
import { dateOfDayNumber, dayNumber } from '../../units/calendar-date.js';
import type { ComputeEstimate } from '../compute/estimate-compute.js';
import { chipHoursOf } from '../compute/hardware-time.js';
import { assumedInput, type EstimateInput, statedInput } from '../estimate.js';
import type { ModelFacts } from '../facts.js';
import { type ChipKnowledge, type ChipOption, chipOption } from './chip-options.js';
import { COST_FILES, type CostAssumptions } from './cost-assumptions.js';
import { type HardwareDonors, meanLog10 } from './hardware-donors.js';
import { type OwnPart, type OwnPartKind, ownPart } from './own-part.js';
import type { HoursFit } from './training-time.js';

/** A stated number and the factor 90 % lie within; 1 where it is exact. */
export interface Known {
  readonly value: number;
  readonly factor90: number;
}

/** What a reader should know of an estimate, as a code with its numbers. */
export interface CostWarning {
  readonly code:
    | 'hours-against-compute'
    | 'unknown-chips'
    | 'several-chips'
    | 'before-its-time'
    | 'no-publication-date'
    | 'small-for-development';
  readonly values: Readonly<Record<string, number | string>>;
}

export interface CostCase {
  /** Id of the model, or of a described run. */
  readonly of: string;
  /** ISO days. */
  readonly published: string;
  readonly trainingStart: string;
  readonly ownPart: OwnPartKind;
  /** Id of the model it was made from, where the catalogue has it. */
  readonly base: string | null;
  /** Null where chips and hours are given and no compute. For `share-of-total` the total. */
  readonly flop: LogMixture | null;
  readonly chipHours: Known | null;
  /** Where both are known and differ by much: either may be right. */
  readonly doubted: boolean;
  readonly quantity: Known | null;
  /** Of the run, stated or what runs of its size take. */
  readonly hours: Known;
  /** Null for the general one. */
  readonly utilization: Known | null;
  readonly powerUsage: 'hyperscaler' | 'other';
  readonly usdPerKwh: number;
  /** Whether that price is carried over from another year. */
  readonly electricityCarried: boolean;
  readonly options: readonly ChipOption[];
  readonly evidence: 'derived' | 'imputed';
  readonly warnings: readonly CostWarning[];
  readonly inputs: readonly EstimateInput[];
}

export interface CostContext extends ChipKnowledge {
  readonly costAssumptions: CostAssumptions;
  readonly hoursFit: HoursFit;
  readonly donors: HardwareDonors;
  findModel(name: string): ModelFacts | null;
}

const HOURS_PER_DAY = 24;
const SECONDS_PER_HOUR = 3600;

/** Everything a case needs, however it was come by. */
export interface RunDescription {
  readonly of: string;
  readonly published: string;
  readonly organizations: readonly string[];
  readonly countries: readonly string[];
  readonly own: OwnPart | null;
  readonly base: string | null;
  readonly hardware: readonly string[];
  readonly chipHours: Known | null;
  readonly quantity: Known | null;
  readonly hours: Known | null;
  readonly utilization: Known | null;
  /** Whether compute, where it counts, is more than a statistical guess. */
  readonly computeKnown: boolean;
  readonly inputs: readonly EstimateInput[];
  readonly warnings: readonly CostWarning[];
}

export function caseOfModel(facts: ModelFacts, compute: ComputeEstimate, context: CostContext): CostCase {
  const { model, hardware, hardwareQuantity, trainingHours, utilizationMfu, utilizationHfu } = facts;
  const factors = context.assumptions.statedFactors;
  const base = facts.baseModel ? context.findModel(facts.baseModel.value) : null;
  const own = ownPart(facts, compute, base, context.assumptions);
  const time = chipHoursOf(facts);
  const utilization = utilizationMfu ?? utilizationHfu;
  const known = (fact: { value: number } | null, factor90: number): Known | null =>
    fact && { value: fact.value, factor90 };
  return caseOfRun(
    {
      of: model.id,
      published: model.published ?? model.listedFrom,
      organizations: model.organizations,
      countries: model.countries,
      own,
      base: base?.model.id ?? null,
      hardware: hardware?.value ?? [],
      chipHours: time && {
        value: time.chipHours,
        factor90: facts.chipHours ? factors.chipHours : factors.chipsTimesHours,
      },
      quantity: known(hardwareQuantity, factors.quantity),
      hours: known(trainingHours, factors.hours),
      utilization: known(utilization, factors.utilization),
      computeKnown: compute.evidence !== 'imputed' && own.kind !== 'share-of-total',
      inputs: [
        ...own.inputs,
        ...(hardware
          ? [statedInput('hardware', 'names', { ...hardware, value: hardware.value.join(', ') })]
          : []),
        ...(time?.inputs ??
          (hardwareQuantity ? [statedInput('hardwareQuantity', 'chips', hardwareQuantity)] : [])),
        ...(utilization ? [statedInput('utilization', 'share', utilization)] : []),
      ],
      warnings:
        model.published === null
          ? [{ code: 'no-publication-date', values: { listedFrom: model.listedFrom } }]
          : [],
    },
    context,
  );
}

export function caseOfRun(run: RunDescription, context: CostContext): CostCase {
  const { assumptions } = context;
  const log10Flop = run.own
    ? meanLog10(run.own.flop) + shareLog10(run.own, assumptions.ownPart.shareOfTotal.value)
    : null;
  const hours = run.hours ?? hoursOf(run, log10Flop, context);
  const startDay = trainingStart(run, hours.value, context.costAssumptions);
  const found = optionsOf(run, log10Flop, startDay, context);
  const year = dateOfDayNumber(startDay).slice(0, 4);
  const usdPerKwh = electricityPrice(year, assumptions.electricity.usdPerKwh);
  const doubt = doubtOf(run, log10Flop, found.options, context);
  return {
    of: run.of,
    published: run.published,
    trainingStart: dateOfDayNumber(startDay),
    ownPart: run.own?.kind ?? 'whole',
    base: run.base,
    flop: run.own?.flop ?? null,
    chipHours: run.chipHours,
    doubted: doubt.length > 0,
    quantity: run.quantity,
    hours,
    utilization: run.utilization,
    powerUsage: isHyperscaler(run.organizations, assumptions.hyperscalers.names) ? 'hyperscaler' : 'other',
    usdPerKwh,
    electricityCarried: assumptions.electricity.usdPerKwh[year] === undefined,
    options: found.options,
    evidence: found.stated && (run.computeKnown || run.chipHours !== null) ? 'derived' : 'imputed',
    warnings: [...run.warnings, ...found.warnings, ...doubt],
    inputs: [
      ...run.inputs,
      ...found.options.map((option) =>
        assumedInput('serverPrice', 'USD', option.serverUsd, `${option.chips}: ${option.priceSource}`),
      ),
      assumedInput('trainingStart', 'date', dateOfDayNumber(startDay), COST_FILES.cost),
    ],
  };
}

function shareLog10({ kind }: OwnPart, share: number): number {
  return kind === 'share-of-total' ? Math.log10(share) : 0;
}

/** Chip-hours over chips where both are known, else what runs of that size took. */
function hoursOf(
  { chipHours, quantity }: RunDescription,
  log10Flop: number | null,
  { hoursFit, assumptions }: CostContext,
): Known {
  if (chipHours && quantity)
    return { value: chipHours.value / quantity.value, factor90: assumptions.statedFactors.hours };
  const { median, factor90 } = log10Flop === null ? assumedHours(assumptions) : hoursFit.hours(log10Flop);
  return { value: median, factor90 };
}

function assumedHours({ trainingHours: { median, factor } }: CostContext['assumptions']) {
  return { median, factor90: factor };
}

/** By a known day of this model, else its publication less the lag and the length of the run. */
function trainingStart(
  { of, published }: RunDescription,
  hours: number,
  { cost, dates }: CostAssumptions,
): number {
  const known = dates.models.find(({ id }) => id === of);
  if (known?.start !== undefined) return dayNumber(known.start);
  const end = known?.end === undefined ? dayNumber(published) - cost.lags.publication : dayNumber(known.end);
  return Math.floor(end - hours / HOURS_PER_DAY);
}

interface FoundOptions {
  readonly options: readonly ChipOption[];
  readonly stated: boolean;
  readonly warnings: readonly CostWarning[];
}

function optionsOf(
  run: RunDescription,
  log10Flop: number | null,
  startDay: number,
  context: CostContext,
): FoundOptions {
  const stated = run.hardware.length > 0 ? chipOption(run.hardware, startDay, 1, context) : null;
  const unknown = run.hardware.filter((name) => chipOption([name], startDay, 1, context) === null);
  const warnings: CostWarning[] = [];
  if (unknown.length > 0) warnings.push({ code: 'unknown-chips', values: { chips: unknown.join(', ') } });
  if (stated) {
    if (run.hardware.length - unknown.length > 1)
      warnings.push({ code: 'several-chips', values: { chips: stated.chips } });
    return { options: [stated], stated: true, warnings };
  }
  const likely = context.donors({
    id: run.of,
    publishedDay: dayNumber(run.published),
    log10Flop: log10Flop ?? Math.log10(run.chipHours?.value ?? 1) + LOG10_FLOP_PER_CHIP_HOUR,
    organizations: run.organizations,
    countries: run.countries,
  });
  if (likely.beforeItsTime) warnings.push({ code: 'before-its-time', values: { published: run.published } });
  const donated = likely.chips.flatMap(
    ({ names, weight }) => chipOption(names, startDay, weight, context, likely.beforeItsTime) ?? [],
  );
  const options = donated.length > 0 ? donated : [newestQuoted(startDay, context)];
  const total = options.reduce((sum, { weight }) => sum + weight, 0);
  return {
    options: options.map((option) => ({ ...option, weight: option.weight / total })),
    stated: false,
    warnings,
  };
}

/** Where no model of the catalogue states its hardware: the newest chip on sale with a quoted price, else the oldest. */
function newestQuoted(startDay: number, context: CostContext): ChipOption {
  const quoted = context.chips.all.flatMap((chip) => {
    const price = context.prices.of(chip);
    return price?.kind === 'quoted' ? [{ name: chip.name, day: price.purchaseDay }] : [];
  });
  const byDay = quoted.sort((a, b) => a.day - b.day || (a.name < b.name ? -1 : 1));
  const chosen = byDay.findLast(({ day }) => day <= startDay) ?? byDay[0];
  const option = chosen ? chipOption([chosen.name], startDay, 1, context, true) : null;
  if (!option) throw new RangeError(`no chip has a price in ${COST_FILES.prices}`);
  return option;
}

/** An hour of an A100 at a third of its peak: only to say how large a run of so many chip-hours is. */
const LOG10_FLOP_PER_CHIP_HOUR = 17.6;

/** Stated chip-hours that could not have made the compute, or could have made far more: both are doubted. */
function doubtOf(
  run: RunDescription,
  log10Flop: number | null,
  options: readonly ChipOption[],
  { assumptions }: CostContext,
): CostWarning[] {
  const [first] = options;
  if (!run.chipHours || log10Flop === null || !first || !run.computeKnown) return [];
  const utilization = run.utilization?.value ?? assumptions.utilization.value;
  const implied = run.chipHours.value * SECONDS_PER_HOUR * first.peakFlopPerSecond * utilization;
  const ratio = implied / 10 ** log10Flop;
  const { value: limit } = assumptions.inconsistentFactor;
  if (ratio <= limit && ratio >= 1 / limit) return [];
  return [
    {
      code: 'hours-against-compute',
      values: { chipHours: run.chipHours.value, impliedFlop: implied, trainingFlop: 10 ** log10Flop, ratio },
    },
  ];
}

function isHyperscaler(organizations: readonly string[], names: readonly string[]): boolean {
  const words = new Set(organizations.flatMap((name) => name.toLowerCase().split(/[^a-z]+/)));
  return names.some((name) => words.has(name));
}

/** Of the year, else of the nearest year that has one. */
function electricityPrice(year: string, prices: Readonly<Record<string, number>>): number {
  const years = Object.keys(prices).sort();
  const [first = '', last = ''] = [years[0], years.at(-1)];
  return prices[year < first ? first : year > last ? last : year] ?? Number.NaN;
}
