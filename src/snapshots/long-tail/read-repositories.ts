/** Which repositories does a Parquet file list, and what is each by its own account? Streamed into a table of the engine. */
import { InputError } from '../../provenance/input-error.js';
import type { RejectedRow, Source } from '../../sources/source.js';
import { type Engine, pathToRead, quoted, recordsOf } from './engine.js';
import {
  columnDifferences,
  type DescribedColumn,
  type RepositoryColumns,
  repositoryColumns,
} from './repository-columns.js';

/** What a name, a tag or a library says a repository was made by, where it names no base. */
export interface DerivativeSign {
  readonly kind: string;
  /** Regular expression that a part of the lower-case name has to match. */
  readonly name: string;
  readonly tags?: readonly string[] | undefined;
  readonly libraries?: readonly string[] | undefined;
}

export interface ReadingRules {
  readonly signs: readonly DerivativeSign[];
  /** The Hub gives this day to everything that is older. */
  readonly datedAfter: string;
  /** More parameters than this are a mistake. */
  readonly mostParameters: number;
  /** How many rejected rows are named. */
  readonly rejectedRows: number;
}

export interface ReadRepositories {
  readonly rows: number;
  /** The first of them; the rest is counted. */
  readonly rejected: readonly RejectedRow[];
  readonly rejectedCount: number;
  readonly columns: readonly { readonly field: string; readonly header: string }[];
  readonly unknownColumns: readonly string[];
  readonly flags: Readonly<Record<string, number>>;
}

/**
 * Makes the table `repositories` in the order of the file. Throws an InputError, which names the file as `shown`, for
 * what is no whole Parquet file of this source.
 */
export async function readRepositories(
  engine: Engine,
  file: {
    readonly path: string;
    readonly shown: string;
    readonly source: Source;
    readonly retrieved: string;
  },
  rules: ReadingRules,
): Promise<ReadRepositories> {
  const described = await ofFile(file.shown, () => describe(engine, file.path));
  const columns = repositoryColumns(described, file.shown);
  await ofFile(file.shown, () => engine.run(readingSql(file.path, columns)));
  const counts = await reject(engine, rules);
  if (counts.rows === counts.rejectedCount)
    throw new InputError('it lists no repository', { file: file.shown });
  await engine.run(classifyingSql(rules));
  const { found, unknown } = columnDifferences(described, file.source.columns);
  return {
    ...counts,
    columns: found,
    unknownColumns: unknown,
    flags: await flagCounts(engine, file.retrieved, rules),
  };
}

async function describe(engine: Engine, path: string): Promise<DescribedColumn[]> {
  const records = await recordsOf(engine, `DESCRIBE SELECT * FROM read_parquet(${pathToRead(path)})`);
  return records.map(({ column_name, column_type }) => ({
    name: String(column_name),
    type: String(column_type),
  }));
}

/** Only here are the stranger's bytes read: what fails is the file's fault, a lack of room apart. */
async function ofFile<Value>(shown: string, operation: () => Promise<Value>): Promise<Value> {
  try {
    return await operation();
  } catch (cause) {
    const message = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause);
    if (/out of memory|no space left|max_temp_directory_size/i.test(message)) throw cause;
    // The path in DuckDB's own words is that of the copy.
    const plain = message.replaceAll(/'?(file )?['"]?\/[^\s'"]*['"]?/g, 'it').slice(0, 200);
    throw new InputError(`this is no whole Parquet file: ${plain}`, { file: shown }, { cause });
  }
}

function readingSql(path: string, columns: RepositoryColumns): string {
  const { id, author, created, weights, packedWeights, bases, relation, tags, library } = columns;
  return `CREATE TABLE listed AS SELECT
    (file_row_number + 1)::INTEGER AS row, ${id} AS id, (${author})::VARCHAR AS author, ${created} AS created,
    (${weights})::BIGINT AS weights, (${packedWeights})::BIGINT AS packed_weights,
    (${bases})::VARCHAR[] AS bases, (${relation})::VARCHAR AS relation,
    list_filter((${tags})::VARCHAR[], tag -> NOT contains(tag, ':')) AS tags, (${library})::VARCHAR AS library
    FROM read_parquet(${pathToRead(path)}, file_row_number = true)`;
}

