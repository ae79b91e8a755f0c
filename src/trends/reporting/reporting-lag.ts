/**
 * How late are models put on record? Seeded draws of the lag, so that whoever uses it carries its uncertainty along.
 *
 * For the smooth rate and for forecasts:
 * - `fitReportingLag(triangle, assumptions, pooled?)` (lag-fit.ts) gives a `ReportingLag`: draws of the routine lag, of the
 *   speed of reporting between vintages (campaigns, files that are a choice) and of withdrawals.
 * - `sharesOf(draw, exposure, later)` says, by slot, which share of what is ever reported the newest vintage shows (the
 *   thinning of a rate fitted to its counts), and which one so many months later will. `exposure` is `exposureOf(triangle)`.
 * - `shareReported(lag, exposure, slot, later)` is their quotient, one number a draw.
 * - `drawNowcast(triangle, lag, assumptions)` (nowcast.ts) gives, by draw and slot, the count that a vintage
 *   `horizonMonths` later shows; sum its slots as you wish. `summarise` turns sums into median and interval.
 */
import type { Exposure } from './exposure.js';

export interface LagDraw {
  readonly scaleMonths: number;
  readonly shape: number;
  /** Of reporting up to each vintage, 1 being routine. */
  readonly speeds: Float64Array;
  readonly futureSpeed: number;
  /** Hazard of a model on record in the months to come. */
  readonly withdrawalsPerMonth: number;
  /** By vintage: share of the models over the size that its files would list; 1 where they list all. */
  readonly covered: Float64Array;
}

export interface ReportingLag {
  readonly draws: readonly LagDraw[];
  /** By how much additions vary more than a multinomial; at least 1. */
  readonly dispersion: number;
  /** What larger sizes borrow. */
  readonly summary: LagSummary;
}

/** One Gaussian for each candidate spread of the speeds, in the parameters of `lagFitness`. */
export interface LagComponent {
  readonly speedLogSd: number;
  readonly weight: number;
  readonly mode: Float64Array;
  readonly variances: Float64Array;
}

export interface LagSummary {
  readonly components: readonly LagComponent[];
  /** Posterior mean of the hazard of withdrawal, a month. */
  readonly withdrawalsPerMonth: number;
}

/** What the later vintage of a nowcast is. */
export interface Later {
  readonly months: number;
  /** It lists all models of the size; otherwise it lists what the newest one would. */
  readonly complete: boolean;
}

export interface Shares {
  readonly now: Float64Array;
  readonly later: Float64Array;
}

/** Of what is ever reported of each slot, the share that the newest vintage shows, and that a later one will. */
export function sharesOf(draw: LagDraw, exposure: Exposure, { months, complete: all }: Later): Shares {
  const { logAges, passed, complete, vintages, slots } = exposure;
  const [last, logScale, future] = [vintages - 1, Math.log(draw.scaleMonths), draw.futureSpeed];
  const [known, covered] = [complete[last] as number, draw.covered[last] as number];
  const [cumulative, before] = [new Float64Array(slots), new Float64Array(slots)];
  const atKnown = new Float64Array(slots);
  for (let vintage = 0; vintage < vintages; vintage += 1) {
    const [ages, parts] = [logAges[vintage] as Float64Array, passed[vintage] as Float64Array];
    const speed = draw.speeds[vintage] as number;
    for (let slot = 0; slot < slots; slot += 1) {
      if ((parts[slot] as number) === 0) continue;
      const now = Math.exp(draw.shape * ((ages[slot] as number) - logScale));
      cumulative[slot] = (cumulative[slot] as number) + speed * Math.max(0, now - (before[slot] as number));
      before[slot] = now;
      if (vintage === known)
        atKnown[slot] = (parts[slot] as number) * -Math.expm1(-(cumulative[slot] as number));
    }
  }
  const [now, later] = [new Float64Array(slots), new Float64Array(slots)];
  const whole = known === last;
  for (let slot = 0; slot < slots; slot += 1) {
    const hazard = cumulative[slot] as number;
    const age = Math.exp(logAges[last]?.[slot] as number) + months;
    const more = Math.exp(draw.shape * (Math.log(age) - logScale)) - (before[slot] as number);
    const elsewhere = (1 - covered) * (atKnown[slot] as number);
    const [shown, coming] = [-Math.expm1(-hazard), -Math.expm1(-hazard - future * more)];
    now[slot] = whole ? shown : covered * shown + elsewhere;
    later[slot] = whole || all ? coming : covered * coming + elsewhere;
  }
  return { now, later };
}

/** Counts shown now per count shown later, withdrawals left aside: one number a draw. */
export function shareReported(
  { draws }: ReportingLag,
  exposure: Exposure,
  slot: number,
  later: Later,
): Float64Array {
  return Float64Array.from(draws, (draw) => {
    const shares = sharesOf(draw, exposure, later);
    return (shares.now[slot] as number) / (shares.later[slot] as number);
  });
}
