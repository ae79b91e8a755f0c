import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PACKAGE_ROOT, temporaryDirectory } from '../observatory-fixture.js';
import { type PostgresServer, startPostgres } from '../postgres-server.js';

const CLI = join(PACKAGE_ROOT, 'dist', 'src', 'cli', 'main.js');
const [first, second] = ['2024-05-06', '2024-05-26'].map((day) =>
  join(PACKAGE_ROOT, 'data', 'snapshots', day, 'all_ai_models.csv.gz'),
);
const directory = temporaryDirectory();
let server: PostgresServer;

beforeAll(async () => {
  server = await startPostgres();
});
afterAll(async () => {
  await server.remove();
  directory.remove();
});

function flopscope(words: readonly string[], folder: string, databaseUrl: string | null) {
  const { FLOPSCOPE_DATABASE_URL: _, ...environment } = process.env;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [CLI, ...words, '--json', '--data-dir', join(directory.path, folder)],
    {
      encoding: 'utf8',
      env: { ...environment, ...(databaseUrl === null ? {} : { FLOPSCOPE_DATABASE_URL: databaseUrl }) },
    },
  );
  const answer: unknown = status === 0 || stdout.startsWith('{') ? JSON.parse(stdout) : null;
  return { status, stderr, answer };
}

it('answers alike from a shared database, whichever machine asks, and from its backup', async () => {
  const address = await server.address();
  // Asked of the rows of both files alone: no estimate is made.
  const revisions = ['revisions'];
  for (const [file, machine] of [
    [first ?? '', 'one'],
    [second ?? '', 'two'],
  ] as const)
    expect(flopscope(['ingest', file], machine, address)).toMatchObject({ status: 0 });
  const asked = ['one', 'two', 'three'].map((machine) => flopscope(revisions, machine, address));
  expect(asked.map(({ status }) => status)).toEqual([0, 0, 0]);
  expect(asked[1]?.answer).toEqual(asked[0]?.answer);
  expect(asked[2]?.answer).toEqual(asked[0]?.answer);
  expect(asked[0]?.answer).toMatchObject({ added: expect.arrayContaining([expect.anything()]) });

  const sql = 'SELECT retrieved, count(*) AS n FROM epoch_all GROUP BY 1 ORDER BY 1';
  expect(flopscope(['query', sql], 'four', address).answer).toMatchObject({
    rows: [
      ['2024-05-06', expect.any(Number)],
      ['2024-05-26', expect.any(Number)],
    ],
  });

  const correct = ['correct', 'GPT-4', '--field', 'parameters', '--value', '1.8e12'];
  const grounds = ['--source', 'https://example.org/', '--note', 'said on stage'];
  expect(flopscope([...correct, ...grounds], 'two', address)).toMatchObject({ status: 0 });
  expect(flopscope(['corrections'], 'three', address).answer).toMatchObject({
    corrections: [{ model: 'gpt-4-mar-2023', value: 1.8e12, state: 'proposed' }],
  });

  const backup = join(directory.path, 'backup');
  expect(flopscope(['backup', backup], 'one', address).answer).toEqual({
    ...{ snapshots: 2, copied: 2, documents: 1, documentsCopied: 1 },
  });
  expect(flopscope(revisions, 'backup', null).answer).toEqual(asked[0]?.answer);
  const empty = await server.address();
  expect(flopscope(['restore', backup], 'five', empty).answer).toMatchObject({
    copied: 2,
    documentsCopied: 1,
  });
  expect(flopscope(['verify'], 'five', empty).answer).toMatchObject({ snapshots: 2, damaged: [] });
  expect(flopscope(['restore', backup], 'five', empty).answer).toMatchObject({
    copied: 0,
    documentsCopied: 0,
  });
  expect(flopscope(['corrections'], 'six', empty).answer).toMatchObject({
    corrections: [{ model: 'gpt-4-mar-2023' }],
  });
});

it('ends with 4 where the database is not there, and with 3 where the address or the backup is none', () => {
  const away = flopscope(['sources'], 'away', 'postgres://someone:secret@127.0.0.1:1/none');
  expect(away.status).toBe(4);
  expect(away.stderr).toMatch(/postgres:\/\/127\.0\.0\.1:1\/none: .*ECONNREFUSED.* \(connection\)/);
  expect(away.stderr).not.toContain('secret');
  const odd = flopscope(['sources'], 'away', 'mysql://x');
  expect(odd).toMatchObject({ status: 3 });
  expect(odd.stderr).toContain('--database-url: expected an address such as postgres://user@host:5432/name');
  const none = flopscope(['restore', join(directory.path, 'nothing')], 'away', null);
  expect(none).toMatchObject({ status: 3 });
  expect(none.stderr).toContain('there are no snapshots in it');
});
