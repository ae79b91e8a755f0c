import { describe, expect, it } from 'vitest';
import { leastSquaresLine } from '../../src/stats/least-squares-line.js';
import { type LineFit, type LinePoint, slopeInterval } from '../../src/stats/line-fit.js';
import { poolLines } from '../../src/stats/pool-lines.js';
import { robustLine } from '../../src/stats/robust-line.js';
import { straightness } from '../../src/stats/straightness.js';
import { type Chance, chance, drawPoints, SCENARIOS, type Scenario, TRUE_SLOPE } from './line-scenarios.js';

/** Enough to tell 90 % from 80 %: the standard error of a share of 0.9 is 2 percent. */
const RUNS = 200;
const LEVEL = 0.9;

function coverage(scenario: Scenario, through: (points: readonly LinePoint[]) => LineFit): number {
  const luck = chance(20240531);
  let held = 0;
  for (let run = 0; run < RUNS; run += 1) {
    const { low, high } = slopeInterval(through(drawPoints(scenario, luck)), LEVEL);
    if (low <= TRUE_SLOPE && TRUE_SLOPE <= high) held += 1;
  }
  return held / RUNS;
}

describe('the robust interval holds the truth as often as it says', () => {
  it.each(Object.entries(SCENARIOS))('with %s', (_, scenario) => {
    const share = coverage(scenario, robustLine);
    expect(share).toBeGreaterThan(0.845);
    expect(share).toBeLessThan(0.955);
  });
  it('where that of plain least squares does not: groups that are active in some years', () => {
    const scenario = SCENARIOS['groups of some years'] as Scenario;
    expect(coverage(scenario, leastSquaresLine)).toBeLessThan(0.8);
  });
});

describe('the tests of straightness', () => {
  const scenario: Scenario = { ...(SCENARIOS['groups of some years'] as Scenario), points: 80, groups: 30 };
  const rejected = (bend: number, runs: number) => {
    const luck = chance(77);
    const found = { curvature: 0, bend: 0 };
    for (let run = 0; run < runs; run += 1) {
      const told = straightness(drawPoints({ ...scenario, bend }, luck), {
        level: LEVEL,
        draws: 99,
        seed: run,
      });
      if (told.curvature.p < 0.1) found.curvature += 1 / runs;
      if (told.bend.p < 0.1) found.bend += 1 / runs;
    }
    return found;
  };
  it('keep their size where growth is steady', () => {
    const { curvature, bend } = rejected(0, 120);
    for (const share of [curvature, bend]) {
      expect(share).toBeGreaterThan(0.03);
      expect(share).toBeLessThan(0.18);
    }
  });
  it('find a bend that is there', () => {
    const { curvature, bend } = rejected(0.8, 30);
    expect(Math.min(curvature, bend)).toBeGreaterThan(0.8);
  });
});

/** Half of the large ones say nothing of their size; what one knows of each is a second number that goes with it. */
function withMissing({ uniform, normal }: Chance) {
  return Array.from({ length: 150 }, (_, index) => {
    const x = 2010 + 16 * uniform();
    const hint = normal();
    const y = 20 + TRUE_SLOPE * (x - 2010) + hint + 0.5 * normal();
    const missing = uniform() < (hint > 0 && x > 2020 ? 0.8 : 0.1);
    return { x, y, hint, missing, group: index };
  });
}

describe('the pooled interval', () => {
  it('holds the truth where large models go missing later on, which the known ones alone do not', () => {
    const luck = chance(11);
    const held = { known: 0, pooled: 0 };
    for (let run = 0; run < 120; run += 1) {
      const all = withMissing(luck);
      const point = ({ x, y, group }: { x: number; y: number; group: number }): LinePoint => ({
        x,
        y,
        error: 0,
        group,
      });
      const completed = Array.from({ length: 10 }, () => {
        // The parameters of the imputation are drawn too, as far as 100 known models leave them open.
        const [shift, hold] = [0.05 * luck.normal(), 1 + 0.05 * luck.normal()];
        return robustLine(
          all.map((model) => {
            const y = 20 + TRUE_SLOPE * (model.x - 2010) + shift + hold * model.hint + 0.5 * luck.normal();
            return point(model.missing ? { ...model, y } : model);
          }),
        );
      });
      const holds = (fit: LineFit) => {
        const { low, high } = slopeInterval(fit, LEVEL);
        return low <= TRUE_SLOPE && TRUE_SLOPE <= high;
      };
      if (holds(robustLine(all.filter(({ missing }) => !missing).map(point)))) held.known += 1 / 120;
      if (holds(poolLines(completed))) held.pooled += 1 / 120;
    }
    expect(held.known).toBeLessThan(0.6);
    expect(held.pooled).toBeGreaterThan(0.85);
    expect(held.pooled).toBeLessThan(0.97);
  });
});
