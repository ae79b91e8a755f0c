import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BUDGET_OPTIONS } from '../../src/planner/index.js';
import { leastChips } from '../../src/planner/memory.js';
import type { PlanAnswer } from '../../src/planner/plan-answer.js';
import { InputError } from '../../src/provenance/input-error.js';
import { estimatedCost, hastyPlanner, material, plan } from './planner-fixture.js';

function optionOf({ options }: PlanAnswer, kind: string) {
  const found = options.find((option) => option.kind === kind);
  if (!found) throw new Error(`no option ${kind}`);
  return found;
}

describe('a budget of 50,000 dollars', () => {
  const answer = plan({ budget: '50000usd' });
  it('is shown with every kind of option', () => {
    const kinds = [...answer.options, ...answer.notPossible].map(({ kind }) => kind).sort();
    expect(kinds).toEqual(BUDGET_OPTIONS.map(({ kind }) => kind).sort());
  });
  it('trains about 8 billion parameters from scratch in the balance of the scaling law', () => {
    const { size, cost, matches } = optionOf(answer, 'train-compute-optimal');
    expect(size?.parameters.value).toBeGreaterThan(5e9);
    expect(size?.parameters.value).toBeLessThan(2e10);
    expect(size?.tokensPerParameter).toBeCloseTo(20.5, 0);
    expect(cost.value / 50_000).toBeCloseTo(1, 2);
    expect(cost.low).toBeLessThan(cost.value);
    expect(matches?.first?.published).toMatch(/^20(19|20)/);
  });
  it('trains a smaller model on more data for serving, whose loss the best of less compute has', () => {
    const { size, run } = optionOf(answer, 'train-for-serving');
    expect(size?.tokensPerParameter).toBeCloseTo(200, 0);
    expect(size?.optimalFlopOfLoss).toBeLessThan(run?.flop ?? 0);
  });
  it('has parts that add up to the cost of each option', () => {
    for (const { cost, kind } of answer.options) {
      const sum = cost.parts.reduce((total, { usd }) => total + usd, 0);
      expect([kind, sum / cost.value]).toEqual([kind, expect.closeTo(1, 4)]);
      expect(cost.euro.value / cost.value).toBeCloseTo(answer.eurPerUsd, 4);
    }
  });
  it('costs the final run as the cost method does, by the question it names', () => {
    const runs = answer.options.flatMap(({ run }) => run ?? []);
    expect(runs.length).toBeGreaterThan(5);
    for (const { cost, estimate } of runs) {
      const same = estimatedCost(estimate ?? {});
      expect(cost.value / same.median).toBeCloseTo(1, 5);
      expect([cost.low / same.low90, cost.high / same.high90]).toEqual([
        expect.closeTo(1, 5),
        expect.closeTo(1, 5),
      ]);
    }
  });
  it('in euros buys more than the same number in dollars', () => {
    const flop = (budget: string) => optionOf(plan({ budget }), 'train-compute-optimal').run?.flop ?? 0;
    expect(flop('50000eur') / flop('50000usd')).toBeCloseTo(1 / material.rate.eurPerUsd, 1);
  });
});

describe('money, run, money', () => {
  it.each(['2000usd', '50000usd', '700kEUR', '1.5Musd'])('of %s returns within 1 %%', (budget) => {
    const there = plan({ budget, hardware: 'H100', deadline: '400d' });
    const { run } = optionOf(there, 'train-compute-optimal');
    const { parameters, tokens } = run ?? {};
    const back = plan({ params: `${parameters}`, tokens: `${tokens}`, hardware: 'H100', deadline: '400d' });
    expect(optionOf(back, 'rent-chips').cost.value / (there.budget?.usd ?? 0)).toBeCloseTo(1, 2);
  });
  it('leaves money over where the deadline is what limits, and says so', () => {
    const { cost, assumed, days } = optionOf(
      plan({ budget: '20Musd', deadline: '20d' }),
      'train-compute-optimal',
    );
    expect(cost.value).toBeLessThan(15e6);
    expect(days?.high).toBeLessThan(21);
    expect(assumed.map(({ code }) => code)).toContain('deadline-limits');
  });
});

