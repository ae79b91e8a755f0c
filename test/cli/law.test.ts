import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { AssessAnswer, RulesAnswer } from '../../src/regulation/verdict.js';
import { PACKAGE_ROOT, temporaryDirectory } from '../observatory-fixture.js';

const CLI = join(PACKAGE_ROOT, 'dist', 'src', 'cli', 'main.js');
const directory = temporaryDirectory();
afterAll(directory.remove);

const run = (...words: string[]) =>
  spawnSync(process.execPath, [CLI, ...words, '--data-dir', directory.path], { encoding: 'utf8' });

function planFile(plan: unknown): string {
  const path = join(directory.path, 'plan.json');
  writeFileSync(path, typeof plan === 'string' ? plan : JSON.stringify(plan));
  return path;
}
const OWN_RUN = {
  name: 'Our run',
  parts: [{ kind: 'pre-training', parameters: 3.8e9, tokens: 3.3e12 }],
  facts: { 'eu-market': 'yes' },
};

describe('the verb rules', () => {
  it('lists the rules of a day, with how many models are over each line', () => {
    const { stdout, status } = run('rules', '--on', '2026-11-24', '--json');
    const answer = RulesAnswer.parse(JSON.parse(stdout));
    expect([status, answer.rules.length, answer.on]).toEqual([0, 31, '2026-11-24']);
    const gpai = answer.rules.find(({ id }) => id === 'eu-aia-gpai-1e23');
    expect(gpai?.models?.recorded).toBeGreaterThan(100);
    expect(gpai?.models?.expected).toBeGreaterThan(gpai?.models?.recorded ?? 0);
    expect(answer.notLegalAdvice.en).toMatch(/^Not legal advice/);
  });
  it('takes a country with its states', () => {
    const codes = RulesAnswer.parse(
      JSON.parse(run('rules', '--jurisdiction', 'us', '--json').stdout),
    ).rules.map(({ jurisdiction }) => jurisdiction);
    expect([...new Set(codes)].sort()).toEqual(['US', 'US-CA', 'US-IL', 'US-MI', 'US-NY']);
  });
  it('prints one rule with duties, history, sources and what is unverified', () => {
    const { stdout } = run('rules', 'kr-ai-basic-1e26', '--lang', 'de');
    expect(stdout).toContain('mindestens 10²⁶ FLOP');
    expect(stdout).toContain('(nicht geprüft)');
    expect(stdout).toContain('Keine Rechtsberatung');
  });
  it.each([
    [['--on', '2026-02-30'], 2, '--on: invalid date: 2026-02-30; expected YYYY-MM-DD'],
    [
      ['--jurisdiction', 'Atlantis'],
      3,
      '--jurisdiction: no rules of Atlantis; there are rules of EU, KR, US',
    ],
    [['eu-aia-gpai-1e22'], 3, 'no rule called eu-aia-gpai-1e22; there are eu-aia-gpai-1e23'],
  ])('refuses %j', (words, code, message) => {
    const { status, stderr } = run('rules', ...words);
    expect([status, stderr.includes(message) ? message : stderr]).toEqual([code, message]);
  });
});

describe('the verb assess', () => {
  it('gives a verdict a rule, with what is asked and what is missing', () => {
    const { stdout } = run('assess', 'Llama 3.1-405B', '--on', '2026-11-24', '--eu-market', 'yes', '--json');
    const answer = AssessAnswer.parse(JSON.parse(stdout));
    const systemic = answer.verdicts.find(({ rule }) => rule === 'eu-aia-systemic-1e25');
    expect([systemic?.verdict, systemic?.met, systemic?.status]).toEqual(['over', 'open', 'in_force']);
    expect(systemic?.missing.map(({ id }) => id)).toContain('other-provider');
    expect(answer.questions.map(({ fact }) => fact)).not.toContain('eu-market');
  });
  it('assesses a run from a file, and prints the sheet in each form', () => {
    const file = planFile(OWN_RUN);
    const sheet = (format: string) =>
      run('assess', '--plan', file, '--on', '2026-11-24', '--format', format).stdout;
    expect(sheet('md')).toMatch(/^# What the law asks of Our run\n\n\*\*Not legal advice/);
    expect(sheet('html')).toMatch(/^<!doctype html>/);
    expect(AssessAnswer.parse(JSON.parse(sheet('json'))).figures[0]?.value).toBe(7.524e22);
  });
  it('takes other facts by their id', () => {
    const { stdout } = run(
      'assess',
      '--plan',
      planFile(OWN_RUN),
      '--facts',
      'employees=40,turnover-eur=5M',
      '--json',
    );
    const relief = AssessAnswer.parse(JSON.parse(stdout)).verdicts.find(
      ({ rule }) => rule === 'eu-aia-sme-smc-relief',
    );
    expect([relief?.verdict, relief?.met]).toEqual(['under', 'yes']);
  });
  it.each([
    ['an unknown key', { ...OWN_RUN, budget: 5 }, 'unknown key budget'],
    ['an unknown key of a part', { ...OWN_RUN, parts: [{ kind: 'pre-training', flops: 1e23 }] }, 'parts[0].'],
    ['a negative size', { ...OWN_RUN, parts: [{ kind: 'pre-training', flop: -1 }] }, 'parts[0].flop: '],
    [
      'an unknown part',
      { ...OWN_RUN, parts: [{ kind: 'dreaming', flop: 1 }] },
      'parts[0].kind: there is no part dreaming',
    ],
    [
      'a day that does not exist',
      { ...OWN_RUN, days: { starts: '2026-02-30' } },
      'days.starts: expected a day',
    ],
    [
      'an end before its start',
      { ...OWN_RUN, days: { starts: '2026-03-01', ends: '2026-02-01' } },
      'days.ends: 2026-02-01 is before',
    ],
    ['an unknown fact', { ...OWN_RUN, facts: { weather: 'yes' } }, 'there is no fact weather'],
    ['an answer that is none', { ...OWN_RUN, facts: { 'eu-market': 'maybe' } }, 'invalid answer: "maybe"'],
    [
      'an unknown chip',
      { ...OWN_RUN, parts: [{ kind: 'pre-training', hardware: 'abacus', chips: 1, hours: 1 }] },
      'parts[0].hardware: ',
    ],
    ['no JSON', '{', 'is no JSON'],
  ])('names file and key of a plan with %s', (_, plan, message) => {
    const { status, stderr } = run('assess', '--plan', planFile(plan));
    expect([status, stderr.includes('plan.json') && stderr.includes(message) ? message : stderr]).toEqual([
      3,
      message,
    ]);
  });
  it.each([
    [[], 2, 'give a model, or a run with --plan FILE'],
    [['GPT-4', '--plan', 'x.json'], 2, '--plan: leave it or the model out'],
    [['GPT-4', '--format', 'pdf'], 2, '--format: unknown format: pdf'],
    [['GPT-4', '--revenue-usd', 'much'], 3, '--revenue-usd: invalid answer: "much"'],
    [['GPT-4', '--facts', 'weather=yes'], 3, '--facts: there is no fact weather'],
    [['GPT-4', '--facts', 'eu-market=yes'], 3, '--facts: eu-market has a flag of its own'],
    [['--plan', 'nowhere.json'], 3, 'nowhere.json: no such file'],
  ])('refuses %j', (words, code, message) => {
    const { status, stderr } = run('assess', ...words);
    expect([status, stderr.includes(message) ? message : stderr]).toEqual([code, message]);
  });
});
