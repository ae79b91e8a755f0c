/** Which forms can a rate take over time? Each as the logarithm of the rate and its slopes by the parameters. */
import type { SeriesSummary } from './count-series.js';

export interface CountShape {
  readonly id: 'constant' | 'linear' | 'exponential' | 'break' | 'logistic';
  readonly parameters: number;
  /** Where the search begins: more than one where the likelihood may have more than one top. */
  starts(summary: SeriesSummary): readonly (readonly number[])[];
  /** Fills in the logarithm of the rate in each step and, one array a parameter, its slopes. */
  fill(
    theta: Float64Array,
    years: Float64Array,
    logRate: Float64Array,
    slopes: readonly Float64Array[],
  ): void;
}

export const CONSTANT: CountShape = {
  id: 'constant',
  parameters: 1,
  starts: ({ log }) => [[log]],
  fill: ([log = 0], _years, logRate, [slope]) => {
    logRate.fill(log);
    slope?.fill(1);
  },
};

export const EXPONENTIAL: CountShape = {
  id: 'exponential',
  parameters: 2,
  starts: ({ log, growth }) => [[log, growth]],
  fill: ([log = 0, growth = 0], years, logRate, [level, slope]) => {
    level?.fill(1);
    for (let step = 0; step < years.length; step += 1) {
      const year = years[step] as number;
      logRate[step] = log + growth * year;
      if (slope) slope[step] = year;
    }
  },
};

/** Exponential, with another growth from a point on: the last parameter is how much larger the logarithm of growth is. */
export function brokenAt(year: number): CountShape {
  return {
    id: 'break',
    parameters: 3,
    starts: ({ log, growth }) => [[log, growth, 0]],
    fill: ([log = 0, growth = 0, change = 0], years, logRate, [level, slope, bend]) => {
      level?.fill(1);
      for (let step = 0; step < years.length; step += 1) {
        const at = years[step] as number;
        const after = Math.max(0, at - year);
        logRate[step] = log + growth * at + change * after;
        if (slope) slope[step] = at;
        if (bend) bend[step] = after;
      }
    },
  };
}

/** A straight line, given by the logarithms of its ends so that it stays above zero. */
export const LINEAR: CountShape = {
  id: 'linear',
  parameters: 2,
  starts: ({ log, growth, span }) => [[log - (growth * span) / 4, log + (growth * span) / 4]],
  fill: ([first = 0, last = 0], years, logRate, [toFirst, toLast]) => {
    const [low, high] = [Math.exp(first), Math.exp(last)];
    for (let step = 0; step < years.length; step += 1) {
      const part = years.length > 1 ? step / (years.length - 1) : 0;
      const rate = low * (1 - part) + high * part;
      logRate[step] = Math.log(rate);
      if (toFirst) toFirst[step] = (low * (1 - part)) / rate;
      if (toLast) toLast[step] = (high * part) / rate;
    }
  },
};

/** Growth that levels off: logarithm of the level, year of half of it, logarithm of the years of one e-fold at first. */
export const LOGISTIC: CountShape = {
  id: 'logistic',
  parameters: 3,
  starts: ({ log, span }) => [
    [log + Math.LN2, 0, Math.log(span / 6)],
    [log + Math.LN2, span / 4, Math.log(span / 8)],
    [log + Math.LN2, -span / 4, Math.log(span / 8)],
  ],
  fill: ([level = 0, half = 0, pace = 0], years, logRate, [toLevel, toHalf, toPace]) => {
    toLevel?.fill(1);
    const scale = Math.exp(pace);
    for (let step = 0; step < years.length; step += 1) {
      const z = ((years[step] as number) - half) / scale;
      const missing = 1 / (1 + Math.exp(z));
      logRate[step] = level - (z > 0 ? Math.log1p(Math.exp(-z)) : Math.log1p(Math.exp(z)) - z);
      if (toHalf) toHalf[step] = -missing / scale;
      if (toPace) toPace[step] = -z * missing;
    }
  },
};
