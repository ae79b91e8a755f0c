import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { briefingPdf } from '../../../src/briefing-pdf.js';
import { readCommandLine } from '../../../src/cli/arguments.js';
import { Briefing } from '../../../src/report/briefing/briefing.js';
import { allSentences, sentenceText } from '../../../src/report/briefing/draft.js';
import type { BriefingFacts, ThresholdFacts } from '../../../src/report/briefing/facts.js';
import { briefingHtml } from '../../../src/report/briefing/render/html.js';
import { briefingMarkdown } from '../../../src/report/briefing/render/markdown.js';
import { writeBriefing } from '../../../src/report/briefing/write-briefing.js';
import { API_QUESTIONS } from '../../../src/server/questions.js';
import { LANGUAGES, type Language } from '../../../src/units/language.js';
import { openBriefingFacts } from '../../briefing-facts-fixture.js';
import { PACKAGE_ROOT, temporaryDirectory } from '../../observatory-fixture.js';

const directory = temporaryDirectory();
afterAll(directory.remove);

const MINUTES = 60_000;
let factsOf: Awaited<ReturnType<typeof openBriefingFacts>>;
beforeAll(async () => {
  factsOf = await openBriefingFacts(directory.path);
}, 5 * MINUTES);

/** Years, quarters and months: old, complete, with late reports to come, not over, and at the first vintage. */
const PERIODS: readonly (readonly [period: string | null, asOf: string | null])[] = [
  [null, null],
  ['2016', null],
  ['2023', null],
  ['2024', null],
  ['2026', null],
  ['2024-Q2', null],
  ['2025-Q4', null],
  ['2026-Q2', null],
  ['2025-03', null],
  ['2026-03', null],
  [null, '2023-12-20'],
  ['2023-11', '2023-12-20'],
];

function textsOf(briefing: Briefing): Map<string, string> {
  return new Map(allSentences(briefing).map((sentence) => [sentence.id, sentenceText(sentence)]));
}

/** What stands in the bundled files: rows by SHA-256, read from the bytes by another parser than the project's own. */
function bundledRows(): (sha256: string) => readonly Readonly<Record<string, string>>[] {
  const root = join(PACKAGE_ROOT, 'data', 'snapshots');
  const paths = new Map<string, string>();
  for (const day of readdirSync(root))
    for (const name of readdirSync(join(root, day)).filter((file) => file.endsWith('.manifest.json'))) {
      const manifest = JSON.parse(readFileSync(join(root, day, name), 'utf8'));
      paths.set(manifest.sha256, join(root, day, name.replace('.manifest.json', '.csv.gz')));
    }
  const read = new Map<string, readonly Readonly<Record<string, string>>[]>();
  return (sha256) => {
    const path = paths.get(sha256);
    if (path === undefined) throw new Error(`no bundled file ${sha256}`);
    const rows = read.get(sha256) ?? parse(gunzipSync(readFileSync(path)), { columns: true, bom: true });
    read.set(sha256, rows);
    return rows;
  };
}
const rowsOf = bundledRows();

function checkCells(briefing: Briefing): number {
  let seen = 0;
  for (const { number, cells, snapshots } of briefing.notes)
    for (const { sha256, column, cells: cited } of cells) {
      expect([number, snapshots.includes(sha256)]).toEqual([number, true]);
      const rows = rowsOf(sha256);
      for (const [row, text] of cited) {
        seen += 1;
        const found = rows[row - 1]?.[column];
        if (found?.trim() !== text.trim() || text.trim() === '')
          expect([number, sha256, column, row, found]).toEqual([number, sha256, column, row, text]);
      }
    }
  return seen;
}

function checkOwnFiles(briefing: Briefing): void {
  for (const { number, files } of briefing.notes)
    for (const { file, entry } of files) {
      expect([number, file, existsSync(join(PACKAGE_ROOT, file))]).toEqual([number, file, true]);
      if (entry !== null)
        expect([
          number,
          entry,
          readFileSync(join(PACKAGE_ROOT, file), 'utf8').includes(`"${entry}"`),
        ]).toEqual([number, entry, true]);
    }
}

