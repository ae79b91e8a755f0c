/**
 * A Parquet file like the daily list of every model on the Hugging Face Hub (`models.parquet` of the data set
 * cfahlgren1/hub-stats), of any size, from a seed: its columns and shares as docs/sources.md describes them, and its dirt.
 * `node bench/hub-stats-file.mjs FILE MODELS [SEED]` writes one.
 */
import { pathToFileURL } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';

/** Originals that nearly everything is made from: repository, parameters, day. The heavier ones stand first. */
export const ORIGINALS = [
  ['meta-llama/Llama-2-7b-hf', 6738415616, '2023-07-13'],
  ['tiiuae/falcon-7b', 7217189760, '2023-04-24'],
  ['HuggingFaceTB/SmolLM2-135M', 134515008, '2024-10-31'],
  ['EleutherAI/pythia-70m', 95592496, '2023-02-13'],
  ['EleutherAI/pythia-410m', 405334016, '2023-02-13'],
  ['google/gemma-2-2b', 2614341888, '2024-07-16'],
  ['HuggingFaceTB/SmolLM2-360M', 361821120, '2024-10-31'],
  ['HuggingFaceTB/SmolLM2-1.7B', 1711376384, '2024-10-30'],
  ['allenai/OLMo-1B-hf', 1176764416, '2024-04-12'],
  ['allenai/OLMo-7B-hf', 6888095744, '2024-04-12'],
  ['allenai/OLMo-2-1124-7B', 7298617344, '2024-10-31'],
  ['allenai/OLMo-2-1124-13B', 13716198400, '2024-11-13'],
  ['EleutherAI/pythia-1b', 1011781632, '2023-03-10'],
  ['EleutherAI/pythia-12b', 11846072320, '2023-02-28'],
  ['cerebras/Cerebras-GPT-111M', 111050496, '2023-03-17'],
  ['cerebras/Cerebras-GPT-1.3B', 1315723264, '2023-03-20'],
  ['meta-llama/Llama-2-70b-hf', 68976648192, '2023-07-13'],
  ['tiiuae/falcon-40b', 41303293952, '2023-05-24'],
  ['google/gemma-2-27b', 27227128320, '2024-06-24'],
  ['distilbert/distilbert-base-uncased', 66985530, '2022-03-02'],
  ['Qwen/Qwen2.5-0.5B-Instruct', 494032768, '2024-09-16'],
  ['mistralai/Mistral-7B-v0.1', 7241732096, '2023-09-20'],
  ['meta-llama/Llama-3.1-405B', 405853388800, '2024-07-16'],
  ['deepseek-ai/DeepSeek-V3', 684531386000, '2024-12-25'],
];

