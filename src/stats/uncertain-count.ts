/** How many of many uncertain events happen? The expected number, and an interval that knows they err together. */
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { drawCount } from './draw-count.js';
import { normalQuantile } from './normal.js';

export interface UncertainEvent {
  readonly probability: number;
  /** Events of one cohort share part of their error: the same method, the same convention. Index into `shared`. */
  readonly cohort: number;
  /** Events of one family share another part: the same organisation. -1 for none. */
  readonly family: number;
  /** Which counts the event belongs to. */
  readonly groups: readonly number[];
}

/** Parts of the variance that are shared, by cohort; the rest is each event's own. */
export interface SharedParts {
  readonly cohort: number;
  readonly family: number;
}

export interface CountInterval {
  /** Sum of the probabilities: exact. */
  readonly expected: number;
  readonly low: number;
  readonly high: number;
}

export interface CountOptions {
  readonly groups: number;
  readonly shared: readonly SharedParts[];
  readonly level: number;
  readonly draws: number;
  readonly seed: number;
  /** So many of the first groups each include those before them, draw by draw. */
  readonly cumulate: number;
}

/**
 * A Poisson-binomial count in each draw of what events share (a Gaussian factor model: Vasicek 2002, Risk 15). Given a
 * cohort's and a family's factor, events are independent; marginally each keeps its probability.
 */
export function countUncertain(events: readonly UncertainEvent[], options: CountOptions): CountInterval[] {
  const { groups, level, draws, cumulate } = options;
  requireOptions(options);
  const expected = sumsOf(events, groups);
  const drawn = drawUncertainCounts(events, options);
  for (const counts of [expected, ...drawn]) accumulate(counts, cumulate);
  const tail = (1 - level) / 2;
  return Array.from(expected, (value, group) => {
    const sorted = Float64Array.from(drawn, (counts) => counts[group] as number).sort();
    const at = (probability: number) => sorted[Math.round(probability * (draws - 1))] as number;
    return { expected: value, low: at(tail), high: at(1 - tail) };
  });
}

export type DrawOptions = Omit<CountOptions, 'level' | 'cumulate'>;

/** The number in each group, draw by draw. */
export function drawUncertainCounts(events: readonly UncertainEvent[], options: DrawOptions): Float64Array[] {
  requireDraws(options);
  for (const event of events) requireEvent(event, options);
  return drawCounts(events, options);
}

function requireOptions({ groups, level, cumulate }: CountOptions): void {
  if (!(level > 0 && level < 1)) throw new RangeError(`invalid level: ${level}; expected (0, 1)`);
  if (!(cumulate >= 0 && cumulate <= groups))
    throw new RangeError(`invalid groups to cumulate: ${cumulate} of ${groups}`);
}

function requireDraws({ shared, draws }: DrawOptions): void {
  if (!(draws >= 1)) throw new RangeError(`invalid number of draws: ${draws}`);
  for (const { cohort, family } of shared)
    if (!(cohort >= 0 && family >= 0 && cohort + family <= 1))
      throw new RangeError(`invalid shared parts: ${cohort} and ${family}; expected at most 1 together`);
}

function requireEvent({ probability, cohort, groups: own }: UncertainEvent, options: DrawOptions): void {
  if (!(probability >= 0 && probability <= 1))
    throw new RangeError(`invalid probability: ${probability}; expected [0, 1]`);
  if (!options.shared[cohort])
    throw new RangeError(`unknown cohort: ${cohort}; expected 0 to ${options.shared.length - 1}`);
  for (const group of own)
    if (!(group >= 0 && group < options.groups))
      throw new RangeError(`unknown group: ${group}; expected 0 to ${options.groups - 1}`);
}

function sumsOf(events: readonly UncertainEvent[], groups: number): Float64Array {
  const sums = new Float64Array(groups);
  for (const { probability, groups: own } of events)
    for (const group of own) sums[group] = (sums[group] as number) + probability;
  return sums;
}

function accumulate(counts: Float64Array, groups: number): void {
  for (let group = 1; group < groups; group += 1)
    counts[group] = (counts[group] as number) + (counts[group - 1] as number);
}

/** Events less likely than this are drawn together: their number is a Poisson variable (Le Cam 1960). */
const RARE = 5e-3;
/** Events likelier than this happen in every draw. */
const CERTAIN = 1 - 1e-6;
/** Standard normal numbers at evenly spaced probabilities, one of which each draw picks. */
const GRID_BITS = 14;