/** The question of a footnote is one that the API and the command line take. */
function checkQuestions(briefing: Briefing): void {
  for (const { number, question, method } of briefing.notes) {
    const address = new URL(question.api, 'http://localhost');
    const path = address.pathname.replace('/api/v1', '').replace(/^\/models\/.+/, '/models/:id');
    const known = API_QUESTIONS.find((one) => one.path === path);
    const asked = known?.question.safeParse(Object.fromEntries(address.searchParams));
    expect([number, question.api, asked?.success]).toEqual([number, question.api, true]);
    const [program, ...words] = question.command.split(' ');
    expect([program, readCommandLine(words).verb?.name]).toEqual(['flopscope', words[0]]);
    if (method !== null) expect([method, existsSync(join(PACKAGE_ROOT, method))]).toEqual([method, true]);
  }
}

function checkFigures(briefing: Briefing): void {
  const figures = new Map(briefing.figures.map((figure) => [figure.id, figure]));
  expect(figures.size).toBe(briefing.figures.length);
  const notes = new Set(briefing.notes.map(({ number }) => number));
  for (const sentence of allSentences(briefing))
    for (const { text, figure, note } of sentence.parts) {
      if (figure === null)
        expect([sentence.id, text, /\p{N}/u.test(text)]).toEqual([sentence.id, text, false]);
      else expect(figures.get(figure)?.text).toBe(text);
      if (note !== null) expect(notes.has(note)).toBe(true);
    }
  for (const section of briefing.sections) expect(/\p{N}/u.test(section.heading)).toBe(false);
  for (const { note } of briefing.figures) expect(notes.has(note)).toBe(true);
}

const SLIPS = [
  /undefined|NaN|\bnull\b|Infinity|[{}<]|\(chunks\)/,
  / {2}| [.,;:]|\(\)/,
  /(?<![\d.,])1 (?:models|Modelle|Modellen|rules|Regeln|values|Werte|duties|Pflichten)\b/,
  /(?<![\d.,])0 (?:models|Modelle|Modellen|rules|Regeln|values|Werte)\b/,
  /\b(?:one|no) models\b|\b(?:ein|kein) Modelle\b|\bkeine? Modelle\b/,
];

function checkWords(briefing: Briefing): void {
  for (const [id, text] of textsOf(briefing)) {
    for (const slip of SLIPS) expect([id, text, slip.exec(text)?.[0] ?? null]).toEqual([id, text, null]);
    if (id !== 'title') expect([id, text.at(-1)]).toEqual([id, '.']);
  }
}

describe('a briefing', () => {
  it.each(PERIODS)(
    'of %s as of %s resolves every footnote in both languages',
    async (period, asOf) => {
      const facts = await factsOf(period, asOf);
      const written = LANGUAGES.map((language) => Briefing.parse(writeBriefing(facts, language).briefing));
      for (const briefing of written) {
        checkFigures(briefing);
        checkWords(briefing);
        checkOwnFiles(briefing);
        checkQuestions(briefing);
        for (const { number, cells, snapshots, files, documents } of briefing.notes)
          expect([number, cells.length + snapshots.length + files.length + documents.length > 0]).toEqual([
            number,
            true,
          ]);
      }
      const [english, german] = written as [Briefing, Briefing];
      expect(checkCells(english)).toBeGreaterThan(100);
      const bare = ({ notes }: Briefing) =>
        notes.map(({ cells, question, snapshots }) => [question, cells, snapshots]);
      expect(bare(german)).toEqual(bare(english));
      const values = ({ figures }: Briefing) =>
        new Map(figures.filter(({ kind }) => kind !== 'name').map(({ id, value }) => [id, value]));
      expect(values(german)).toEqual(values(english));
    },
    5 * MINUTES,
  );
});

/** A briefing whose facts differ in one place: which sentences differ? */
async function changed(change: (facts: BriefingFacts) => BriefingFacts): Promise<string[]> {
  const facts = await factsOf('2025');
  const [before, after] = [facts, change(facts)].map((one) => textsOf(writeBriefing(one, 'de').briefing)) as [
    Map<string, string>,
    Map<string, string>,
  ];
  const ids = new Set([...before.keys(), ...after.keys()]);
  return [...ids].filter((id) => before.get(id) !== after.get(id)).sort();
}

