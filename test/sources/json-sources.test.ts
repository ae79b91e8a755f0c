import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/provenance/input-error.js';
import { HUB_MODELS } from '../../src/sources/hub-models.js';
import { MODELS_DEV } from '../../src/sources/models-dev.js';
import { parseSnapshot } from '../../src/sources/parse-snapshot.js';
import type { ParsedSnapshot, Source } from '../../src/sources/source.js';
import { fileOfAnswers } from '../../src/sources/source-requests.js';
import { fixture } from '../snapshots/collect/collect-fixture.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const parse = (source: Source, text: string | Uint8Array): ParsedSnapshot =>
  parseSnapshot(source, typeof text === 'string' ? bytes(text) : text, {
    file: 'a.json',
    retrieved: '2026-11-24',
  });

describe('the catalogue of models.dev', () => {
  const { rows, unknownColumns, rejected } = parse(MODELS_DEV, fixture('models_dev.json'));
  it('gives a row a model of a provider', () => {
    expect(rows.map(({ values }) => values.name)).toEqual([
      'openai/gpt-4o',
      'openai/gpt-oss-120b',
      'scaleway/qwen3-embedding-8b',
    ]);
    expect(rejected).toEqual([]);
    expect(unknownColumns).toEqual([]);
  });
  it('reads prices, limits and lists, and leaves empty what is not said', () => {
    expect(rows[0]?.values).toMatchObject({
      title: 'GPT-4o',
      published: '2024-05-13',
      openWeights: false,
      inputModalities: 'text, image, pdf',
      contextTokens: 128000,
      inputUsdPerMillionTokens: 2.5,
      cacheWriteUsdPerMillionTokens: null,
    });
    expect(rows[1]?.values.outputUsdPerMillionTokens).toBeNull();
  });
  it('keeps a date that no calendar has as it stands', () =>
    expect(rows[2]?.values.published).toBe('2025-25-11'));
  it('keeps what it does not know', () => {
    const text = fixture('models_dev.json').replace(
      '"family": "gpt"',
      '"family": "gpt", "weights": {"x": [1]}',
    );
    const parsed = parse(MODELS_DEV, text);
    expect(parsed.unknownColumns).toEqual(['weights.x']);
    expect(parsed.rows[0]?.extra).toEqual({ 'weights.x': '[1]' });
  });
});

describe('the repositories of the Hub', () => {
  const answers = ['hub_llama_405b.json', 'hub_qwen_gptq.json'].map((name) => bytes(fixture(name)));
  const { rows } = parse(HUB_MODELS, fileOfAnswers(answers));
  it('give parameters, base and days', () => {
    expect(rows.map(({ values }) => values)).toMatchObject([
      {
        name: 'meta-llama/Llama-3.1-405B',
        author: 'meta-llama',
        created: '2024-07-16',
        parameters: 405853388800,
        parameterFormats: 'BF16',
        baseModels: null,
        licence: 'llama3.1',
        gated: 'manual',
      },
      {
        name: 'Qwen/Qwen2.5-72B-Instruct-GPTQ-Int4',
        author: 'Qwen',
        parameterFormats: 'F16, I32',
        baseModels: 'Qwen/Qwen2.5-72B-Instruct',
        baseRelation: 'quantized',
        gated: 'false',
      },
    ]);
  });
  it('keep every answer byte for byte', () => {
    const text = new TextDecoder().decode(fileOfAnswers(answers));
    for (const name of ['hub_llama_405b.json', 'hub_qwen_gptq.json']) expect(text).toContain(fixture(name));
  });
  it('are a list where only one is left', () => {
    expect(parse(HUB_MODELS, fileOfAnswers(answers.slice(0, 1))).rows).toHaveLength(1);
  });
});

describe('a document that is none of these', () => {
  it.each([
    [MODELS_DEV, '', /no JSON document/],
    [MODELS_DEV, '[]', /expected providers by id/],
    [MODELS_DEV, '{}', /holds no record/],
    [MODELS_DEV, '{"openai": 1}', /provider "openai" has no models/],
    [MODELS_DEV, '{"openai": {"models": {"a": 1}}}', /"openai\/a" is no model/],
    [MODELS_DEV, fixture('models_dev.json').slice(0, 900), /cut off/],
    [HUB_MODELS, '{}', /expected an array/],
    [HUB_MODELS, '[]', /holds no record/],
    [HUB_MODELS, '[{"id": "a/b"}, {}]', /row 2: this is no repository/],
  ])('is refused with its place (%#)', (source, text, problem) => {
    expect(() => parse(source, text)).toThrow(problem);
    expect(() => parse(source, text)).toThrow(InputError);
  });
  it('is read or refused with an InputError, whatever it holds', () => {
    const model = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 }), { maxKeys: 6 });
    const catalogue = fc.dictionary(fc.string(), fc.record({ models: fc.dictionary(fc.string(), model) }));
    const repositories = fc.array(
      fc.record(
        {
          id: fc.string(),
          tags: fc.jsonValue(),
          safetensors: fc.jsonValue(),
          createdAt: fc.jsonValue(),
          downloads: fc.jsonValue(),
        },
        { requiredKeys: [] },
      ),
    );
    const document = fc.oneof(catalogue, repositories, fc.jsonValue({ maxDepth: 4 }));
    fc.assert(
      fc.property(document, fc.nat(), (value, cut) => {
        const whole = JSON.stringify(value);
        for (const text of [whole, whole.slice(0, cut % (whole.length + 1))])
          for (const source of [MODELS_DEV, HUB_MODELS])
            try {
              const { rows, rejected } = parse(source, text);
              expect(rows.length + rejected.length).toBeGreaterThan(0);
            } catch (error) {
              expect(error).toBeInstanceOf(InputError);
            }
      }),
      { seed: 4, numRuns: 300 },
    );
  });
  it('is refused where it is no text at all', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (noise) => {
        expect(() => parse(MODELS_DEV, noise)).toThrow(InputError);
      }),
      { seed: 5 },
    );
  });
});
