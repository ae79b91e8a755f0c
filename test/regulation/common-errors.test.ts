/** Errors that pages about these laws make often; each test names the one it guards against. */
import { describe, expect, it } from 'vitest';
import { ruleOn } from '../../src/regulation/on-a-day.js';
import { law, planned, verdictOf, verdictOn } from './law-fixture.js';

const ruleOf = (id: string) => {
  const rule = law.book.rules.find((one) => one.id === id);
  if (!rule) throw new Error(`no rule ${id}`);
  return rule;
};
const TODAY = '2026-11-24';
const run = (flop: number, facts = {}) => ({ parts: { 'pre-training': flop }, facts });

describe('the error that', () => {
  it('duties of general-purpose models start at 10^25: they start above 10^23', () => {
    const facts = { outputs: 'text', 'eu-market': 'yes', 'other-provider': 'no', 'eu-placed': '2026-01-01' };
    const verdict = verdictOf('eu-aia-gpai-1e23', run(2e23, facts), TODAY);
    expect(verdict).toMatchObject({ verdict: 'over', met: 'yes', status: 'in_force' });
    expect(verdict.duties.length).toBeGreaterThan(3);
  });
  it('fines of general-purpose models are 7% or EUR 35 million: they are 3% or EUR 15 million', () => {
    const [line] = ruleOf('eu-aia-art101-fine').line.values;
    expect(line?.value).toEqual({ share: 0.03, of: expect.anything(), atLeast: 15e6 });
  });
  it('one third is 30%', () => {
    const bases = [{ name: 'x', trainingFlop: 1e24, sameProvider: 'no' as const }];
    const verdict = (flop: number) =>
      verdictOf('eu-aia-modifier-one-third', { parts: { 'fine-tuning': flop }, bases }).verdict;
    expect([verdict(0.31e24), verdict(0.33e24), verdict(0.34e24)]).toEqual(['under', 'under', 'over']);
  });
  it('at least stands for more than', () => {
    for (const id of [
      'eu-aia-gpai-1e23',
      'eu-aia-systemic-1e25',
      'us-ca-sb53-1e26',
      'us-ny-raise-2026-1e26',
      'us-il-sb315-1e26',
    ])
      expect([id, ruleOf(id).line.comparator]).toEqual([id, '>']);
    expect(ruleOf('kr-ai-basic-1e26').line.comparator).toBe('>=');
    expect(ruleOf('us-ca-sb1047-finetune-3e25-10m').line.comparator).toBe('>=');
  });
  it('the code of practice gives a presumption of conformity', () => {
    const texts = ruleOf('eu-aia-art101-fine')
      .exemptions.map(({ text }) => text.en)
      .join(' ');
    expect(texts).toContain('The code gives no presumption of conformity');
  });
  it('Korea equals the EU line', () => {
    const facts = { outputs: 'text', 'eu-market': 'yes', 'other-provider': 'no' };
    expect(verdictOf('eu-aia-systemic-1e25', run(2e25, facts), TODAY).verdict).toBe('over');
    expect(verdictOf('kr-ai-basic-1e26', run(2e25, facts), TODAY).verdict).toBe('under');
  });
  it('Korean high-impact AI goes by compute: it goes by use', () => {
    const korean = law.book.rules.filter(({ jurisdiction }) => jurisdiction === 'KR');
    expect(korean.filter(({ line }) => line.metric === 'training_compute_flop').map(({ id }) => id)).toEqual([
      'kr-ai-basic-1e26',
    ]);
    expect(
      ruleOf('kr-ai-basic-1e26')
        .notes.map(({ en }) => en)
        .join(' '),
    ).toContain('it is not high-impact AI');
  });
  it('SB 53 starts in 2027: it has been in force since 1 January 2026', () => {
    expect(ruleOn(ruleOf('us-ca-sb53-1e26'), '2025-12-31').status).toBe('adopted_not_yet_applicable');
    expect(ruleOn(ruleOf('us-ca-sb53-1e26'), '2026-01-01').status).toBe('in_force');
  });
  it('the RAISE Act still has a test of 100 million dollars', () => {
    const { and, line } = ruleOf('us-ny-raise-2026-1e26');
    expect([and, line.values.map(({ value }) => value)]).toEqual([[], [1e26]]);
    const assessed = planned(run(2e26, { university: 'no', 'training-cost-usd': 5e7 }));
    expect(verdictOn('us-ny-raise-2026-1e26', assessed, '2027-01-01').met).toBe('yes');
    expect(ruleOn(ruleOf('us-ny-raise-2025-orig-1e26-100m'), TODAY).status).toBe('superseded');
  });
  it('order 14179 revoked order 14110: it was order 14148, unverified', () => {
    const { history } = ruleOf('us-eo14110-1e26');
    expect(history[1]).toMatchObject({ from: '2025-01-20', status: 'revoked' });
    expect(history[1]?.note?.en).toMatch(/^by order 14148 \(unverified\)/);
  });
  it('the diffusion rule is gone: it is on the books and not enforced', () => {
    const now = ruleOn(ruleOf('us-ai-diffusion-4e091-1e26'), TODAY);
    expect(now).toMatchObject({ status: 'nominally_in_force_not_enforced', since: '2025-05-13' });
  });
  it('the Great American AI Act was introduced: it is a discussion draft', () => {
    const { history, dates } = ruleOf('us-gaaia-2026-draft-500m');
    expect(history.map(({ status }) => status)).toEqual(['discussion_draft']);
    expect(dates.introduced).toBeUndefined();
  });
  it('the omnibus was adopted on 2 or 24 June: it was on 8 July 2026, in force since 27 July', () => {
    const { dates, history } = ruleOf('eu-aia-sme-smc-relief');
    expect(dates).toMatchObject({
      adopted: '2026-07-08',
      published_oj: '2026-07-24',
      in_force: '2026-07-27',
    });
    expect(history[0]?.from).toBe('2026-07-08');
  });
});

