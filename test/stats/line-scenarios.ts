/** Synthetic points around a known line, as awkward as real ones: far-off, inexact, and groups that err together. */
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { LinePoint } from '../../src/stats/line-fit.js';
import { normalQuantile } from '../../src/stats/normal.js';

export const TRUE_SLOPE = 0.6;

export interface Scenario {
  readonly points: number;
  /** Spread of true sizes around the line. */
  readonly scatter: number;
  readonly groups: number;
  /** Spread of what a group has in common. */
  readonly common: number;
  /** Share of points that lie 2 to 6 below where they should. */
  readonly farOff: number;
  /** The scatter grows threefold from first to last. */
  readonly widening?: boolean;
  /** A few groups have most points. */
  readonly unequal?: boolean;
  /** Points of a group lie within some years of each other. */
  readonly spans?: boolean;
  /** Added to the slope, for each year, from the middle on. */
  readonly bend?: number;
}

export interface Chance {
  readonly uniform: () => number;
  readonly normal: () => number;
}

export function chance(seed: number): Chance {
  const random = xoroshiro128plus(seed);
  for (let warmUp = 0; warmUp < 20; warmUp += 1) random.next();
  const uniform = () => Math.min(1 - 1e-12, Math.max(1e-12, uniformFloat64(random)));
  return { uniform, normal: () => normalQuantile(uniform()) };
}

const [FIRST, YEARS] = [2010, 16];
/** Spreads of the grades of confidence in the files. */
const ERRORS = [0.29, 0.608, 0.907] as const;

export function drawPoints(scenario: Scenario, { uniform, normal }: Chance): LinePoint[] {
  const { points, scatter, groups, common, farOff } = scenario;
  const effects = Array.from({ length: groups }, () => common * normal());
  const starts = Array.from({ length: groups }, () => FIRST + YEARS * uniform());
  const sizes = effects.map((_, group) => (scenario.unequal ? 1 / (group + 1) : 1));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const pick = () => {
    let left = uniform() * total;
    let group = 0;
    while (left > (sizes[group] ?? 0) && group < groups - 1) {
      left -= sizes[group] ?? 0;
      group += 1;
    }
    return group;
  };
  return Array.from({ length: points }, () => {
    const group = pick();
    const near = Math.min(FIRST + YEARS, Math.max(FIRST, (starts[group] ?? FIRST) + 3 * normal()));
    const x = scenario.spans ? near : FIRST + YEARS * uniform();
    const error = ERRORS[Math.floor(ERRORS.length * uniform() * uniform())] ?? ERRORS[0];
    const spread = scatter * (scenario.widening ? 0.4 + (1.2 * (x - FIRST)) / YEARS : 1);
    const off = uniform() < farOff ? -(2 + 4 * uniform()) : 0;
    const bent = (scenario.bend ?? 0) * Math.max(0, x - FIRST - YEARS / 2);
    const y =
      20 +
      TRUE_SLOPE * (x - FIRST) +
      bent +
      (effects[group] ?? 0) +
      spread * normal() +
      error * normal() +
      off;
    return { x, y, error, group };
  });
}

const EVEN = { points: 200, scatter: 1, groups: 50, common: 0, farOff: 0 };

export const SCENARIOS: Readonly<Record<string, Scenario>> = {
  'nothing awkward': { ...EVEN, groups: 200 },
  'far-off points': { ...EVEN, groups: 200, farOff: 0.1 },
  'scatter that grows': { ...EVEN, groups: 200, widening: true },
  'groups alike': { ...EVEN, common: 0.8, farOff: 0.05 },
  'groups alike, some large': { ...EVEN, groups: 80, common: 0.8, farOff: 0.05, unequal: true },
  'groups of some years': { ...EVEN, common: 0.8, farOff: 0.05, spans: true },
  'a small frontier': {
    ...EVEN,
    points: 60,
    scatter: 0.2,
    groups: 15,
    common: 0.15,
    farOff: 0.05,
    spans: true,
  },
  'twenty points': { ...EVEN, points: 20, groups: 10, common: 0.5, farOff: 0.05 },
};