function drawCounts(events: readonly UncertainEvent[], options: DrawOptions): Float64Array[] {
  const { groups, shared, draws, seed } = options;
  const random = xoroshiro128plus(seed);
  const grid = Float64Array.from({ length: 2 ** GRID_BITS }, (_, index) =>
    normalQuantile((index + 0.5) / 2 ** GRID_BITS),
  );
  const uniform = () => ((random.next() >>> 0) + 0.5) / 2 ** 32;
  const rare = sumsOf(
    events.filter(({ probability }) => probability < RARE),
    groups,
  );
  const certain = sumsOf(
    events.filter(({ probability }) => probability > CERTAIN).map((event) => ({ ...event, probability: 1 })),
    groups,
  );
  const open = flatten(
    events.filter(({ probability }) => probability >= RARE && probability <= CERTAIN),
    shared,
  );
  const cohorts = new Float64Array(shared.length);
  const families = new Float64Array(open.families + 1);
  const drawNormals = (into: Float64Array) => {
    for (let index = 0; index < into.length; index += 1)
      into[index] = grid[random.next() >>> (32 - GRID_BITS)] as number;
  };
  return Array.from({ length: draws }, () => {
    const counts = certain.slice();
    for (let group = 0; group < groups; group += 1)
      counts[group] = (counts[group] as number) + drawCount(rare[group] as number, 0, uniform());
    drawNormals(cohorts);
    drawNormals(families);
    countOpen(open, { cohorts, families, grid, random }, counts);
    return counts;
  });
}

interface Factors {
  readonly cohorts: Float64Array;
  readonly families: Float64Array;
  readonly grid: Float64Array;
  readonly random: ReturnType<typeof xoroshiro128plus>;
}

/** Adds the events that happen, given the factors they share: a million times a question, so with nothing in it but numbers. */
function countOpen(
  { cuts, cohortOf, cohortLoads, familyOf, familyLoads, ownLoads, groupsFrom, groups }: OpenEvents,
  { cohorts, families, grid, random }: Factors,
  counts: Float64Array,
): void {
  for (let index = 0; index < cuts.length; index += 1) {
    const error =
      (cohortLoads[index] as number) * (cohorts[cohortOf[index] as number] as number) +
      (familyLoads[index] as number) * (families[familyOf[index] as number] as number) +
      (ownLoads[index] as number) * (grid[random.next() >>> (32 - GRID_BITS)] as number);
    if (error <= (cuts[index] as number)) continue;
    const to = groupsFrom[index + 1] as number;
    for (let place = groupsFrom[index] as number; place < to; place += 1) {
      const group = groups[place] as number;
      counts[group] = (counts[group] as number) + 1;
    }
  }
}

type OpenEvents = ReturnType<typeof flatten>;

/** Side by side in typed arrays, for the inner loop. An event without a family takes the last, unshared, factor's place. */
function flatten(events: readonly UncertainEvent[], shared: readonly SharedParts[]) {
  const parts = events.map(({ cohort, family }) => {
    const own = shared[cohort] as SharedParts;
    return family < 0 ? { cohort: own.cohort, family: 0 } : own;
  });
  const families = 1 + Math.max(-1, ...events.map(({ family }) => family));
  return {
    families,
    /** Of each event from its place up to that of the next. */
    groups: Int32Array.from(events.flatMap(({ groups }) => groups)),
    groupsFrom: startsOf(events.map(({ groups }) => groups.length)),
    cohortOf: Int32Array.from(events, ({ cohort }) => cohort),
    familyOf: Int32Array.from(events, ({ family }) => (family < 0 ? families : family)),
    cohortLoads: Float64Array.from(parts, ({ cohort }) => Math.sqrt(cohort)),
    familyLoads: Float64Array.from(parts, ({ family }) => Math.sqrt(family)),
    ownLoads: Float64Array.from(parts, ({ cohort, family }) => Math.sqrt(1 - cohort - family)),
    cuts: Float64Array.from(events, ({ probability }) => normalQuantile(1 - probability)),
  };
}

/** Where each of several lists begins when they stand one behind the other, and where the last one ends. */
function startsOf(lengths: readonly number[]): Int32Array {
  const starts = new Int32Array(lengths.length + 1);
  for (const [index, length] of lengths.entries()) starts[index + 1] = (starts[index] as number) + length;
  return starts;
}
