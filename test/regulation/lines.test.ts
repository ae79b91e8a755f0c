import { describe, expect, it } from 'vitest';
import { hardwareCompute } from '../../src/estimates/compute/hardware-time.js';
import { operationCount } from '../../src/estimates/compute/operation-counting.js';
import { verdictOf } from './law-fixture.js';

const [GPAI, SYSTEMIC, THIRD] = [
  'eu-aia-gpai-1e23',
  'eu-aia-systemic-1e25',
  'eu-aia-modifier-one-third',
] as const;
const run = (flop: number) => ({ parts: { 'pre-training': flop } });
const change = (flop: number, original: number) => ({
  parts: { 'fine-tuning': flop },
  bases: [{ name: 'an open model', trainingFlop: original, sameProvider: 'no' as const }],
});

describe("the EU guideline's worked examples", () => {
  const examples = [
    ['A', operationCount(3.8e9, 3.3e12, 1), 7.5e22, 'under'],
    ['B', hardwareCompute(2e5, 3e14, 0.5), 1e23, 'over'],
    ['E', operationCount(1.7e9, 3.6e13, 1), 3.7e23, 'over'],
    ['G', operationCount(2.6e9, 1.0004e13, 1), 1.5e23, 'over'],
  ] as const;
  it.each(examples)('%s: within 10 % and on the right side of 10^23', (_, flop, published, side) => {
    expect(Math.abs(flop / published - 1)).toBeLessThan(0.1);
    expect(verdictOf(GPAI, run(flop)).verdict).toBe(side);
  });
});

describe('a figure at the line', () => {
  it('of exactly 10^23, 10^25 or 10^26 is not over a line that says more than', () => {
    expect(verdictOf(GPAI, run(1e23)).verdict).toBe('under');
    expect(verdictOf(SYSTEMIC, run(1e25)).verdict).toBe('under');
    expect(verdictOf('us-ca-sb53-1e26', run(1e26)).verdict).toBe('under');
    expect(verdictOf(GPAI, run(1.0001e23)).verdict).toBe('over');
  });
  it('of exactly one third of the original is not over one third', () => {
    expect(verdictOf(THIRD, change(1e24, 3e24)).verdict).toBe('under');
    expect(verdictOf(THIRD, change(1e23 / 3, 1e23)).verdict).toBe('under');
    expect(verdictOf(THIRD, change(0.34e24, 1e24)).verdict).toBe('over');
    expect(verdictOf(THIRD, change(0.33e24, 1e24)).verdict).toBe('under');
  });
  it('of exactly 10^26 is over in Korea, which says at least', () => {
    expect(verdictOf('kr-ai-basic-1e26', run(1e26)).verdict).toBe('over');
    expect(verdictOf('kr-ai-basic-1e26', run(9.999e25)).verdict).toBe('under');
  });
});

describe("what the EU's cumulative figure takes in", () => {
  it('adds up what the same provider does to a model: 8e24 and 3e24 of reinforcement learning are over 10^25', () => {
    const verdict = verdictOf(SYSTEMIC, { parts: { 'pre-training': 8e24, 'reinforcement-learning': 3e24 } });
    expect(verdict.verdict).toBe('over');
    expect(verdict.line.figure.value).toBe(1.1e25);
  });
  it('counts making private synthetic data, which the figure for 10^23 does not', () => {
    const parts = { 'pre-training': 8e24, 'private-synthetic-data': 3e24 };
    expect(verdictOf(SYSTEMIC, { parts }).verdict).toBe('over');
    expect(verdictOf(GPAI, { parts }).line.figure.value).toBe(8e24);
  });
  it.each([
    'public-synthetic-data',
    'evaluation',
    'failed-experiments',
    'distillation-parent',
    'auxiliary-models',
    'recomputation',
  ])('leaves out %s', (part) => {
    expect(verdictOf(SYSTEMIC, { parts: { 'pre-training': 8e24, [part]: 3e24 } }).verdict).toBe('under');
  });
  it('is a range where the guidelines do not say, and then straddles without a probability', () => {
    const verdict = verdictOf(SYSTEMIC, { parts: { 'pre-training': 8e24, 'data-pre-processing': 3e24 } });
    expect([verdict.verdict, verdict.probabilityOver]).toEqual(['straddles', null]);
    expect([verdict.line.figure.low, verdict.line.figure.high]).toEqual([8e24, 1.1e25]);
    expect(verdict.missing).toContainEqual(
      expect.objectContaining({ kind: 'part', id: 'data-pre-processing' }),
    );
  });
  it('takes in the weights it starts from and those merged into it', () => {
    const bases = [
      { name: 'one', trainingFlop: 4e24, sameProvider: 'yes' as const },
      { name: 'two', trainingFlop: 5e24, sameProvider: 'yes' as const },
    ];
    const verdict = verdictOf(SYSTEMIC, { parts: { 'fine-tuning': 1.5e24 }, bases });
    expect([verdict.verdict, verdict.line.figure.value]).toEqual(['over', 1.05e25]);
  });
  it('pre-processing counts in Korea and not in the US states', () => {
    const parts = { 'pre-training': 9e25, 'data-pre-processing': 2e25 };
    expect(verdictOf('kr-ai-basic-1e26', { parts }).verdict).toBe('over');
    expect(verdictOf('us-ca-sb53-1e26', { parts }).verdict).toBe('under');
  });
});

