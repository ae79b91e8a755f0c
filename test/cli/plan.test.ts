import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CommandContext } from '../../src/cli/command.js';
import { askWishes } from '../../src/cli/plan-wizard.js';
import { HurdleAnswer } from '../../src/planner/hurdle-answer.js';
import { PlanAnswer } from '../../src/planner/plan-answer.js';
import { PlanComparison } from '../../src/planner/plan-file.js';
import { PACKAGE_ROOT, temporaryDirectory } from '../observatory-fixture.js';

const CLI = join(PACKAGE_ROOT, 'dist', 'src', 'cli', 'main.js');
const directory = temporaryDirectory();
afterAll(directory.remove);
const file = (name: string) => join(directory.path, name);

function flopscope(...words: string[]) {
  return spawnSync(process.execPath, [CLI, ...words, '--data-dir', directory.path], { encoding: 'utf8' });
}
const plan = (...words: string[]) => flopscope('plan', ...words);

beforeAll(() => {
  plan('--budget', '5000usd', '--date', '2026-11-24', '--out', file('a.json'));
});

describe('the verb plan', () => {
  it('shows the options side by side and says how it read the question', () => {
    const { stdout, status } = plan('--budget', '5000usd', '--date', '2026-11-24', '--json');
    const answer = PlanAnswer.parse(JSON.parse(stdout));
    expect(status).toBe(0);
    expect(answer.options.length).toBeGreaterThan(5);
    expect(answer.asked.budget).toBe('5000usd');
  });
  it('costs a run as estimate cost does', () => {
    const run = ['--params', '7B', '--tokens', '140B', '--hardware', 'H100', '--date', '2026-11-24'];
    const answer = PlanAnswer.parse(JSON.parse(plan(...run, '--json').stdout));
    for (const option of answer.options) {
      const flags = Object.entries(option.run?.estimate ?? {}).flatMap(([name, value]) => [
        `--${name}`,
        value,
      ]);
      const estimated: { value: number } = JSON.parse(
        flopscope('estimate', 'cost', ...flags, '--json').stdout,
      );
      expect([option.kind, option.run?.cost.value]).toEqual([option.kind, estimated.value]);
    }
  });
  it('prints a sentence, a table and the source line, in German too', () => {
    const { stdout } = plan('--budget', '5000eur', '--lang', 'de', '--explain');
    expect(stdout).toContain('Für 5.000 Euro ließen sich');
    expect(stdout).toContain('anpassen mit QLoRA');
    expect(stdout).toContain('Keine Rechtsberatung');
    expect(stdout).not.toContain('train from scratch');
  });
  it('gives the hurdle', () => {
    const { stdout } = plan('hurdle', '--budget', '1Musd', '--over', '1e24', '--json');
    const answer = HurdleAnswer.parse(JSON.parse(stdout));
    expect(answer.thresholds.map(({ text }) => text)).toEqual(['1e24flop']);
    expect(plan('hurdle', '--budget', '1Musd').stdout).toContain('$1 million buys about');
  });
  it('keeps a plan as a file and compares two', () => {
    const prices = file('prices.csv');
    writeFileSync(prices, 'kind,name,value,date,source\nrental,B200,3,2026-11-01,an offer\n');
    const words = ['--budget', '9000usd', '--date', '2026-11-24', '--prices', prices];
    expect(plan(...words, '--out', file('b.json')).status).toBe(0);
    const { stdout, status } = plan('compare', file('a.json'), file('b.json'), '--json');
    const comparison = PlanComparison.parse(JSON.parse(stdout));
    expect(status).toBe(0);
    expect(comparison.asked).toEqual([{ key: 'budget', a: '5000usd', b: '9000usd' }]);
    expect(comparison.prices.length).toBeGreaterThan(0);
    const scratch = comparison.options.find(({ kind }) => kind === 'train-compute-optimal');
    expect(scratch?.flopRatio).toBeGreaterThan(3);
    expect(plan('compare', file('a.json'), file('b.json')).stdout).toContain('5000usd → 9000usd');
  });
  it('refuses a kept plan with a key no plan has, by name', () => {
    const kept = JSON.parse(readFileSync(file('a.json'), 'utf8'));
    writeFileSync(file('c.json'), JSON.stringify({ ...kept, plan: { ...kept.plan, colour: 'red' } }));
    const { stderr, status } = plan('compare', file('a.json'), file('c.json'));
    expect([status, stderr]).toEqual([
      3,
      expect.stringContaining('c.json, column "plan.colour": no plan has this key'),
    ]);
  });
  it('writes nothing where the plan is refused', () => {
    expect(plan('--budget', '0usd', '--out', file('none.json')).status).toBe(3);
    expect(existsSync(file('none.json'))).toBe(false);
    expect(plan('--budget', '5usd', '--out', join(directory.path, 'no', 'folder.json')).status).toBe(3);
  });
  it.each([
    [[], 2, '--budget is missing'],
    [['--budget', '0usd'], 3, '--budget: invalid sum: 0usd'],
    [['--budget', '-5usd'], 3, '--budget: invalid sum: -5usd'],
    [['--budget', '5usd', '--hardware', 'H1O0'], 3, '--hardware: unknown chip: H1O0; the nearest are'],
    [['--budget', '5usd', '--deadline', '0d'], 3, '--deadline: 0d leaves no time'],
    [['--budget', '5usd', '--deadline', '2020-01-01'], 3, '--deadline: 2020-01-01 is not after'],
    [['--budget', '5usd', '--prices', '/nowhere.csv'], 3, '/nowhere.csv: no such file'],
    [['--budget', '5usd', '--use', 'fun'], 2, '--use: '],
    [['--budget', '5usd', '--reach', '1e25'], 2, '--reach: is of plan hurdle'],
    [['hurdle', '--tokens', '5'], 2, '--tokens: is of a plan, not of plan hurdle'],
    [['hurdle', '--reach', '10Musd'], 3, '--reach: 10Musd is a sum'],
    [['tomorrow'], 2, 'unexpected word: tomorrow'],
    [['compare', 'one.json'], 2, 'compare takes two files of plans'],
  ])('%j ends with %i and says why', (words, status, message) => {
    const result = plan(...words);
    expect(result.stderr).toContain(message);
    expect([result.status, result.stdout]).toEqual([status, '']);
  });
});

describe('the questions at a terminal', () => {
  const context = {
    language: 'en',
    verb: 'plan',
    terminal: { note: () => undefined, dim: (text: string) => text },
  } as unknown as CommandContext;
  it('become the flags they stand for; empty answers leave the defaults', async () => {
    const answers = ['20kEUR', '', ' Vision ', '', '', '', ''];
    const asked: string[] = [];
    const wishes = await askWishes(context, () => ({
      terminal: true,
      question: async (text) => {
        asked.push(text);
        return answers.shift() ?? '';
      },
      close: () => undefined,
    }));
    expect(wishes).toEqual({ budget: '20kEUR', task: 'Vision' });
    expect(asked[0]).toContain('What may be spent');
  });
});
