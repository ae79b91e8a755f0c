/** What does the published forecast draw? In every simulation, the models of each year, past and to come, as counts. */
import { normalQuantile } from '../../stats/normal.js';
import { streamSeed, uniformNumbers } from '../../stats/uniform.js';
import type { CountMethod } from './count-assumptions.js';
import { calendarOf, type FrontierReference, nearFrontier, type YearCalendar } from './frontier.js';
import { meanGrowth, trainingToCome, type YearTotal } from './training-growth.js';
import { type Allocation, drawAllocation, drawModels, largestShareDraw } from './year-models.js';

export interface SimulationOrder {
  readonly method: CountMethod;
  /** Known years, rising. Growth starts in the last; the others are drawn for their counts and largest models. */
  readonly past: readonly YearTotal[];
  /** Rising, after the past. */
  readonly forecastYears: readonly number[];
  /** Rising. */
  readonly thresholdsFlop: readonly number[];
  /** Null counts no models near the frontier. Widths rise. */
  readonly frontier: {
    readonly reference: FrontierReference;
    readonly widthsOrders: readonly number[];
  } | null;
  readonly simulations: number;
  readonly seed: number;
}

/** One year in all simulations: every array has one number a simulation. */
export interface SimulatedYear {
  readonly year: number;
  readonly trainingFlop: Float64Array;
  readonly largestFlop: Float64Array;
  /** Models of the year of at least each threshold. */
  readonly over: readonly Float64Array[];
  /** Models of the year near the frontier, by width; empty for past years. */
  readonly frontier: readonly Float64Array[];
}

/** What is the same of a year in every simulation. */
interface YearToDraw extends SimulatedYear {
  readonly calendar: YearCalendar;
  /** Null for a year to come. */
  readonly knownTotal: number | null;
}

/**
 * Simulations are independent of each other; within one, all years share the error of growth. Every year of every
 * simulation has a stream of random numbers of its own, and another for the days of its models: what it counts depends
 * neither on what else is asked for nor on the models that are skipped because nothing asked for can be among them.
 */
export function simulateCounts(order: SimulationOrder): SimulatedYear[] {
  const { method, past, forecastYears, simulations, seed } = order;
  const base = requireOrder(order);
  const mean = meanGrowth(method);
  const years = [
    ...past.map(({ year, trainingFlop }) => yearToDraw(year, trainingFlop, order)),
    ...forecastYears.map((year) => yearToDraw(year, null, order)),
  ];
  for (let simulation = 0; simulation < simulations; simulation += 1) {
    const own = streamSeed(seed, simulation);
    const stream = (number: number) => uniformNumbers(streamSeed(own, number));
    const growth = mean + method.growth.sd * normalQuantile(stream(0)());
    if (!(growth > 0)) throw new RangeError(`a growth of ${growth} a year was drawn; expected more than 0`);
    let largest = 0;
    for (const drawn of years) {
      const { year, knownTotal } = drawn;
      const sizes = stream(year);
      const total = knownTotal ?? trainingToCome(base, growth, year, method);
      const share = knownTotal === null ? shareToCome(method, year, total, sizes) : pastShare(method, sizes);
      const allocation = drawAllocation(total, share, method, sizes);
      drawn.trainingFlop[simulation] = total;
      drawn.largestFlop[simulation] = allocation.largestFlop;
      const draw = { simulation, allocation, largestBefore: largest, sizes, days: stream(-year) };
      largest = countYear(drawn, draw, order);
    }
  }
  return years.map(({ calendar: _calendar, knownTotal: _total, ...drawn }) => drawn);
}

