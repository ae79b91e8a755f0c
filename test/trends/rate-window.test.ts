import { describe, expect, it } from 'vitest';
import { rateWindow } from '../../src/trends/rate-window.js';

describe('the window of a rate', () => {
  it('begins the day after the same day so many months before, and ends with the vintage', () => {
    const window = rateWindow('2026-05-02', 12);
    expect([window.from, window.to]).toEqual(['2025-05-03', '2026-05-02']);
    expect(['2025-05-02', '2025-05-03', '2026-05-02', '2026-05-03', null].map(window.holds)).toEqual([
      false,
      true,
      true,
      false,
      false,
    ]);
  });
  it('leaves no day out and counts none twice beside the one before it', () => {
    const [later, earlier] = [rateWindow('2024-02-29', 12), rateWindow('2023-02-28', 12)];
    expect(later.from).toBe('2023-03-01');
    expect(earlier.to).toBe('2023-02-28');
  });
});