describe('a run', () => {
  const answer = plan({ params: '7B', tokens: '2T', hardware: 'H100', count: '256' });
  it('is costed rented, owned and bought, each as the cost method costs it', () => {
    expect(answer.options.map(({ kind }) => kind)).toEqual(['rent-chips', 'own-chips', 'buy-chips']);
    expect(answer.options.map(({ run }) => run?.estimate?.scope)).toEqual([
      'cloud',
      'final-run',
      'acquisition',
    ]);
    for (const { run } of answer.options)
      expect((run?.cost.value ?? 0) / estimatedCost(run?.estimate ?? {}).median).toBeCloseTo(1, 5);
  });
  it('takes C / (chips · peak · utilisation) for the final run', () => {
    const { finalRunDays, chips } = optionOf(answer, 'rent-chips');
    expect(chips?.count).toBe(256);
    expect(finalRunDays).toBeCloseTo((6 * 7e9 * 2e12) / (256 * 9.894e14 * 0.35 * 86_400), 2);
  });
  it('compares serving with an API', () => {
    const served = plan({ params: '7B', tokens: '2T', hardware: 'H100', 'serve-tokens-per-day': '100M' });
    const { serving } = optionOf(served, 'rent-chips');
    expect(serving?.usdPerMillionTokens.value).toBeGreaterThan(0);
    expect(serving?.api?.usdPerMillionTokens).toBeGreaterThan(0);
  });
});

describe('what is not enough', () => {
  it('says what would be, and that is', () => {
    const { options, enough } = plan({ budget: '0.001usd' });
    expect(options).toEqual([]);
    expect(enough?.usd).toBeGreaterThan(0.001);
    expect(plan({ budget: `${(enough?.usd ?? 0) * 1.02}usd` }).options.length).toBeGreaterThan(0);
  });
  it('names the sum and the model for each option by itself', () => {
    for (const { kind, reason, enoughUsd } of plan({ budget: '10usd' }).notPossible) {
      expect([kind, reason]).toEqual([kind, 'budget']);
      const answer = plan({ budget: `${(enoughUsd ?? 0) * 1.02}usd` });
      expect(answer.options.map((option) => option.kind)).toContain(kind);
    }
  });
  it('of a deadline names the days', () => {
    const { options, notPossible } = plan({ budget: '1Musd', deadline: '0.4d' });
    expect(options.map(({ kind }) => kind)).not.toContain('lora');
    expect(notPossible.find(({ kind }) => kind === 'lora')).toMatchObject({ reason: 'deadline' });
    expect(notPossible.find(({ kind }) => kind === 'lora')?.enoughDays).toBeGreaterThan(0.4);
  });
});

describe('a thousand budgets and constraints', () => {
  const byId = new Map(material.models.map((facts) => [facts.model.id, facts]));
  const question = fc.record({
    budget: fc.tuple(fc.double({ min: -1, max: 9, noNaN: true }), fc.constantFrom('usd', 'eur')),
    deadline: fc.option(fc.integer({ min: 1, max: 400 }), { nil: null }),
    hardware: fc.option(fc.constantFrom('H100', 'B200', 'A100', 'L4', 'RTX 4090'), { nil: null }),
    use: fc.constantFrom('commercial', 'research'),
    task: fc.constantFrom('Language', 'Vision', 'Biology', 'Speech'),
    tokens: fc.option(fc.integer({ min: 6, max: 11 }), { nil: null }),
  });
  it('offer models that exist, whose licence allows it, on chips that hold them, in time and within the sum', () => {
    fc.assert(
      fc.property(question, ({ budget: [power, currency], deadline, hardware, use, task, tokens }) => {
        const answer = plan(
          {
            budget: `${10 ** power}${currency}`,
            ...{ use, task },
            ...(deadline === null ? {} : { deadline: `${deadline}d` }),
            ...(hardware === null ? {} : { hardware }),
            ...(tokens === null ? {} : { tokens: `1e${tokens}` }),
          },
          hastyPlanner,
        );
        expect(answer.options.length + answer.notPossible.length).toBe(BUDGET_OPTIONS.length);
        if (answer.options.length === 0) expect(answer.enough?.usd).toBeGreaterThan(0);
        for (const option of answer.options) checkOption(option, answer);
      }),
      { numRuns: 1000, seed: 20_261_124 },
    );
  }, 60_000);

  function checkOption(
    { kind, cost, days, chips, model, teacher }: PlanAnswer['options'][number],
    answer: PlanAnswer,
  ) {
    expect([kind, cost.value <= (answer.budget?.usd ?? 0) * 1.02]).toEqual([kind, true]);
    for (const used of [model, teacher]) {
      if (!used) continue;
      const facts = byId.get(used.id);
      expect(facts?.model.openWeights).toBe('yes');
      expect(facts?.model.domains).toContain(answer.task);
      expect(facts?.parameters?.value).toBe(used.parameters);
      if (answer.use === 'commercial') expect(facts?.model.access).not.toContain('non-commercial');
    }
    if (!chips) return;
    if (chips.neededBytes !== null && chips.memoryBytes !== null)
      expect(chips.count).toBeGreaterThanOrEqual(
        leastChips(chips.neededBytes, chips.memoryBytes, material.assumptions.memory),
      );
    if (model && days) expect(days.value).toBeLessThanOrEqual(answer.deadlineDays);
  }
});

