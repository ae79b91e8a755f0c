/** Addresses made of the routes there are: their own parameters and links, each with something hostile in its place. */
import fc from 'fast-check';
import type { Hono } from 'hono';
import { PAGES } from '../../web/site-pages.js';
import { hostileText, mutated } from './hostile.js';

export interface FuzzedRequest {
  readonly address: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

/** A route with the parameters and examples a request to it is made of. */
export interface FuzzedRoute {
  readonly path: string;
  readonly parameters: ReadonlyMap<string, readonly string[]>;
  readonly examples: readonly string[];
}

interface OpenApi {
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, { readonly parameters: readonly OpenApiParameter[] }>>>
  >;
}

interface OpenApiParameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema: { readonly enum?: readonly string[]; readonly default?: unknown };
}

/** What a question usually takes, so that a request gets past the first check. */
export const USUAL: Readonly<Record<string, readonly string[]>> = {
  over: ['1e25flop', '10Musd'],
  'as-of': ['2026-05-02'],
  budget: ['50000usd'],
  params: ['70B'],
  tokens: ['15T'],
  flop: ['1e25'],
  on: ['2026-11-24'],
  until: ['2027'],
  from: ['2024'],
  to: ['2025'],
  search: ['gpt'],
  limit: ['2'],
  text: ['GPT-4 took 2.1e25 FLOP.'],
  simulations: ['2'],
  'page-token': ['a.b'],
};
const ID_OF: Readonly<Record<string, string>> = {
  organizations: 'openai',
  countries: 'US',
  chips: 'nvidia-h100-sxm5-80gb',
};
const NAMES = [
  'gpt-4o',
  'openai',
  'US',
  'nvidia-h100-sxm5-80gb',
  'pace',
  'pace.svg',
  'sheet.md',
  'briefing.json',
];

/** Every address of the API, from the document that describes it. */
export async function apiRoutes(app: Hono): Promise<FuzzedRoute[]> {
  const document: OpenApi = await (await app.request('/api/v1/openapi.json')).json();
  return Object.entries(document.paths).map(([path, { get }]) => {
    const asked = (get?.parameters ?? []).filter((parameter) => parameter.in === 'query');
    const parameters = new Map(asked.map((parameter) => [parameter.name, usualValues(parameter)]));
    // What a question cannot do without, so that the rest of it is read as well.
    const least = asked
      .filter(({ required }) => required)
      .map(({ name }) => `${name}=${parameters.get(name)?.[0] ?? '1'}`)
      .join('&');
    const named = `/api/v1${path.replace(/\{\w+\}/g, ID_OF[path.split('/')[1] ?? ''] ?? 'gpt-4o')}`;
    return { path: `/api/v1${path}`, parameters, examples: [least === '' ? named : `${named}?${least}`] };
  });
}

function usualValues({ name, schema }: OpenApiParameter): readonly string[] {
  const known = [...(schema.enum ?? []), ...(USUAL[name] ?? [])];
  return known.length > 0 ? known : [String(schema.default ?? '1')];
}

const BESIDE = [
  ...[
    '/correct',
    '/lineage',
    '/methods/pace',
    '/robots.txt',
    '/sitemap.xml',
    '/de',
    '/en/models',
    '/nothing',
  ],
  ...['/charts/pace.svg', '/embed/pace', '/assess/sheet.md', '/briefing/briefing.md', '/assets/site.css'],
  ...['/feeds/models.atom', '/feeds/rules.json', '/feeds/changes.atom', '/mcp', '/api', '/api/v2/models'],
  ...['/health', '/ready', '/metrics', '/api/v1/health'],
];

/** Pages that lead to one of every kind. */
const LINKING = ['/', '/models?limit=20', '/law'];

/** Every page in both languages, and what is served beside them, with the links of the pages as examples. */
export async function siteRoutes(app: Hono): Promise<FuzzedRoute[]> {
  const own = [...PAGES.map(({ path }) => path), ...BESIDE].flatMap((path) => [path, `/de${path}`]);
  const links = new Set<string>();
  for (const path of LINKING)
    for (const [, href = ''] of (await (await app.request(path)).text()).matchAll(
      /(?:href|src)="(\/[^"]*)"/g,
    ))
      links.add(href.replaceAll('&amp;', '&').split('#')[0] ?? '');
  const pathOf = (link: string) => link.split('?')[0] ?? '';
  const paths = new Set([...own, ...[...links].map(pathOf)]);
  return [...paths].map((path) => {
    const examples = [path, ...[...links].filter((link) => pathOf(link) === path).slice(0, 20)];
    const parameters = new Map<string, readonly string[]>([['as-of', USUAL['as-of'] ?? []]]);
    for (const example of examples)
      for (const [name, value] of new URLSearchParams(example.split('?')[1] ?? ''))
        parameters.set(name, [...(parameters.get(name) ?? USUAL[name] ?? []), value]);
    return { path, parameters, examples };
  });
}

