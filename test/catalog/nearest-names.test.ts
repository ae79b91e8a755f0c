import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { holdsName, looseKey } from '../../src/catalog/name.js';
import { nearest, nearestNames } from '../../src/catalog/nearest-names.js';
import { ModelsQuestion } from '../../src/catalog/question.js';
import type { Observatory } from '../../src/observatory.js';
import { NotFound } from '../../src/provenance/input-error.js';
import { temporaryDirectory } from '../observatory-fixture.js';
import { filledObservatory } from '../shared-observatory.js';

const directory = temporaryDirectory();
let observatory: Observatory;
beforeAll(async () => {
  observatory = await filledObservatory(directory.path);
});
afterAll(directory.remove);

async function offered(wanted: string): Promise<readonly string[]> {
  return observatory.show(wanted, null).then(
    ({ model }) => [`found: ${model.name}`],
    (error: unknown) => (error instanceof NotFound ? error.offers : [String(error)]),
  );
}

describe('a name nearly right', () => {
  it.each([
    // Two letters that changed places.
    ['gtp4', 'GPT-4'],
    ['GTP-4o', 'GPT-4o'],
    ['chatgtp', 'ChatGPT (gpt-3.5-turbo)'],
    ['cluade 3 opus', 'Claude 3 Opus'],
    ['alhpago zero', 'AlphaGo Zero'],
    ['bret large', 'BERT-Large'],
    // A letter too few, too many, or another.
    ['lama 3', 'Llama 3.3'],
    ['claud 3', 'Claude 3 Opus'],
    ['claude sonet 4.5', 'Claude Sonnet 4.5'],
    ['gemeni 1.5 pro', 'Gemini 1.5 Pro'],
    ['deepseak v3', 'DeepSeek-V3'],
    ['mistrel large 2', 'Mistral Large 2'],
    ['grock 4', 'Grok 4'],
    ['quen2.5-72b', 'Qwen2.5-72B'],
    ['BLOM 176b', 'BLOOM-176B'],
    ['alexnt', 'AlexNet'],
    ['Stable Difusion 3', 'Stable Diffusion 3'],
    // Signs and spaces left out or put in.
    ['gpt35', 'GPT-3.5'],
    ['qwen25 72b', 'Qwen2.5-72B'],
    ['dalle 3', 'DALL·E 3'],
    // A part of the name, or its words in another order.
    ['chat gpt', 'ChatGPT (gpt-3.5-turbo)'],
    ['mixtral 8x7', 'Mixtral 8x7B'],
    ['PALM 540', 'PaLM (540B)'],
    ['llama 405b', 'Llama 3.1-405B'],
    ['405b', 'Llama 3.1-405B'],
    ['sonnet 3.5', 'Claude 3.5 Sonnet'],
    ['opus claude 3', 'Claude 3 Opus'],
  ])('%s offers %s first', async (wanted, first) => {
    expect((await offered(wanted))[0]).toBe(first);
  });

  it.each([
    ['GPT4', 'GPT-4 (Mar 2023)'],
    ['palm2', 'PaLM 2'],
    ['deep seek r1', 'DeepSeek-R1'],
    ['alpha fold 2', 'AlphaFold 2'],
  ])('%s, which differs by spaces only, is the model', async (wanted, name) => {
    expect(await offered(wanted)).toEqual([`found: ${name}`]);
  });

  it('is searched as one types it, and offered where nothing is found', async () => {
    const search = (text: string) => observatory.models(ModelsQuestion.parse({ search: text }));
    const found = await search('gpt4');
    expect(found.models.map(({ name }) => name)).toContain('GPT-4 Turbo (Apr 2024)');
    expect(found).not.toHaveProperty('nearest');
    expect(await search('gtp4')).toMatchObject({ total: 0, nearest: expect.arrayContaining(['GPT-4']) });
  });
});

describe('nearness of names', () => {
  it('counts another number as another model', () => {
    expect(nearestNames('claud 3', ['Claude 2', 'Claude', 'Claude 3 Opus'])[0]).toBe('Claude 3 Opus');
  });
  it('prefers what is prominent where both are as near, not where one is nearer', () => {
    const things = [
      { names: ['Nova'], prominence: 0 },
      { names: ['Nora'], prominence: 1 },
    ];
    expect(nearest('nona', things).map(({ name }) => name)).toEqual(['Nora', 'Nova']);
    expect(nearest('nov', things).map(({ name }) => name)).toEqual(['Nova', 'Nora']);
  });
  it('finds a spelling with other spaces from the beginning of a word on, nowhere else', () => {
    const holds = (name: string, wanted: string) => holdsName(looseKey(name), looseKey(wanted));
    expect(holds('GPT-4 Turbo', 'gpt4')).toBe(true);
    expect(holds('ChatGPT', 'chat gpt')).toBe(true);
    expect(holds('Dialog LaMDA', 'glam')).toBe(false);
  });
  it('offers a name itself first, at most five, and bears whatever a stranger writes', () => {
    const name = fc.stringMatching(/^[a-z0-9]{1,12}$/);
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 20 }), fc.nat(), (all, place) => {
        const wanted = all[place % all.length] ?? '';
        const offers = nearestNames(wanted, all);
        expect(offers[0]).toBe(wanted);
        expect(new Set(offers).size).toBe(Math.min(5, all.length));
      }),
      { numRuns: 100 },
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (wanted) => {
        expect(nearestNames(wanted, ['GPT-4', wanted])).toContain('GPT-4');
      }),
    );
    expect(nearestNames('x'.repeat(1e6), ['GPT-4', 'Grok'])).toHaveLength(2);
  });
});
