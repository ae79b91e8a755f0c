import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { API_QUESTIONS } from '../../src/server/questions.js';
import { temporaryDirectory } from '../observatory-fixture.js';
import { servedApp } from './served-app.js';

type Schema = { [key: string]: unknown };
interface Parameter {
  name: string;
  in: string;
  required: boolean;
  description?: string;
  schema: Schema;
}
interface Operation {
  operationId: string;
  summary: string;
  parameters: Parameter[];
  security?: object[];
  responses: Record<string, { description: string; content?: Record<string, { schema: Schema }> }>;
}

const directory = temporaryDirectory();
let app: Hono;
let document: {
  openapi: string;
  info: Record<string, unknown>;
  paths: Record<string, { get: Operation; post?: Operation; delete?: Operation }>;
  components: { schemas: Record<string, Schema> };
};
beforeAll(async () => {
  app = await servedApp(directory.path);
  document = await (await app.request('/api/v1/openapi.json')).json();
});
afterAll(directory.remove);

/** Those that read and need no token. */
const operations = () =>
  Object.entries(document.paths).flatMap(([path, { get }]) => (get && !get.security ? [{ path, get }] : []));

/** As the document has it, but refusing keys it does not name: an answer must not say more than is described. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (schema === null || typeof schema !== 'object') return schema;
  const inner = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]));
  return 'properties' in inner && !('additionalProperties' in inner)
    ? { ...inner, additionalProperties: false }
    : inner;
}

const read = (schema: unknown) => z.fromJSONSchema(closed(schema) as Parameters<typeof z.fromJSONSchema>[0]);

describe('the OpenAPI document', () => {
  it('is 3.1 and has every address', () => {
    expect(document.openapi).toBe('3.1.0');
    expect(Object.keys(document.info)).toEqual(expect.arrayContaining(['title', 'version']));
    expect(Object.keys(document.paths)).toEqual([
      '/models',
      '/explore',
      '/explore/trend',
      '/models/{id}',
      '/models/{id}/estimate',
      '/models/{id}/cost',
      '/models/{id}/citation',
      '/organizations',
      '/organizations/{id}',
      '/countries',
      '/countries/{id}',
      '/chips',
      '/chips/{id}',
      '/clusters',
      '/clusters/{id}',
      '/estimate/cost',
      '/estimate/compute',
      '/pace',
      '/pace/vintages',
      '/trend/rate',
      '/pace/reporting',
      '/pace/reporting/lag',
      '/breakdown',
      '/long-tail',
      '/forecast',
      '/backtest',
      '/briefing',
      '/revisions',
      '/trend/compute',
      '/trend/cost',
      '/reproduce/growth',
      '/plan',
      '/plan/hurdle',
      '/reproduce/training-cost',
      '/reproduce/model-count',
      '/rules',
      '/assess',
      '/assess/{id}',
      '/check',
      '/corrections',
      '/sources',
      '/refreshes',
      '/refreshes/{id}',
      '/openapi.json',
      '/watches',
      '/watches/{name}',
      '/plans',
      '/plans/{id}',
      '/plans/{id}/assess',
      '/ingest',
    ]);
  });

  it('gives every operation a name of its own, a summary and described responses', () => {
    const ids = operations().map(({ get }) => get.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { get } of operations()) {
      expect(get.summary).toMatch(/\w/);
      expect(Object.keys(get.responses)).toEqual(expect.arrayContaining(['200', '304', '400']));
      for (const { description } of Object.values(get.responses)) expect(description).toMatch(/\w/);
    }
  });

  it('describes every parameter the question takes, and those in the path', () => {
    for (const { path, get } of operations()) {
      const question = API_QUESTIONS.find((entry) => entry.path.replace(/:(\w+)/g, '{$1}') === path);
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      expect(get.parameters.filter((entry) => entry.in === 'path').map(({ name }) => name)).toEqual(inPath);
      expect(get.parameters.filter((entry) => entry.in === 'query').map(({ name }) => name)).toEqual(
        Object.keys(question?.question.shape ?? {}),
      );
      const silent = get.parameters.filter(({ description }) => !description);
      expect([path, silent.map(({ name }) => name)]).toEqual([path, []]);
    }
  });

  it('says which parameters must be given', () => {
    const required = operations().flatMap(({ path, get }) =>
      get.parameters.filter((entry) => entry.required).map(({ name }) => `${path} ${name}`),
    );
    expect(required).toEqual([
      '/models/{id} id',
      '/models/{id}/estimate id',
      '/models/{id}/cost id',
      '/models/{id}/citation id',
      '/organizations/{id} id',
      '/countries/{id} id',
      '/chips/{id} id',
      '/clusters/{id} id',
      '/pace over',
      '/pace/vintages over',
      '/trend/rate over',
      '/pace/reporting over',
      '/pace/reporting/lag over',
      '/breakdown over',
      '/forecast until',
      '/assess/{id} id',
      '/check text',
      '/refreshes/{id} id',
    ]);
  });

  it('refers to nothing that is not there', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref]) => ref);
    expect(references.length).toBeGreaterThan(0);
    for (const reference of references) {
      expect(reference).toMatch(/^#\/components\/schemas\//);
      expect(document.components.schemas).toHaveProperty(reference?.split('/').at(-1) ?? '');
    }
  });

  it.each([
    ['/models', '?over=1e25'],
    ['/models/{id}', ''],
    ['/models/{id}/estimate', ''],
    ['/models/{id}/cost', '?scope=cloud'],
    ['/models/{id}/citation', '?lang=de'],
    ['/organizations', '?search=open&limit=3'],
    ['/organizations/{id}', '', 'openai'],
    ['/countries', ''],
    ['/countries/{id}', '', 'DE'],
    ['/chips', '?limit=5'],
    ['/chips/{id}', '', 'h100'],
    ['/clusters', '?limit=5'],
    ['/clusters/{id}', '', 'xai-colossus-2-memphis-phase-2'],
    ['/estimate/cost', '?flop=1e24&price-month=2023'],
    ['/estimate/compute', '?params=70B&tokens=15T'],
    ['/plan', '?params=7B&tokens=1T&serve-tokens-per-day=10M'],
    ['/plan/hurdle', '?budget=1Musd'],
    ['/pace', '?over=1e23&explain=true'],
    ['/pace/vintages', '?over=1e23'],
    ['/trend/rate', '?over=1e25&from=2023-01-01'],
    ['/pace/reporting', '?over=1e23'],
    ['/pace/reporting/lag', '?over=1e25'],
    ['/breakdown', '?over=1e25&explain=true'],
    ['/long-tail', '?over=1e9parameters&by=organization'],
    ['/revisions', '?over=1e25'],
    ['/trend/compute', '?set=frontier&reading=all'],
    ['/trend/compute', '?country=Atlantis'],
    ['/trend/cost', '?set=open&scope=cloud&price-month=2020'],
    ['/reproduce/growth', ''],
    ['/reproduce/training-cost', ''],
    ['/reproduce/model-count', '?simulations=20&explain=true'],
    ['/rules', '?on=2027-01-01'],
    ['/assess', '?flop=2e25&eu-market=yes&outputs=text&decided=2026-03-01&starts=2026-06-01'],
    ['/assess/{id}', '?on=2024-03-01'],
    ['/check', '?text=In+2024%2C+12+models+over+1e25+FLOP+came+out.+GPT-4+cost+%2440+million+to+train.'],
    ['/sources', ''],
  ])(
    'describes the real answer of %s, with nothing missing and nothing more',
    async (path, query, id = 'grok-3') => {
      const address = path.replace('{id}', id);
      const answer = await (await app.request(`/api/v1${address}${query}`)).json();
      const schema = document.paths[path]?.get.responses['200']?.content?.['application/json']?.schema;
      expect(read(schema).safeParse(answer).error?.issues ?? []).toEqual([]);
      expect(read(schema).safeParse({ ...answer, more: 1 }).success).toBe(false);
    },
  );

  it('describes the real answer to a wrong question', async () => {
    const answer = await (await app.request('/api/v1/pace?over=1e23&over=1e24')).json();
    expect(read(document.components.schemas.Problem).safeParse(answer).error?.issues ?? []).toEqual([]);
  });

  it.each(['text/csv', 'application/vnd.apache.parquet'])('names %s where it can be had', (type) => {
    const types = operations().flatMap(({ path, get }) =>
      get.responses['200']?.content?.[type] ? [path] : [],
    );
    expect(types).toEqual(
      expect.arrayContaining(['/models', '/pace', '/pace/vintages', '/trend/compute', '/trend/cost']),
    );
  });
});
