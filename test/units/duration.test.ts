import { describe, expect, it } from 'vitest';
import { readDuration } from '../../src/units/duration.js';

describe('a duration', () => {
  it.each([
    ['30min', 1_800_000],
    ['6h', 21_600_000],
    ['1 d', 86_400_000],
  ])('%s is read', (text, milliseconds) => expect(readDuration(text)).toBe(milliseconds));
  it.each(['', '0h', '6', 'h', '-6h', '1.5h', '6hours', '6 m', '99999999h'])('"%s" is none', (text) =>
    expect(readDuration(text)).toBeNull(),
  );
});
