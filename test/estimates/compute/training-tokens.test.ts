import { describe, expect, it } from 'vitest';
import { familyCompute, TrainingTokens } from '../../../src/estimates/compute/training-tokens.js';
import { readAssumption } from '../made-up-models.js';

const { families } = TrainingTokens.parse(readAssumption('training-tokens'));

describe('the declared tokens of families', () => {
  it.each([
    ['EleutherAI', 'pythia-12b', 11846072320, 2.16e22],
    ['meta-llama', 'Llama-2-7b-hf', 6738415616, 8.4e22],
    ['tiiuae', 'falcon-40b', 41303293952, 2.4e23],
    ['cerebras', 'Cerebras-GPT-13B', 12853473280, 2.3e22],
  ])('give %s/%s within 15 %% of the compute that Epoch AI records', (author, name, parameters, recorded) => {
    const flop = familyCompute({ author, name, parameters }, families)?.trainingFlop ?? 0;
    expect(Math.abs(flop / recorded - 1)).toBeLessThan(0.15);
  });
  it('say nothing of another account, another name or a part of one', () => {
    const of = (author: string, name: string) => familyCompute({ author, name, parameters: 1e9 }, families);
    expect(of('EleutherAI', 'pythia-1b')?.tokens).toBe(299892736000);
    expect([
      of('eleutherai', 'pythia-1b'),
      of('EleutherAI', 'pythia-1b-sft'),
      of('google', 'gemma-2-2b-it'),
    ]).toEqual([null, null, null]);
  });
  it('are each of one account and name, so that no repository has two', () => {
    const keys = families.map(({ author, name }) => `${author}/${name}`);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { url } of families) expect(url).toMatch(/^https:\/\//);
  });
  it('are either tokens or tokens a parameter, never both', () => {
    const family = { author: 'a', name: 'b', source: 'c', url: 'd' };
    const parse = (more: object) =>
      TrainingTokens.safeParse({ date: '', source: '', families: [{ ...family, ...more }] }).success;
    expect([
      parse({ tokens: 1 }),
      parse({ tokensPerParameter: 20 }),
      parse({}),
      parse({ tokens: 1, tokensPerParameter: 20 }),
    ]).toEqual([true, true, false, false]);
  });
});
