import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ModelsQuestion, RevisionsQuestion } from '../../src/catalog/question.js';
import type { Observatory } from '../../src/observatory.js';
import { BreakdownQuestion, PaceByVintageQuestion, PaceQuestion } from '../../src/trends/question.js';
import { temporaryDirectory } from '../observatory-fixture.js';
import { filledObservatory } from '../shared-observatory.js';

const directory = temporaryDirectory();
let observatory: Observatory;
beforeAll(async () => {
  observatory = await filledObservatory(directory.path);
});
afterAll(directory.remove);

const pace = (question: Record<string, string>) =>
  observatory.pace(PaceQuestion.parse({ over: '1e23flop', ...question }));
const models = (question: Record<string, string>) => observatory.models(ModelsQuestion.parse(question));

describe('the merged catalogue', () => {
  it('says how the count by the end of 2024 moved from vintage to vintage', async () => {
    const answer = await observatory.paceByVintage(
      PaceByVintageQuestion.parse({ over: '1e23flop', until: '2024-12-31' }),
    );
    const widest = Object.fromEntries(
      answer.vintages.map(({ date, widestFile }) => [date, widestFile?.recorded]),
    );
    expect(widest).toMatchObject({ '2025-04-23': 181, '2025-06-20': 210, '2025-11-01': 197 });
    const merged = Object.fromEntries(answer.vintages.map(({ date, recorded }) => [date, recorded]));
    expect(merged).toMatchObject({ '2025-04-23': 181, '2025-06-20': 210 });
  });

  it('explains every model it counts beside the widest file', async () => {
    const { total, files } = await pace({ 'as-of': '2025-11-01' });
    const [widest] = files;
    expect(widest?.total).toBe(284);
    const beside = widest?.differences.filter(({ countedIn }) => countedIn === 'catalog') ?? [];
    const without = widest?.differences.filter(({ countedIn }) => countedIn === 'file') ?? [];
    expect(total).toBe(284 + beside.length - without.length);
    for (const { detail } of [...beside, ...without])
      expect(detail).toMatch(/row \d+|says|last listed|withdrawn|another name/);
  });

  it('names the models behind 181 to 210, each with its reason', async () => {
    const { crossings } = await observatory.revisions(
      RevisionsQuestion.parse({
        over: '1e23flop',
        until: '2024-12-31',
        from: '2025-04-23',
        to: '2025-06-20',
      }),
    );
    expect(crossings).toMatchObject({ before: 181, after: 210 });
    const directions = crossings?.models.map(({ direction }) => direction) ?? [];
    expect(
      directions.filter((way) => way === 'in').length - directions.filter((way) => way === 'out').length,
    ).toBe(29);
  });

  it('shows a withdrawn estimate as a gap, with what was stated before, and fills it by what it is', async () => {
    const { model, fields } = await observatory.show('GPT-4o', null);
    const listed = (await observatory.catalog(null)).models.find(({ id }) => id === model.id);
    expect(listed?.trainingCompute.value).toBeNull();
    expect(listed?.trainingCompute.gap?.reason).toMatch(/withdrawn by the source: it stated 3\.81.*e\+25/);
    expect(model.trainingCompute).toMatchObject({ evidence: 'derived', method: 'withdrawn', gap: null });
    expect(fields.find(({ field }) => field === 'trainingComputeFlop')?.rule).toBe('withdrawn');
    const before = await observatory.show('GPT-4o', '2025-02-24');
    expect(before.model.trainingCompute.value).toBeCloseTo(3.81e25, -20);
  });

  it('follows AlphaGo Zero from over 10^23 to 6.5e20', async () => {
    const old = await observatory.show('AlphaGo Zero', '2024-05-26');
    const now = await observatory.show('AlphaGo Zero', null);
    expect(old.model.trainingCompute.value).toBeGreaterThan(1e23);
    expect(now.model.trainingCompute.value).toBeLessThan(1e21);
    const { changes } = await observatory.revisions(RevisionsQuestion.parse({ model: 'alphago zero' }));
    expect(changes.filter(({ field }) => field === 'trainingComputeFlop').length).toBeGreaterThan(0);
  });

  it('knows a renamed model by both names and by one id', async () => {
    for (const [old, now] of [
      ['Grok-3', 'Grok 3'],
      ['GPT-4', 'GPT-4 (Mar 2023)'],
      ['Gemini Ultra', 'Gemini 1.0 Ultra'],
    ] as const) {
      const [byOld, byNew] = [await observatory.show(old, null), await observatory.show(now, null)];
      expect(byOld.model.id).toBe(byNew.model.id);
      expect(byOld.model.name).toBe(now);
    }
  });

  it('keeps apart what only looks alike', async () => {
    const { models: all } = await models({ search: 'PanGu' });
    expect(all.map(({ name }) => name)).toEqual(expect.arrayContaining(['PanGu-α', 'PanGu-Σ']));
    const calm = (await models({ search: 'calm' })).models.filter(
      ({ name }) => name.toLowerCase() === 'calm',
    );
    expect(calm.map(({ organizations }) => organizations[0]).sort()).toEqual([
      'NVIDIA',
      'University of Oxford',
    ]);
  });

  it('gives every model an id of its own', async () => {
    const { models: all } = await models({});
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    for (const { id } of all) expect(id).toMatch(/^[a-z0-9][a-z0-9.-]*$/);
  });

  it('finds a country by any of its names and codes, and no other one', async () => {
    const count = async (country: string) => (await models({ country })).total;
    const british = await count('United Kingdom');
    expect(british).toBeGreaterThan(100);
    for (const name of ['UK', 'GB', 'United Kingdom of Great Britain and Northern Ireland'])
      expect(await count(name)).toBe(british);
    expect(await count('Ireland')).toBeLessThan(20);
    expect(await count('South Korea')).toBe(await count('KR'));
    expect(await count('UAE')).toBe(await count('United Arab Emirates'));
  });

  it('shares the credit of joint work out whole', async () => {
    const { models: all } = await models({});
    for (const { credits } of all)
      if (credits.length > 0) expect(credits.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
  });

  it('never merges two names of one file', async () => {
    const { files } = await observatory.catalog(null);
    for (const { rows } of files) {
      const names = new Map<string, Set<string>>();
      for (const { model, name } of rows) names.set(model, (names.get(model) ?? new Set()).add(name));
      for (const set of names.values()) expect(set.size).toBe(1);
    }
  });

  it('knows at an earlier vintage only what was retrieved by then', async () => {
    const { vintage, models: all } = await models({ 'as-of': '2024-06-30' });
    expect(vintage.date).toBe('2024-05-26');
    for (const { trainingCompute } of all)
      for (const cell of trainingCompute.sources) expect(cell.retrieved <= '2024-05-26').toBe(true);
  });

  it('corrects Evo where its cell holds no number, and says so', async () => {
    const { fields, model } = await observatory.show('Evo', '2024-05-06');
    expect(fields.find(({ field }) => field === 'trainingComputeFlop')?.rule).toBe('corrected');
    expect(model.trainingCompute.sources[0]?.text).toBe('2.undefined');
  });

  it('refuses a vintage before the first one, and offers names near an unknown one', async () => {
    await expect(pace({ 'as-of': '2020-01-01' })).rejects.toThrow(
      '--as-of: nothing was retrieved by 2020-01-01; the first vintage is 2023-12-20',
    );
    await expect(observatory.show('Grok 33', null)).rejects.toThrow(
      /no model called Grok 33; the nearest are .*Grok[- ]3/,
    );
  });
});

describe('pace and breakdown', () => {
  it('never mixes counts in a year with counts by its end', async () => {
    const [inYear, byEnd] = [await pace({}), await pace({ cumulative: 'true' })];
    let sum = 0;
    for (const [index, { recorded }] of inYear.periods.entries()) {
      sum += recorded;
      expect(byEnd.periods[index]?.recorded).toBe(sum);
    }
    expect(sum + inYear.undated).toBe(inYear.total);
  });
  it('leads every counted model back to a cell that holds its value', async () => {
    const { lineage, total } = await pace({ explain: 'true' });
    expect(lineage).toHaveLength(total);
    for (const { cells, value } of lineage ?? [])
      expect(cells.some((cell) => Number(cell.text) === value)).toBe(true);
  });
  it('adds credits up to the total', async () => {
    for (const by of ['country', 'organization', 'sector', 'access', 'open-weights', 'domain']) {
      const { groups, total } = await observatory.breakdown(
        BreakdownQuestion.parse({ over: '1e23flop', by }),
      );
      expect(groups.reduce((sum, { credit }) => sum + credit, 0)).toBeCloseTo(total, 6);
    }
  });
});
