/** Is everything in the shared database still what it was? Re-hashes each file, one at a time, and walks the chain. */
import { manifestPath, objectPath, sha256Of } from '../layout.js';
import type { VerifyReport } from '../snapshot-store.js';
import { CHANGED, walkLinks } from '../verify.js';
import type { Sql } from './database.js';
import { manifestRows } from './manifest-rows.js';

export async function verifyDatabase(sql: Sql): Promise<VerifyReport> {
  const rows = await manifestRows(sql);
  const chain = walkLinks(rows.map((row) => ({ ...row, path: manifestPath(row.sequence) })));
  const expected = new Map<string, string>();
  for (const manifest of chain.manifests) {
    expected.set(manifest.sha256, objectPath(manifest));
    expected.set(manifest.parquet.sha256, manifest.parquet.path);
  }
  const damaged = [...chain.damaged];
  for (const [sha256, path] of expected) {
    const problem = await fileProblem(sql, sha256);
    if (problem) damaged.push({ path, problem });
  }
  return {
    snapshots: chain.manifests.length,
    filesChecked: rows.length + expected.size,
    damaged,
    leftovers: await leftovers(sql, expected),
  };
}

async function fileProblem(sql: Sql, sha256: string): Promise<string | null> {
  const [row] = await sql.rows<{ content: Uint8Array }>(
    'select content from snapshot_file where sha256 = $1',
    [sha256],
  );
  if (!row) return 'missing';
  return sha256Of(row.content) === sha256 ? null : CHANGED;
}

async function leftovers(sql: Sql, named: ReadonlyMap<string, string>): Promise<string[]> {
  const rows = await sql.rows<{ sha256: string }>('select sha256 from snapshot_file order by sha256');
  return rows.map(({ sha256 }) => sha256).filter((sha256) => !named.has(sha256));
}