function withThreshold(
  facts: BriefingFacts,
  key: string,
  change: (of: ThresholdFacts) => Partial<ThresholdFacts>,
): BriefingFacts {
  const thresholds = facts.thresholds.map((of) => (of.key === key ? { ...of, ...change(of) } : of));
  return { ...facts, thresholds };
}

const inPeriod = (of: ThresholdFacts, more: object): Partial<ThresholdFacts> => ({
  inPeriod: {
    ...of.inPeriod,
    periods: of.inPeriod.periods.map((entry) => (entry.period === '2025' ? { ...entry, ...more } : entry)),
  },
});

describe('one changed value', () => {
  it.each<[string, (facts: BriefingFacts) => BriefingFacts, string[]]>([
    [
      'a recorded count',
      (facts) => withThreshold(facts, 'flop1e25', (of) => inPeriod(of, { recorded: 12 })),
      ['changes.flop1e25', 'pace.flop1e25'],
    ],
    [
      'an expected count',
      (facts) => withThreshold(facts, 'flop1e23', (of) => inPeriod(of, { expected: 300 })),
      ['pace.flop1e23'],
    ],
    [
      'a nowcast',
      (facts) =>
        withThreshold(facts, 'usd10m', (of) => inPeriod(of, { nowcast: { median: 6, low: 5, high: 9 } })),
      ['pace.usd10m.late'],
    ],
    [
      'a comparison of periods',
      (facts) =>
        withThreshold(facts, 'usd10m', ({ compared }) => ({
          compared: compared && { ...compared, probabilityFaster: 0.97, verdict: 'faster' },
        })),
      ['acceleration.usd10m'],
    ],
    [
      'a forecast',
      (facts) =>
        withThreshold(facts, 'flop1e23', ({ forecast }) => ({
          forecast: {
            ...forecast,
            years: forecast.years.map((year) => (year.year === 2027 ? { ...year, median: 11 } : year)),
          },
        })),
      ['outlook.flop1e23.2'],
    ],
    [
      'the growth of compute',
      (facts) => ({
        ...facts,
        growth: facts.growth.map((one) =>
          one.key === 'compute-frontier' && one.answer.growth
            ? { ...one, answer: { ...one.answer, growth: { ...one.answer.growth, low: 0.9 } } }
            : one,
        ),
      }),
      ['growth.compute-frontier'],
    ],
    [
      'a day of a rule',
      (facts) => ({
        ...facts,
        law: {
          ...facts.law,
          answer: {
            ...facts.law.answer,
            rules: facts.law.answer.rules.map((rule) =>
              rule.id === 'us-ny-raise-2026-1e26' ? { ...rule, dates: { in_force: '2027-03-01' } } : rule,
            ),
          },
        },
      }),
      ['law.ahead.2027-01-01.in_force', 'law.ahead.2027-03-01.in_force'],
    ],
    [
      'what a plan costs',
      (facts) => ({
        ...facts,
        budgets: facts.budgets.map((budget, index) => ({
          ...budget,
          plan: {
            ...budget.plan,
            options: budget.plan.options.map((option) =>
              index === 0 && option.kind === 'lora'
                ? { ...option, cost: { ...option.cost, value: 5000 } }
                : option,
            ),
          },
        })),
      }),
      ['budgets.tune'],
    ],
    [
      'a number of changes',
      (facts) => ({
        ...facts,
        revisions: facts.revisions && { ...facts.revisions, removed: facts.revisions.added.slice(0, 1) },
      }),
      ['changes.vintage'],
    ],
  ])(
    '%s changes the sentences that rest on it and no others',
    async (_name, change, expected) => {
      expect(await changed(change)).toEqual(expected);
    },
    5 * MINUTES,
  );
});

