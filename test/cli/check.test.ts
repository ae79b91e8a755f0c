import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { CheckAnswer } from '../../src/report/claims/claim.js';
import { PACKAGE_ROOT, temporaryDirectory } from '../observatory-fixture.js';

const directory = temporaryDirectory();
afterAll(directory.remove);

const run = (words: readonly string[], input = '') =>
  spawnSync(
    process.execPath,
    [
      join(PACKAGE_ROOT, 'dist/src/cli/main.js'),
      'check',
      ...words,
      '--data-dir',
      join(directory.path, 'data'),
    ],
    { encoding: 'utf8', input },
  );

describe('flopscope check', () => {
  it('prints every statement of a file with reading, verdict, correction and sources, and ends well', () => {
    const path = join(directory.path, 'article.md');
    writeFileSync(path, '\ufeff# Titel\n\nIm Jahr 1995 erschienen drei Modelle über 10^23 FLOP.\n');
    const { stdout, status } = run([path, '--lang', 'de']);
    expect(status).toBe(0);
    expect(stdout).toContain('Zeile 3, Spalte 25: Im Jahr 1995 erschienen drei Modelle über 10^23 FLOP.');
    expect(stdout).toContain('Gelesen als: 3 Modelle über 10²³ FLOP, erschienen im Jahr 1995');
    expect(stdout).toContain('Widersprochen: erfasst sind 0.');
    expect(stdout).toContain('Richtig: Im Jahr 1995 erschien, soweit erfasst, kein Modell über 10²³ FLOP');
    expect(stdout).toContain('Quellen: ');
  });
  it('reads standard input, and gives exactly one document with --json', () => {
    const { stdout, status } = run(['-', '--json'], 'GPT-4 was released in March 2023.');
    const answer = CheckAnswer.parse(JSON.parse(stdout));
    expect(status).toBe(0);
    expect(answer.claims.map(({ verdict }) => verdict)).toEqual(['supported']);
  });
  it('says what is wrong with a missing file or word', () => {
    expect(run([]).status).toBe(2);
    expect(run(['a', 'b']).status).toBe(2);
    const { status, stderr } = run([join(directory.path, 'none.txt')]);
    expect([status, stderr.includes('none.txt: cannot be read')]).toEqual([3, true]);
  });
});
