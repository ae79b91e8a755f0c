/** Which chips would a model have been trained on that does not say? Those recorded for models like it, by likeness. */
import type { LogMixture } from '../../stats/log-mixture.js';
import { dayNumber } from '../../units/calendar-date.js';
import type { Chips } from '../chips/chips.js';
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
  readonly names: readonly string[];
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
  { hardwareDonors: assumed }: TrainingCostAssumptions,
): HardwareDonors {
  const donors = models.flatMap((facts) => donorOf(facts, flopOf, chips));
  const onSale = (donor: Donor, query: DonorQuery) => donor.releasedDay <= query.publishedDay;
  return (query) => {
    const others = donors.filter(({ id }) => id !== query.id);
    const own = others.filter(({ google }) => google === isGoogle(query.organizations));
    for (const group of [own, others]) {
      const chosen = group.filter((donor) => onSale(donor, query));
      if (chosen.length > 0) return { chips: likeliest(chosen, query, assumed), beforeItsTime: false };
    }
    return { chips: likeliest(others, query, assumed), beforeItsTime: true };
  };
}

function likeliest(
  donors: readonly Donor[],
  query: DonorQuery,
  assumed: TrainingCostAssumptions['hardwareDonors'],
): LikelyChips[] {
  const weights = new Map<string, { names: readonly string[]; weight: number }>();
  // Only differences count, so the nearest donor is the origin: far from all of them no weight is lost to rounding.
  const logs = donors.map((donor) => logLikeness(donor, query, assumed));
  const nearest = logs.reduce((most, log) => Math.max(most, log), Number.NEGATIVE_INFINITY);
  for (const [index, { names }] of donors.entries()) {
    const weight = Math.exp((logs[index] ?? nearest) - nearest);
    const key = names.join(' + ');
    const known = weights.get(key);
    if (known) known.weight += weight;
    else weights.set(key, { names, weight });
  }
  const best = [...weights.entries()]
    .sort(([a, one], [b, other]) => other.weight - one.weight || (a < b ? -1 : 1))
    .slice(0, assumed.options)
    .map(([, likely]) => likely);
  const total = best.reduce((sum, { weight }) => sum + weight, 0);
  return best.map(({ names, weight }) => ({ names, weight: weight / total }));
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

/** Only runs on one kind of chip that is known and sold as such. */
function donorOf(facts: ModelFacts, flopOf: (id: string) => LogMixture | undefined, chips: Chips): Donor[] {
  const { model, hardware } = facts;
  const [name, ...others] = hardware?.value ?? [];
  const chip = name === undefined || others.length > 0 ? null : chips.find(name);
  const flop = flopOf(model.id);
  if (!chip || chip.released === null || !flop || model.published === null) return [];
  return [
    {
      id: model.id,
      names: [chip.name],
      releasedDay: dayNumber(chip.released),
      publishedDay: dayNumber(model.published),
      log10Flop: meanLog10(flop),
      organizations: model.organizations,
      countries: model.countries,
      google: isGoogle(model.organizations) && isTpu(chip.name),
    },
  ];
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
