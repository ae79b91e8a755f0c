import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Observatory } from '../src/observatory.js';
import { EXPRESSIONS } from '../src/report/template/expressions/index.js';
import { parseTemplate } from '../src/report/template/parse-template.js';
import { type Article, TemplateErrors } from '../src/report/template/write-article.js';
import { PACKAGE_ROOT, temporaryDirectory } from './observatory-fixture.js';
import { filledObservatory } from './shared-observatory.js';

const directory = temporaryDirectory();
let observatory: Observatory;
beforeAll(async () => {
  observatory = await filledObservatory(directory.path);
}, 240_000);
afterAll(directory.remove);

const article = (text: string, lang: 'en' | 'de' = 'en', asOf?: string): Promise<Article> =>
  observatory.article(text, 'a.md', { lang, 'as-of': asOf });
/** The filled text without list, footnotes and their marks. */
const said = async (text: string, lang: 'en' | 'de' = 'en', asOf?: string) =>
  (await article(text, lang, asOf)).text.split(/\n\n(?:## |\[\^)/)[0]?.replaceAll(/\[\^\d+\]/g, '');
const wrong = async (text: string) => {
  const error: unknown = await article(text).catch((thrown: unknown) => thrown);
  if (!(error instanceof TemplateErrors)) throw error;
  return error.problems.map(({ line, column, problem }) => `${line}:${column} ${problem}`);
};

describe('a template', () => {
  it('is filled with figures, each in the words of the language, with its interval where it has one', async () => {
    expect(await said('{{ pace over 1e25flop by 2025 }} {{ pace over 10Musd in 2025 expected }}')).toMatch(
      /^21 \d+ \(90%: \d+ to \d+\)$/,
    );
    expect(await said('{{ growth compute }} im Jahr', 'de')).toBe('4,4 (90\u00a0%: 3,9 bis 4,9) im Jahr');
    expect(await said('{{ growth compute | value }}, {{ growth compute | interval }}')).toBe(
      '4.4, 90%: 3.9 to 4.9',
    );
    expect(
      await said('{{ rule eu-aia-systemic-1e25 applies }}: {{ rule eu-aia-systemic-1e25 line }}', 'de'),
    ).toBe('2. August 2025: 10²⁵ FLOP');
    expect(await said('{{ pace over 1e25flop in 1999 }} {{ pace over 1e25flop by 1999 }}')).toBe('0 0');
  }, 60_000);

  it('is of the vintage asked for, and every question of its footnotes, too', async () => {
    const { text, notes, vintage } = await article(
      '{{ vintage }}: {{ rule eu-aia-systemic-1e25 title }}',
      'en',
      '2025-07-01',
    );
    expect(text).toMatch(/^20 June 2025\[\^1\]: EU: /);
    expect(vintage).toMatchObject({ asOf: '2025-07-01', date: '2025-06-20' });
    for (const { question } of notes) expect(question.command).toContain('--as-of 2025-06-20');
  }, 60_000);

  it('leads from every figure to rows, files or documents, and from those to the list of sources', async () => {
    const source = readFileSync(join(PACKAGE_ROOT, 'examples', 'article.md'), 'utf8');
    const { text, figures, notes, sources } = await article(source, 'de');
    const asked = parseTemplate(source).nodes.filter(({ kind }) => kind === 'expression');
    expect(figures).toHaveLength(asked.length - 1);
    const listed = new Set(sources.map(({ sha256 }) => sha256));
    for (const { number, cells, snapshots, files, documents } of notes) {
      expect(cells.length + snapshots.length + files.length + documents.length).toBeGreaterThan(0);
      for (const { sha256 } of cells) expect(listed).toContain(sha256);
      for (const sha256 of snapshots) expect(listed).toContain(sha256);
      expect(text).toContain(`[^${number}]: `);
    }
    for (const { note } of figures) expect(notes[note - 1]?.number).toBe(note);
    expect(text.match(/^## /gm)).toHaveLength(1);
  }, 60_000);

  it('gives the same bytes of the same data', async () => {
    const source = '{{ pace over 1e25flop in 2025 expected }} {{ share China over 1e25flop }}';
    expect((await article(source)).text).toBe((await article(source)).text);
  });

  it('is refused with everything that is wrong in it', async () => {
    expect(
      await wrong(
        '{{ pace over }} {{ foo }}\n{{ cost "Nobody" }} {{ growth compute\n{{ pace over 1e25flop in 2031 }} {{ share mars over 1e25flop }} {{ compute "GPT-4" | interval }} {{ rule x line }}',
      ),
    ).toEqual([
      expect.stringContaining('1:1 pace: ends too early; expected a size'),
      expect.stringContaining('1:17 foo: unknown expression; expected one of pace, rate'),
      expect.stringContaining('2:1 cost: no model called Nobody; the nearest are'),
      '2:21 {{ without }} on the line',
      '3:1 pace: 2031 lies after the data of 2026-05-02; ask for a forecast',
      expect.stringContaining('3:34 share: no group mars'),
      '3:65 has no interval; leave “| interval” away',
      expect.stringContaining('3:98 rule: no rule x; there are'),
    ]);
    await expect(article('a'.repeat(1_000_001))).rejects.toThrow('longer than 1000000 characters');
  }, 60_000);
});

describe('the page on templates', () => {
  const page = readFileSync(join(PACKAGE_ROOT, 'docs', 'templates.md'), 'utf8');
  const examples = /```text\n([\s\S]*?)```/.exec(page)?.[1] ?? '';

  it('shows every expression, and each that it shows is one', async () => {
    for (const { name } of EXPRESSIONS) expect(examples).toContain(`{{ ${name} `);
    const { figures } = await article(examples);
    expect(figures.length).toBe((examples.match(/\{\{/g) ?? []).length - 1);
  }, 120_000);
});

describe('flopscope briefing --template', () => {
  it('prints each mistake on a line, writes nothing, and ends with 3', () => {
    const path = join(directory.path, 'bad.md');
    writeFileSync(path, '{{ foo }}\n{{ bar\n');
    const cli = join(PACKAGE_ROOT, 'dist/src/cli/main.js');
    const words = ['briefing', '--template', path, '--data-dir', directory.path];
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...words], { encoding: 'utf8' });
    expect([status, stdout]).toEqual([3, '']);
    expect(stderr).toContain(`${path}: line 1, column 1: foo: unknown expression`);
    expect(stderr).toContain(`\n${path}: line 2, column 1: {{ without }} on the line`);
    const period = spawnSync(process.execPath, [cli, ...words, '--period', '2025'], { encoding: 'utf8' });
    expect(period.status).toBe(2);
  }, 60_000);
});
