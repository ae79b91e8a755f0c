import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { listSql, longTailOn, writeParquet } from './long-tail-fixture.js';
import { pipelineOn, temporaryDirectory } from './observatory-fixture.js';
import { contents } from './snapshots/store-fixture.js';

const directory = temporaryDirectory();
afterAll(directory.remove);
const at = (name: string) => join(directory.path, name);

describe('the long tail, through the pipeline,', () => {
  it('goes in with files of other sources, is listed, and is verified', async () => {
    const data = at('pipeline');
    const pipeline = pipelineOn(data);
    await writeParquet(
      at('hub_stats_2026-11-19.parquet'),
      listSql([{ id: 'a/b' }, { id: 'c/d', base: 'a/b' }]),
    );
    writeFileSync(at('all_ai_models_2026-11-19.csv'), 'Model,Publication date,Parameters\nA,2025-01-01,5\n');
    const results = await pipeline.ingest([
      { path: at('hub_stats_2026-11-19.parquet') },
      { path: at('all_ai_models_2026-11-19.csv') },
    ]);
    expect(
      results.map(({ source, retrieved, rows, added, stored }) => [source, retrieved, rows, added, stored]),
    ).toEqual([
      ['hub-stats', '2026-11-19', 2, 2, true],
      ['epoch-all', '2026-11-19', 1, 1, true],
    ]);
    const { sources } = await (await pipeline.observatory()).sources(null);
    expect(sources.find(({ id }) => id === 'hub-stats')?.snapshots).toMatchObject([
      { retrieved: '2026-11-19', rows: 2, rejected: 0, file: 'hub_stats_2026-11-19.parquet' },
    ]);
    const { snapshots, damaged, leftovers } = await pipeline.verify();
    expect([snapshots, damaged, leftovers]).toEqual([2, [], []]);
  });
  it('lies in a data directory of any name', async () => {
    const data = at("it's [a] *odd* name");
    const [result] = await pipelineOn(data).ingest([{ path: at('hub_stats_2026-11-19.parquet') }]);
    expect(result).toMatchObject({ rows: 2, stored: true });
    const [partition] = await longTailOn(data).partitions();
    expect(partition && (await longTailOn(data).counts(partition))['by-kind']).toHaveLength(2);
  });
  it('says so where DuckDB cannot work in the data directory', async () => {
    const orders = [{ path: at('hub_stats_2026-11-19.parquet') }];
    await expect(pipelineOn(at('what?')).ingest(orders)).rejects.toThrow(
      'a path with ? in it is none that DuckDB can work in',
    );
    expect(contents(at('what?'))).toEqual({});
  });
  it('takes in none of the files where one is bad', async () => {
    const data = at('none-of-them');
    writeFileSync(at('bad.csv'), 'no,table\n');
    const orders = [{ path: at('hub_stats_2026-11-19.parquet') }, { path: at('bad.csv') }];
    await expect(pipelineOn(data).ingest(orders)).rejects.toThrow(/of no known source/);
    expect(contents(data)).toEqual({});
  });
  it('names what was changed since', async () => {
    const data = at('pipeline');
    const [partition] = await longTailOn(data).partitions();
    const path = join(data, partition?.path ?? '');
    const damage = async (name: string) => {
      const whole = readFileSync(join(path, name));
      writeFileSync(join(path, name), Buffer.concat([whole.subarray(0, -1), Buffer.from([0x20])]));
      const { damaged } = await pipelineOn(data).verify();
      writeFileSync(join(path, name), whole);
      return damaged.map((found) => found.path.replace(`${partition?.path}/`, ''));
    };
    const [key = ''] = readdirSync(join(path, 'counts'));
    const files = ['published.parquet', 'models.parquet', `counts/${key}/by-month.parquet`, 'manifest.json'];
    for (const name of files) expect(await damage(name)).toEqual([name]);
    expect(await damage('manifest.sha256')).toEqual(['manifest.json']);
    expect((await pipelineOn(data).verify()).damaged).toEqual([]);
  });
  it('names a damaged manifest where it is read', async () => {
    const data = at('pipeline');
    const [partition] = await longTailOn(data).partitions();
    writeFileSync(join(data, partition?.path ?? '', 'manifest.json'), '{}');
    await expect(longTailOn(data).partitions()).rejects.toThrow(/manifest\.json: the manifest is damaged/);
  });
});
