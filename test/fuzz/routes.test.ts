import { join } from 'node:path';
import fc from 'fast-check';
import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { createApp } from '../../src/server/app.js';
import { MCP_TOOLS } from '../../src/server/mcp/tools.js';
import { PACKAGE_ROOT, temporaryDirectory } from '../observatory-fixture.js';
import { filledObservatory } from '../shared-observatory.js';
import { campaign } from './campaign.js';
import { BREAKOUT, hostileText, MARKUP, mutated, mutatedJson } from './hostile.js';
import { apiRoutes, type FuzzedRequest, requestTo, siteRoutes, USUAL, wellFormed } from './routes.js';

const directory = temporaryDirectory();
const logged: string[] = [];
let app: Hono;
beforeAll(async () => {
  app = createApp({
    observatory: await filledObservatory(directory.path),
    assetsDirectory: join(PACKAGE_ROOT, 'dist', 'web', 'assets'),
    version: '0.1.0',
    takesCorrections: true,
    log: (line) => logged.push(line),
  });
});
afterAll(directory.remove);

/** Every status there is a reason for. A picture that this machine cannot draw is 501. */
const KNOWN = [
  200, 201, 202, 204, 301, 302, 304, 308, 400, 401, 403, 404, 405, 406, 409, 410, 413, 414, 415, 429, 501,
];

async function answerTo({ address, method, headers, body }: FuzzedRequest): Promise<void> {
  const takesBody = method !== 'GET' && method !== 'HEAD';
  const request = new Request(`http://127.0.0.1:4173${address}`, {
    method,
    headers,
    ...(takesBody && body !== null ? { body } : {}),
  });
  await judge(await app.fetch(request));
}

async function judge(response: Response): Promise<void> {
  const { status, headers } = response;
  const type = headers.get('content-type') ?? '';
  const bytes = await response.arrayBuffer();
  const text = headers.has('content-encoding') ? '' : new TextDecoder().decode(bytes);
  expect(logged.splice(0)).toEqual([]);
  expect(KNOWN).toContain(status);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('content-security-policy')).toMatch(/default-src 'none'/);
  expect([...headers.keys()]).not.toContain('x-fuzz');
  // Only to a place of this server.
  expect(headers.get('location') ?? '/').toMatch(/^\/(?!\/|\\)/);
  if (/html|xml|svg/.test(type)) {
    expect(text).not.toContain(MARKUP);
    expect(text).not.toContain(BREAKOUT);
    expect(text).not.toMatch(/(?:href|src|action)="\s*javascript:/i);
  }
  if (text !== '' && /\bproblem\+json/.test(type))
    expect(JSON.parse(text)).toMatchObject({ status, title: expect.any(String) });
}

const ToolInput = z.object({ required: z.array(z.string()), properties: z.record(z.string(), z.unknown()) });
const FEW: Readonly<Record<string, string>> = { simulations: '20', limit: '2', budget: '50000usd' };

/** What a tool cannot do without, and little else. */
function leastArguments(input: Readonly<Record<string, unknown>>): Record<string, string> {
  const { required, properties } = ToolInput.parse(input);
  const few = Object.keys(properties).filter((name) => name in FEW);
  return Object.fromEntries(
    [...required, ...few].map((name) => [name, FEW[name] ?? USUAL[name]?.[0] ?? 'gpt-4o']),
  );
}

describe('whatever is asked of an address', () => {
  it('the API answers or refuses', async () => {
    const requests = requestTo(await apiRoutes(app));
    await campaign({ name: 'addresses of the API', cases: 50 }, requests, answerTo);
  });
  it('the site answers or refuses, and shows nothing as markup that came with the address', async () => {
    const requests = requestTo(await siteRoutes(app));
    await campaign({ name: 'addresses of the site', cases: 30 }, requests, answerTo);
  });
});

describe('whatever is sent', () => {
  const post = (address: string, type: string, body: string) =>
    app.request(address, {
      method: 'POST',
      body,
      headers: { 'content-type': type, origin: 'http://localhost' },
    });
  const FORM = 'application/x-www-form-urlencoded';
  const encoded = (pairs: Readonly<Record<string, string>>) => new URLSearchParams(pairs).toString();

  it('as a text to check is checked or refused', async () => {
    const text = fc.oneof(
      hostileText,
      mutated(['GPT-4 took 2.1e25 FLOP in 2023. 10 models over 1e25 FLOP.']),
    );
    const form = fc.oneof(
      text.map((one) => encoded({ text: one })),
      mutated(['text=GPT-4+took+2e25+FLOP&as-of=2025-01-01']),
    );
    await campaign({ name: 'texts to check', cases: 20 }, form, async (body) =>
      judge(await post('/de/check', FORM, body)),
    );
  });
  it('as a correction is taken or refused', async () => {
    const proposal = {
      model: 'gpt-4o',
      field: 'parameters',
      value: '1.8T',
      source: 'https://example.org',
      note: 'a',
    };
    await campaign(
      { name: 'corrections as JSON', cases: 20, mostTimes: 60 },
      mutatedJson([JSON.stringify(proposal)]),
      async (body) => judge(await post('/api/v1/corrections', 'application/json', body)),
    );
    const form = fc
      .tuple(fc.constantFrom(...Object.keys(proposal), 'by', 'other'), hostileText)
      .map(([key, value]) => encoded({ ...proposal, [key]: wellFormed(value) }));
    await campaign({ name: 'corrections by form', cases: 10, mostTimes: 60 }, form, async (body) =>
      judge(await post('/correct', FORM, body)),
    );
  });
  it('as a message of the Model Context Protocol is answered or refused', async () => {
    const message = (method: string, params: object) =>
      JSON.stringify({ jsonrpc: '2.0', id: 1, method, params });
    const version = '2025-06-18';
    const examples = [
      message('initialize', {
        protocolVersion: version,
        capabilities: {},
        clientInfo: { name: 'a', version: '1' },
      }),
      message('tools/list', {}),
      ...MCP_TOOLS.map(({ name, input }) =>
        message('tools/call', { name, arguments: leastArguments(input) }),
      ),
    ];
    await campaign({ name: 'messages of MCP', cases: 40 }, mutatedJson(examples), async (body) =>
      judge(
        await app.request('/mcp', {
          method: 'POST',
          body,
          headers: {
            'content-type': 'application/json',
            accept: 'application/json, text/event-stream',
            'mcp-protocol-version': version,
          },
        }),
      ),
    );
  });
});
