/** Which chips would a model have been trained on that does not say? Those recorded for models like it, by likeness. */
import type { LogMixture } from '../../stats/log-mixture.js';
import { dayNumber } from '../../units/calendar-date.js';
import type { Chip, Chips } from '../chips/chips.js';
import type { ModelFacts } from '../facts.js';
import { isTpu } from './chip-price.js';
import type { TrainingCostAssumptions } from './cost-assumptions.js';

export interface DonorQuery {
  /** Left out of its own donors; null for a run that is no model. */
  readonly id: string | null;
  readonly publishedDay: number;
  readonly log10Flop: number;
  readonly organizations: readonly string[];
  readonly countries: readonly string[];
}

export interface LikelyChips {
  readonly names: readonly string[];
  readonly weight: number;
}

interface Donor extends DonorQuery {
  readonly chip: string;
  readonly releasedDay: number;
  readonly google: boolean;
}

export interface Likely {
  readonly chips: readonly LikelyChips[];
  /** Set where no recorded chip was on sale yet: those of the first years stand in. */
  readonly beforeItsTime: boolean;
}

export type HardwareDonors = (query: DonorQuery) => Likely;

const DAYS_PER_YEAR = 365.25;

/** @param flopOf estimate of a model's compute, undefined where there is none */
export function hardwareDonors(
  models: readonly ModelFacts[],
  flopOf: (id: string) => LogMixture | undefined,
  chips: Chips,
  assumptions: TrainingCostAssumptions,
): HardwareDonors {
  const donors = models.flatMap((facts) => donorOf(facts, flopOf, chips));
  const names = [...new Set(donors.map(({ chip }) => chip))].sort();
  const kinds = donors.map(({ chip }) => names.indexOf(chip));
  return (query) => {
    const logs = donors.map((donor) =>
      donor.id === query.id
        ? Number.NEGATIVE_INFINITY
        : logLikeness(donor, query, assumptions.hardwareDonors),
    );
    const google = isGoogle(query.organizations);
    const onSale = (donor: Donor) => donor.releasedDay <= query.publishedDay;
    const choose = (allowed: (donor: Donor) => boolean) =>
      likeliest(
        weighed(donors, logs, allowed, kinds, names.length),
        names,
        assumptions.hardwareDonors.options,
      );
    for (const group of [(donor: Donor) => donor.google === google, () => true]) {
      const likely = choose((donor) => onSale(donor) && group(donor));
      if (likely.length > 0) return { chips: likely, beforeItsTime: false };
    }
    return { chips: choose(() => true), beforeItsTime: true };
  };
}

/** Weight of each kind of chip. Only differences of logs count: the nearest donor is the origin, so none is lost to rounding. */
function weighed(
  donors: readonly Donor[],
  logs: readonly number[],
  allowed: (donor: Donor) => boolean,
  kinds: readonly number[],
  count: number,
): Float64Array {
  const chosen: number[] = [];
  let nearest = Number.NEGATIVE_INFINITY;
  for (const [index, donor] of donors.entries()) {
    if (!allowed(donor)) continue;
    chosen.push(index);
    nearest = Math.max(nearest, logs[index] as number);
  }
  const weights = new Float64Array(count);
  if (nearest === Number.NEGATIVE_INFINITY) return weights;
  for (const index of chosen) {
    const kind = kinds[index] as number;
    weights[kind] = (weights[kind] as number) + Math.exp((logs[index] as number) - nearest);
  }
  return weights;
}

function likeliest(weights: Float64Array, names: readonly string[], count: number): LikelyChips[] {
  const best = names
    .map((name, index) => ({ names: [name], weight: weights[index] as number }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, count);
  const total = best.reduce((sum, { weight }) => sum + weight, 0);
  return best.map(({ names: chips, weight }) => ({ names: chips, weight: weight / total }));
}

function logLikeness(
  donor: Donor,
  query: DonorQuery,
  assumed: TrainingCostAssumptions['hardwareDonors'],
): number {
  const years = Math.abs(donor.publishedDay - query.publishedDay) / DAYS_PER_YEAR;
  const sizes = Math.abs(donor.log10Flop - query.log10Flop);
  return (
    Math.log(shares(donor.organizations, query.organizations) ? assumed.sameOrganization : 1) +
    Math.log(shares(donor.countries, query.countries) ? assumed.sameCountry : 1) -
    years / assumed.years -
    sizes / assumed.log10Flop
  );
}

/** Only runs on one kind of chip, known and able to train: the first TPU has whole numbers only. */
function donorOf(facts: ModelFacts, flopOf: (id: string) => LogMixture | undefined, chips: Chips): Donor[] {
  const { model, hardware } = facts;
  const [name, ...others] = hardware?.value ?? [];
  const chip = name === undefined || others.length > 0 ? null : chips.find(name);
  const flop = flopOf(model.id);
  if (!chip || !trains(chip) || chip.released === null || !flop || model.published === null) return [];
  return [
    {
      id: model.id,
      chip: chip.name,
      releasedDay: dayNumber(chip.released),
      publishedDay: dayNumber(model.published),
      log10Flop: meanLog10(flop),
      organizations: model.organizations,
      countries: model.countries,
      google: isGoogle(model.organizations) && isTpu(chip.name),
    },
  ];
}

function trains({ peaks }: Chip): boolean {
  return [peaks.tensor16, peaks.tf32, peaks.fp16, peaks.fp32].some((peak) => peak !== undefined);
}

export function meanLog10(mixture: LogMixture): number {
  return mixture.reduce((sum, { weight, log10Median }) => sum + weight * log10Median, 0);
}

/** Google trains on its own chips, which others can only rent. */
export function isGoogle(organizations: readonly string[]): boolean {
  return organizations.some((name) => /\b(google|deepmind)\b/i.test(name));
}

function shares(some: readonly string[], others: readonly string[]): boolean {
  return some.some((name) => others.includes(name));
}
