import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type {
  BriefingFigure,
  BriefingSentence,
  SentencePart,
} from '../../../src/report/briefing/briefing.js';
import { sentenceText } from '../../../src/report/briefing/draft.js';
import { knownWords, reword } from '../../../src/report/rewrite/reword.js';
import type { Language } from '../../../src/units/language.js';

/** Figures in square brackets. */
function sentenceOf(marked: string): BriefingSentence {
  const parts = [...marked.matchAll(/\[([^\]]+)\]|([^[]+)/g)].map(
    ([, figure, text], at): SentencePart =>
      figure === undefined
        ? { text: text ?? '', figure: null, note: null }
        : { text: figure, figure: `s.f${at}`, note: at + 1 },
  );
  return { id: 's', parts, figures: parts.flatMap(({ figure }) => (figure === null ? [] : [figure])) };
}

const english = sentenceOf(
  'In [2025], sources have put [4] models over [$10 million] on record; about [30 (90%: 16 to 48)] are to be expected, and [OpenAI] probably did not make most of them.',
);
const german = sentenceOf(
  'Im Jahr [2025] sind [4] Modelle über [10 Mio. US-Dollar] erfasst; etwa [30 (90\u00a0%: 16 bis 48)] sind zu erwarten, und die meisten davon sind wahrscheinlich nicht von [OpenAI].',
);
const figures: BriefingFigure[] = [];
const known = knownWords(
  ['OpenAI', 'GPT-4', 'Mistral AI', 'China', 'Deutschland', 'Meta'],
  [english, german],
  figures,
);
const outcome = (sentence: BriefingSentence, answer: string, language: Language) => {
  const made = reword(sentence, answer, { language, known });
  return 'reason' in made ? `${made.reason}: ${made.found}` : sentenceText(made.sentence);
};

