import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import fc from 'fast-check';
import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/server/app.js';
import { MCP_TOOLS, RefusedCall } from '../../src/server/mcp/tools.js';
import { API_QUESTIONS } from '../../src/server/questions.js';
import { type RunningServer, serve } from '../../src/server/serve.js';
import { PACKAGE_ROOT, temporaryDirectory } from '../observatory-fixture.js';
import { filledObservatory } from '../shared-observatory.js';

const CLI = join(PACKAGE_ROOT, 'dist', 'src', 'cli', 'main.js');
const CALLER = { name: 'test', version: '1' };
const directory = temporaryDirectory();
let observatory: Awaited<ReturnType<typeof filledObservatory>>;
let app: Hono;
let server: RunningServer;
let client: Client;
const logged: string[] = [];
beforeAll(async () => {
  observatory = await filledObservatory(directory.path);
  app = appOn(observatory);
  server = await serve({ app, host: '127.0.0.1', port: 0 });
  client = new Client(CALLER);
  await client.connect(new StreamableHTTPClientTransport(new URL('/mcp', server.url)));
});
afterAll(async () => {
  await client?.close();
  await server?.close();
  directory.remove();
});

function appOn(asked: typeof observatory): Hono {
  return createApp({
    observatory: asked,
    assetsDirectory: '',
    version: '0.1.0',
    log: (line) => logged.push(line),
  });
}

interface Called {
  readonly isError?: boolean;
  readonly content: readonly { readonly text: string }[];
  readonly structuredContent?: {
    readonly citation: { sentence: string; vintage: string | null; sources: { producer: string }[] };
    readonly answer: Record<string, unknown>;
  };
}

async function call(name: string, given: Record<string, unknown>, asker = client): Promise<Called> {
  return (await asker.callTool({ name, arguments: given })) as unknown as Called;
}

describe('the tools', () => {
  it('are the questions of the API, one each, by the names of the command line', () => {
    expect(MCP_TOOLS).toHaveLength(API_QUESTIONS.length);
    const names = MCP_TOOLS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z][a-z_]{2,63}$/);
    const promised = ['pace', 'models', 'show', 'estimate_compute', 'trend_compute', 'forecast', 'breakdown'];
    const others = ['rules', 'assess', 'assess_model', 'plan', 'check', 'revisions', 'sources'];
    expect(names).toEqual(expect.arrayContaining([...promised, ...others]));
  });
  it('refuse whatever is sent that they do not take, by name, and fail on nothing', async () => {
    const values = fc.oneof(
      fc.string(),
      fc.double(),
      fc.boolean(),
      fc.constant(null),
      fc.object(),
      fc.array(fc.string()),
    );
    const names = fc.oneof(
      fc.constantFrom('over', 'by', 'as-of', 'lang', 'model', 'params', '__proto__'),
      fc.string(),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('pace', 'breakdown', 'estimate_compute'),
        fc.dictionary(names, values),
        async (name, given) => {
          const tool = MCP_TOOLS.find((one) => one.name === name);
          const outcome = await tool?.call(observatory, given).catch((error: unknown) => error);
          if (outcome instanceof Error) expect(outcome).toBeInstanceOf(RefusedCall);
        },
      ),
      { numRuns: 150, seed: 7 },
    );
  });
});

