import { describe, expect, it } from 'vitest';
import { countingProcess } from '../../../src/trends/forecasts/counting-process.js';
import type { ForecastMethod } from '../../../src/trends/forecasts/forecast.js';
import { sizeWave } from '../../../src/trends/forecasts/size-wave.js';
import { cumulativeDraws, summariseCount } from '../../../src/trends/forecasts/summarise-draws.js';
import { growingHistory, type History, LATER, SETUP, wavyHistory } from './made-up-history.js';

/** Share of truths inside the intervals, in each year and by its end, over many made-up histories. */
function coverage(method: ForecastMethod, history: (seed: number) => History, histories: number) {
  const inside: [number, number][] = [];
  for (let seed = 1; seed <= histories; seed += 1) {
    const { known, before, years } = history(seed);
    const fitted = method.fit(known, SETUP);
    if (fitted === null) throw new Error('no forecast');
    const draws = fitted.draw({ day: LATER }, { first: 2024, last: 2026 });
    const cumulative = cumulativeDraws(draws);
    let sum = before;
    for (const [index, truth] of years.entries()) {
      sum += truth;
      for (const [drawn, came] of [
        [draws.years[index], truth],
        [cumulative[index], sum],
      ] as const) {
        const [inner, outer] = summariseCount(drawn ?? [], [0.5, 0.9]).bands;
        const within = (band: typeof inner) => Number(came >= (band?.low ?? 0) && came <= (band?.high ?? 0));
        inside.push([within(inner), within(outer)]);
      }
    }
  }
  const share = (place: 0 | 1) => inside.reduce((total, cell) => total + cell[place], 0) / inside.length;
  return { half: share(0), ninety: share(1) };
}

describe('on made-up histories', () => {
  it('the counting process covers at its levels, late reports and all', () => {
    const { half, ninety } = coverage(countingProcess, growingHistory, 60);
    // 60 histories of six numbers that go together: the standard error of the shares is two and five points.
    expect(ninety).toBeGreaterThan(0.84);
    expect(ninety).toBeLessThan(0.98);
    expect(half).toBeGreaterThan(0.41);
    expect(half).toBeLessThan(0.72);
  });
  it('the wave of sizes covers at its levels over a size that few have passed', () => {
    const { half, ninety } = coverage(sizeWave, wavyHistory, 24);
    expect(ninety).toBeGreaterThan(0.84);
    expect(half).toBeGreaterThan(0.41);
  });
});
