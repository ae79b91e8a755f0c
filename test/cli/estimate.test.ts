import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { EstimateAnswer } from '../../src/estimates/answer.js';
import { CostAnswer } from '../../src/estimates/cost-answer.js';
import { PACKAGE_ROOT, temporaryDirectory } from '../observatory-fixture.js';

const CLI = join(PACKAGE_ROOT, 'dist', 'src', 'cli', 'main.js');
const directory = temporaryDirectory();
afterAll(directory.remove);

function estimate(...words: string[]) {
  return spawnSync(process.execPath, [CLI, 'estimate', ...words, '--data-dir', directory.path], {
    encoding: 'utf8',
  });
}

describe('the verb estimate', () => {
  it('gives a model with its accounts, each with inputs down to the cell', () => {
    const { stdout, status } = estimate('compute', 'GPT-4o', '--json');
    const answer = EstimateAnswer.parse(JSON.parse(stdout));
    expect(status).toBe(0);
    expect(answer.model).toEqual({ id: 'gpt-4o', name: 'GPT-4o' });
    expect(answer.evidence).toBe('derived');
    expect(answer.method).toBe('withdrawn');
    const cells = answer.accounts.flatMap(({ inputs }) => inputs.flatMap(({ sources }) => sources));
    expect(cells).toContainEqual(
      expect.objectContaining({
        retrieved: '2025-02-24',
        column: 'Training compute (FLOP)',
        text: '3.810001e+25',
      }),
    );
  });
  it('gives a described run without a data directory', () => {
    const { stdout } = estimate('compute', '--params', '70B', '--tokens', '15T', '--json');
    const answer = EstimateAnswer.parse(JSON.parse(stdout));
    expect([answer.value, answer.vintage, answer.model]).toEqual([6.3e24, null, null]);
  });
  it('gives the cost of a model in any scope and in dollars of any month', () => {
    const cost = (...words: string[]) =>
      CostAnswer.parse(JSON.parse(estimate('cost', 'Llama 3.1-405B', '--json', ...words).stdout));
    const [usual, older, bought] = [cost(), cost('--price-month', '2020'), cost('--scope', 'acquisition')];
    expect([usual.scope, usual.priceMonth, older.priceMonth]).toEqual(['final-run', '2025-06', '2020-12']);
    expect(older.value).toBeLessThan(usual.value ?? 0);
    expect(bought.value).toBeGreaterThan(10 * (usual.value ?? 0));
    const parts = Object.values(usual.components).reduce<number>((sum, part) => sum + (part ?? 0), 0);
    expect(parts / (usual.value ?? 1)).toBeCloseTo(1, 3);
    expect(usual.euro.value / (usual.value ?? 1)).toBeCloseTo(usual.euro.eurPerUsd, 3);
  });
  it('prints the working step by step on demand, in German too', () => {
    const shown = estimate('cost', 'Llama 3.1-405B', '--explain', '--lang', 'de').stdout;
    expect(shown).toContain('Der letzte Trainingslauf kostete');
    expect(shown).toContain('Wert zu Beginn V = Preis mit Server');
    expect(shown).not.toContain('V = price with server');
  });
  it.each([
    [[], 2, 'compute or cost is missing'],
    [['weight'], 2, 'unknown estimate: weight; expected compute or cost'],
    [['compute', 'gpt-4o', '--params', '5'], 2, '--params: describes a run; leave it or the model out'],
    [
      ['compute', '--params', '-5', '--tokens', '1T'],
      2,
      '--params: invalid number: -5; expected more than 0',
    ],
    [
      ['compute', '--hardware', 'H1O0', '--count', '8', '--hours', '9'],
      3,
      'unknown chip: H1O0; the nearest are',
    ],
    [['compute', '--count', '1e9', '--hardware', 'H100', '--hours', '9'], 2, 'no run is that large'],
    [['cost', '--flop', '1e60'], 2, 'no run is that large'],
    [['cost', '--flop', '1e25', '--scope', 'all'], 2, '--scope: '],
    [
      ['cost', '--flop', '1e25', '--price-month', '2031'],
      3,
      'no price index for 2031; expected 2000-12 to 2025-06',
    ],
    [['cost', '--flop', '1e25', '--euro-month', '1980-01'], 3, 'no euro rate for 1980-01'],
    [['cost', 'Nonesuch 9'], 3, 'no model called Nonesuch 9; the nearest are'],
    [['compute'], 3, 'nothing to estimate from'],
  ])('%j ends with %i and says why', (words, status, message) => {
    const result = estimate(...words);
    expect(result.stderr).toContain(message);
    expect([result.status, result.stdout]).toEqual([status, '']);
  });
});
