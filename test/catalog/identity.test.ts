import { describe, expect, it } from 'vitest';
import { catalogAsOf } from '../../src/catalog/as-of.js';
import { buildHistories, type ModelTable } from '../../src/catalog/history.js';
import type { Alias } from '../../src/catalog/identity-data.js';
import { declaredIdentity, madeUpTable, NO_IDENTITY } from './model-tables.js';

function namesById(tables: readonly ModelTable[], aliases: readonly Alias[] = []): Record<string, string[]> {
  const { models } = buildHistories(tables, { ...NO_IDENTITY, aliases });
  return Object.fromEntries(models.map(({ id, names }) => [id, names.map(({ text }) => text)]));
}

const renamed = (name: string, canonical: string): Alias => ({
  name,
  canonical,
  since: '2024-02-01',
  decision: 'same',
  evidence: ['made up'],
});

describe('a model keeps its id when newer files come', () => {
  const calm = { name: 'CALM', organization: 'NVIDIA', published: '2022-05-04' };
  const codons = { name: 'CaLM', organization: 'University of Oxford', published: '2023-12-19' };

  it('and a later namesake is told apart by its organisation', () => {
    const first = madeUpTable('2024-01-01', [calm]);
    expect(Object.keys(namesById([first]))).toEqual(['calm']);
    const both = buildHistories([first, madeUpTable('2024-02-01', [codons, calm])], NO_IDENTITY);
    expect(both.models.map(({ id, names }) => [id, names[0]?.text])).toEqual([
      ['calm', 'CALM'],
      ['calm-university-of-oxford', 'CaLM'],
    ]);
  });

  it('and where the organisation is taken too, by a number', () => {
    const years = ['2020-05-04', '2021-05-04', '2022-05-04'];
    const tables = years.map((published, index) =>
      madeUpTable(`2024-0${index + 1}-01`, [{ name: 'Spark', organization: `Firm ${index}`, published }]),
    );
    const twice = madeUpTable('2024-04-01', [
      { name: 'spark', organization: 'Firm 1', published: '2021-05-04' },
      { name: 'Spark', organization: 'Firm 1', published: '2021-05-04' },
    ]);
    expect(Object.keys(namesById([...tables, twice]))).toEqual([
      'spark',
      'spark-firm-1',
      'spark-firm-1-2',
      'spark-firm-2',
    ]);
  });

  it('and when a name that only looks the same slug comes', () => {
    const first = madeUpTable('2024-01-01', [{ name: 'ADP+NGRAM', organization: 'Tsinghua' }]);
    const second = madeUpTable('2024-02-01', [
      { name: 'ADP + NGRAM', organization: 'Tsinghua' },
      { name: 'ADP+NGRAM', organization: 'Tsinghua' },
    ]);
    expect(namesById([first, second])).toEqual({
      'adp-plus-ngram': ['ADP+NGRAM'],
      'adp-plus-ngram-tsinghua': ['ADP + NGRAM'],
    });
  });

  it('and when a file lists both names of an alias: from then on they are two models', () => {
    const aliases = [renamed('GPT-4', 'GPT-4 (Mar 2023)')];
    const old = madeUpTable('2024-01-01', [{ name: 'GPT-4', organization: 'OpenAI' }]);
    const both = madeUpTable('2024-02-01', [
      { name: 'GPT-4', organization: 'OpenAI' },
      { name: 'GPT-4 (Mar 2023)', organization: 'OpenAI' },
    ]);
    const later = madeUpTable('2024-03-01', [{ name: 'GPT-4', organization: 'OpenAI' }]);
    const sightings = (tables: readonly ModelTable[]) =>
      Object.fromEntries(
        buildHistories(tables, { ...NO_IDENTITY, aliases }).models.map(({ id, sightings: cells }) => [
          id,
          cells,
        ]),
      );
    expect(sightings([old])).toEqual({ 'gpt-4-mar-2023': [[0, 1]] });
    expect(sightings([old, both, later])).toEqual({
      'gpt-4': [
        [1, 1],
        [2, 1],
      ],
      'gpt-4-mar-2023': [
        [0, 1],
        [1, 2],
      ],
    });
  });
});