/** Rows without a name, and second rows of a name: the Hub takes no account of capitals. */
async function reject(
  engine: Engine,
  { rejectedRows }: ReadingRules,
): Promise<Pick<ReadRepositories, 'rows' | 'rejected' | 'rejectedCount'>> {
  await engine.run(`CREATE TABLE rejected AS
    SELECT row, 'no id' AS reason FROM listed WHERE trim(coalesce(id, '')) = ''
    UNION ALL SELECT row, 'its id stands in row ' || first_row || ', too' FROM (
      SELECT row, min(row) OVER (PARTITION BY lower(id)) AS first_row FROM listed
      WHERE lower(id) IN (SELECT lower(id) FROM listed WHERE trim(coalesce(id, '')) <> '' GROUP BY 1 HAVING count(*) > 1)
    ) WHERE row > first_row`);
  const [counts] = await recordsOf(
    engine,
    'SELECT (SELECT count(*) FROM listed) AS rows, (SELECT count(*) FROM rejected) AS rejected',
  );
  const named = await recordsOf(
    engine,
    `SELECT row, reason FROM rejected ORDER BY row LIMIT ${rejectedRows}`,
  );
  return {
    rows: Number(counts?.rows),
    rejectedCount: Number(counts?.rejected),
    rejected: named.map(({ row, reason }) => ({
      row: Number(row),
      line: Number(row),
      reason: String(reason),
    })),
  };
}

/**
 * What it was made by: as the Hub links it, else as its name says; a relation that is not given is a fine-tuning, as on
 * the Hub. Names and libraries speak only where no base is named.
 */
function classifyingSql({ signs, mostParameters }: ReadingRules): string {
  const name = `lower(regexp_replace(id, '^[^/]*/', ''))`;
  const cases = signs.map(({ kind, name: pattern, tags = [], libraries = [] }) => {
    const signed = [
      `regexp_matches(${name}, ${quoted(pattern)})`,
      ...tags.map((tag) => `list_contains(tags, ${quoted(tag)})`),
      ...libraries.map((library) => `library = ${quoted(library)}`),
    ];
    return `WHEN ${signed.join(' OR ')} THEN ${quoted(kind)}`;
  });
  return `CREATE TABLE repositories AS
    SELECT row, id, coalesce(author, CASE WHEN contains(id, '/') THEN split_part(id, '/', 1) END) AS author, created,
      CASE WHEN coalesce(weights, packed_weights) BETWEEN 1 AND ${mostParameters} THEN coalesce(weights, packed_weights) END AS parameters,
      bases[1] AS base, len(bases) AS bases,
      CASE WHEN bases IS NOT NULL THEN CASE WHEN relation IN ('adapter', 'finetune', 'quantized', 'merge') THEN relation ELSE 'finetune' END
        ELSE CASE ${cases.join(' ')} END END AS made_by
    FROM listed ANTI JOIN rejected USING (row)`;
}

async function flagCounts(
  engine: Engine,
  retrieved: string,
  { datedAfter }: ReadingRules,
): Promise<Record<string, number>> {
  const [counts] = await recordsOf(
    engine,
    `SELECT count(*) FILTER (created IS NULL) AS "unreadable-date",
      count(*) FILTER (created::DATE <= DATE ${quoted(datedAfter)}) AS "day-may-be-placeholder",
      count(*) FILTER (created::DATE > DATE ${quoted(retrieved)}) AS "published-after-retrieval"
    FROM repositories`,
  );
  return Object.fromEntries(
    Object.entries(counts ?? {}).flatMap(([flag, count]) =>
      Number(count) > 0 ? [[flag, Number(count)]] : [],
    ),
  );
}
