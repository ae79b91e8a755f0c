/** What the law asks of a model or run, as a sheet that a person can read: compared with golden files, case by case. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Observatory } from '../../src/observatory.js';
import { Plan } from '../../src/regulation/plan.js';
import { AssessQuestion } from '../../src/regulation/question.js';
import type { AssessAnswer } from '../../src/regulation/verdict.js';
import { htmlDocument, markdown } from '../../src/report/document.js';
import { lawSheet, sheetTitle } from '../../src/report/law-sheet.js';
import type { Language } from '../../src/units/language.js';
import { PACKAGE_ROOT, temporaryDirectory } from '../observatory-fixture.js';
import { filledObservatory } from '../shared-observatory.js';

const DAYS = ['2024-03-01', '2026-11-24', '2027-01-01'];
const directory = temporaryDirectory();
let observatory: Observatory;
beforeAll(async () => {
  observatory = await filledObservatory(directory.path);
});
afterAll(directory.remove);

const ofModel = (model: string, on: string, facts: Record<string, string> = {}) =>
  observatory.assess(model, AssessQuestion.parse({ on, 'as-of': '2026-05-02', ...facts }));
const ofPlan = (plan: unknown, on: string) =>
  observatory.assessPlan(Plan.parse(plan), 'plan.json', AssessQuestion.parse({ on }));

const finetune = (share: number) => ({
  name: `A fine-tune at ${share} of an open model`,
  parts: [{ kind: 'fine-tuning', flop: share * 7.2e23 }],
  bases: [{ name: 'an open model', trainingFlop: 7.2e23, sameProvider: 'no' }],
  facts: { 'eu-market': 'yes', outputs: 'text', 'eu-placed': '2026-06-01', 'open-licence': 'yes' },
});

const CASES: readonly (readonly [name: string, ask: (on: string) => Promise<AssessAnswer>])[] = [
  ['gpt-4', (on) => ofModel('GPT-4', on)],
  ['llama-3.1-405b', (on) => ofModel('Llama 3.1-405B', on, { 'eu-market': 'yes' })],
  ['deepseek-v3', (on) => ofModel('DeepSeek-V3', on)],
  [
    '7b-at-8e22',
    (on) =>
      ofPlan(
        { name: 'A model of 7B', parts: [{ kind: 'pre-training', parameters: 7e9, tokens: 1.905e12 }] },
        on,
      ),
  ],
  ['fine-tune-at-0.34', (on) => ofPlan(finetune(0.34), on)],
  ['fine-tune-at-0.33', (on) => ofPlan(finetune(0.33), on)],
  [
    'speech-only-at-1e24',
    (on) =>
      ofPlan(
        {
          name: 'A model of speech alone',
          parts: [{ kind: 'pre-training', flop: 1e24 }],
          facts: { outputs: 'speech-transcription', 'eu-market': 'yes' },
        },
        on,
      ),
  ],
  ['undisclosed-frontier', (on) => ofModel('Claude Opus 4.5', on)],
  [
    'planned-run',
    (on) =>
      ofPlan(
        {
          name: 'A planned run',
          parts: [
            { kind: 'pre-training', flop: 8e24 },
            { kind: 'reinforcement-learning', flop: 3e24 },
            { kind: 'private-synthetic-data', flop: 1e24 },
            { kind: 'evaluation', flop: 5e23 },
          ],
          days: { decided: '2026-12-01', starts: '2027-03-01' },
          facts: { 'eu-market': 'yes', outputs: 'text' },
        },
        on,
      ),
  ],
];

/** Compares with the golden file; a mismatch is written beside it to be looked at. */
function expectGolden(name: string, text: string): void {
  const path = join(PACKAGE_ROOT, 'test', 'report', 'golden', `${name}.md`);
  const golden = existsSync(path) ? readFileSync(path, 'utf8') : '';
  if (text !== golden && !process.env.CI) writeFileSync(path.replace(/\.md$/, '.changed.md'), text);
  expect(text).toBe(golden);
}

describe('the sheet', () => {
  it.each(CASES)('of %s on three days', async (name, ask) => {
    const sheets: string[] = [];
    for (const on of DAYS) sheets.push(markdown(lawSheet(await ask(on), 'en')));
    expectGolden(name, sheets.join('\n---\n\n'));
  });
  it('speaks German', async () => {
    expectGolden(
      'planned-run-german',
      markdown(lawSheet(await (CASES.at(-1)?.[1] ?? ofModel.bind(null, ''))('2026-11-24'), 'de')),
    );
  });
  it.each(['en', 'de'] as const)(
    'says in every form that it is no legal advice: %s',
    async (language: Language) => {
      const answer = await ofModel('DeepSeek-V3', '2026-11-24');
      const notice = answer.notLegalAdvice[language];
      expect(markdown(lawSheet(answer, language))).toContain(notice);
      const html = htmlDocument(sheetTitle(answer, language), language, lawSheet(answer, language));
      expect(html).toContain(notice);
      expect(html).toMatch(/^<!doctype html>/);
    },
  );
});

describe('a model of the catalogue', () => {
  it('of undisclosed compute gets a probability, never the finding that it is over', async () => {
    const answer = await ofModel('Claude Opus 4.5', '2026-11-24');
    const verdict = (rule: string) => answer.verdicts.find((one) => one.rule === rule);
    const systemic = verdict('eu-aia-systemic-1e25');
    expect([systemic?.verdict, systemic?.line.figure.evidence]).toEqual(['straddles', 'imputed']);
    expect(systemic?.probabilityOver).toBeGreaterThan(0.05);
    expect(systemic?.probabilityOver).toBeLessThan(0.95);
    expect(verdict('eu-aia-gpai-1e23')?.verdict).toBe('straddles');
  });
  it('made from the model of another is judged by its own part, where a source states it', async () => {
    const { facts, verdicts, figures } = await ofModel('Foundation-sec-8b', '2026-11-24');
    const lineage = facts.find(({ id }) => id === 'other-provider');
    expect([lineage?.value, lineage?.from, lineage?.sources[0]?.text]).toEqual([
      'yes',
      'recorded',
      'Llama 3.1-8B',
    ]);
    const third = verdicts.find(({ rule }) => rule === 'eu-aia-modifier-one-third');
    expect(third?.line.figure.value).toBeCloseTo(0.2, 2);
    expect(third?.line.figure.low).toBeLessThan(1 / 3);
    expect(figures.find(({ of }) => of === 'modification')?.value).toBe(2.448e23);
  });
  it('whose own part is a cell of 2 FLOP has a gap there, not a modification of nothing', async () => {
    const { figures } = await ofModel('Hermes 3 405B', '2026-11-24');
    const own = figures.filter(({ of }) => of === 'modification');
    expect(new Set(own.map(({ gap }) => gap?.code))).toEqual(new Set(['no-modification-compute']));
  });
  it('takes what the sources state of outputs and weights, with the cell', async () => {
    const { facts } = await ofModel('GPT-4', '2026-11-24');
    const outputs = facts.find(({ id }) => id === 'outputs');
    expect(outputs).toMatchObject({ value: ['text'], from: 'recorded' });
    expect(outputs?.sources[0]?.column).toBe('Task');
    expect(facts.find(({ id }) => id === 'weights-published')?.value).toBe('no');
  });
  it('lets the reader answer what a source states otherwise', async () => {
    const { facts } = await ofModel('GPT-4', '2026-11-24', { outputs: 'music-sound' });
    expect(facts.find(({ id }) => id === 'outputs')).toMatchObject({ value: ['music-sound'], from: 'given' });
  });
});
