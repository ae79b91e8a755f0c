import { describe, expect, it } from 'vitest';
import {
  briefingPeriod,
  lastCountedDay,
  monthsIn,
  periodBefore,
} from '../../../src/report/briefing/period.js';

describe('the period of a briefing', () => {
  it('is the last whole year before the vintage where none is asked for', () => {
    expect(briefingPeriod(null, '2026-05-02')).toEqual({
      ...{ id: '2025', length: 'year', from: '2025-01-01', to: '2025-12-31', partial: false, before: '2024' },
    });
  });
  it('knows the one before it, over the turn of a year', () => {
    expect(['2025', '2025-Q1', '2026-01', '2025-Q3'].map(periodBefore)).toEqual([
      '2024',
      '2024-Q4',
      '2025-12',
      '2025-Q2',
    ]);
  });
  it('may be under way: then its days end with the vintage', () => {
    const period = briefingPeriod('2026', '2026-05-02');
    expect(period.partial).toBe(true);
    expect([lastCountedDay(period, '2026-05-02'), monthsIn(period, '2026-05-02')]).toEqual(['2026-05-02', 4]);
  });
  it('may not begin after the vintage', () => {
    expect(() => briefingPeriod('2026-Q3', '2026-05-02')).toThrow(
      '2026-Q3 begins after the vintage of 2026-05-02',
    );
  });
});
