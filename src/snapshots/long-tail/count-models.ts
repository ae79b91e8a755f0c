/** How many originals are over each size, by month, by organisation, and what was made of them? Small Parquet files. */
import { join } from 'node:path';
import { type Engine, pathToRead, quoted } from './engine.js';

/** The tokens that models of an account saw, by a regular expression for the whole lower-case name. */
export interface TokenRule {
  readonly author: string;
  readonly name: string;
  readonly tokens?: number | undefined;
  readonly tokensPerParameter?: number | undefined;
}

export interface CountingRules {
  readonly families: readonly TokenRule[];
  readonly flopPerParameterAndToken: number;
  /** Sizes to be over, strictly. */
  readonly trainingFlop: readonly number[];
  readonly parameters: readonly number[];
  /** How many organisations are kept for each size; the others are counted together. */
  readonly organizations: number;
  /** How many originals with an estimate are kept by name, the largest first. */
  readonly estimated: number;
}

export const COUNT_FILES = ['by-month', 'by-organization', 'by-kind', 'estimated'] as const;
export type CountFile = (typeof COUNT_FILES)[number];

/** `over_1e23_flop`, `over_1e9_parameters`: the column of a size. */
export function overColumn(value: number, unit: 'FLOP' | 'parameters'): string {
  return `over_${value.toExponential().replace('e+', 'e').replace('.', '_')}_${unit.toLowerCase()}`;
}

/** Reads nothing but the Parquet of repositories, so that any engine can count the same. */
export async function countModels(
  engine: Engine,
  models: string,
  folder: string,
  rules: CountingRules,
): Promise<void> {
  await engine.run(estimatesSql(models, rules));
  for (const [file, sql] of Object.entries(countsSql(rules)))
    await engine.run(`COPY (${sql}) TO ${quoted(join(folder, `${file}.parquet`))} (FORMAT parquet)`);
  await engine.run('DROP TABLE counted');
}

/**
 * Training compute of originals by operation counting, where a family declares its tokens and the file holds parameters;
 * of whatever was made from another, its root's. Null is a gap.
 */
function estimatesSql(models: string, { families, flopPerParameterAndToken }: CountingRules): string {
  const rows = families.map(
    ({ author, name, tokens, tokensPerParameter }, index) =>
      `(${index}, ${quoted(author)}, ${quoted(name)}, ${tokens ?? 'NULL'}::DOUBLE, ${tokensPerParameter ?? 'NULL'}::DOUBLE)`,
  );
  return `CREATE TABLE counted AS
    WITH families AS (SELECT * FROM (VALUES ${rows.join(', ')}, (-1, NULL, NULL, NULL, NULL)) AS t(family, author, name, tokens, ratio)),
    models AS (SELECT row, id, author, created, month, parameters, kind, lineage, root_row FROM read_parquet(${pathToRead(models)})),
    estimated AS (
      SELECT m.row, min(f.family) AS family FROM models m JOIN families f ON f.author = m.author
      WHERE m.kind = 'original' AND m.parameters IS NOT NULL
        AND regexp_full_match(lower(regexp_replace(m.id, '^[^/]*/', '')), f.name) GROUP BY m.row
    ), sized AS (
      SELECT m.row, e.family, coalesce(f.tokens, f.ratio * m.parameters) AS tokens,
        ${flopPerParameterAndToken}::DOUBLE * m.parameters * coalesce(f.tokens, f.ratio * m.parameters) AS training_flop
      FROM estimated e JOIN models m ON m.row = e.row JOIN families f ON f.family = e.family
    )
    SELECT m.row, m.id, m.author, m.created, m.month, m.kind, m.lineage, m.parameters, own.family, own.tokens,
      own.training_flop, CASE WHEN m.kind <> 'original' THEN root.training_flop END AS root_training_flop
    FROM models m LEFT JOIN sized own ON own.row = m.row LEFT JOIN sized root ON root.row = m.root_row`;
}

const KINDS = ['finetune', 'adapter', 'quantized', 'merge', 'copy'];

function countsSql(rules: CountingRules): Record<CountFile, string> {
  const sizes = [
    ...rules.trainingFlop.map((value) => ({
      column: overColumn(value, 'FLOP'),
      over: `training_flop > ${value}`,
    })),
    ...rules.parameters.map((value) => ({
      column: overColumn(value, 'parameters'),
      over: `parameters > ${value}`,
    })),
  ];
  const original = (also: string) => `count(*) FILTER (kind = 'original'${also})::INTEGER`;
  const counts = [
    'count(*)::INTEGER AS repositories',
    `${original('')} AS originals`,
    `${original(' AND training_flop IS NOT NULL')} AS known_training_flop`,
    `${original(' AND parameters IS NOT NULL')} AS known_parameters`,
    ...sizes.map(({ column, over }) => `${original(` AND ${over}`)} AS ${column}`),
    ...KINDS.map((kind) => `count(*) FILTER (kind = '${kind}')::INTEGER AS made_by_${kind}`),
  ].join(', ');
  const ranked = ['originals', ...sizes.map(({ column }) => column)];
  const best = ranked.map(
    (column) => `row_number() OVER (ORDER BY ${column} DESC, author) AS rank_${column}`,
  );
  const kept = ranked
    .map((column) => `(rank_${column} <= ${rules.organizations} AND ${column} > 0)`)
    .join(' OR ');
  const summed = [...counts.matchAll(/ AS (\w+)/g)].map(
    ([, column]) => `sum(${column})::INTEGER AS ${column}`,
  );
  const below = rules.trainingFlop.map(
    (value) => `count(*) FILTER (root_training_flop > ${value})::INTEGER AS ${overColumn(value, 'FLOP')}`,
  );
  return {
    'by-month': `SELECT month, ${counts} FROM counted GROUP BY month ORDER BY month NULLS LAST`,
    'by-organization': `WITH own AS (SELECT author, ${counts} FROM counted WHERE author IS NOT NULL GROUP BY author),
      ranked AS (SELECT *, ${kept} AS kept FROM (SELECT *, ${best.join(', ')} FROM own))
      SELECT CASE WHEN kept THEN author END AS organization, count(*)::INTEGER AS organizations, ${summed.join(', ')}
      FROM ranked GROUP BY 1 ORDER BY sum(originals) DESC, 1 NULLS LAST`,
    'by-kind': `SELECT kind, lineage, count(*)::INTEGER AS repositories,
      count(root_training_flop)::INTEGER AS known_training_flop, ${below.join(', ')}
      FROM counted GROUP BY kind, lineage ORDER BY kind, lineage`,
    estimated: `SELECT row, id, author, created, month, parameters, family, tokens, training_flop FROM counted
      WHERE training_flop IS NOT NULL ORDER BY training_flop DESC, id LIMIT ${rules.estimated}`,
  };
}
