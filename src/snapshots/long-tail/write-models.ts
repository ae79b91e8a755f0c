/** What is kept of each repository? Kind, day, parameters and root, as Parquet in the order of the file. */
import { type Engine, pathToRead, quoted, recordsOf } from './engine.js';

export interface DatingRules {
  readonly retrieved: string;
  /** The Hub gives this day to everything that is older. */
  readonly datedAfter: string;
}

/**
 * `lineage` says how far the root is known: `original`, `listed` (the root is an original in the file), `unlisted` (a base
 * that is not in the file), `unnamed` (only its name says what it is), `circle`.
 */
export async function writeModels(engine: Engine, path: string, rules: DatingRules): Promise<void> {
  await engine.run(`COPY (${modelsSql(rules)}) TO ${quoted(path)}
    (FORMAT parquet, COMPRESSION snappy, ROW_GROUP_SIZE 200000)`);
}

function modelsSql({ retrieved, datedAfter }: DatingRules): string {
  const dated = `r.created::DATE > DATE ${quoted(datedAfter)} AND r.created::DATE <= DATE ${quoted(retrieved)}`;
  return `SELECT r.row, r.id, r.author, r.created::DATE AS created,
      CASE WHEN ${dated} THEN strftime(r.created, '%Y-%m') END AS month,
      r.parameters,
      CASE WHEN r.made_by IS NOT NULL THEN r.made_by WHEN copies.row IS NOT NULL THEN 'copy' ELSE 'original' END AS kind,
      r.base, coalesce(r.bases, 0)::INTEGER AS bases,
      CASE WHEN r.made_by IS NULL AND copies.row IS NULL THEN 'original'
        WHEN roots.row IS NOT NULL AND roots.root IS NULL THEN 'circle'
        WHEN root.row IS NOT NULL AND root.made_by IS NULL THEN 'listed'
        WHEN coalesce(root.base, r.base) IS NULL THEN 'unnamed' ELSE 'unlisted' END AS lineage,
      CASE WHEN r.made_by IS NULL AND copies.row IS NULL THEN r.row WHEN root.made_by IS NULL THEN root.row END AS root_row,
      CASE WHEN r.made_by IS NULL AND copies.row IS NULL THEN r.id WHEN root.made_by IS NULL THEN root.id END AS root
    FROM repositories r LEFT JOIN roots ON roots.row = r.row LEFT JOIN repositories root ON root.row = roots.root
    LEFT JOIN copies ON copies.row = r.row ORDER BY r.row`;
}

export interface ModelChanges {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/** Against the repositories of an earlier vintage; everything is new where there is none. */
export async function compareModels(
  engine: Engine,
  path: string,
  earlier: string | null,
): Promise<ModelChanges> {
  if (earlier === null) {
    const [all] = await recordsOf(engine, `SELECT count(*) AS added FROM read_parquet(${pathToRead(path)})`);
    return { added: Number(all?.added), changed: 0, removed: 0 };
  }
  const [counts] = await recordsOf(
    engine,
    `SELECT count(*) FILTER (before.id IS NULL) AS added, count(*) FILTER (after.id IS NULL) AS removed,
      count(*) FILTER (before.id IS NOT NULL AND after.id IS NOT NULL AND (before.kind <> after.kind
        OR before.parameters IS DISTINCT FROM after.parameters OR before.base IS DISTINCT FROM after.base
        OR before.created IS DISTINCT FROM after.created)) AS changed
    FROM read_parquet(${pathToRead(path)}) after FULL JOIN read_parquet(${pathToRead(earlier)}) before ON after.id = before.id`,
  );
  return {
    added: Number(counts?.added),
    changed: Number(counts?.changed),
    removed: Number(counts?.removed),
  };
}