describe('over HTTP, a client of the protocol', () => {
  it('is told each tool, what it takes and that it only reads', async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(MCP_TOOLS.map(({ name }) => name));
    for (const { annotations, description, inputSchema } of tools) {
      expect(annotations).toMatchObject({ readOnlyHint: true, destructiveHint: false, openWorldHint: false });
      expect(description).toContain('GET /api/v1/');
      expect(inputSchema).toMatchObject({ type: 'object', additionalProperties: false });
    }
    expect(tools.find(({ name }) => name === 'forecast')?.inputSchema.required).toEqual(['until']);
    expect(client.getInstructions()).toContain('citation.sentence');
  });
  it('gets the answer of the API with a sentence to cite, its vintage and its sources', async () => {
    const { structuredContent, content } = await call('pace', { over: '1e25flop' });
    const answer = await (await app.request('/api/v1/pace?over=1e25flop')).json();
    expect(structuredContent?.answer).toEqual(answer);
    expect(structuredContent?.citation).toMatchObject({
      sentence: expect.stringMatching(
        /9 models over 10²⁵ FLOP .* \(Flopscope, as of 2 May 2026; data: Epoch AI, CC-BY-4\.0\)$/,
      ),
      vintage: '2026-05-02',
    });
    expect(structuredContent?.citation.sources.map(({ producer }) => producer)).toContain('Epoch AI');
    expect(content[0]?.text).toBe(structuredContent?.citation.sentence);
    expect(JSON.parse(content[1]?.text ?? '')).toEqual(answer);
  });
  it('gets the sentence in German', async () => {
    const { content } = await call('breakdown', { over: 1e25, by: 'country', lang: 'de' });
    expect(content[0]?.text).toMatch(/^21 Modelle über 10²⁵ FLOP verzeichnet.*Stand 2\. Mai 2026/);
  });
  const ASKED: readonly (readonly [string, Record<string, unknown>, RegExp])[] = [
    ['show', { model: 'grok-3' }, /^Grok 3 \(xAI, published 17 February 2025\): training compute in FLOP: /],
    [
      'estimate_compute',
      { params: '70B', tokens: '15T' },
      /^About 6\.3 · 10²⁴ FLOP .*from the inputs as given\)$/,
    ],
    ['trend_compute', {}, /^Training compute of notable models grew \d/],
    ['plan', { budget: '50000usd' }, /^For \$50,000, within 30 days/],
    ['rules', { on: '2027-01-01' }, /^\d+ rules ask something .*Not legal advice/],
    ['assess', { flop: '2e25', on: '2026-12-01' }, /^A run of your own: .*Not legal advice/],
    ['check', { text: 'In 2024 there were 12 models over 10^25 FLOP.' }, /^1 statement: \d supported/],
    ['revisions', {}, /^Between the vintages of 30 March 2026 and 2 May 2026: \d+ models added/],
    ['sources', {}, /^\d+ sources: Epoch AI, /],
    ['cite_model', { model: 'grok-3' }, /Grok 3.*\(Flopscope, as of 2 May 2026\)$/],
    ['pace_vintages', { over: '1e25' }, /3 as of 20 December 2023, 21 as of 2 May 2026/],
    ['reproduce_model_count', { simulations: '100' }, /\(Flopscope; data: Epoch AI/],
  ];
  it.each(ASKED)('asks %s and can cite what it hears', async (name, given, sentence) => {
    const { isError, content } = await call(name, given);
    expect([isError ?? false, content[0]?.text]).toEqual([false, expect.stringMatching(sentence)]);
  });
  it('is given few models unless it asks for more', async () => {
    const few = await call('models', { over: '1e25' });
    expect(few.structuredContent?.answer.models).toHaveLength(20);
    const all = await call('models', { over: '1e25', limit: 100 });
    expect(all.structuredContent?.answer.models).toHaveLength(21);
  });
  it.each([
    ['pace', {}, 'over: missing'],
    ['pace', { over: 'big' }, 'over: invalid threshold: big; expected a size such as 1e23flop or 10Musd'],
    ['pace', { over: '1e25', colour: 'red' }, 'colour: unknown parameter'],
    ['pace', { over: { value: 1 } }, 'over: expected a text, a number or a switch'],
    ['pace', { over: '1'.repeat(6000) }, 'over: longer than 5000 characters'],
    [
      'pace',
      { over: '1e25', 'as-of': '2001-01-01' },
      'as-of: nothing was retrieved by 2001-01-01; the first vintage is 2023-12-20',
    ],
    ['show', {}, 'model: missing'],
    ['forecast', { over: '1e25', until: 2999 }, expect.stringMatching(/^until: 2999 is too far/)],
    ['show', { model: 'nonesuch' }, expect.stringMatching(/^no model called nonesuch; the nearest are /)],
    ['models', { limit: 'all' }, expect.stringMatching(/^limit: /)],
  ])('is told by name what was wrong: %s %j', async (name, given, message) => {
    const { isError, content } = await call(name, given);
    expect([isError, content[0]?.text]).toEqual([true, message]);
  });
  it('is told an answer that is too long instead of sent it', async () => {
    const { isError, content } = await call('models', { limit: 1000 });
    expect([isError, content[0]?.text]).toEqual([
      true,
      expect.stringMatching(/^the answer has \d+ characters, more than 500000; ask for less/),
    ]);
  });
  it('learns nothing of where a failure of ours lies', async () => {
    const broken = appOn({ ...observatory, sources: () => Promise.reject(new Error('/secret/place')) });
    const running = await serve({ app: broken, host: '127.0.0.1', port: 0 });
    const other = new Client(CALLER);
    await other.connect(new StreamableHTTPClientTransport(new URL('/mcp', running.url)));
    const { isError, content } = await call('sources', {}, other);
    expect([isError, content[0]?.text]).toEqual([true, 'this is a bug; the server has written down where']);
    expect(logged.join('\n')).toContain('mcp sources: Error: /secret/place');
    await other.close();
    await running.close();
  });
  const post = (headers: Record<string, string>, body: string) =>
    app.request('http://127.0.0.1/mcp', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json, text/event-stream',
        ...headers,
      },
      body,
    });
  const list = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list' });
  it('is refused from the page of another site, and with more than a question needs', async () => {
    expect((await post({ origin: 'https://elsewhere.example' }, list)).status).toBe(403);
    expect((await post({ origin: 'http://127.0.0.1:4173' }, list)).status).toBe(200);
    expect((await post({}, list)).status).toBe(200);
    expect((await post({}, ' '.repeat(300_000))).status).toBe(413);
    expect((await post({}, '{')).status).toBe(400);
    expect((await app.request('/mcp')).status).toBe(405);
  });
});