function requireOrder(order: SimulationOrder): YearTotal {
  const { past, forecastYears, thresholdsFlop, simulations } = order;
  const base = past.at(-1);
  if (!base) throw new RangeError('the forecast needs a year with data');
  if (!(Number.isInteger(simulations) && simulations >= 1))
    throw new RangeError(`invalid number of simulations: ${simulations}; expected a whole number from 1`);
  const years = [...past.map(({ year }) => year), ...forecastYears];
  if (!rising(years) || years.some((year) => !(year > 0 && Number.isInteger(year))))
    throw new RangeError(`invalid years: ${years.join(', ')}; expected rising years`);
  if (thresholdsFlop.length === 0 || !rising([0, ...thresholdsFlop]))
    throw new RangeError(`invalid thresholds: ${thresholdsFlop.join(', ')}; expected rising sizes`);
  for (const { year, trainingFlop } of past)
    if (!(trainingFlop > 0 && Number.isFinite(trainingFlop)))
      throw new RangeError(`invalid training compute of ${year}: ${trainingFlop}; expected more than 0`);
  return base;
}

function rising(numbers: readonly number[]): boolean {
  return numbers.every((value, index) => index === 0 || value > (numbers[index - 1] as number));
}

function yearToDraw(year: number, knownTotal: number | null, order: SimulationOrder): YearToDraw {
  const numbers = () => new Float64Array(order.simulations);
  const widths = knownTotal === null ? (order.frontier?.widthsOrders ?? []) : [];
  return {
    year,
    knownTotal,
    calendar: calendarOf(year),
    trainingFlop: numbers(),
    largestFlop: numbers(),
    over: order.thresholdsFlop.map(numbers),
    frontier: widths.map(numbers),
  };
}

/** Uniform whatever is assumed of the years to come. */
function pastShare({ largestShare }: CountMethod, uniform: () => number): () => number {
  return largestShareDraw({ ...largestShare, distribution: 'uniform' }, uniform);
}

function shareToCome(method: CountMethod, year: number, total: number, uniform: () => number): () => number {
  const known = method.knownLargestFlop[year];
  return known === undefined ? largestShareDraw(method.largestShare, uniform) : () => known / total;
}

interface Draw {
  readonly simulation: number;
  readonly allocation: Allocation;
  readonly largestBefore: number;
  readonly sizes: () => number;
  readonly days: () => number;
}

/** Counts the models of a year; gives the largest up to its end. */
function countYear(
  drawn: YearToDraw,
  { simulation, allocation, largestBefore, sizes, days }: Draw,
  { thresholdsFlop, frontier }: SimulationOrder,
): number {
  const widest = drawn.frontier.length > 0 ? frontier?.widthsOrders.at(-1) : undefined;
  // References only grow: what is further below the largest of earlier years is near no frontier.
  const nearFlop = widest === undefined ? Number.POSITIVE_INFINITY : largestBefore * 10 ** -widest;
  // The largest model lies in the uppermost class, whose lower edge this is.
  const topFlop = allocation.largestFlop * allocation.smallestShare ** (1 / allocation.classes);
  const passing = new Array<number>(thresholdsFlop.length + 1).fill(0);
  const near = { flops: [] as number[], daysOfYear: [] as number[] };
  let largest = largestBefore;
  drawModels(allocation, Math.min(thresholdsFlop[0] as number, nearFlop, topFlop), sizes, (flop) => {
    let passed = 0;
    while (passed < thresholdsFlop.length && flop >= (thresholdsFlop[passed] as number)) passed += 1;
    passing[passed] = (passing[passed] as number) + 1;
    if (flop > largest) largest = flop;
    if (flop < nearFlop) return;
    near.flops.push(flop);
    near.daysOfYear.push(Math.floor(days() * drawn.calendar.quarterOfDay.length));
  });
  let over = 0;
  for (let index = drawn.over.length; index > 0; index -= 1) {
    over += passing[index] as number;
    (drawn.over[index - 1] as Float64Array)[simulation] = over;
  }
  if (widest !== undefined && frontier) {
    const counts = nearFrontier(near, largestBefore, drawn.calendar, frontier);
    for (const [index, count] of counts.entries())
      (drawn.frontier[index] as Float64Array)[simulation] = count;
  }
  return largest;
}