describe('wrong wishes', () => {
  it.each([
    [{}, '--budget: is missing'],
    [{ budget: '0usd' }, '--budget: invalid sum: 0usd; expected more than 0'],
    [{ budget: '-5usd' }, '--budget: invalid sum: -5usd'],
    [{ budget: '50000' }, '--budget: no currency: 50000'],
    [{ budget: '5gbp' }, '--budget: unknown currency: gbp'],
    [{ budget: '1e13usd' }, '--budget: 1e13usd is more than 1e+12 USD'],
    [{ budget: '5usd', deadline: '0d' }, '--deadline: 0d leaves no time'],
    [{ budget: '5usd', deadline: '2020-01-01' }, '--deadline: 2020-01-01 is not after 2026-11-24'],
    [{ budget: '5usd', deadline: '100y' }, '--deadline: 100y is more than 3660 days'],
    [{ budget: '5usd', hardware: 'H1O0' }, '--hardware: unknown chip: H1O0; the nearest are'],
    [{ budget: '5usd', task: 'cooking' }, '--task: unknown task: cooking; expected one of'],
    [
      { budget: '5usd', model: 'Qwen2.5-72C' },
      '--model: no model called Qwen2.5-72C; the nearest are Qwen2.5-72B',
    ],
    [{ budget: '5usd', model: 'GPT-4o' }, '--model: GPT-4o cannot be built on: its access is API access'],
    [{ budget: '5usd', params: '7B', tokens: '1T' }, '--params: describes a run'],
    [{ params: '7B' }, '--tokens: is missing'],
    [{ budget: '5usd', 'api-model': 'gpt-99' }, '--api-model: no price for gpt-99; the nearest are'],
  ])('%j are refused by name', (question, message) => {
    expect(() => plan(question)).toThrow(message);
    expect(() => plan(question)).toThrow(InputError);
  });
});

describe('the rules an option touches', () => {
  const rulesOf = (question: Readonly<Record<string, string>>) => plan(question).options[0]?.rules;
  const ids = (question: Readonly<Record<string, string>>) =>
    rulesOf(question)?.triggered.map(({ rule }) => rule) ?? [];
  it('are none for a small run, with the nearest line and how far it is', () => {
    const rules = rulesOf({ params: '1B', tokens: '20B', hardware: 'H100' });
    expect(rules?.triggered).toEqual([]);
    expect(rules?.next?.value).toBe(1e23);
    expect(rules?.next?.times).toBeCloseTo(1e23 / 1.2e20, -1);
    expect(rules?.notLegalAdvice.en).toContain('Not legal advice');
  });
  it('grow with the run: at exactly 1e23 none of the EU, above it one, above 1e25 systemic risk', () => {
    expect(ids({ flop: '1e23', hardware: 'H100' }).filter((id) => id.startsWith('eu-gpai-model'))).toEqual(
      [],
    );
    const [large, systemic] = [
      ids({ flop: '2e23', hardware: 'H100' }),
      ids({ flop: '2e25', hardware: 'H100' }),
    ];
    expect(large.filter((id) => id.startsWith('eu')).length).toBeGreaterThan(0);
    expect(systemic.length).toBeGreaterThan(large.length);
  });
  it('of a fine-tune are those of the sum, and of the modification by itself', () => {
    const { options } = plan({ budget: '3000usd', model: 'Llama 3.1-405B' });
    const tuned = options.find(({ kind }) => kind === 'qlora');
    expect(tuned?.rules?.plan.bases).toEqual([
      { name: 'Llama 3.1-405B', trainingFlop: 3.8e25, sameProvider: 'no' },
    ]);
  });
});
