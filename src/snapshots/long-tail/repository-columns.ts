/** Where in a Parquet file of repositories does each thing stand? Its columns in SQL, as structs or as JSON in text. */
import { InputError } from '../../provenance/input-error.js';
import type { Column } from '../../sources/source.js';

export interface DescribedColumn {
  readonly name: string;
  /** As DuckDB describes it: `STRUCT(total BIGINT, …)`, `VARCHAR[]`. */
  readonly type: string;
}

/** SQL expressions over the file; the text `NULL` where it has nothing to say. */
export interface RepositoryColumns {
  readonly id: string;
  readonly author: string;
  readonly created: string;
  readonly weights: string;
  readonly packedWeights: string;
  /** Ids of what it was made from, in the order given. */
  readonly bases: string;
  readonly relation: string;
  readonly tags: string;
  readonly library: string;
}

/** Throws an InputError, which names the file as `shown`, for a table of something else. */
export function repositoryColumns(described: readonly DescribedColumn[], shown: string): RepositoryColumns {
  const of = (name: string) => described.find((column) => column.name === name);
  for (const name of ['id', 'createdAt'])
    if (!of(name))
      throw new InputError(`no column "${name}"; this is no file of hub-stats`, {
        file: shown,
        column: name,
      });
  const cast = (name: string) => (of(name) ? `TRY_CAST(${identifier(name)} AS VARCHAR)` : 'NULL');
  const tags = of('tags')?.type === 'VARCHAR[]' ? identifier('tags') : 'NULL';
  const linked = of('baseModels');
  return {
    id: cast('id'),
    author: cast('author'),
    created: `TRY_CAST("createdAt" AS TIMESTAMP)`,
    weights: nested(of('safetensors'), 'total', 'BIGINT'),
    packedWeights: nested(of('gguf'), 'total', 'BIGINT'),
    bases: coalesced(linkedBases(linked), tags === 'NULL' ? 'NULL' : taggedBases(tags), cardBases(of)),
    relation: coalesced(
      nested(linked, 'relation', 'VARCHAR'),
      tags === 'NULL' ? 'NULL' : taggedRelation(tags),
    ),
    tags,
    library: cast('library_name'),
  };
}

/** Declared columns the file has not, and columns of the file that are not declared. */
export function columnDifferences(
  described: readonly DescribedColumn[],
  columns: readonly Column[],
): { readonly found: { field: string; header: string }[]; readonly unknown: string[] } {
  const [header] = [(column: Column) => column.headers.map((name) => name.split('.')[0])];
  const names = described.map(({ name }) => name);
  return {
    found: columns.flatMap((column) => {
      const name = header(column).find((known) => known !== undefined && names.includes(known));
      return name === undefined ? [] : [{ field: column.field, header: name }];
    }),
    unknown: names.filter((name) => !columns.some((column) => header(column).includes(name))),
  };
}

const RELATION = 'base_model:(adapter|finetune|quantized|merge):';

/** `base_model:finetune:google/gemma-2-2b`, or the same without the relation. */
function taggedBases(tags: string): string {
  return (
    `NULLIF(list_distinct(list_transform(list_filter(${tags}, tag -> starts_with(tag, 'base_model:')), ` +
    `tag -> regexp_replace(tag, '^base_model:((adapter|finetune|quantized|merge):)?', ''))), [])`
  );
}

function taggedRelation(tags: string): string {
  return `NULLIF(regexp_extract(list_filter(${tags}, tag -> regexp_matches(tag, '^${RELATION}'))[1], '^${RELATION}', 1), '')`;
}

function linkedBases(column: DescribedColumn | undefined): string {
  if (column?.type.startsWith('STRUCT') && /\bmodels STRUCT\(/.test(column.type))
    return 'NULLIF(list_transform("baseModels".models, base -> base.id), [])';
  if (column?.type !== 'VARCHAR' && column?.type !== 'JSON') return 'NULL';
  return `NULLIF(TRY_CAST(json_extract_string(TRY_CAST("baseModels" AS JSON), '$.models[*].id') AS VARCHAR[]), [])`;
}

/** What the card says, where the file has neither the links nor the tags the Hub makes of it. */
function cardBases(of: (name: string) => DescribedColumn | undefined): string {
  const card = of('cardData');
  if (of('baseModels') || of('tags') || (card?.type !== 'VARCHAR' && card?.type !== 'JSON')) return 'NULL';
  const json = `json_extract(TRY_CAST("cardData" AS JSON), '$.base_model')`;
  return `CASE json_type(${json}) WHEN 'VARCHAR' THEN [${json} ->> '$'] WHEN 'ARRAY' THEN NULLIF(TRY_CAST(${json} AS VARCHAR[]), []) END`;
}

function nested(column: DescribedColumn | undefined, field: string, type: string): string {
  if (!column) return 'NULL';
  const name = identifier(column.name);
  if (column.type.startsWith('STRUCT'))
    return new RegExp(`[( ]"?${field}"? `).test(column.type)
      ? `TRY_CAST(${name}.${field} AS ${type})`
      : 'NULL';
  if (column.type !== 'VARCHAR' && column.type !== 'JSON') return 'NULL';
  return `TRY_CAST(json_extract_string(TRY_CAST(${name} AS JSON), '$.${field}') AS ${type})`;
}

function coalesced(...expressions: readonly string[]): string {
  const known = expressions.filter((expression) => expression !== 'NULL');
  return known.length === 0 ? 'NULL' : `coalesce(${known.join(', ')})`;
}

function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