describe('new words for a sentence', () => {
  it('are taken where every fact stays, with the figures and footnotes of the original', () => {
    const answer =
      'Sources have, in 2025, put 4 models over $10 million on record; about 30 (90%: 16 to 48) are to be expected, and OpenAI probably did not build most of them.';
    const made = reword(english, answer, { language: 'en', known });
    if ('reason' in made) throw new Error(made.reason);
    expect(sentenceText(made.sentence)).toBe(answer);
    expect(made.sentence.parts.filter(({ figure }) => figure !== null)).toEqual(
      english.parts.filter(({ figure }) => figure !== null),
    );
    const own =
      'Für das Jahr 2025 sind 4 Modelle über 10 Mio. US-Dollar erfasst; etwa 30 (90 %: 16 bis 48) sind zu erwarten, und die meisten davon sind wahrscheinlich nicht von OpenAI.';
    // The space that does not break stays as it was written.
    expect(outcome(german, own, 'de')).toBe(own.replace('90 %', '90\u00a0%'));
  });

  it.each([
    ['a changed number', ['4 models', '5 models'], 'figure-missing: 4'],
    ['a longer number', ['4 models', '40 models'], 'figure-missing: 4'],
    ['a dropped interval', [' (90%: 16 to 48)', ''], 'figure-missing: 30 (90%: 16 to 48)'],
    ['a number more', ['on record', 'on record, 7 of them open'], 'number-added: 7'],
    ['a number in words', ['on record', 'on record, seven of them open'], 'number-added: seven'],
    ['a number as a multiple', ['on record', 'on record, twice the count before'], 'number-added: twice'],
    ['a superscript', ['on record', 'on record ²'], 'number-added: ²'],
    ['a month', ['on record', 'on record in March'], 'number-added: march'],
    ['a known name', ['sources', 'sources such as Meta'], 'name-added: meta'],
    ['a country', ['sources', 'Chinese sources'], 'name-added: country China'],
    ['a new name', ['sources', 'the Zeppelin Institute'], 'name-added: Zeppelin'],
    ['a name with capitals inside', ['sources', 'xQuant'], 'name-added: xQuant'],
    ['doubt gone', ['probably ', ''], 'hedge-lost: probably'],
    ['doubt of an interval gone', ['about ', ''], 'hedge-lost: about'],
    ['certainty', ['probably', 'certainly'], 'hedge-lost: probably'],
    ['certainty added', ['on record', 'definitely on record'], 'hedge-added: certain'],
    ['a flipped negation', ['did not make', 'made'], 'negation: '],
    ['a flipped direction', ['over $10', 'under $10'], 'direction: up'],
    ['a bound in time', ['In 2025', 'By the end of 2025'], 'period: by'],
    ['HTML', ['sources', '<b>sources</b>'], 'markup: <'],
    ['Markdown', ['sources', '**sources**'], 'markup: *'],
    ['a footnote', ['record;', 'record[^9];'], 'markup: ['],
    ['an address', ['sources', 'https://example.org sources'], 'markup: https:'],
    ['a line break', ['on record;', 'on record;\n'], 'markup: \u0000'],
    ['control characters', ['sources', 'sour\u001bces'], 'markup: \u001b'],
  ] as const)('are refused for %s', (_, [from, to], expected) => {
    expect(outcome(english, sentenceText(english).replace(from, to), 'en')).toBe(expected);
  });

  it.each([
    [['sind 4 Modelle', 'sind vier Modelle'], 'figure-missing: 4'],
    [['erfasst;', 'erfasst, darunter drei offene;'], 'number-added: drei'],
    [['wahrscheinlich ', ''], 'hedge-lost: probably'],
    [['wahrscheinlich', 'sicher'], 'hedge-lost: probably'],
    [['nicht von', 'von'], 'negation: '],
    [['Modelle über', 'Modelle unter'], 'direction: up'],
    [['erfasst;', 'erfasst, so Zeppelin;'], 'name-added: Zeppelin'],
    [['erfasst;', 'in Deutschland erfasst;'], 'name-added: deutschland'],
  ] as const)('are refused in German, too: %j', ([from, to], expected) => {
    expect(outcome(german, sentenceText(german).replace(from, to), 'de')).toBe(expected);
  });

  it('are refused where figures change places, the language changes, or nothing comes', () => {
    const swapped = sentenceOf('[China] has [21] models, [Meta] has [4].');
    expect(outcome(swapped, 'China has 4 models, Meta has 21.', 'en')).toBe('figure-order: Meta');
    const short = sentenceOf('The pace of large models is [5.3] a month.');
    expect(outcome(short, 'Das Tempo der großen Modelle ist 5.3 im Monat.', 'en')).toBe('language: en');
    expect(outcome(short, '  ', 'en')).toBe('no-answer: ');
    expect(
      outcome(short, `The pace of large models is 5.3 a month ${'and so on '.repeat(40)}`, 'en'),
    ).toMatch(/^too-long/);
  });

  it('never change a figure or bring a digit, whatever comes', () => {
    const own = sentenceText(english);
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom(...own.split(/(?<= )/), 'seven ', '2025', 'OpenAI', '<', 'not '),
    );
    const answer = fc.oneof(
      fc.array(piece, { maxLength: 40 }).map((parts) => parts.join('')),
      fc.tuple(fc.nat(own.length), piece).map(([at, more]) => own.slice(0, at) + more + own.slice(at)),
    );
    fc.assert(
      fc.property(answer, (text) => {
        const made = reword(english, text, { language: 'en', known });
        if ('reason' in made) return;
        const { parts } = made.sentence;
        expect(parts.filter(({ figure }) => figure !== null)).toEqual(
          english.parts.filter(({ figure }) => figure !== null),
        );
        for (const part of parts)
          if (part.figure === null) expect(part.text).not.toMatch(/\p{N}|[<>\p{Cc}]/u);
      }),
      { seed: 8, numRuns: 500 },
    );
  });
});
