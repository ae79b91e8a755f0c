import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { ModelsQuestion } from '../../src/catalog/question.js';
import { BreakdownQuestion, PaceQuestion } from '../../src/trends/question.js';
import { PACKAGE_ROOT, pipelineOn, temporaryDirectory } from '../observatory-fixture.js';

/** A file taken in alone, into an empty directory. */
async function alone(date: string, file: string) {
  const directory = temporaryDirectory();
  const path = join(directory.path, file);
  writeFileSync(path, gunzipSync(readFileSync(join(PACKAGE_ROOT, 'data', 'snapshots', date, `${file}.gz`))));
  const pipeline = pipelineOn(join(directory.path, 'store'));
  await pipeline.ingest([{ path, retrieved: date }]);
  return { observatory: await pipeline.observatory(), remove: directory.remove };
}

const over = (size: string) => PaceQuestion.parse({ over: size });

describe('a file taken in alone gives the counts an independent count gives', () => {
  it.each([
    ['2023-12-20', 'all_ai_models.csv', 61, 3, null, 61],
    ['2024-05-26', 'all_ai_models.csv', 109, 6, 23, 109],
    ['2025-02-24', 'notable_ai_models.csv', 93, 17, 35, 91],
    ['2025-04-23', 'all_ai_models.csv', 193, 19, 86, 181],
    ['2025-06-20', 'all_ai_models.csv', 255, 24, 110, 210],
    ['2026-05-02', 'large_scale_ai_models.csv', 302, 20, 104, 197],
  ])('%s %s: %i over 10^23, %i over 10^25', async (date, file, large, larger, in2024, by2024) => {
    const { observatory, remove } = await alone(date, file);
    const pace = await observatory.pace(over('1e23flop'));
    expect(pace.total).toBe(large);
    expect((await observatory.pace(over('1e25flop'))).total).toBe(larger);
    expect(pace.periods.find(({ period }) => period === '2024')?.recorded ?? null).toBe(in2024);
    expect(
      pace.periods.filter(({ period }) => period <= '2024').reduce((sum, { recorded }) => sum + recorded, 0),
    ).toBe(by2024);
    expect(pace.files[0]).toMatchObject({ total: large, differences: [] });
    remove();
  });

  it('2026-05-02 large-scale: by year, by domain, by open weights, by country', async () => {
    const { observatory, remove } = await alone('2026-05-02', 'large_scale_ai_models.csv');
    const { periods } = await observatory.pace(over('1e23flop'));
    expect(periods.map(({ recorded }) => recorded)).toEqual([1, 2, 10, 23, 57, 104, 102, 3]);
    const count = async (filter: Record<string, string>) =>
      (await observatory.models(ModelsQuestion.parse({ over: '1e23flop', ...filter }))).total;
    expect(await count({ domain: 'Language,Multimodal' })).toBe(276);
    expect(await count({ 'open-weights': 'yes' })).toBe(208);
    expect(await count({ country: 'US' })).toBe(127);
    expect(await count({ country: 'China' })).toBe(127);
    const { groups } = await observatory.breakdown(
      BreakdownQuestion.parse({ over: '1e23flop', by: 'country' }),
    );
    expect(groups.slice(0, 2).map(({ recorded }) => recorded)).toEqual([127, 127]);
    remove();
  });
});
