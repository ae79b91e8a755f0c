/**
 * A positive quantity known up to a factor, by several accounts at once: a mixture of lognormal distributions.
 * All in log10; a part may be cut to a range, which is what evidence such as "believed to be over 10^25" does to it.
 */
import { bisect } from './bisect.js';
import { normalCdf, normalQuantile } from './normal.js';

export interface LogNormalPart {
  /** Weights of a mixture add up to 1. */
  readonly weight: number;
  readonly log10Median: number;
  /** Standard deviation of log10, above 0. */
  readonly log10Sigma: number;
  /** Set where the part is cut: nothing of it lies at or below, or above. */
  readonly log10From?: number;
  readonly log10To?: number;
}
export type LogMixture = readonly LogNormalPart[];

/** 90 % of a lognormal lie within a factor of its median: the spread that says so. */
export function log10SigmaOfFactor(factor: number, level: number): number {
  if (!(factor > 1 && factor < Number.POSITIVE_INFINITY))
    throw new RangeError(`invalid factor: ${factor}; expected above 1`);
  if (!(level > 0 && level < 1)) throw new RangeError(`invalid level: ${level}; expected (0, 1)`);
  return Math.log10(factor) / normalQuantile(0.5 + level / 2);
}

export function logNormal(median: number, log10Sigma: number): LogMixture {
  requirePositive('median', median);
  requirePositive('log10 spread', log10Sigma);
  return [{ weight: 1, log10Median: Math.log10(median), log10Sigma }];
}

function requirePositive(name: string, value: number): void {
  if (!(value > 0 && value < Number.POSITIVE_INFINITY))
    throw new RangeError(`invalid ${name}: ${value}; expected above 0`);
}

/** Probability of being strictly over a value. The quantity is positive, so it is over 0 for certain. */
export function probabilityOver(mixture: LogMixture, value: number): number {
  if (Number.isNaN(value)) throw new RangeError('invalid value: NaN');
  if (value <= 0) return 1;
  const log10 = Math.log10(value);
  let sum = 0;
  for (const part of mixture) sum += part.weight * (1 - partCdf(part, log10));
  return Math.min(1, Math.max(0, sum));
}

function partCdf(part: LogNormalPart, log10: number): number {
  const { log10Median, log10Sigma, log10From, log10To } = part;
  if (log10From === undefined && log10To === undefined) return normalCdf((log10 - log10Median) / log10Sigma);
  if (log10From !== undefined && log10 <= log10From) return 0;
  if (log10To !== undefined && log10 >= log10To) return 1;
  const { sign, low, high } = cutOf(part);
  if (high <= low) return sign < 0 ? 1 : 0;
  const share = (normalCdf((sign * (log10 - log10Median)) / log10Sigma) - low) / (high - low);
  return sign < 0 ? 1 - share : share;
}

/**
 * Probabilities at which a part is cut. One cut above its median is mirrored (`sign` -1): doubles near 0 tell far tails
 * apart, those near 1 do not.
 */
function cutOf({ log10Median, log10Sigma, log10From, log10To }: LogNormalPart) {
  const sign = log10From !== undefined && log10From > log10Median ? -1 : 1;
  const at = (log10: number) => normalCdf((sign * (log10 - log10Median)) / log10Sigma);
  const [first, last] = sign < 0 ? [log10To, log10From] : [log10From, log10To];
  return { sign, low: first === undefined ? 0 : at(first), high: last === undefined ? 1 : at(last) };
}

/** No probability lies further out that a double could tell from 0 or 1. */
const WIDEST_SIGMAS = 40;

/** The value below which a share of the probability lies, in the quantity's own unit. */
export function quantile(mixture: LogMixture, probability: number): number {
  if (!(probability > 0 && probability < 1))
    throw new RangeError(`invalid probability: ${probability}; expected (0, 1)`);
  const [only] = mixture;
  if (!only) throw new RangeError('a mixture has no parts');
  if (mixture.length === 1 && only.log10From === undefined && only.log10To === undefined)
    return 10 ** (only.log10Median + only.log10Sigma * normalQuantile(probability));
  const edges = mixture.flatMap(({ log10Median, log10Sigma, log10From, log10To }) => [
    log10From ?? log10Median - WIDEST_SIGMAS * log10Sigma,
    log10To ?? log10Median + WIDEST_SIGMAS * log10Sigma,
  ]);
  const cdf = (log10: number) => mixture.reduce((sum, part) => sum + part.weight * partCdf(part, log10), 0);
  return 10 ** bisect(cdf, probability, Math.min(...edges), Math.max(...edges));
}

/** Several accounts of one quantity, each with its weight; weights are brought to the sum of 1. */
export function mix(
  accounts: readonly { readonly weight: number; readonly mixture: LogMixture }[],
): LogMixture {
  const wrong = accounts.find(({ weight }) => !(weight >= 0 && weight < Number.POSITIVE_INFINITY));
  if (wrong) throw new RangeError(`invalid weight: ${wrong.weight}; expected 0 or more`);
  const total = accounts.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) throw new RangeError('no account has weight');
  return accounts.flatMap(({ weight, mixture }) =>
    weight === 0 ? [] : mixture.map((part) => ({ ...part, weight: (part.weight * weight) / total })),
  );
}

/**
 * Bayes' rule for a statement such as "believed to be over": it is `ratio` times as likely to be made of a quantity
 * over the value than of one under it. Each part is cut at the value and its two sides weighed anew.
 */
export function tilt(mixture: LogMixture, value: number, ratio: number): LogMixture {
  requirePositive('value', value);
  requirePositive('ratio', ratio);
  const cut = Math.log10(value);
  const sides = mixture.flatMap((part): LogNormalPart[] => {
    const below = partCdf(part, cut);
    const under = { ...part, weight: part.weight * below, log10To: Math.min(cut, part.log10To ?? cut) };
    const over = {
      ...part,
      weight: part.weight * (1 - below) * ratio,
      log10From: Math.max(cut, part.log10From ?? cut),
    };
    return [under, over].filter(({ weight }) => weight > 0);
  });
  const total = sides.reduce((sum, { weight }) => sum + weight, 0);
  return sides.map((part) => ({ ...part, weight: part.weight / total }));
}
