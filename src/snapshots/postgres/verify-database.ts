/** Is everything in the shared database still what it was? Re-hashes each file, one at a time, and walks the chain. */
import { manifestPath, objectPath, sha256Of } from '../layout.js';
import { readManifest } from '../manifest.js';
import type { Damage, Manifest, VerifyReport } from '../snapshot-store.js';
import type { Sql } from './database.js';

const CHANGED = 'its bytes were changed: the SHA-256 differs';

export async function verifyDatabase(sql: Sql): Promise<VerifyReport> {
  const chain = await walkChain(sql);
  const expected = new Map<string, string>();
  for (const manifest of chain.manifests) {
    expected.set(manifest.sha256, objectPath(manifest.sha256));
    expected.set(manifest.parquet.sha256, manifest.parquet.path);
  }
  const damaged = [...chain.damaged];
  for (const [sha256, path] of expected) {
    const problem = await fileProblem(sql, sha256);
    if (problem) damaged.push({ path, problem });
  }
  return {
    snapshots: chain.manifests.length,
    filesChecked: chain.count + expected.size,
    damaged,
    leftovers: await leftovers(sql, expected),
  };
}

async function walkChain(sql: Sql) {
  const rows = await sql.rows<{ sequence: number; sha256: string; content: Uint8Array }>(
    'select sequence, sha256, content from manifest order by sequence',
  );
  const damaged: Damage[] = [];
  const manifests: Manifest[] = [];
  let before: { sequence: number; sha256: string | null } = { sequence: 0, sha256: null };
  for (const { sequence, sha256, content } of rows) {
    const path = manifestPath(sequence);
    const manifest = readManifest(content);
    const whole = sha256Of(content) === sha256;
    if (!whole) damaged.push({ path, problem: CHANGED });
    else if ('problem' in manifest)
      damaged.push({ path, problem: `no readable manifest: ${manifest.problem}` });
    else if (sequence !== before.sequence + 1 || manifest.sequence !== sequence)
      damaged.push({
        path,
        problem: `stands where ${manifestPath(before.sequence + 1)} should be: the chain has a hole`,
      });
    else if (manifest.parent !== before.sha256)
      damaged.push({ path, problem: 'does not name the manifest before it: one of the two was changed' });
    if (!('problem' in manifest)) manifests.push(manifest);
    before = { sequence, sha256 };
  }
  return { manifests, damaged, count: rows.length };
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
