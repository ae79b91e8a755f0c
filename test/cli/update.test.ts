import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCommandLine } from '../../src/cli/arguments.js';
import { readEvery } from '../../src/cli/collecting.js';
import type { CommandContext } from '../../src/cli/command.js';
import { command as sources } from '../../src/cli/commands/sources.js';
import { command as update } from '../../src/cli/commands/update.js';
import { followStore } from '../../src/cli/following.js';
import { openTerminal } from '../../src/cli/terminal.js';
import { openPipeline } from '../../src/pipeline.js';
import { temporaryDirectory } from '../observatory-fixture.js';
import { filledObservatory } from '../shared-observatory.js';
import { collectorOptions, fixture } from '../snapshots/collect/collect-fixture.js';
import { type MisbehavingServer, plain, startMisbehaving } from '../snapshots/fetch/misbehaving-server.js';

const directory = temporaryDirectory();
let server: MisbehavingServer;
beforeAll(async () => {
  server = await startMisbehaving();
  await filledObservatory(directory.path);
});
afterAll(async () => {
  await server.close();
  directory.remove();
});

function run(words: readonly string[]) {
  const line = readCommandLine(words);
  const printed: string[] = [];
  const out = { write: (text: string) => printed.push(text) };
  const context: CommandContext = {
    ...line,
    verb: words[0] ?? '',
    terminal: openTerminal({ out, error: { write: () => undefined }, environment: {} }),
    pipeline: openPipeline(collectorOptions(directory.path, server.port)),
    elsewhere: null,
    signal: new AbortController().signal,
  };
  return { context, text: () => printed.join('') };
}

async function updated(...words: string[]) {
  const { context, text } = run(['update', ...words]);
  const status = await update(context);
  return { status, text: text() };
}

describe('flopscope update', () => {
  it('exits with 4 and names address and stage where a source is not reached', async () => {
    const { status, text } = await updated('models-dev');
    expect(status).toBe(4);
    expect(text).toContain('https://models.dev/api.json: status 404 (status)');
  });
  it('prints what was taken in, and one JSON document with --json', async () => {
    server.answer(
      '/api.json',
      plain(200, fixture('models_dev.json'), { 'content-type': 'application/json' }),
    );
    const first = await updated('models-dev');
    expect(first.status).toBe(0);
    expect(first.text).toContain('models-dev');
    const dearer = fixture('models_dev.json').replace('"input": 2.5', '"input": 3');
    server.answer('/api.json', plain(200, dearer, { 'content-type': 'application/json' }));
    const { text } = await updated('models-dev');
    expect(text).toContain('~ openai/gpt-4o, inputUsdPerMillionTokens: 2.5 → 3');
    const again = JSON.parse((await updated('models-dev', '--json')).text);
    expect(again).toMatchObject({ snapshots: [], unchanged: [{ source: 'models-dev' }], failed: [] });
  });
  it('exits with 3 where an answer waits for a person, whom sources tell how to decide', async () => {
    server.answer('/data/notable_ai_models.csv', plain(200, fixture('notable_2026-05-02.csv'), {}));
    const { status, text } = await updated('epoch-notable');
    expect(status).toBe(3);
    expect(text).toContain('rows dropped');
    const id = /--accept (\S+)/.exec(text)?.[1] ?? '';
    const listed = run(['sources', '--lang', 'de']);
    expect(await sources(listed.context)).toBe(0);
    expect(listed.text()).toContain(`In Quarantäne seit 24. November 2026: ${id}`);
    expect((await updated('--reject', id)).text).toContain(`${id}: rejected`);
    await expect(updated('--accept', 'nothing')).rejects.toThrow(/nothing does not wait in quarantine/);
  });
  it.each([
    [['--as-of', '2024-01-01'], /--as-of/],
    [['--accept', 'a', '--reject', 'b'], /one decision at a time/],
    [['epoch-all', '--accept', 'a'], /unexpected word: epoch-all/],
  ])('refuses %s', (words, problem) => expect(updated(...words)).rejects.toThrow(problem));
});

describe('flopscope serve --collect', () => {
  const every = (...words: string[]) => readEvery(run(['serve', ...words]).context);
  it('takes a time, or a day without one', async () => {
    expect(await every('--collect')).toMatchObject({ text: '1d', milliseconds: 86_400_000 });
    expect(await every('--collect', '6h', '--port', '0')).toMatchObject({ milliseconds: 21_600_000 });
    expect(await every('--collect', '--port', '0')).toMatchObject({ text: '1d' });
  });
  it('refuses a time that is none, or too often', async () => {
    await expect(every('--collect', 'often')).rejects.toThrow(/invalid time: often/);
    await expect(every('--collect', '1min')).rejects.toThrow(
      /too often for the sources; expected at least 10min/,
    );
  });
  it('answers from new snapshots without a restart, whoever took them in', async () => {
    const { context } = run(['serve']);
    const { observatory, look } = await followStore(context, 3_600_000);
    const count = async () =>
      (await observatory.refreshes({ source: 'models-dev', limit: 9 })).refreshes.length;
    const [before, revision] = [await count(), observatory.revision];
    await look();
    expect(observatory.revision).toBe(revision);
    const cheaper = fixture('models_dev.json').replace('"input": 2.5', '"input": 1');
    server.answer('/api.json', plain(200, cheaper, { 'content-type': 'application/json' }));
    await (await run(['update']).context.pipeline.collector()).update(['models-dev']);
    expect(await count()).toBe(before);
    await Promise.all([look(), look()]);
    expect(await count()).toBe(before + 1);
    expect(observatory.revision).not.toBe(revision);
  });
});
