import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KnownModel, Listing } from '../../../src/catalog/matching/listing.js';
import type { DeclaredMatches } from '../../../src/catalog/matching/match-data.js';
import { openMatcher } from '../../../src/catalog/matching/match-listings.js';
import { takeStamp } from '../../../src/catalog/matching/name-stamps.js';
import { readName, spellings } from '../../../src/catalog/matching/read-name.js';
import { DECLARED, EVIDENCE, knownModel, listing } from './matching-fixture.js';

const MODELS = [
  knownModel({
    name: 'Llama 3.1-405B',
    organizations: ['Meta AI'],
    published: '2024-07-23',
    parameters: 405e9,
  }),
  knownModel({ name: 'Llama 3.1-8B', organizations: ['Meta AI'], published: '2024-07-23', parameters: 8e9 }),
  knownModel({ name: 'GPT-4o', organizations: ['OpenAI'], published: '2024-05-13' }),
  knownModel({ name: 'GPT-4o (Aug 2024)', organizations: ['OpenAI'], published: '2024-08-06' }),
  knownModel({ name: 'GPT-4o mini', organizations: ['OpenAI'], published: '2024-07-18' }),
  knownModel({
    name: 'DeepSeek-R1',
    organizations: ['DeepSeek'],
    published: '2025-01-20',
    parameters: 671e9,
  }),
];

function match(
  given: Partial<Listing> & { readonly key: string },
  {
    models = MODELS,
    others = [],
    declared = [],
  }: {
    readonly models?: readonly KnownModel[];
    readonly others?: readonly Listing[];
    readonly declared?: DeclaredMatches['matches'];
  } = {},
) {
  return openMatcher(models, others, EVIDENCE, declared).match(listing(given));
}

describe('a match', () => {
  it('says which features gave its score', () => {
    const found = match({ key: 'openai/gpt-4o-2024-08-06', listed: '2024-08-06' });
    expect(found).toMatchObject({ model: 'GPT-4o (Aug 2024)', relation: 'same', by: 'names' });
    const features = found?.features ?? [];
    expect(features.map(({ feature }) => feature)).toEqual([
      'sameWords',
      'noNumbers',
      'sameOrganization',
      'sameStamp',
      'sameDate',
    ]);
    expect(features.reduce((sum, { weight }) => sum + weight, 0)).toBe(found?.score);
  });
  it.each([
    ['openai/gpt-4o-2024-11-20', 'GPT-4o', 'version'],
    ['meta-llama/Llama-3.1-8B-Instruct', 'Llama 3.1-8B', 'tuned'],
    ['TheBloke/Llama-3.1-8B-Instruct-GPTQ', 'Llama 3.1-8B', 'quantization'],
    ['deepseek/deepseek-r1:free', 'DeepSeek-R1', 'same'],
  ])('tells how the listing stands to the model: %s', (key, model, relation) =>
    expect(match({ key })).toMatchObject({ model, relation }),
  );
  it.each(['meta-llama/Llama-3.1-70B', 'meta-llama/Llama-3.3-8B', 'openai/gpt-4o-mini-tts', 'openai/gpt-5'])(
    'is none where size, version or a word differs: %s',
    (key) => expect(match({ key })).toBeNull(),
  );
  it('follows what a listing was made from to its root, over another listing', () => {
    const others = [
      listing({ key: 'lab/tulu', bases: ['meta-llama/Llama-3.1-405B'], baseRelation: 'finetune' }),
    ];
    const found = match({ key: 'lab/tulu-gguf', bases: ['lab/tulu'], baseRelation: 'quantized' }, { others });
    expect(found).toMatchObject({
      model: 'Llama 3.1-405B',
      relation: 'quantization',
      by: 'base',
      evidence: ['lab/tulu', 'meta-llama/Llama-3.1-405B'],
    });
  });
  it('has no root in a circle, nor in a merger of several', () => {
    const others = [listing({ key: 'a/x', bases: ['a/y'] }), listing({ key: 'a/y', bases: ['a/x'] })];
    expect(match({ key: 'a/z', bases: ['a/x'] }, { others })).toBeNull();
    expect(match({ key: 'a/m', bases: ['meta-llama/Llama-3.1-8B', 'deepseek-ai/DeepSeek-R1'] })).toBeNull();
  });
  it('is what was declared, and none where that was declared', () => {
    const declared = [
      { key: 'x/y', model: 'GPT-4o', relation: 'same' as const, evidence: ['a note'] },
      { key: 'openai/gpt-4o', model: null, relation: 'same' as const, evidence: ['another'] },
    ];
    expect(match({ key: 'x/y' }, { declared })).toMatchObject({
      model: 'GPT-4o',
      by: 'declared',
      score: null,
      evidence: ['a note'],
    });
    expect(match({ key: 'openai/gpt-4o' }, { declared })).toBeNull();
  });
});

