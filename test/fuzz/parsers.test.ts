import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CorrectionAssumptions, readCorrectedValue } from '../../src/catalog/correctable.js';
import { buildHistories } from '../../src/catalog/history.js';
import { CorrectionDecision, CorrectionProposal, readStored } from '../../src/catalog/value-correction.js';
import { readCommandLine } from '../../src/cli/arguments.js';
import { UsageError } from '../../src/cli/usage-error.js';
import { readPublishedModels } from '../../src/estimates/published/published-model.js';
import { readApiPrices } from '../../src/planner/api-prices.js';
import { readPlanFile, writePlanFile } from '../../src/planner/plan-file.js';
import { readPriceList } from '../../src/planner/price-file.js';
import { InputError } from '../../src/provenance/input-error.js';
import { UnreachableError } from '../../src/provenance/unreachable-error.js';
import { readPlan } from '../../src/regulation/plan.js';
import { readRuleBook } from '../../src/regulation/rule-book.js';
import { findClaims } from '../../src/report/claims/find-claims.js';
import { buildLexicon } from '../../src/report/claims/read/names.js';
import { markdownHtml } from '../../src/report/markdown.js';
import { parseTemplate } from '../../src/report/template/parse-template.js';
import { parseParameters, WrongParameters } from '../../src/server/asked.js';
import { readPageToken, writePageToken } from '../../src/server/lists/page-token.js';
import { API_QUESTIONS } from '../../src/server/questions.js';
import {
  checkedUrl,
  PUBLIC_ONLY,
  policyForNamed,
  shownAddress,
} from '../../src/snapshots/fetch/address-policy.js';
import { retryAfterMilliseconds } from '../../src/snapshots/fetch/retry-wait.js';
import { manifestBytes, readManifest } from '../../src/snapshots/manifest.js';
import { checkReads, prepareReading } from '../../src/snapshots/query/reading-sql.js';
import { retrievalDay } from '../../src/snapshots/retrieval-day.js';
import { readRows, writeRows } from '../../src/snapshots/rows-parquet.js';
import type { Manifest } from '../../src/snapshots/snapshot-store.js';
import { REGULAR_SOURCES } from '../../src/sources/index.js';
import { parseSnapshot } from '../../src/sources/parse-snapshot.js';
import { fileOfAnswers } from '../../src/sources/source-requests.js';
import { readState, spellState } from '../../src/trends/explore/explore-state.js';
import { readDateInterval } from '../../src/units/calendar-date.js';
import { readDeadline } from '../../src/units/deadline.js';
import { readDecimal } from '../../src/units/decimal.js';
import { readDuration } from '../../src/units/duration.js';
import { readMoney } from '../../src/units/money.js';
import { readThreshold, spellThreshold } from '../../src/units/threshold.js';
import { madeUpTable, NO_IDENTITY } from '../catalog/model-tables.js';
import { PACKAGE_ROOT } from '../observatory-fixture.js';
import { plan } from '../planner/planner-fixture.js';
import { modelNamed } from '../report/claims/named-models.js';
import { campaign } from './campaign.js';
import { hostileText, mutated, mutatedBytes, mutatedJson } from './hostile.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const data = (path: string) => readFileSync(join(PACKAGE_ROOT, 'data', path), 'utf8');
const lines = (text: string, count: number) => text.split('\n').slice(0, count).join('\n');

/** Whoever reads a stranger's bytes says what is wrong with them, in an error made for that, or reads them. */
function refusing(kinds: readonly (new (...given: never[]) => Error)[], read: () => unknown): void {
  try {
    read();
  } catch (error) {
    if (!kinds.some((kind) => error instanceof kind)) throw error;
    expect((error as Error).message.length).toBeLessThan(100_000);
  }
}
const inputOnly = (read: () => unknown) => refusing([InputError], read);

type Reader = readonly [
  name: string,
  examples: readonly string[],
  read: (text: string) => unknown,
  cases?: number,
];

/** The first rows of a file of each source. */
function exampleOf(id: string): string | Uint8Array {
  const fixture = (name: string) => readFileSync(join(PACKAGE_ROOT, 'test', 'fixtures', 'sources', name));
  if (id === 'models-dev') return fixture('models_dev.json').toString();
  if (id === 'hub-models')
    return fileOfAnswers([fixture('hub_llama_405b.json'), fixture('hub_qwen_gptq.json')]);
  if (id === 'bls-price-index') return lines(data('training-cost/price_index_PCU518210518210.csv'), 8);
  const folder = join(PACKAGE_ROOT, 'data', 'snapshots');
  for (const day of readdirSync(folder).reverse())
    for (const name of readdirSync(join(folder, day)).filter((file) => file.endsWith('.manifest.json'))) {
      const manifest = JSON.parse(readFileSync(join(folder, day, name), 'utf8'));
      if (manifest.source !== id) continue;
      const packed = readFileSync(join(folder, day, `${manifest.file}.gz`));
      return lines(gunzipSync(packed).toString(), 6);
    }
  throw new Error(`no file of ${id}`);
}

