/**
 * How likely are the additions of a triangle under a lag? For a month of publication the vintages at which its models
 * came share them out as a multinomial (Kalbfleisch and Lawless 1989, JASA 84): its own rate falls out.
 *
 * Parameters: log scale and log shape of the Weibull lag, then the log speed of reporting up to each vintage. The hazard
 * of an unreported model is the routine one times the speed of the interval. A vintage whose files are a choice shows only
 * a share of what was reported since the last complete one.
 */
import type { Exposure } from './exposure.js';

export const LAG_PARAMETERS = 2;
/** A share below this is as good as none: keeps logarithms finite. */
const LEAST_SHARE = 1e-6;

export interface LagFitness {
  readonly logLikelihood: number;
  readonly gradient: Float64Array;
  /** Expected information, row by row. */
  readonly information: Float64Array;
  /** Σ (observed − expected)² / expected over cells, and how many were free: what tells of over-dispersion. */
  readonly pearson: number;
  readonly free: number;
}

/** What each vintage shows of a slot's models beyond the one before: its share, and the slopes of that, [vintage][parameter]. */
interface Steps {
  readonly shares: Float64Array;
  readonly slopes: Float64Array;
}

/** Room that every slot is worked out in: nothing is allocated for each. */
interface Workplace extends Steps {
  readonly parameters: number;
  readonly hazards: Float64Array;
  readonly allSlopes: Float64Array;
}

export function lagFitness(
  parameters: ArrayLike<number>,
  exposure: Exposure,
  covered: ArrayLike<number>,
  added: readonly ArrayLike<number>[],
): LagFitness {
  const size = parameters.length;
  const result = {
    logLikelihood: 0,
    gradient: new Float64Array(size),
    information: new Float64Array(size * size),
    pearson: 0,
    free: 0,
  };
  const work = {
    parameters: size,
    shares: new Float64Array(exposure.vintages),
    slopes: new Float64Array(exposure.vintages * size),
    hazards: new Float64Array(size),
    allSlopes: new Float64Array(size),
  };
  for (let slot = 0; slot < exposure.slots; slot += 1) {
    let total = 0;
    for (const tally of added) total += tally[slot] as number;
    if (total === 0) continue;
    showSlot(work, parameters, exposure, slot);
    mixCovered(work, exposure, covered);
    addSlot(result, work, added, slot, total);
  }
  return result;
}

/** Fills in what would be visible of the slot at each vintage, were all of them complete. */
function showSlot(
  { shares, slopes, hazards, parameters: size }: Workplace,
  parameters: ArrayLike<number>,
  { logAges, passed, vintages }: Exposure,
  slot: number,
): void {
  const [logScale, shape] = [parameters[0] as number, Math.exp(parameters[1] as number)];
  hazards.fill(0);
  let [cumulative, before, logBefore] = [0, 0, 0];
  for (let vintage = 0; vintage < vintages; vintage += 1) {
    const part = passed[vintage]?.[slot] as number;
    const logAge = part > 0 ? (logAges[vintage]?.[slot] as number) - logScale : Number.NEGATIVE_INFINITY;
    const now = Math.max(before, Math.exp(shape * logAge));
    const logNow = now > before ? shape * now * logAge : logBefore;
    const speed = Math.exp(parameters[LAG_PARAMETERS + vintage] as number);
    const step = speed * (now - before);
    cumulative += step;
    hazards[0] = (hazards[0] as number) - shape * step;
    hazards[1] = (hazards[1] as number) + speed * (logNow - logBefore);
    hazards[LAG_PARAMETERS + vintage] = step;
    [before, logBefore] = [now, logNow];
    shares[vintage] = part * -Math.expm1(-cumulative);
    const left = part * Math.exp(-cumulative);
    for (let index = 0; index < size; index += 1)
      slopes[vintage * size + index] = (hazards[index] as number) * left;
  }
}

/** From what is visible to what each vintage adds, the newest first; one that shows a choice adds a share. */
function mixCovered(
  { shares, slopes, parameters: size }: Workplace,
  { complete, vintages }: Exposure,
  covered: ArrayLike<number>,
): void {
  const mixed = (values: Float64Array, vintage: number, stride: number, index: number) => {
    const last = complete[vintage] as number;
    const own = values[vintage * stride + index] as number;
    if (last === vintage) return own;
    const known = last < 0 ? 0 : (values[last * stride + index] as number);
    return known + (covered[vintage] as number) * (own - known);
  };
  for (let vintage = vintages - 1; vintage >= 0; vintage -= 1) {
    const before = (values: Float64Array, stride: number, index: number) =>
      vintage === 0 ? 0 : mixed(values, vintage - 1, stride, index);
    const share = mixed(shares, vintage, 1, 0) - before(shares, 1, 0);
    // Where a vintage shows no more than the one before, nothing is learned from what it adds.
    const learns = share > LEAST_SHARE;
    shares[vintage] = learns ? share : LEAST_SHARE;
    for (let index = 0; index < size; index += 1)
      slopes[vintage * size + index] = learns
        ? mixed(slopes, vintage, size, index) - before(slopes, size, index)
        : 0;
  }
}

function addSlot(
  result: { -readonly [Key in keyof LagFitness]: LagFitness[Key] },
  { shares, slopes, allSlopes, parameters: size }: Workplace,
  added: readonly ArrayLike<number>[],
  slot: number,
  total: number,
): void {
  const { gradient, information } = result;
  allSlopes.fill(0);
  let all = 0;
  for (let vintage = 0; vintage < shares.length; vintage += 1) {
    all += shares[vintage] as number;
    for (let index = 0; index < size; index += 1)
      allSlopes[index] = (allSlopes[index] as number) + (slopes[vintage * size + index] as number);
  }
  for (let vintage = 0; vintage < shares.length; vintage += 1) {
    const [count, share] = [added[vintage]?.[slot] as number, shares[vintage] as number];
    const expected = (total * share) / all;
    result.logLikelihood += count * Math.log(share / all);
    result.pearson += (count - expected) ** 2 / Math.max(expected, 1);
    result.free += expected >= 1 ? 1 : 0;
    addSlopes(gradient, information, slopes, vintage * size, count / share, total / (share * all));
  }
  addSlopes(gradient, information, allSlopes, 0, -total / all, -total / all ** 2);
}

/** A multiple of the slopes to the gradient, and one of their products to the lower triangle of the information. */
function addSlopes(
  gradient: Float64Array,
  information: Float64Array,
  slopes: Float64Array,
  from: number,
  score: number,
  weight: number,
): void {
  const size = gradient.length;
  for (let row = 0; row < size; row += 1) {
    const slope = slopes[from + row] as number;
    if (slope === 0) continue;
    gradient[row] = (gradient[row] as number) + score * slope;
    for (let column = 0; column <= row; column += 1) {
      const place = row * size + column;
      information[place] =
        (information[place] as number) + weight * slope * (slopes[from + column] as number);
    }
  }
}
