import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EntitiesQuestion } from '../src/catalog/entities/entity.js';
import { slug } from '../src/catalog/name.js';
import { ModelsQuestion } from '../src/catalog/question.js';
import type { Observatory } from '../src/observatory.js';
import { InputError, NotFound } from '../src/provenance/input-error.js';
import { temporaryDirectory } from './observatory-fixture.js';
import { filledObservatory } from './shared-observatory.js';

const directory = temporaryDirectory();
let observatory: Observatory;
beforeAll(async () => {
  observatory = await filledObservatory(directory.path);
});
afterAll(directory.remove);

const all = EntitiesQuestion.parse({});

describe('organisations', () => {
  it('credit joint work evenly: the parts of all organisations add up to the models that name one', async () => {
    const { entries } = await observatory.entities('organization', all);
    const { models } = await observatory.models(ModelsQuestion.parse({}));
    const named = models.filter(
      ({ listing, organizations }) => listing === 'listed' && organizations.length > 0,
    );
    const credit = entries.reduce((sum, entry) => sum + entry.credit, 0);
    expect(credit).toBeCloseTo(named.length, 1);
    expect(entries.reduce((sum, entry) => sum + entry.models, 0)).toBeGreaterThan(named.length);
  });

  it('have ids that are slugs of their names, so that a page can link to them by name', async () => {
    const { entries } = await observatory.entities('organization', all);
    expect(entries.filter(({ id, name }) => id !== slug(name))).toEqual([]);
  });

  it('answer with their models, each tied by a cell, counts by year, and the same by vintage', async () => {
    const answer = await observatory.entity('organization', 'deepseek', null);
    const listed = answer.models.filter(({ listing }) => listing === 'listed');
    expect(answer.total).toBe(listed.length);
    expect(answer.years.reduce((sum, { models }) => sum + models, 0)).toBe(listed.length);
    expect(answer.vintages.at(-1)).toEqual({
      date: answer.vintage.date,
      models: answer.total,
      credit: answer.credit,
    });
    for (const { source } of answer.models) {
      expect(source?.text).toContain('DeepSeek');
      expect(source?.column).toBe('Organization');
    }
    expect(answer.organization.countries).toEqual(['China']);
  });

  it('are what a vintage knew', async () => {
    const then = await observatory.entity('organization', 'OpenAI', '2023-12-20');
    const now = await observatory.entity('organization', 'OpenAI', null);
    expect(then.vintages).toEqual(now.vintages.filter(({ date }) => date <= '2023-12-20'));
    expect(then.total).toBe(then.vintages.at(-1)?.models);
    expect(then.models.some(({ name }) => name === 'GPT-5')).toBe(false);
  });

  it('offer the nearest names for one that is not there', async () => {
    const asked = observatory.entity('organization', 'OpenIA', null);
    await expect(asked).rejects.toThrow(NotFound);
    await expect(asked).rejects.toMatchObject({ offers: expect.arrayContaining(['OpenAI']) });
  });
});

describe('countries', () => {
  it('are found by code and by name, and count as the list of models does', async () => {
    const byCode = await observatory.entity('country', 'de', null);
    expect(await observatory.entity('country', 'Germany', null)).toEqual(byCode);
    const { models } = await observatory.models(ModelsQuestion.parse({ country: 'DE' }));
    expect(byCode.total).toBe(models.filter(({ listing }) => listing === 'listed').length);
    expect(byCode.country.id).toBe('DE');
    expect(byCode.organizations.length).toBeGreaterThan(3);
  });

  it('have a code each', async () => {
    const { entries } = await observatory.entities('country', all);
    expect(entries.length).toBeGreaterThan(20);
    for (const { id } of entries) expect(id).toMatch(/^[A-Z]{2}$/);
  });
});

describe('chips', () => {
  it('are found by alias, with peaks, prices and the models trained on them', async () => {
    const { chip, fields, prices, models } = await observatory.entity('chip', 'H100', null);
    expect(chip).toMatchObject({ id: 'nvidia-h100-sxm5-80gb', manufacturer: 'NVIDIA', powerWatts: 700 });
    const peak = fields.find(({ field }) => field === 'tensor16FlopPerSecond');
    expect(peak?.unit).toBe('FLOP/s');
    expect(
      new Set(peak?.statements.flatMap(({ cells }) => cells.map(({ retrieved }) => retrieved))).size,
    ).toBe(2);
    expect(prices.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['purchase', 'rental']));
    expect([...prices].sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))).toEqual(prices);
    const llama = models.find(({ id }) => id === 'llama-3.1-405b');
    expect([llama?.share, llama?.source?.column]).toEqual([1, 'Training hardware']);
    expect(chip.models).toBe(models.filter(({ listing }) => listing === 'listed').length);
  });

  it('say from which day on there are any', async () => {
    const asked = observatory.entity('chip', 'H100', '2024-06-01');
    await expect(asked).rejects.toThrow(InputError);
    await expect(asked).rejects.toThrow(
      /no file of chips was retrieved by 2024-06-01; the first is of 2025-11-01/,
    );
  });
});

describe('clusters', () => {
  it('of one name in one file stay as many', async () => {
    const { entries } = await observatory.entities(
      'cluster',
      EntitiesQuestion.parse({ search: 'Anonymized' }),
    );
    expect(entries.length).toBe(257);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(257);
  });

  it('say how large, whose and how sure, with the cells', async () => {
    const { cluster, fields, buildsUpon } = await observatory.entity(
      'cluster',
      'xAI Colossus 2 Memphis Phase 2',
      null,
    );
    expect(cluster).toMatchObject({ owners: ['xAI'], certainty: 'Likely', status: 'Planned' });
    expect(buildsUpon?.name).toBe('xAI Colossus 2 Memphis Phase 1');
    for (const { statements } of fields) expect(statements[0]?.cells[0]?.file).toMatch(/clusters/);
  });
});

describe('what belongs beside a model', () => {
  it('is its base, what was made from it, its organisation and what is alike', async () => {
    const { related, vintages } = await observatory.show('llama-3.1-405b', null);
    expect(related.derived.map(({ name }) => name)).toEqual(
      expect.arrayContaining([expect.stringContaining('405B')]),
    );
    expect(related.organization.length).toBe(6);
    expect(related.alike.length).toBe(6);
    for (const { trainingFlop } of related.alike) expect(trainingFlop).toBeGreaterThan(1e24);
    expect(vintages.map(({ date }) => date)).toEqual([...vintages.map(({ date }) => date)].sort());
    expect(vintages.at(-1)?.trainingComputeFlop).toBe(3.8e25);
    const [first] = related.derived;
    const made = await observatory.show(first?.id ?? '', null);
    expect(made.related.bases.map(({ id }) => id)).toContain('llama-3.1-405b');
  });
});