describe('whatever a source serves', () => {
  // What is streamed is Parquet and has its own reader: test/snapshots/long-tail/bad-files.test.ts.
  it.each(REGULAR_SOURCES.map((source) => [source.id, source] as const))(
    '%s is read or refused',
    async (id, source) => {
      const example = exampleOf(id);
      const text = typeof example === 'string' ? example : new TextDecoder().decode(example);
      const whole = bytes(text);
      const place = { file: 'a file', retrieved: '2026-11-24' };
      const columns = source.columns;
      expect(parseSnapshot(source, whole, place).rows.length).toBeGreaterThan(0);
      const texts = text.startsWith('{') || text.startsWith('[') ? mutatedJson([text]) : mutated([text]);
      const served = fc.oneof(
        { weight: 4, arbitrary: texts.map(bytes) },
        { weight: 1, arbitrary: mutatedBytes([whole]) },
      );
      await campaign({ name: `source ${id}`, cases: 10, mostTimes: 150 }, served, async (given) => {
        let parsed: ReturnType<typeof parseSnapshot> | null = null;
        inputOnly(() => {
          parsed = parseSnapshot(source, given, place);
        });
        // What was read can be written and read again.
        if (parsed) await readRows(writeRows(parsed, columns), parsed, columns);
      });
    },
  );
});

