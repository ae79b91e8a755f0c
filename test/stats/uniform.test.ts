import { describe, expect, it } from 'vitest';
import { streamSeed, uniformNumbers } from '../../src/stats/uniform.js';

describe('uniform numbers', () => {
  it('are the same for the same seed, and fill 0 to 1 evenly', () => {
    const [first, second] = [uniformNumbers(4), uniformNumbers(4)];
    const counts = new Array<number>(10).fill(0);
    for (let index = 0; index < 10_000; index += 1) {
      const number = first();
      expect(number).toBe(second());
      counts[Math.floor(number * 10)] = (counts[Math.floor(number * 10)] ?? 0) + 1;
    }
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(120);
  });
  it('of the many streams of a seed begin evenly too, each with a seed of its own', () => {
    const seeds = Array.from({ length: 10_000 }, (_, stream) => streamSeed(1, stream - 5000));
    expect(new Set(seeds).size).toBe(10_000);
    const counts = new Array<number>(10).fill(0);
    for (const seed of seeds) {
      const place = Math.floor(uniformNumbers(seed)() * 10);
      counts[place] = (counts[place] ?? 0) + 1;
    }
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(120);
  });
});