describe('the words of a count', () => {
  const counts = [0, 1, 2, 3, 12, 107, 1234];
  it(
    'agree with none, one, two and many, and say what is not known',
    async () => {
      const facts = await factsOf('2025');
      for (const recorded of counts)
        for (const derived of [null, recorded, recorded + 1])
          for (const expected of [null, 0.3, 1, 30.4]) {
            const estimate = { expected, low: expected && expected / 2, high: expected && expected * 2 };
            const other = withThreshold(facts, 'usd10m', (of) => ({
              ...inPeriod(of, { recorded, derived, ...estimate }),
              models: of.models.slice(0, recorded),
            }));
            for (const language of LANGUAGES) {
              const { briefing } = writeBriefing(other, language);
              checkWords(briefing);
              checkFigures(briefing);
              checkCount(textsOf(briefing).get('pace.usd10m') ?? '', recorded, expected, language);
            }
          }
    },
    5 * MINUTES,
  );
});

function checkCount(text: string, recorded: number, expected: number | null, language: Language): void {
  const german =
    { 0: 'erschien kein Modell mit', 1: 'erschien ein Modell mit' }[recorded] ??
    /erschienen [\d.]+ Modelle mit/;
  const english = { 0: 'no model whose', 1: 'one model whose' }[recorded] ?? /[\d,]+ models whose/;
  expect(text).toMatch(language === 'de' ? german : english);
  if (language === 'en')
    expect(text).toMatch(recorded < 2 ? /million was published/ : /million were published/);
  if (expected === null) expect(text).toMatch(language === 'de' ? 'ist nicht bekannt.' : 'is not known.');
}

/** Compares with the golden file; a mismatch is written beside it to be looked at. */
function expectGolden(name: string, text: string): void {
  const path = join(PACKAGE_ROOT, 'test', 'report', 'golden', `${name}.md`);
  const golden = existsSync(path) ? readFileSync(path, 'utf8') : '';
  if (text !== golden && !process.env.CI) writeFileSync(path.replace(/\.md$/, '.changed.md'), text);
  expect(text).toBe(golden);
}

describe('a briefing as a file', () => {
  it.each<[string, string | null, string | null, Language]>([
    ['briefing-2025-en', '2025', null, 'en'],
    ['briefing-2025-de', '2025', null, 'de'],
    ['briefing-2026-03-de', '2026-03', null, 'de'],
    ['briefing-first-vintage-en', null, '2023-12-20', 'en'],
    ['briefing-first-vintage-de', null, '2023-12-20', 'de'],
  ])(
    'reads as %s',
    async (name, period, asOf, language) => {
      const { briefing } = writeBriefing(await factsOf(period, asOf), language);
      const [article = ''] = briefingMarkdown(briefing).split(/^## (?:Sources|Quellen)$/m);
      expectGolden(name, article);
    },
    5 * MINUTES,
  );

  it(
    'is the same bytes for the same data, in every format',
    async () => {
      const facts = await factsOf('2025');
      const make = async () => {
        const { briefing } = writeBriefing(facts, 'de');
        const pictures = new Map([['pace', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>']]);
        const html = briefingHtml(briefing, pictures, '');
        expect(html).not.toMatch(/<script|<link|url\(/);
        return {
          html,
          markdown: briefingMarkdown(briefing),
          json: JSON.stringify(briefing),
          pdf: Buffer.from(await briefingPdf(briefing, pictures, '')).toString('base64'),
        };
      };
      expect(await make()).toEqual(await make());
      const pdf = Buffer.from((await make()).pdf, 'base64');
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
      expect(pdf.toString('latin1')).toContain('/Lang (de-DE)');
    },
    5 * MINUTES,
  );

  it(
    'does not let a name act as a mark of Markdown, HTML or Typst',
    async () => {
      const facts = await factsOf('2025');
      const name = '[x](y) #panic() <script>*_`$@';
      const named = withThreshold(facts, 'usd10m', ({ models }) => ({
        models: models.map((model) => ({ ...model, name })),
      }));
      const { briefing } = writeBriefing(named, 'en');
      expect(briefingMarkdown(briefing)).toContain('\\[x\\](y) \\#panic() \\<script\\>\\*\\_\\`$@');
      expect(briefingHtml(briefing, new Map(), '')).not.toContain('<script>');
      expect((await briefingPdf(briefing, new Map(), '')).length).toBeGreaterThan(1000);
    },
    5 * MINUTES,
  );
});