describe('the margin of 30 % that the EU allows an estimate', () => {
  it('is a band around the line, and says which figures lie in it', () => {
    const { margin } = verdictOf(GPAI, run(1.08e23));
    expect(margin?.low).toBeCloseTo(7.692e22, -19);
    expect(margin?.high).toBeCloseTo(1.4286e23, -20);
    expect(margin?.inside).toBe(true);
    expect(verdictOf(GPAI, run(7.5e22)).margin?.inside).toBe(false);
    expect(verdictOf('us-ca-sb53-1e26', run(1e26)).margin).toBeNull();
  });
});

describe('whoever changes the model of another', () => {
  it('is judged by the change, and the original by itself', () => {
    const over = verdictOf(THIRD, change(0.34e24, 1e24));
    expect([over.met, over.missing.map(({ id }) => id)]).toEqual(['open', ['eu-market', 'eu-placed']]);
    expect(verdictOf(GPAI, change(0.34e24, 1e24)).met).toBe('no');
  });
  it('makes no new model where it is the same provider: the compute adds up', () => {
    const bases = [{ name: 'our own', trainingFlop: 8e24, sameProvider: 'yes' as const }];
    const plan = { parts: { 'reinforcement-learning': 3e24 }, bases };
    expect(verdictOf(THIRD, plan).met).toBe('no');
    expect(verdictOf(SYSTEMIC, plan).verdict).toBe('over');
  });
  it('of a systemic-risk original counts cumulatively, and is presumed systemic', () => {
    const plan = {
      parts: { 'fine-tuning': 3e24, 'private-synthetic-data': 1e24 },
      bases: [{ name: 'a giant', trainingFlop: 1.1e25, sameProvider: 'no' as const }],
    };
    const verdict = verdictOf(THIRD, plan);
    expect([verdict.verdict, verdict.line.counting]).toEqual(['over', 'eu-cumulative']);
    expect(verdict.duties.find(({ deadline }) => deadline)?.deadline?.days).toBe(14);
  });
  const unknown = (flop: number, systemic: 'yes' | 'no') => ({
    parts: { 'fine-tuning': flop },
    bases: [{ name: 'a secret', trainingFlop: null, sameProvider: 'no' as const }],
    facts: { 'original-systemic': systemic, 'eu-market': 'yes', 'eu-placed': '2026-01-01' },
  });
  it('of an original of unknown compute is held against a third of the line itself', () => {
    const [small, large] = ['eu-aia-modifier-fallback-gpai', 'eu-aia-modifier-fallback-systemic'] as const;
    expect(verdictOf(small, unknown(1e23 / 3, 'no')).verdict).toBe('under');
    expect(verdictOf(small, unknown(3.34e22, 'no'))).toMatchObject({ verdict: 'over', met: 'yes' });
    expect(verdictOf(large, unknown(3.34e22, 'yes')).verdict).toBe('under');
    expect(verdictOf(large, unknown(3.34e24, 'yes'))).toMatchObject({ verdict: 'over', met: 'yes' });
    expect(verdictOf(small, unknown(3.34e24, 'yes')).met).toBe('no');
    expect(verdictOf(THIRD, unknown(3.34e24, 'yes'))).toMatchObject({ verdict: 'unknown', met: 'no' });
  });
  it('of a known original is not held against the substitutes, below 10^23 either', () => {
    const verdict = verdictOf('eu-aia-modifier-fallback-gpai', change(9e22, 5e22));
    expect([verdict.verdict, verdict.met]).toEqual(['over', 'no']);
  });
  it('of a small original falls into a gap, which is filled as a reading and said to be one', () => {
    const verdict = verdictOf(THIRD, change(7e22, 5e22));
    expect([verdict.verdict, verdict.met]).toEqual(['over', 'no']);
    expect(verdict.readings).toEqual([
      expect.objectContaining({
        verdict: 'over',
        text: expect.objectContaining({ en: expect.stringContaining('interpretation') }),
      }),
    ]);
    expect(verdictOf(THIRD, change(4e22, 5e22)).readings[0]?.verdict).toBe('under');
    expect(verdictOf(THIRD, change(7e22, 5e23)).readings).toEqual([]);
  });
  it('with a base nobody knows is a lower bound: unknown, not under', () => {
    const verdict = verdictOf(SYSTEMIC, unknown(1e22, 'no'));
    expect([verdict.verdict, verdict.line.figure.atLeast]).toEqual(['unknown', true]);
  });
  it('fell under SB 1047 from 3·10^25 on, which needed 10 million dollars too', () => {
    const plan = (flop: number, cost?: number) => ({
      ...change(flop, 2e26),
      facts: { 'of-covered-model': 'yes', ...(cost === undefined ? {} : { 'modification-cost-usd': cost }) },
    });
    const rule = 'us-ca-sb1047-finetune-3e25-10m';
    expect(verdictOf(rule, plan(3e25, 1.1e7))).toMatchObject({
      verdict: 'over',
      met: 'yes',
      status: 'vetoed',
      duties: [],
    });
    expect(verdictOf(rule, plan(3e25, 1e7)).met).toBe('no');
    expect(verdictOf(rule, plan(2.9e25, 1.1e7)).verdict).toBe('under');
    expect(verdictOf(rule, plan(3e25)).missing.map(({ id }) => id)).toContain('modification-cost-usd');
  });
});
