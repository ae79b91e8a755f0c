import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExplorerWindow } from '../../src/charts/chart.js';
import { spelledWindow, windowPinched } from '../../src/report/explorer-view.js';
import { dayNumber } from '../../src/units/calendar-date.js';

const window: ExplorerWindow = {
  days: [dayNumber('2010-01-01'), dayNumber('2026-01-01')],
  powers: [10, 26],
};
const middle = { across: 0.5, up: 0.5, apart: 100 };

describe('a window under two fingers', () => {
  it('is half as wide where they are twice as far apart, around what lies between them', () => {
    const seen = windowPinched(window, middle, { ...middle, apart: 200 });
    expect(spelledWindow(seen)).toEqual({ from: '2014-01-01', to: '2022-01-01', low: 1e14, high: 1e22 });
  });
  it('moves with them where they keep apart', () => {
    const seen = windowPinched(window, middle, { ...middle, across: 0.75, up: 0.25 });
    expect(seen.powers).toEqual([14, 30]);
    expect(spelledWindow(seen)).toMatchObject({ from: '2006-01-01', to: '2022-01-01' });
  });
  it('holds what was between them between them, wherever they go, and never more than there is', () => {
    const share = fc.double({ min: 0.05, max: 0.95, noNaN: true });
    const pinch = fc.record({ across: share, up: share, apart: fc.integer({ min: 20, max: 1000 }) });
    fc.assert(
      fc.property(pinch, pinch, (from, to) => {
        const { days, powers } = windowPinched(window, from, to);
        expect(days[0] >= dayNumber('1900-01-01') && days[1] <= dayNumber('2100-01-01')).toBe(true);
        expect(powers[0] >= -10 && powers[1] <= 50 && powers[1] > powers[0]).toBe(true);
        if (powers[0] === -10 || powers[1] === 50) return;
        const held = 10 + 16 * from.up;
        expect(powers[0] + (powers[1] - powers[0]) * to.up).toBeCloseTo(held, 6);
      }),
    );
  });
});