describe('over standard input and output', () => {
  it('a client starts the program, asks and ends it', async () => {
    const own = temporaryDirectory();
    const transport = new StdioClientTransport({
      command: process.execPath,
      args: [CLI, 'mcp', '--data-dir', own.path],
      stderr: 'ignore',
    });
    const asker = new Client(CALLER);
    await asker.connect(transport);
    const { content } = await call('breakdown', { over: '1e25' }, asker);
    expect(content[0]?.text).toMatch(/^21 models over 10²⁵ FLOP on record/);
    expect(await call('pace', { over: 'big' }, asker)).toMatchObject({ isError: true });
    await asker.close();
    own.remove();
  });
  it('nothing but the protocol is on standard output, also while an empty directory is filled', async () => {
    const own = temporaryDirectory();
    const program = spawn(process.execPath, [CLI, 'mcp', '--data-dir', own.path], {
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    const clientInfo = CALLER;
    const messages = [
      {
        id: 1,
        method: 'initialize',
        params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo },
      },
      { method: 'notifications/initialized' },
      { id: 2, method: 'tools/call', params: { name: 'sources', arguments: {} } },
    ];
    for (const message of messages)
      program.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
    const lines: { id?: number }[] = [];
    for await (const line of createInterface({ input: program.stdout })) {
      lines.push(JSON.parse(line));
      if (lines.at(-1)?.id === 2) program.stdin.end();
    }
    expect(lines.map(({ id }) => id)).toEqual([1, 2]);
    const status = program.exitCode ?? (await new Promise((resolve) => program.once('exit', resolve)));
    expect(status).toBe(0);
    own.remove();
  });
});