describe('parameters in files', () => {
  const [BF16, R1] = [['BF16'], { key: 'deepseek-ai/DeepSeek-R1', listed: '2025-01-20' }];
  it('agree with the record, or the conflict is kept', () => {
    expect(
      match({ key: 'meta-llama/Llama-3.1-405B', parameters: 405853388800, parameterFormats: BF16 })
        ?.parameters,
    ).toEqual({ inFiles: 405853388800, recorded: 405e9, agrees: true });
    expect(match({ ...R1, parameters: 720e9, parameterFormats: BF16 })?.parameters).toEqual({
      inFiles: 720e9,
      recorded: 671e9,
      agrees: false,
    });
  });
  it('are not compared where several are packed into one number', () => {
    expect(match({ ...R1, parameters: 90e9, parameterFormats: ['I32', 'BF16'] })?.parameters).toBeNull();
    expect(
      match({ key: 'deepseek-ai/DeepSeek-R1-AWQ', parameters: 90e9, parameterFormats: BF16 })?.parameters,
    ).toBeNull();
  });
});

describe('a name', () => {
  it.each([
    ['eu.anthropic.claude-opus-4-5-20251101-v1:0', 'claude opus', ['4.5'], { month: 11, year: 2025 }],
    ['Qwen3-235B-A22B-Thinking-2507', 'qwen', ['3'], { month: 7, year: 2025 }],
    ['gpt-4-0613', 'gpt', ['4'], { month: 6, year: null }],
    ['GPT-4 (Mar 2023)', 'gpt', ['4'], { month: 3, year: 2023 }],
    ['command-r-plus-08-2024', 'command plus r', [], { month: 8, year: 2024 }],
    ['accounts/fireworks/models/glm-5p1', 'glm', ['5.1'], null],
    ['Mistral-7B-Instruct-v0.3', 'mistral', [], null],
    ['Llama-4-Scout-17B-16E', 'llama scout', ['4'], null],
  ])('is read: %s', (name, words, numbers, stamp) => {
    expect(readName(name, EVIDENCE.words)).toMatchObject({ words, numbers, stamp });
  });
  it('has a spelling for each of two names, but none without the figures that tell it apart', () => {
    expect(spellings('Gemini 2.5 Flash Image (Nano Banana)')).toContain('Nano Banana');
    expect(spellings('GPT-4o (Aug 2024)')).toEqual(['GPT-4o (Aug 2024)']);
  });
  it('is read without an error and to the same parts whatever its capitals and separators', () => {
    const word = fc.constantFrom(
      'gpt',
      'Llama',
      '3.1',
      '405B',
      'Instruct',
      '2507',
      'v2',
      'mini',
      'FP8',
      '旗舰',
    );
    const separator = fc.constantFrom('-', ' ', '_');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), separator, (words, between) => {
        const parts = readName(words.join(between), EVIDENCE.words);
        expect(readName(words.join(' ').toUpperCase(), EVIDENCE.words)).toEqual(parts);
      }),
      { seed: 6, numRuns: 300 },
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (name) => {
        const { stamp } = takeStamp(name);
        expect(stamp === null || (stamp.month >= 1 && stamp.month <= 12)).toBe(true);
        expect(() => readName(name, EVIDENCE.words)).not.toThrow();
      }),
      { seed: 7, numRuns: 500 },
    );
  });
});

describe('whatever is listed', () => {
  const key = fc
    .array(
      fc.constantFrom(
        'meta-llama/',
        'Llama',
        '3.1',
        '405B',
        '8B',
        'gpt',
        '4o',
        'mini',
        '-',
        'R1',
        'DeepSeek',
      ),
      {
        maxLength: 7,
      },
    )
    .map((parts) => parts.join('-'));
  const given = fc.record({
    key,
    title: fc.option(key),
    listed: fc.option(fc.constantFrom('2024-05-13', '2024-07', '2025', '2031-01-01')),
    parameters: fc.option(fc.double({ min: 0, max: 1e13, noNaN: true })),
    bases: fc.array(key, { maxLength: 2 }),
  });
  it('a match does not depend on the order of models, is explained in full and is of a known model', () => {
    fc.assert(
      fc.property(given, (one) => {
        const found = match({ ...one, parameterFormats: ['BF16'] });
        const turned = match({ ...one, parameterFormats: ['BF16'] }, { models: [...MODELS].reverse() });
        expect(turned).toEqual(found);
        if (!found) return;
        expect(MODELS.map(({ id }) => id)).toContain(found.model);
        expect(found.score ?? 0).toBeGreaterThanOrEqual(EVIDENCE.matchFrom);
        const sum = found.features.reduce((total, { weight }) => total + weight, 0);
        expect(sum).toBeCloseTo(found.score ?? 0);
      }),
      { seed: 8, numRuns: 300 },
    );
  });
  it('every model is found under its own name', () => {
    for (const { id, name, published } of MODELS)
      expect(match({ key: name, listed: published })).toMatchObject({ model: id, relation: 'same' });
  });
});

describe('what was decided by hand', () => {
  it('has its evidence, and no key twice', () => {
    expect(new Set(DECLARED.map(({ key }) => key.toLowerCase())).size).toBe(DECLARED.length);
  });
});