/** Of uniform numbers: `u(i, k)` is the k-th of row i, the same for a seed on every machine. */
function macros(models, seed, retrieved) {
  const authors = Math.max(20, Math.floor(models / 5));
  return [
    `CREATE MACRO u(i, k) AS (hash(i::BIGINT, k::BIGINT, ${seed}::BIGINT) % 1000000007) / 1000000007.0`,
    // The busiest accounts hold thousands of repositories, most hold one.
    `CREATE MACRO author_of(i) AS
      CASE WHEN u(i, 1) < 0.08 THEN ['TheBloke', 'mradermacher', 'bartowski', 'unsloth'][1 + floor(4 * u(i, 2))::INT]
      ELSE 'user-' || printf('%05x', floor(${authors} * pow(u(i, 1), 4))::INT) END`,
    `CREATE MACRO size_of(i) AS round(pow(10, 6 + 4.6 * pow(u(i, 3), 1.1) + 0.3 * u(i, 4)))::BIGINT`,
    `CREATE MACRO relation_of(i) AS CASE WHEN i < ${ORIGINALS.length} THEN 'original' WHEN u(i, 5) < 0.12 THEN 'adapter'
      WHEN u(i, 5) < 0.221 THEN 'finetune' WHEN u(i, 5) < 0.275 THEN 'quantized' WHEN u(i, 5) < 0.281 THEN 'merge'
      WHEN u(i, 5) < 0.311 THEN 'copy' WHEN u(i, 5) < 0.55 THEN 'undeclared' ELSE 'original' END`,
    `CREATE MACRO stem_of(i) AS
      ['tiny', 'amber', 'falcon', 'nova', 'llama', 'qwen', 'bert', 'aurora', 'delta', 'pixel'][1 + floor(10 * u(i, 6))::INT]
      || '-' || printf('%x', floor(65536 * u(i, 7))::INT)`,
    `CREATE MACRO name_of(i) AS CASE relation_of(i)
      WHEN 'adapter' THEN stem_of(i) || '-lora' WHEN 'quantized' THEN stem_of(i) || ['-GGUF', '-AWQ', '-4bit'][1 + floor(3 * u(i, 8))::INT]
      WHEN 'merge' THEN stem_of(i) || '-slerp'
      WHEN 'finetune' THEN stem_of(i) || '-sft'
      WHEN 'undeclared' THEN stem_of(i) || ['-finetuned-emotion', '-lora-v2', '.gguf', '-gptq'][1 + floor(4 * u(i, 8))::INT]
      ELSE stem_of(i) END`,
    `CREATE MACRO plain_id(i) AS author_of(i) || '/' || name_of(i)`,
    `CREATE MACRO created_of(i) AS CASE WHEN i < ${ORIGINALS.length} THEN NULL
      WHEN u(i, 9) < 0.04 THEN TIMESTAMP '2022-03-02 23:29:04'
      WHEN u(i, 9) < 0.0403 THEN TIMESTAMP '${retrieved}' + INTERVAL 400 DAY
      WHEN u(i, 9) < 0.0406 THEN NULL
      ELSE TIMESTAMP '2022-03-03' + to_microseconds(floor(pow(u(i, 10), 0.45) * epoch_us(TIMESTAMP '${retrieved}') - pow(u(i, 10), 0.45) * epoch_us(TIMESTAMP '2022-03-03'))::BIGINT) END`,
    // Originals take nearly all, then any earlier repository; some bases were deleted, or never were on the Hub.
    `CREATE MACRO base_of(i) AS CASE WHEN u(i, 11) < 0.7 THEN (SELECT id FROM originals WHERE n = floor(${ORIGINALS.length} * pow(u(i, 12), 2.5))::INT)
      WHEN u(i, 11) < 0.95 THEN plain_id(floor(i * u(i, 12))::BIGINT)
      WHEN u(i, 11) < 0.97 THEN './results/checkpoint-500' ELSE 'gone-' || author_of(i) || '/' || stem_of(i) END`,
  ];
}

