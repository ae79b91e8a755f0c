import { describe, expect, it } from 'vitest';
import { assemble, type Drafts } from '../../../src/report/briefing/assemble.js';
import { Briefing } from '../../../src/report/briefing/briefing.js';
import { allSentences, type Evidence, sentenceText } from '../../../src/report/briefing/draft.js';
import { speaker } from '../../../src/report/briefing/speak.js';
import { defineMessages } from '../../../src/report/message.js';

const messages = defineMessages({
  count: {
    en: '{count, plural, =0 {<n>No model</n>} one {<n>One model</n>} other {<n>{count} models</n>}} over <t>{over}</t> appeared, <m>{made}</m> expected.',
    de: '{count, plural, =0 {<n>Kein Modell</n> erschien} one {<n>Ein Modell</n> erschien} other {<n>{count} Modelle</n> erschienen}} über <t>{over}</t>, <m>{made}</m> erwartet.',
  },
  loose: { en: 'In {year}', de: 'Im Jahr {year}' },
});

const evidence = (key: string): Evidence => ({
  key,
  text: key,
  question: { api: '/api/v1/pace', command: 'flopscope pace' },
  method: null,
  snapshots: ['aa'],
  cells: [
    {
      sha256: 'aa',
      column: 'Model',
      cells: [
        [7, 'x'],
        [3, 'y'],
      ],
    },
  ],
  files: [],
  documents: [],
});

function drafts(count: number): Drafts {
  const say = speaker(messages, 'en');
  const [counted, expected] = [evidence('recorded'), evidence('expected')];
  const sentence = (id: string) =>
    say(
      id,
      'count',
      { count, over: '10²³ FLOP', made: '12' },
      {
        n: { kind: 'count', value: count, unit: 'models', evidence: counted },
        t: { kind: 'threshold', value: 1e23, unit: 'FLOP', evidence: counted },
        m: { kind: 'count', value: 12, low: 8, high: 20, level: 0.9, unit: 'models', evidence: expected },
      },
    );
  return {
    title: sentence('title'),
    period: {
      id: '2025',
      length: 'year',
      from: '2025-01-01',
      to: '2025-12-31',
      partial: false,
      before: '2024',
    },
    vintage: { asOf: null, date: '2026-05-02', snapshots: [] },
    language: 'en',
    sections: [{ id: 'pace', heading: 'Pace', paragraphs: [[sentence('pace.one')]], charts: [] }],
    methods: [],
    limitations: [],
    charts: [],
  };
}

const register = {
  vintage: null,
  quarantine: [],
  sources: [
    {
      ...{
        id: 'epoch-all',
        subject: 'model',
        producer: 'Epoch AI',
        title: 'Data',
        citation: 'c',
        pageUrl: 'p',
      },
      downloadUrls: [],
      licence: { id: 'CC-BY-4.0', name: 'CC BY 4.0', url: null },
      snapshots: ['aa', 'bb'].map((sha256) => ({
        ...{
          source: 'epoch-all',
          retrieved: '2026-05-02',
          sha256,
          file: 'models.csv',
          rows: 9,
          rejected: 0,
          rejectedRows: [],
        },
        ...{ unknownColumns: [], bytes: 1, note: null },
      })),
    },
  ],
};

describe('putting a briefing together', () => {
  it('gives every figure an id under its sentence and a footnote that exists', () => {
    const briefing = Briefing.parse(assemble(drafts(2), register));
    const [title, one] = allSentences(briefing);
    expect(sentenceText(one ?? { parts: [] })).toBe('2 models over 10²³ FLOP appeared, 12 expected.');
    expect(one?.figures).toEqual(['pace.one.n', 'pace.one.t', 'pace.one.m']);
    expect(title?.figures).toContain('title.n');
    expect(briefing.notes.map(({ number, text }) => [number, text])).toEqual([
      [1, 'recorded'],
      [2, 'expected'],
    ]);
  });

  it('sets a footnote once behind figures of one footnote that follow each other', () => {
    const [, one] = allSentences(assemble(drafts(2), register));
    expect(one?.parts.flatMap(({ text, note }) => (note === null ? [] : [[text, note]]))).toEqual([
      ['10²³ FLOP', 1],
      ['12', 2],
    ]);
  });

  it('says none and one in words, as figures all the same', () => {
    const texts = [0, 1].map((count) => assemble(drafts(count), register).figures[0]?.text);
    expect(texts).toEqual(['No model', 'One model']);
  });

  it('describes only snapshots that a footnote names, with the rows it names', () => {
    const { sources } = assemble(drafts(2), register);
    expect(sources.map(({ sha256, rows }) => [sha256, rows])).toEqual([['aa', [3, 7]]]);
  });

  it('refuses a digit outside of figures', () => {
    expect(() => speaker(messages, 'de')('x', 'loose', { year: '2025' }, {})).toThrow(
      'no figure for a digit',
    );
  });
});
