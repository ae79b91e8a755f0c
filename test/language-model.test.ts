import { spawnSync } from 'node:child_process';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLanguageModel } from '../src/language-model.js';
import { InputError } from '../src/provenance/input-error.js';
import { UnreachableError } from '../src/provenance/unreachable-error.js';
import { Briefing, type BriefingSentence } from '../src/report/briefing/briefing.js';
import { sentenceText } from '../src/report/briefing/draft.js';
import { rewriteBriefing } from '../src/report/rewrite/rewrite-briefing.js';
import { PUBLIC_ONLY } from '../src/snapshots/fetch/address-policy.js';
import { openGuardedDispatcher } from '../src/snapshots/fetch/guarded-dispatcher.js';
import { PACKAGE_ROOT } from './observatory-fixture.js';

/** How the stand-in answers: with the words it makes of a text, or as it likes. */
type Manner = (text: string, response: ServerResponse, request: IncomingMessage) => void;

let server: Server;
let manner: Manner;
let asked: { path: string | undefined; key: string | undefined; body: Record<string, unknown> }[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += String(chunk);
    });
    request.on('end', () => {
      const parsed = JSON.parse(body);
      asked.push({ path: request.url, key: request.headers.authorization, body: parsed });
      manner(parsed.messages[1].content, response, request);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
const TRY_MILLISECONDS = 120_000;
const opened = (more: { url?: string; key?: string | null } = {}) =>
  openLanguageModel(
    { url: address(), model: 'stand-in', key: null, ...more },
    {
      packageRoot: PACKAGE_ROOT,
      version: 'test',
      now: () => new Date('2026-11-24T12:00:00Z'),
      network: {
        random: () => 0,
        // The limit of a try is the one wait that has to be real, though not that long.
        wait: (milliseconds, signal) =>
          milliseconds < TRY_MILLISECONDS ? Promise.resolve() : setTimeout(400, undefined, { signal }),
      },
    },
  );
const ask = async (more: Parameters<typeof opened>[0] = {}) => (await opened(more))('a', 'b');
const complete = (response: ServerResponse, content: string) =>
  response.end(JSON.stringify({ choices: [{ message: { content } }] }));

const sentence: BriefingSentence = {
  id: 'pace.a',
  parts: [
    { text: 'In ', figure: null, note: null },
    { text: '2025', figure: 'pace.a.period', note: 1 },
    { text: ', sources recorded ', figure: null, note: null },
    { text: '4', figure: 'pace.a.count', note: 1 },
    { text: ' models.', figure: null, note: null },
  ],
  figures: ['pace.a.period', 'pace.a.count'],
};
const briefing: Briefing = {
  title: { id: 'title', parts: [{ text: 'Large models', figure: null, note: null }], figures: [] },
  period: {
    id: '2025',
    length: 'year',
    from: '2025-01-01',
    to: '2025-12-31',
    partial: false,
    before: '2024',
  },
  vintage: { asOf: null, date: '2026-05-02', snapshots: [] },
  language: 'en',
  sections: [
    { id: 'pace', heading: 'How many', sentences: [sentence], paragraphs: [['pace.a']], charts: [] },
  ],
  ...{ methods: [], limitations: [], figures: [], notes: [], charts: [], sources: [] },
};
const rewritten = async (next: Manner) => {
  [manner, asked] = [next, []];
  const made = await rewriteBriefing(briefing, ['OpenAI'], await opened());
  const [first] = made.briefing.sections[0]?.sentences ?? [];
  return { ...made, text: first ? sentenceText(first) : '' };
};
/** Answers with each sentence changed by itself. */
const changing =
  (change: (text: string) => string): Manner =>
  (text, response) => {
    const { sentences } = JSON.parse(text) as { sentences: { id: string; text: string }[] };
    complete(
      response,
      `\`\`\`json\n${JSON.stringify({ sentences: sentences.map((one) => ({ id: one.id, text: change(one.text) })) })}\n\`\`\``,
    );
  };

describe('a briefing reworded by a language model', () => {
  it('takes the words of an honest one, says so, and keeps the original of a lying one', async () => {
    const honest = await rewritten(
      changing((text) => text.replace('sources recorded', 'sources have recorded')),
    );
    expect(honest.text).toBe('In 2025, sources have recorded 4 models.');
    expect(honest.rewriting).toEqual({ taken: ['pace.a'], refused: [] });
    expect(honest.briefing.methods.map(({ id }) => id)).toEqual(['methods.rewritten']);
    expect(Briefing.safeParse(honest.briefing).success).toBe(true);
    const lying = await rewritten(changing((text) => text.replace('4', '9')));
    expect(lying.text).toBe('In 2025, sources recorded 4 models.');
    expect(lying.rewriting.refused).toEqual([{ id: 'pace.a', reason: 'figure-missing', found: '4' }]);
    expect(lying.briefing.methods).toEqual([]);
  });

  it.each<[string, Manner]>([
    ['no JSON', (_, response) => response.end('hello')],
    ['an empty choice', (_, response) => response.end('{"choices":[]}')],
    ['words without their ids', (_, response) => complete(response, 'In 2025, sources recorded 4 models.')],
    [
      'another sentence’s id',
      (_, response) => complete(response, '{"sentences":[{"id":"x","text":"In 2025 4."}]}'),
    ],
  ])('keeps its words where the answer is %s', async (_, next) => {
    const { text, rewriting } = await rewritten(next);
    expect(text).toBe('In 2025, sources recorded 4 models.');
    expect(rewriting.refused.map(({ reason }) => reason)).toEqual(['no-answer']);
  });
});

describe('the address of a language model', () => {
  it('gets the key in a header, the name of the model, and no more than the text', async () => {
    [manner, asked] = [(_, response) => complete(response, 'yes'), []];
    expect(await (await opened({ key: 'secret' }))('be brief', 'a text')).toBe('yes');
    expect(await (await opened({ url: `${address()}/chat/completions` }))('be brief', 'a text')).toBe('yes');
    expect(asked.map(({ path, key }) => [path, key])).toEqual([
      ['/v1/chat/completions', 'Bearer secret'],
      ['/v1/chat/completions', undefined],
    ]);
    expect(asked[0]?.body).toMatchObject({
      model: 'stand-in',
      messages: [{ content: 'be brief' }, { content: 'a text' }],
    });
  });

  it('is asked three times where it fails for a while, and once where it will not change', async () => {
    const status =
      (code: number): Manner =>
      (_, response) =>
        response.writeHead(code).end();
    [manner, asked] = [status(500), []];
    await expect(ask()).rejects.toThrow('status 500, after 3 tries');
    expect(asked).toHaveLength(3);
    [manner, asked] = [status(401), []];
    await expect(ask()).rejects.toThrow(UnreachableError);
    expect(asked).toHaveLength(1);
    let calls = 0;
    [manner, asked] = [
      (_, response) => {
        calls += 1;
        if (calls === 1) response.writeHead(503).end();
        else complete(response, 'at last');
      },
      [],
    ];
    expect(await ask()).toBe('at last');
  });

  it('is given up where it is slow, endless, leads elsewhere or is not there', async () => {
    [manner, asked] = [() => undefined, []];
    await expect(ask()).rejects.toThrow('no answer within 120000 ms, after 3 tries');
    const endless: Manner = (_, response) => {
      response.on('close', () => clearInterval(more));
      const more = setInterval(() => response.write('x'.repeat(200_000)), 1);
    };
    [manner, asked] = [endless, []];
    await expect(ask()).rejects.toThrow('larger than 524288 bytes');
    [manner, asked] = [
      (_, response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
      [],
    ];
    await expect(ask({ key: 'secret' })).rejects.toThrow('more than 0 redirects');
    await expect(ask({ url: 'http://127.0.0.1:2/v1' })).rejects.toThrow(UnreachableError);
  });

  it.each([
    ['ftp://example.org', /an address with https:/],
    ['example.org', /this is no address/],
    ['http://example.org/v1', /an address with https:; expected https:\/\/…\/v1, or http:/],
    ['https://example.org:25/v1', /port 25 belongs to another protocol/],
  ])('is refused before anything is sent: %s', async (url, problem) => {
    await expect(opened({ url })).rejects.toThrow(InputError);
    await expect(opened({ url })).rejects.toThrow(problem);
  });

  it('with a name and password in it is refused without repeating them', async () => {
    const refused = await opened({ url: 'https://name:pass-word@example.org/v1' }).catch(String);
    expect(refused).toContain('--rewrite: invalid address: https://example.org/v1: an address must not hold');
    expect(refused).not.toContain('pass-word');
  });

  it('may be on this machine where the person names it so, not where a name leads there', async () => {
    [manner, asked] = [(_, response) => complete(response, 'yes'), []];
    const { port } = new URL(address());
    expect(await ask({ url: `http://[::ffff:127.0.0.1]:${port}/v1` })).toBe('yes');
    const elsewhere = openLanguageModel(
      { url: `https://models.example:${port}/v1`, model: 'a', key: 'secret' },
      {
        ...{ packageRoot: PACKAGE_ROOT, version: 'test', now: () => new Date(0) },
        network: {
          random: () => 0,
          wait: (_, signal) => setTimeout(400, undefined, { signal }),
          dispatcher: openGuardedDispatcher(PUBLIC_ONLY, { connectMilliseconds: 1000 }, async () => [
            { address: '127.0.0.1', family: 4 },
          ]),
        },
      },
    );
    await expect((await elsewhere)('a', 'b')).rejects.toThrow(/models\.example leads to 127\.0\.0\.1 is not/);
    expect(asked).toHaveLength(1);
  });
});

describe('flopscope briefing --rewrite', () => {
  const run = (...words: string[]) =>
    spawnSync(process.execPath, [join(PACKAGE_ROOT, 'dist/src/cli/main.js'), 'briefing', ...words], {
      encoding: 'utf8',
    });
  it('says at once what is no address, and what a name alone is for', () => {
    const wrong = run('--rewrite', 'ftp://example.org');
    expect([wrong.status, wrong.stdout]).toEqual([3, '']);
    expect(wrong.stderr).toContain(
      '--rewrite: invalid address: ftp://example.org/: expected an address with https:',
    );
    expect(run('--rewrite-model', 'a').status).toBe(2);
  });
});
