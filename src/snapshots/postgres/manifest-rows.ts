/** Which manifests does the database hold, as they were written? */
import type { Sql } from './database.js';

export interface ManifestRow {
  readonly sequence: number;
  readonly sha256: string;
  readonly content: Uint8Array;
}

/** In the order of the chain. */
export function manifestRows(sql: Sql): Promise<readonly ManifestRow[]> {
  return sql.rows<ManifestRow>('select sequence, sha256, content from manifest order by sequence');
}