describe('whatever stands in a file', () => {
  const planText =
    '{"name":"a","parts":[{"kind":"pre-training","parameters":70e9,"tokens":15e12}],"bases":[{"name":"GPT-4","trainingFlop":2e25,"sameProvider":"yes"}],"days":{"starts":"2026-11-24"},"facts":{"open-source":"yes"}}';
  const proposal =
    '{"model":"gpt-4","field":"parameters","value":"1.8T","source":"https://example.org","note":"page 2","by":"me"}';
  const decision =
    '{"id":"a","decision":"accepted","decided":"2026-11-24","by":null,"correction":{"model":"gpt-4","field":"parameters","value":1.8e12,"expectation":null,"source":"https://example.org","note":"a","by":null,"proposed":"2026-11-24"}}';
  const ruleFiles = ['', 'terms/'].flatMap((folder) =>
    readdirSync(join(PACKAGE_ROOT, 'data', 'rules', folder))
      .filter((name) => name.endsWith('.json'))
      .map((name) => ({ name: `${folder}${name}`, text: data(`rules/${folder}${name}`) })),
  );
  const hash = 'a'.repeat(64);
  const manifest: Manifest = {
    ...{ producer: 'Epoch AI', title: 'Data', pageUrl: 'https://epoch.ai', url: null, citation: 'Epoch' },
    licence: { id: 'CC-BY-4.0', name: 'CC BY 4.0', url: null },
    ...{ sequence: 2, parent: hash, source: 'epoch-all', retrieved: '2026-05-02', file: 'a.csv' },
    ...{ sha256: hash, bytes: 10, note: null, stored: '2026-05-02T12:00:00.000Z', rows: 2 },
    columns: [{ field: 'name', header: 'Model' }],
    unknownColumns: ['Mood'],
    rejected: [{ row: 2, line: 3, reason: 'no name' }],
    parquet: { path: 'rows/a.parquet', sha256: hash, bytes: 10 },
  };
  const prices = 'kind,name,value,date,source\nrental,H100,1.5,2026-11-01,offer\neuro,,0.9,2026-11-01,ECB\n';
  const readers: readonly Reader[] = [
    ['a plan for the law', [planText], (text) => readPlan(text, 'plan.json')],
    [
      'a plan of a budget',
      [writePlanFile(plan({ budget: '50000usd' }))],
      (text) => readPlanFile(text, 'plan.json'),
      4,
    ],
    [
      'prices as JSON',
      ['[{"kind":"rental","name":"H100","value":1.5,"date":"2026-11-01","source":"offer"}]'],
      (text) => readPriceList(bytes(text), 'prices.json'),
    ],
    ['prices as CSV', [prices], (text) => readPriceList(bytes(text), 'prices.csv')],
    [
      'prices of APIs',
      [lines(data('prices/api_prices_2026-07-02.csv'), 4)],
      (text) => readApiPrices(bytes(text), 'api.csv'),
    ],
    [
      'models for the published cost',
      [
        'Model,Organization,Publication date,Compute rank when published,Training compute (FLOP),Training chip-hours,Training time (hours),Hardware quantity,Hardware utilization (MFU),Training hardware,Base model\n' +
          'GPT-4,OpenAI,2023-03-15,1,2.1e25,57000000,2280,25000,0.34,NVIDIA A100,\n',
      ],
      (text) => readPublishedModels(bytes(text), 'models.csv'),
    ],
    ['a proposed correction', [proposal], (text) => readStored(CorrectionProposal, text, 'a.json')],
    ['a decided correction', [decision], (text) => readStored(CorrectionDecision, text, 'a.json')],
    ['a manifest', [new TextDecoder().decode(manifestBytes(manifest))], (text) => readManifest(bytes(text))],
    ...ruleFiles.map(
      ({ name, text }) =>
        [
          `rules ${name}`,
          [text],
          (changed: string) =>
            readRuleBook(ruleFiles.map((file) => (file.name === name ? { name, text: changed } : file))),
          2,
        ] as const,
    ),
  ];
  for (const [name, examples, read, cases = 30] of readers)
    it(`${name} is read or refused`, async () => {
      expect(() => read(examples[0] ?? '')).not.toThrow();
      const isJson = /^[[{]/.test(examples[0] ?? '');
      await campaign(
        { name, cases, ...(cases < 30 ? { mostTimes: 100 } : {}) },
        isJson ? mutatedJson(examples) : mutated(examples),
        (text) => inputOnly(() => read(text)),
      );
    });
  it('a file of rows is read or refused', async () => {
    const [source] = REGULAR_SOURCES;
    if (!source) throw new Error('no source');
    const parsed = parseSnapshot(source, bytes(String(exampleOf(source.id))), {
      file: 'a',
      retrieved: '2026-11-24',
    });
    const whole = writeRows(parsed, source.columns);
    await campaign(
      { name: 'rows as Parquet', cases: 20, mostTimes: 100 },
      mutatedBytes([whole]),
      async (given) => {
        // Its hash is looked at before; what is damaged nevertheless is an error, at once.
        await readRows(given, parsed, source.columns).catch((error: unknown) =>
          expect(error).toBeInstanceOf(Error),
        );
      },
    );
  });
});

describe('whatever a person writes', () => {
  const rangeOnly = (read: () => unknown) => refusing([RangeError], read);
  const lexicon = buildLexicon({ models: ['GPT-4', 'Llama 3.1-405B', 'Spark'].map(modelNamed) }, []);
  const assumptions = CorrectionAssumptions.parse(JSON.parse(data('assumptions/corrections.json')));
  const rows = [{ name: 'Evo', country: 'China', access: 'Open weights (unrestricted)' }];
  const ground = {
    assumptions,
    histories: buildHistories([madeUpTable('2026-01-01', rows)], NO_IDENTITY),
    today: '2026-11-24',
  };
  const fields = [
    'trainingComputeFlop',
    'parameters',
    'published',
    'country',
    'organization',
    'trainingCostUsd2023',
    '__proto__',
  ];
  const token = writePageToken({ shown: 10, last: 'gpt-4', day: '2026-05-02', data: 'a' }, 'q');
  const claims = [
    'GPT-4 took 2.1e25 FLOP. In 2025 more than 100 models over 10^23 FLOP were released.',
    'Bis Ende 2024 erschienen zehn Modelle über 10²⁵ FLOP; die Kosten verdoppeln sich alle 8 Monate.',
    readFileSync(join(PACKAGE_ROOT, 'examples/claims.txt'), 'utf8').slice(0, 1500),
  ];
  const readers: readonly Reader[] = [
    ['a number', ['1,234.5', '2.1e25', '10²⁵', '1.760.000,5', '~5', '3-4'], (text) => readDecimal(text)],
    [
      'a threshold',
      ['1e25flop', '$10M', '10 Mio usd', '10Musd'],
      (text) => rangeOnly(() => spellThreshold(readThreshold(text))),
    ],
    ['a sum', ['50000usd', '10 k€', '1.5Meur'], (text) => rangeOnly(() => readMoney(text))],
    ['a time', ['30min', '6h', '1d'], (text) => readDuration(text)],
    [
      'a day',
      ['2026-11-24', '2026-11', '2026', '24 November 2026', 'Q3 2026'],
      (text) => readDateInterval(text),
    ],
    [
      'a deadline',
      ['90d', '2027-01-01', '3 months'],
      (text) => rangeOnly(() => readDeadline(text, '2026-11-24')),
    ],
    [
      'a path with a day',
      ['2026-11-24/all_ai_models.csv', 'a_20261124.csv', '2026-11/b.csv'],
      (text) => inputOnly(() => retrievalDay(text, '2026-11-24')),
    ],
    [
      'the state of the explorer',
      ['quantity=cost&by=country&from=2020-01-01&min=1e23&compare=gpt-4'],
      (text) => spellState(readState(new URLSearchParams(text))),
    ],
    [
      'a template',
      ['A {{ cost "GPT 4" cloud | value }} and {{ count 1e25 2025 }}.\n'],
      (text) => parseTemplate(text),
    ],
    [
      'a text with claims',
      claims,
      (text) => findClaims(text, { lexicon, laws: [], today: '2026-05-02', mostClaims: 100 }),
    ],
    [
      'Markdown',
      ['# A\n\n| a | b |\n| - | - |\n| [x](y.md) | `c` |\n\n1. *d* <b>e</b>\n'],
      (text) =>
        expect(markdownHtml(text, { address: () => null, tableLabel: String })).not.toMatch(
          /<script|<x-fuzz|" onfuzz=/,
        ),
    ],
    [
      'a corrected value',
      ['70B', '$78M', '2023-03-14', '40 %', '15 trillion tokens'],
      (text) => {
        for (const field of fields) inputOnly(() => readCorrectedValue(field, text, ground));
      },
    ],
    ['a page token', [token], (text) => refusing([WrongParameters], () => readPageToken(text, 'q'))],
    [
      'an address',
      ['https://example.org:8443/a?b=c#d', 'http://127.0.0.1/', 'https://[::ffff:7f00:1]/'],
      (text) => {
        refusing([UnreachableError], () => checkedUrl(text, PUBLIC_ONLY));
        refusing([UnreachableError], () => checkedUrl(text, policyForNamed(text)));
        expect(shownAddress(text)).not.toContain('@');
      },
    ],
    [
      'when to ask again',
      ['120', 'Tue, 24 Nov 2026 12:00:00 GMT'],
      (text) => expect(retryAfterMilliseconds(text, 0) ?? 0).toBeGreaterThanOrEqual(0),
    ],
    [
      'a command line',
      [
        'pace --over 1e25flop --json --as-of 2025-01-01',
        'watch add large --webhook https://example.org',
        'plan --budget 50000usd --lang de',
      ],
      (text) => refusing([UsageError], () => readCommandLine(text.split(' '))),
    ],
  ];
  for (const [name, examples, read] of readers)
    it(`${name} is read or refused`, async () => {
      await campaign(
        { name, cases: 60, ...(/claims|corrected/.test(name) ? { mostTimes: 120 } : {}) },
        fc.oneof(mutated(examples), hostileText),
        read,
      );
    });
});

describe('whatever is asked', () => {
  it.each(API_QUESTIONS.map((question) => [question.path, question] as const))(
    'of %s is read or refused',
    async (path, { question }) => {
      const names = [...Object.keys(question.shape), '__proto__', 'constructor', 'colour'];
      const values = fc.oneof(
        hostileText,
        fc.constantFrom(
          '2025',
          '1e25flop',
          '10Musd',
          'year',
          'de',
          'true',
          '70B',
          'gpt-4',
          '2025-01-01',
          '10',
        ),
      );
      const asked = fc.array(fc.tuple(fc.constantFrom(...names), values), { maxLength: 5 });
      await campaign({ name: `question ${path}`, cases: 20 }, asked, (pairs) =>
        refusing([WrongParameters], () => parseParameters(question, Object.fromEntries(pairs))),
      );
    },
  );
});

describe('whatever SQL', () => {
  let instance: DuckDBInstance;
  let connection: DuckDBConnection;
  beforeAll(async () => {
    const { DuckDBInstance } = await import('@duckdb/node-api');
    instance = await DuckDBInstance.create(':memory:', { autoinstall_known_extensions: 'false' });
    connection = await instance.connect();
    await connection.run('CREATE TABLE models AS SELECT 1 AS a');
    await connection.run('SET enable_external_access = false');
    await connection.run('SET lock_configuration = true');
  });
  afterAll(() => {
    connection.closeSync();
    instance.closeSync();
  });
  it('is prepared, or refused by us or the database', async () => {
    const examples = [
      'SELECT a, count(*) FROM models GROUP BY 1 ORDER BY 1',
      'WITH x AS (SELECT 1 AS i) SELECT * FROM x, LATERAL (SELECT unnest([i]))',
      "SELECT * FROM read_csv('/etc/passwd')",
      "EXPLAIN ANALYZE COPY models TO 'a.csv'",
      'PRAGMA database_list; SET threads = 1',
    ];
    await campaign({ name: 'SQL', cases: 60, mostTimes: 100 }, mutated(examples), async (sql) => {
      try {
        checkReads(sql);
        (await prepareReading(connection, sql)).destroySync();
      } catch (error) {
        expect(error).toBeInstanceOf(Error);
        expect(error).not.toBeInstanceOf(TypeError);
      }
    });
  });
});
