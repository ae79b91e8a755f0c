import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { briefingPdf } from '../../../src/briefing-pdf.js';
import { Briefing } from '../../../src/report/briefing/briefing.js';
import { sentenceText } from '../../../src/report/briefing/draft.js';
import type { BriefingFacts, ThresholdFacts } from '../../../src/report/briefing/facts.js';
import { briefingHtml } from '../../../src/report/briefing/render/html.js';
import { briefingMarkdown } from '../../../src/report/briefing/render/markdown.js';
import { pace } from '../../../src/report/briefing/sections/pace.js';
import { writeBriefing } from '../../../src/report/briefing/write-briefing.js';
import { LANGUAGES, type Language } from '../../../src/units/language.js';
import { openBriefingFacts } from '../../briefing-facts-fixture.js';
import { PACKAGE_ROOT, temporaryDirectory } from '../../observatory-fixture.js';
import {
  checkCells,
  checkFigures,
  checkOwnFiles,
  checkQuestions,
  checkSentence,
  checkWords,
  textsOf,
} from './briefing-checks.js';

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
  ['2024-Q3', null],
  ['2026-Q2', null],
  ['2025-03', null],
  ['2026-03', null],
  [null, '2023-12-20'],
];

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
  const counts = fc.constantFrom(0, 1, 2, 3, 12, 107, 1234);
  const expectations = fc.option(fc.constantFrom(0.3, 1, 9.6, 30.4, 1500));
  const derivations = fc.option(fc.constantFrom(0, 1, 20));

  it(
    'agree with none, one, two and many, and say what is not known',
    async () => {
      const facts = await factsOf('2025');
      fc.assert(
        fc.property(counts, derivations, expectations, fc.boolean(), (recorded, more, expected, partial) => {
          const estimate = { expected, low: expected && expected / 2, high: expected && expected * 2 };
          const derived = more === null ? null : recorded + more;
          const changed = {
            ...withThreshold(facts, 'usd10m', (of) => ({
              ...inPeriod(of, { recorded, derived, ...estimate }),
              models: of.models.slice(0, recorded),
            })),
            period: { ...facts.period, partial },
          };
          for (const language of LANGUAGES) {
            const sentences = pace({ facts: changed, language }).paragraphs.flat();
            for (const sentence of sentences) checkSentence(sentence.id, sentenceText(sentence));
            const said = sentences.find(({ id }) => id === 'pace.usd10m') ?? { parts: [] };
            checkCount(sentenceText(said), recorded, expected, language);
          }
        }),
        { numRuns: 60, seed: 20250101 },
      );
    },
    MINUTES,
  );
});

function checkCount(text: string, recorded: number, expected: number | null, language: Language): void {
  const german =
    { 0: /erschien (bisher )?kein Modell mit/, 1: /erschien (bisher )?ein Modell mit/ }[recorded] ??
    /erschienen (bisher )?[\d.]+ Modelle mit/;
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
        const pictures = new Map([
          ['pace', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9"/></svg>'],
        ]);
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
