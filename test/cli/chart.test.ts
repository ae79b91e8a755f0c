import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { afterAll, describe, expect, it } from 'vitest';
import { openTerminal } from '../../src/cli/terminal.js';
import { PACKAGE_ROOT, temporaryDirectory } from '../observatory-fixture.js';

const CLI = join(PACKAGE_ROOT, 'dist', 'src', 'cli', 'main.js');
const directory = temporaryDirectory();
afterAll(directory.remove);

function flopscope(words: readonly string[], environment: Record<string, string> = {}) {
  return spawnSync(process.execPath, [CLI, ...words, '--data-dir', join(directory.path, 'data')], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C.UTF-8', ...environment },
  });
}

describe('the picture of an answer', () => {
  it('stands in the terminal in place of the table, between the answer and the source', () => {
    const { stdout, status } = flopscope(['pace', '--over', '1e23flop', '--chart']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/a month, down from[\s\S]*\n2024 │█+.* 113\n[\s\S]*\n.*2 May 2026.*\n$/);
    expect(stdout).toContain('├╌');
    expect(stdout).not.toContain('with late reports  ');
    for (const line of stdout.split('\n').filter((found) => /[│┴█╌]/.test(found)))
      expect([...line].length).toBeLessThanOrEqual(100);
    expect(stdout).not.toContain('\u001b[');
  });

  it('is of plain letters where the locale knows no others', () => {
    const { stdout } = flopscope(['forecast', '--over', '1e25flop', '--until', '2027', '--chart'], {
      LC_ALL: 'C',
    });
    expect(stdout).toMatch(/^2024 \|#+ \d+$/m);
    expect(stdout).toMatch(/^2027 \|.*I.* \d+$/m);
  });

  it.each([
    [['trend', 'compute'], '10²⁵ ┤'],
    [['trend', 'rate', '--over', '1e23flop'], '━━'],
    [['show', 'grok-4'], '├'],
  ])('is drawn by %j', (words, mark) => {
    const { stdout, status } = flopscope([...words, '--chart']);
    expect(status).toBe(0);
    expect(stdout).toContain(mark);
  });

  it('is saved as SVG or PNG, with whatever is printed', () => {
    const [svg, png] = ['chart.svg', 'chart.PNG'].map((name) => join(directory.path, name)) as [
      string,
      string,
    ];
    const asked = ['forecast', '--over', '1e25flop', '--until', '2027'];
    const drawn = flopscope([...asked, '--out', svg, '--lang', 'de']);
    expect([drawn.status, drawn.stderr]).toEqual([0, `das Bild liegt in ${svg}\n`]);
    expect(readFileSync(svg, 'utf8')).toMatch(/^<svg [^>]*xmlns=[\s\S]*<\/svg>$/);
    const { stdout, status } = flopscope([...asked, '--out', png, '--json']);
    expect([status, JSON.parse(stdout).method]).toEqual([0, 'pool']);
    expect(PNG.sync.read(readFileSync(png)).width).toBe(1600);
  });

  it.each([
    [['--out', 'chart.gif'], 2, '--out: unknown kind of picture: chart.gif; expected a name in .svg or .png'],
    [['--chart', '--json'], 2, '--chart: with --json standard output is one JSON document'],
    [['--out', join(directory.path, 'missing', 'chart.svg')], 3, 'missing'],
  ])('refuses %j', (words, code, message) => {
    const { status, stderr } = flopscope(['pace', '--over', '1e25flop', ...words]);
    expect(status).toBe(code);
    expect(stderr).toContain(message);
    expect(existsSync(join(directory.path, 'missing'))).toBe(false);
  });
});

describe('the ink of a picture', () => {
  const out = { write: () => true, isTTY: true, columns: 80 };
  const error = { write: () => true };
  it('is for terminals that have colours and readers who want them', () => {
    expect(openTerminal({ out, error, environment: {} }).data('█')).toContain('\u001b[');
    expect(openTerminal({ out, error, environment: { NO_COLOR: '1' } }).data('█')).toBe('█');
    expect(openTerminal({ out: { write: () => true }, error, environment: {} }).data('█')).toBe('█');
  });
});