const METHODS = ['HEAD', 'OPTIONS', 'POST', 'PUT', 'DELETE', 'PATCH', 'QUERY'];
const HEADERS = [
  ...['accept', 'accept-language', 'accept-encoding', 'if-none-match', 'origin', 'referer', 'content-type'],
  ...[
    'sec-fetch-site',
    'range',
    'authorization',
    'cookie',
    'x-forwarded-for',
    'x-forwarded-host',
    'forwarded',
  ],
];
const HEADER_VALUES = [
  ...[
    'text/csv',
    'application/vnd.apache.parquet',
    'application/json;q=0',
    '*/*;q=nan',
    'de-AT',
    'gzip',
    'br;q=1',
  ],
  ...[
    '*',
    '"a"',
    'W/"a"',
    'null',
    'https://evil.example',
    'same-origin',
    'bytes=0-',
    'application/json',
    'Bearer x',
  ],
  ...['application/x-www-form-urlencoded', 'multipart/form-data; boundary=a', 'a'.repeat(2000), ',,,;;;==='],
];

export function requestTo(routes: readonly FuzzedRoute[]): fc.Arbitrary<FuzzedRequest> {
  const header = fc.tuple(fc.constantFrom(...HEADERS), fc.constantFrom(...HEADER_VALUES));
  return fc.constantFrom(...routes).chain((route) =>
    fc.record({
      address: fc.oneof(
        { weight: 8, arbitrary: queried(route) },
        { weight: 2, arbitrary: named(route) },
        // As bytes that no library would send.
        { weight: 1, arbitrary: mutated(route.examples).map((text) => `/${text.replace(/^\//, '')}`) },
      ),
      method: fc.oneof({ weight: 8, arbitrary: fc.constant('GET') }, fc.constantFrom(...METHODS)),
      headers: fc.array(header, { maxLength: 2 }).map((pairs) => Object.fromEntries(pairs)),
      body: fc.option(
        fc.oneof(hostileText, mutated(['text=a&as-of=2025-01-01', '{"model":"gpt-4","field":"parameters"}'])),
        { freq: 3 },
      ),
    }),
  );
}

function queried({ examples, parameters }: FuzzedRoute): fc.Arbitrary<string> {
  const names = fc.oneof(
    { weight: 19, arbitrary: fc.constantFrom('as-of', ...parameters.keys()) },
    { weight: 1, arbitrary: hostileText },
  );
  const pair = names.chain((name) => {
    const known = parameters.get(name) ?? ['1'];
    const value = fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...known) },
      { weight: 1, arbitrary: hostileText },
      { weight: 1, arbitrary: mutated(known) },
    );
    return value.map((text) => `${encoded(name)}=${encoded(text)}`);
  });
  return fc.tuple(fc.constantFrom(...examples), fc.array(pair, { maxLength: 3 })).map(([example, pairs]) => {
    const [path = '', query = ''] = example.split('?');
    // Of two with the same name one is left: a repeated one is refused before the rest is read.
    const all = new Map(
      [query, ...pairs].flatMap((part) => part.split('&')).map((part) => [part.split('=')[0], part]),
    );
    return `${path}?${[...all.values()].filter((part) => part !== '').join('&')}`;
  });
}

/** A name in the place of the one that stands in the address, or behind it. */
function named({ path, parameters }: FuzzedRoute): fc.Arbitrary<string> {
  const base = path.includes('{') ? path : `${path.replace(/\/[^/]*$/, '')}/{id}`;
  const [query = 'as-of'] = parameters.keys();
  return fc
    .tuple(fc.oneof(hostileText, mutated(NAMES)), fc.boolean())
    .map(([name, more]) => `${base.replace(/\{\w+\}/g, encoded(name))}${more ? `?${query}=1` : ''}`);
}

/** Half a character becomes the sign for what is none, as it does in a browser. */
export function wellFormed(text: string): string {
  return Buffer.from(text).toString();
}

function encoded(text: string): string {
  return encodeURIComponent(wellFormed(text));
}
