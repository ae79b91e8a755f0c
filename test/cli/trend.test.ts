import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { PACKAGE_ROOT, temporaryDirectory } from '../observatory-fixture.js';

const CLI = join(PACKAGE_ROOT, 'dist', 'src', 'cli', 'main.js');
const directory = temporaryDirectory();
afterAll(directory.remove);

function flopscope(...words: string[]) {
  return spawnSync(process.execPath, [CLI, ...words, '--data-dir', directory.path], { encoding: 'utf8' });
}

describe('the verb trend', () => {
  it('prints the finding, how sure it is, the fits side by side and what others say, in German too', () => {
    const { stdout, status } = flopscope('trend', 'compute', '--lang', 'de');
    expect(status).toBe(0);
    const [title, ...lines] = stdout.split('\n');
    expect(title).toMatch(
      /^Der Rechenaufwand bemerkenswerter Modelle wuchs jedes Jahr auf das 4,\d-Fache \(90\u00a0%: /,
    );
    expect(lines[0]).toMatch(/^459 Modelle, erschienen .*Verdopplung in 5,\d Monaten/);
    expect(stdout).toContain(
      'einfache kleinste Quadrate, wie veröffentlichte Zahlen entstehen  4,33 (3,98 bis 4,71)',
    );
    expect(stdout).toMatch(/^\* robust/m);
    expect(stdout).toContain(
      '- 4,7 (4,3 bis 5,2), Juni 2024: Rechenaufwand bemerkenswerter Modelle seit 2010.',
    );
  });
  it('says why there is no figure, which is no error', () => {
    const { stdout, status } = flopscope('trend', 'compute', '--country', 'Germany', '--from', '2024-01-01');
    expect([status, stdout]).toEqual([
      0,
      expect.stringContaining('No model fits; a line needs at least three.'),
    ]);
  });
  it.each([
    [[], 2, 'the trend is missing'],
    [['weight'], 2, 'unknown trend: weight; there is compute, cost, rate'],
    [['compute', 'cost'], 2, 'unexpected word: cost'],
    [['compute', '--scope', 'cloud'], 2, '--scope: compute takes --set'],
    [['compute', '--top', 'ten'], 2, '--top: expected a whole number'],
    [
      ['cost', '--reading', 'recorded', '--scope', 'cloud'],
      3,
      '--scope: recorded costs are of the final-run',
    ],
  ])('refuses %j', (words, code, message) => {
    const { status, stderr } = flopscope('trend', ...words);
    expect([status, stderr]).toEqual([code, expect.stringContaining(message)]);
  });
});

describe('reproduce growth', () => {
  it('prints every published figure above the same from each file', () => {
    const { stdout, status } = flopscope('reproduce', 'growth', '--as-of', '2025-03-01', '--lang', 'de');
    expect(status).toBe(0);
    expect(stdout).toMatch(/Auf der Datei vom 24\. Februar 2025 +4,58 \(4,13 bis 5,09\) +397/);
  });
});
