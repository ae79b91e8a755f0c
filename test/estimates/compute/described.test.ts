import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openChips } from '../../../src/estimates/chips/chips.js';
import { readComputeAssumptions } from '../../../src/estimates/compute/assumptions.js';
import { describedCompute } from '../../../src/estimates/compute/described.js';
import { EstimateQuestion } from '../../../src/estimates/question.js';
import { PACKAGE_ROOT } from '../../observatory-fixture.js';

const data = (name: string): unknown =>
  JSON.parse(readFileSync(join(PACKAGE_ROOT, 'data', 'assumptions', name), 'utf8'));
const chips = openChips(data('chips.json'));
const assumptions = readComputeAssumptions(data('compute-estimates.json'), data('active-parameters.json'));
const ask = (flags: Record<string, string>) =>
  describedCompute(EstimateQuestion.parse(flags), chips, assumptions).answer;

describe('the compute of a run one describes', () => {
  it('is 6 · N · D of the active parameters: Qwen3-235B-A22B, 4.752e24 FLOP', () => {
    const answer = ask({ params: '235B', 'active-params': '22B', tokens: '36T' });
    expect(answer.value).toBeCloseTo(4.752e24, -21);
    expect(answer.method).toBe('operation-counting');
    expect(answer.low).toBeLessThan(4.752e24);
    expect(answer.high).toBeGreaterThan(4.752e24);
  });
  it('is chips · hours · peak · utilisation: 70,188 H100-hours at 40 % are 10^23 FLOP', () => {
    const answer = ask({ hardware: 'H100', count: '1', hours: '70188', utilization: '0.4' });
    expect((answer.value ?? 0) / 1e23).toBeCloseTo(1, 4);
    expect(answer.accounts[0]?.steps.map(({ unit }) => unit)).toEqual(['h', 'FLOP']);
  });
  it('is wider where the utilisation is not given', () => {
    const run = { hardware: 'H100', count: '8', hours: '100' };
    const width = (flags: Record<string, string>) => {
      const { low, high } = ask(flags);
      return (high ?? 0) / (low ?? 1);
    };
    expect(width(run)).toBeGreaterThan(width({ ...run, utilization: '0.37' }));
  });
  it('warns where parameters and chips contradict each other by more than ten times, and covers both', () => {
    const run = { params: '7B', tokens: '2T', hardware: 'H100', count: '8' };
    const apart = ask({ ...run, hours: '10' });
    expect(apart.warnings).toEqual([
      'operation-counting and hardware-time differ by a factor of 800: check their inputs',
    ]);
    expect(apart.low).toBeLessThan(apart.accounts[1]?.value ?? 0);
    expect(apart.high).toBeGreaterThan(apart.accounts[0]?.value ?? 0);
    expect(ask({ ...run, hours: '8000' }).warnings).toEqual([]);
  });
  it.each([
    [{}, 'nothing to estimate from'],
    [{ params: '7B' }, '--tokens: is missing beside --params'],
    [{ tokens: '1T' }, '--params: is missing beside --tokens'],
    [{ epochs: '2' }, '--epochs: is of no use'],
    [{ utilization: '0.4' }, '--utilization: is of no use'],
    [{ hardware: 'H100', hours: '5' }, '--count: is missing'],
    [{ count: '8', hours: '5' }, '--hardware: is missing'],
    [{ hardware: 'H1O0', count: '8', hours: '5' }, '--hardware: unknown chip: H1O0; the nearest are'],
    [{ params: '7B', 'active-params': '8B', tokens: '1T' }, '--active-params: 8000000000 is more than all'],
    [{ params: '1e16', tokens: '1e18', epochs: '1e6' }, 'no run is that large'],
    [{ params: '1', tokens: '1' }, 'no run is that small'],
  ])('refuses %j and names the flag', (flags, message) => {
    expect(() => ask(flags)).toThrow(message);
  });
  it.each(['-5', '0', 'NaN', 'Infinity', '1e400', '', '5x', '1e60'])(
    'takes no parameters of %j',
    (params) => {
      expect(EstimateQuestion.safeParse({ params, tokens: '1T' }).success).toBe(false);
    },
  );
  it('grows in proportion to each input', () => {
    const size = fc.double({ min: 1e6, max: 1e12, noNaN: true });
    fc.assert(
      fc.property(size, size, fc.integer({ min: 2, max: 9 }), (params, tokens, times) => {
        const value = (scale: number) =>
          ask({ params: String(params * scale), tokens: String(tokens) }).value ?? Number.NaN;
        expect(value(times) / value(1)).toBeCloseTo(times, 2);
      }),
      { seed: 4, numRuns: 50 },
    );
  });
});
