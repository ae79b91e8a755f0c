import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { InputError } from '../../../src/provenance/input-error.js';
import type { QueryLimits } from '../../../src/snapshots/query/query-limits.js';
import { PACKAGE_ROOT, temporaryDirectory } from '../../observatory-fixture.js';

const directory = temporaryDirectory();
afterAll(directory.remove);

let queryElsewhere: typeof import('../../../src/snapshots/query/query-elsewhere.js').queryElsewhere;
beforeAll(async () => {
  // The other process needs what is built.
  const built = pathToFileURL(
    join(PACKAGE_ROOT, 'dist', 'src', 'snapshots', 'query', 'query-elsewhere.js'),
  ).href;
  ({ queryElsewhere } = await import(built));
});

/** The limits are a file of the package: each test has its own. */
function query(sql: string, limits: Partial<QueryLimits>) {
  const folder = join(directory.path, 'data', 'assumptions');
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'query.json'),
    JSON.stringify({
      ...{ date: '2026-11-24', source: 'a test' },
      ...{ seconds: 60, databaseMegabytes: 100, processMegabytes: 1000, answerCells: 1000 },
      ...limits,
    } satisfies QueryLimits),
  );
  const extraTables = [{ name: 'models', rows: [{ a: 1 }] }];
  return queryElsewhere({ dataDirectory: '', manifests: [], extraTables, sql }, directory.path);
}

describe('SQL in a process of its own', () => {
  it('gives its answer, and its error in one sentence', async () => {
    expect(await query('SELECT a, 2 AS b FROM models', {})).toEqual({ columns: ['a', 'b'], rows: [[1, 2]] });
    await expect(query('SELEC 1', {})).rejects.toThrow(/^the SQL does not run: /);
    await expect(query('SELECT i FROM range(1001) t(i)', {})).rejects.toThrow('more than 1000 rows');
  });
  it.each([
    [
      'a recursion without end',
      'WITH RECURSIVE x(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM x) SELECT max(i) FROM x',
    ],
    ['a huge cross join', 'SELECT count(*) FROM range(1000000) a, range(1000000) b, range(1000000) c'],
    ['one expression that is never left', "SELECT levenshtein(repeat('x', 200000), repeat('y', 200000))"],
  ])('is ended in time: %s', async (_, sql) => {
    await expect(query(sql, { seconds: 1 })).rejects.toThrow(/the query was ended: it ran longer than 1 s/);
  });
  it.each([
    ['of the database', 'SELECT len(list(i)) FROM range(200000000) t(i)', /Out of Memory/],
    ['outside of its account', "SELECT length(repeat('x', 4000000000))", /more than 500 MB of memory/],
  ])('is ended before it fills the memory %s', async (_, sql, problem) => {
    const asked = query(sql, { processMegabytes: 500 });
    await expect(asked).rejects.toThrow(problem);
    await expect(asked).rejects.toSatisfy((error: Error) => error.name === InputError.name);
  });
});