describe('what is missing', () => {
  it('is unknown, never no: revenue', () => {
    const verdict = verdictOf('us-ca-sb53-500m', run(2e26), TODAY);
    expect(verdict).toMatchObject({ verdict: 'unknown', probabilityOver: null, met: 'open' });
    expect(verdict.missing.map(({ id }) => id)).toEqual(['revenue-usd']);
    expect(verdictOf('us-ca-sb53-500m', run(2e26, { 'revenue-usd': 5e8 }), TODAY).verdict).toBe('under');
    expect(verdictOf('us-ca-sb53-500m', run(2e26, { 'revenue-usd': 5.1e8 }), TODAY)).toMatchObject({
      verdict: 'over',
      met: 'yes',
    });
  });
  it('is unknown, never no: a line nobody has read', () => {
    const verdict = verdictOf('us-frontier-act-hr9925', run(2e26, { 'revenue-usd': 1e9 }), TODAY);
    expect([verdict.verdict, verdict.missing.map(({ kind }) => kind)]).toEqual(['unknown', ['line']]);
  });
  it('is unknown, never no: a line that had not been set on the day', () => {
    const verdict = verdictOf('eu-aia-gpai-1e23', run(2e23), '2024-09-01');
    expect([verdict.status, verdict.verdict]).toEqual(['adopted_not_yet_applicable', 'unknown']);
  });
});

describe('duties', () => {
  const facts = { outputs: 'text', 'eu-market': 'yes', 'other-provider': 'no', 'eu-established': 'no' };
  const states = (flop: number, open: 'yes' | 'no' | null) =>
    verdictOf(
      'eu-aia-gpai-1e23',
      run(flop, { ...facts, ...(open ? { 'open-licence': open } : {}) }),
      TODAY,
    ).duties.map(({ state }) => state);
  it('of the file, the builders and the representative fall away with an open licence, the others never', () => {
    expect(states(2e23, 'yes')).toEqual(['waived', 'waived', 'due', 'due', 'due', 'waived']);
    expect(states(2e23, 'no')).toEqual(['due', 'due', 'due', 'due', 'due', 'due']);
    expect(states(2e23, null)).toEqual(['depends', 'depends', 'due', 'due', 'due', 'depends']);
  });
  it('do not fall away at systemic risk', () => {
    expect(states(2e25, 'yes')).toEqual(['due', 'due', 'due', 'due', 'due', 'due']);
  });
  it('of older models have until 2 August 2027', () => {
    const verdict = verdictOf('eu-aia-gpai-1e23', run(2e23, { ...facts, 'eu-placed': '2024-05-01' }), TODAY);
    expect(verdict.dates.comply_by).toBe('2027-08-02');
    expect(verdict.duties[0]?.from).toBe('2027-08-02');
  });
  it('of narrow models, however large, are none: speech alone at 10^24', () => {
    const narrow = { ...facts, outputs: 'speech-transcription' };
    expect(verdictOf('eu-aia-gpai-1e23', run(1e24, narrow), TODAY)).toMatchObject({
      verdict: 'over',
      met: 'no',
      duties: [],
    });
  });
  it('are not listed for a rule that was revoked or vetoed', () => {
    expect(verdictOf('us-eo14110-1e26', run(2e26), TODAY)).toMatchObject({
      verdict: 'over',
      status: 'revoked',
      duties: [],
    });
    expect(verdictOf('us-eo14110-1e26', run(2e26), '2024-03-01').duties).toHaveLength(1);
  });
  it('to notify can fall due before training starts', () => {
    const plan = { ...run(2e25, facts), days: { decided: '2026-03-01', starts: '2026-06-01' } };
    const verdict = verdictOf('eu-aia-systemic-1e25', plan, TODAY);
    expect(verdict.dates.notify_by).toBe('2026-03-15');
    expect(verdict.duties.find(({ deadline }) => deadline)?.deadline).toEqual({ days: 14, by: '2026-03-15' });
  });
  it('to notify what was planned already ran from 2 August 2025', () => {
    const plan = { ...run(2e25, facts), days: { decided: '2025-05-01', starts: '2025-09-01' } };
    expect(verdictOf('eu-aia-systemic-1e25', plan, TODAY).dates.notify_by).toBe('2025-08-16');
  });
  it('of California count for a planned run once it has begun', () => {
    const plan = { ...run(2e26), days: { decided: '2026-03-01', starts: '2026-06-01' } };
    expect(verdictOf('us-ca-sb53-1e26', plan, TODAY).dates.duties_from).toBe('2026-06-01');
  });
});