function rows(models) {
  return `
    WITH drawn AS (
      SELECT i, relation_of(i) AS kind, o.id AS original, o.parameters AS original_parameters, o.day,
        -- What somebody else published before under the same name.
        floor(i * 0.9)::BIGINT AS copied
      FROM range(${models}) AS r(i) LEFT JOIN originals o ON o.n = i
    ), named AS (
      SELECT *,
        CASE WHEN original IS NOT NULL THEN original
          WHEN i % 50021 = 7 THEN NULL
          WHEN i % 50021 = 11 THEN plain_id(i - 1)
          WHEN i % 50021 = 13 THEN author_of(i) || '/' || repeat('long-name-', 200)
          WHEN i % 50021 = 17 THEN author_of(i) || '/=HYPERLINK("x") <b>' || chr(8238) || ''' OR 1=1'
          WHEN kind = 'copy' THEN author_of(i) || '/' || name_of(copied)
          ELSE plain_id(i) END AS id,
        CASE WHEN original IS NOT NULL THEN original_parameters WHEN kind = 'copy' THEN size_of(copied) ELSE size_of(i) END AS size,
        CASE WHEN i % 50021 IN (19, 20) THEN plain_id(i + CASE i % 50021 WHEN 19 THEN 1 ELSE -1 END)
          WHEN i % 50021 = 23 THEN plain_id(i)
          WHEN kind IN ('adapter', 'finetune', 'quantized', 'merge') THEN base_of(i) END AS base,
        CASE WHEN kind IN ('original', 'copy', 'undeclared') THEN 'finetune' ELSE kind END AS relation
      FROM drawn
    ), dated AS (
      SELECT *, CASE WHEN original IS NULL THEN created_of(i) ELSE CAST(day AS TIMESTAMP) + INTERVAL 9 HOUR END AS created,
        original IS NOT NULL OR kind = 'copy' OR u(i, 13) < CASE kind WHEN 'original' THEN 0.3 WHEN 'finetune' THEN 0.5 ELSE 0.1 END AS sized,
        ends_with(name_of(i), 'GGUF') OR ends_with(name_of(i), 'gguf') AS is_gguf
      FROM named
    )
    SELECT
      id,
      CASE WHEN i % 997 = 3 THEN NULL ELSE split_part(id, '/', 1) END AS author,
      created AS "createdAt",
      created + to_days((900 * pow(u(i, 14), 3))::INT) AS "lastModified",
      CASE WHEN u(i, 15) < 0.64 THEN 0 ELSE floor(pow(10, 5 * pow(u(i, 16), 3)))::BIGINT END AS downloads,
      floor(pow(10, 7 * pow(u(i, 16), 3)))::BIGINT AS "downloadsAllTime",
      floor(pow(10, 3 * pow(u(i, 17), 6)) - 1)::BIGINT AS likes,
      0.0 AS "trendingScore",
      list_filter(['transformers', 'region:us', 'license:apache-2.0',
        CASE WHEN sized THEN 'safetensors' END, CASE WHEN is_gguf THEN 'gguf' END,
        CASE WHEN base IS NOT NULL THEN 'base_model:' || base END,
        CASE WHEN base IS NOT NULL THEN 'base_model:' || relation || ':' || base END], t -> t IS NOT NULL) AS tags,
      CASE WHEN u(i, 18) < 0.6 THEN 'text-generation' WHEN u(i, 18) < 0.8 THEN NULL ELSE 'text-to-image' END AS pipeline_tag,
      CASE WHEN kind = 'adapter' THEN 'peft' WHEN u(i, 19) < 0.7 THEN 'transformers' END AS library_name,
      json_object('license', 'apache-2.0', 'language', 'en', 'base_model', base, 'widget', repeat('text ', (8 * u(i, 20))::INT)) ::VARCHAR AS "cardData",
      '{"model_type":"llama","architectures":["LlamaForCausalLM"]}' AS config,
      CASE WHEN sized THEN {
        'parameters': {'BF16': CASE WHEN u(i, 21) < 0.6 THEN size END, 'F32': CASE WHEN u(i, 21) >= 0.6 THEN size END, 'U8': NULL::BIGINT},
        'total': CASE WHEN i % 5003 = 29 THEN 0 ELSE size END } END AS safetensors,
      CASE WHEN is_gguf AND u(i, 22) < 0.7 THEN
        {'total': size, 'architecture': 'llama', 'context_length': 8192::BIGINT, 'chat_template': '{{ messages }}'} END AS gguf,
      CASE WHEN base IS NOT NULL THEN {'relation': relation,
        'models': CASE WHEN kind = 'merge' THEN [{'_id': 'a', 'id': base}, {'_id': 'b', 'id': base_of(i + 1)}] ELSE [{'_id': 'a', 'id': base}] END} END AS "baseModels",
      'false' AS gated,
      false AS private,
      printf('%016x', hash(i)) AS sha
    FROM dated ORDER BY i`;
}

/** @param {{ path: string, models: number, seed?: number, retrieved?: string }} wish */
export async function writeHubStats({ path, models, seed = 1, retrieved = '2026-11-20' }) {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2', memory_limit: '1500MB' });
  const connection = await instance.connect();
  try {
    const list = ORIGINALS.map(([id, parameters, day], n) => `(${n}, '${id}', ${parameters}, '${day}')`);
    await connection.run(
      `CREATE TABLE originals AS SELECT * FROM (VALUES ${list.join(', ')}) AS t(n, id, parameters, day)`,
    );
    for (const macro of macros(models, seed, retrieved)) await connection.run(macro);
    await connection.run(
      `COPY (${rows(models)}) TO '${path.replaceAll("'", "''")}' (FORMAT parquet, ROW_GROUP_SIZE 100000)`,
    );
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [path, models, seed = '1'] = process.argv.slice(2);
  if (!path || !models) throw new Error('expected FILE MODELS [SEED]');
  await writeHubStats({ path, models: Number(models), seed: Number(seed) });
}