describe('a file never seen before', () => {
  it.each([
    ['two sizes', 'Llama 3-70B', 'Llama 3-8B'],
    ['a size and none', 'Llama 3', 'Llama 3-8B'],
    ['a version and a dated version', 'Claude 3.5 Sonnet', 'Claude 3.5 Sonnet (Oct 2024)'],
    ['two dated versions', 'GPT-4 (Jun 2023)', 'GPT-4 (Mar 2023)'],
    ['two generations', 'Qwen2-7B', 'Qwen2.5-7B'],
    ['names with commas', 'Ensemble, large', 'Ensemble, small'],
    ['names that differ by a sign', 'PanGu-α', 'PanGu-Σ'],
    ['a name and its plus', 'Command R', 'Command R+'],
  ])('keeps apart %s', async (_, one, other) => {
    const identity = await declaredIdentity();
    const organization = 'One Firm';
    for (const [first, second] of [
      [one, other],
      [other, one],
    ] as const) {
      const apart = [
        madeUpTable('2027-01-01', [{ name: first, organization }]),
        madeUpTable('2027-02-01', [{ name: second, organization }]),
      ];
      const together = [
        madeUpTable('2027-01-01', [
          { name: first, organization },
          { name: second, organization },
        ]),
      ];
      for (const tables of [apart, together])
        expect(
          buildHistories(tables, identity)
            .models.map(({ names }) => names[0]?.text)
            .sort(),
        ).toEqual([one, other].sort());
    }
  });

  it('brings a name together with itself in other spacing, hyphens and case', () => {
    const spellings = ['Grok-3', ' grok 3\n', 'Grok 3', 'GROK_3'];
    const tables = spellings.map((name, index) =>
      madeUpTable(`2027-0${index + 1}-01`, [{ name, organization: 'xAI' }]),
    );
    const [only, ...others] = catalogAsOf(buildHistories(tables, NO_IDENTITY), null).models;
    expect(others).toEqual([]);
    expect(only).toMatchObject({ id: 'grok-3', name: 'GROK_3', otherNames: ['Grok-3', 'grok 3', 'Grok 3'] });
  });

  it('keeps one name of two organisations in one file apart, in whatever order later files list them', () => {
    const google = { name: 'SigLIP', organization: 'Google DeepMind', published: '2023-03-27' };
    const other = { name: 'SigLIP', organization: 'Other Laboratory', published: '2023-04-15' };
    const tables = [madeUpTable('2027-01-01', [google, other]), madeUpTable('2027-02-01', [other, google])];
    const { models } = catalogAsOf(buildHistories(tables, NO_IDENTITY), null);
    expect(models.map(({ id, organizations }) => [id, ...organizations])).toEqual([
      ['siglip', 'Google DeepMind'],
      ['siglip-other-laboratory', 'Other Laboratory'],
    ]);
  });

  it('takes an organisation that was renamed between two files for the same one', () => {
    const tables = ['Facebook AI', 'Meta AI'].map((organization, index) =>
      madeUpTable(`2027-0${index + 1}-01`, [{ name: 'Galactica', organization, published: '2022-11-16' }]),
    );
    expect(Object.keys(namesById(tables))).toEqual(['galactica']);
  });

  it('lets a known name claim its model before a new spelling of the same file', () => {
    const first = madeUpTable('2027-01-01', [{ name: 'Grok-3', organization: 'xAI' }]);
    const both = madeUpTable('2027-02-01', [
      { name: 'Grok 3', organization: 'xAI' },
      { name: 'Grok-3', organization: 'xAI' },
    ]);
    expect(namesById([first, both])).toEqual({ 'grok-3': ['Grok-3'], 'grok-3-xai': ['Grok 3'] });
  });
});
