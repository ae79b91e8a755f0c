import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CommandContext } from '../../src/cli/command.js';
import { followStore } from '../../src/cli/following.js';
import { openTerminal } from '../../src/cli/terminal.js';
import { openPipeline, type Pipeline } from '../../src/pipeline.js';
import { createApp } from '../../src/server/app.js';
import { PACKAGE_ROOT, temporaryDirectory } from '../observatory-fixture.js';
import { type PostgresServer, startPostgres } from '../postgres-server.js';

const NEVER_MILLISECONDS = 3_600_000;
const directory = temporaryDirectory();
const stop = new AbortController();
const pipelines: Pipeline[] = [];
let postgres: PostgresServer;
let names = 0;

beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(async () => {
  stop.abort();
  for (const pipeline of pipelines) await pipeline.close();
  await postgres.remove();
  directory.remove();
});

function machine(name: string, databaseUrl: string): Pipeline {
  const pipeline = openPipeline({
    dataDirectory: join(directory.path, name),
    databaseUrl,
    packageRoot: PACKAGE_ROOT,
    version: 'test',
    now: () => new Date('2026-11-24T12:00:00Z'),
    randomName: () => `name-${process.pid}-${names++}`,
    progress: () => undefined,
  });
  pipelines.push(pipeline);
  return pipeline;
}

async function serverOn(pipeline: Pipeline, lookEvery = NEVER_MILLISECONDS) {
  const notes: string[] = [];
  const quiet = { write: (text: string) => notes.push(text) };
  const context: Pick<CommandContext, 'pipeline' | 'terminal' | 'elsewhere' | 'signal'> = {
    pipeline,
    terminal: openTerminal({ out: quiet, error: quiet, environment: {} }),
    elsewhere: null,
    signal: stop.signal,
  };
  const { observatory } = await followStore(context, lookEvery);
  const app = createApp({
    observatory,
    assetsDirectory: join(PACKAGE_ROOT, 'dist', 'web', 'assets'),
    version: 'test',
    takesCorrections: true,
    log: (line) => notes.push(line),
  });
  return { app, notes };
}

async function ingest(pipeline: Pipeline, day: string, models: readonly string[]): Promise<void> {
  mkdirSync(directory.path, { recursive: true });
  const path = join(directory.path, `all_${day}.csv`);
  const rows = models.map((model) => `${model},Firm,2024-03-01,2e25,Language,Confident`);
  const header = 'Model,Organization,Publication date,Training compute (FLOP),Domain,Confidence';
  writeFileSync(path, [header, ...rows, ''].join('\n'));
  await pipeline.ingest([{ path, source: 'epoch-all', retrieved: day }]);
}

const vintageOf = async (app: Hono): Promise<string> => {
  const answer = await (await app.request('/api/v1/sources')).json();
  return answer.vintage.date;
};
const page = async (app: Hono) => (await app.request('/models/grown')).status;

describe('servers on a shared store', () => {
  it('answer with what a collector took in, and with what an editor decided, without a restart', async () => {
    const address = await postgres.address();
    const collector = machine('collector', address);
    await ingest(collector, '2026-01-01', ['First']);
    const servers = [
      await serverOn(machine('one', address)),
      await serverOn(machine('two', address)),
    ] as const;
    for (const { app } of servers)
      expect([await vintageOf(app), await page(app)]).toEqual(['2026-01-01', 404]);

    await ingest(collector, '2026-02-01', ['First', 'Grown']);
    for (const { app } of servers) {
      await expect.poll(() => vintageOf(app), { timeout: 10_000 }).toBe('2026-02-01');
      expect(await page(app)).toBe(200);
    }

    const editor = await collector.observatory();
    const { correction } = await editor.proposeCorrection({
      ...{ model: 'grown', field: 'trainingComputeFlop', value: '3e25' },
      ...{ source: 'https://example.org/', note: 'a table' },
    });
    await editor.decideCorrection(correction.id, 'accepted', null);
    for (const { app } of servers)
      await expect
        .poll(async () => JSON.stringify(await (await app.request('/api/v1/models/grown')).json()), {
          timeout: 10_000,
        })
        .toContain('3e+25');
  }, 60_000);

  it('answer from their copies or say 503 while the database is away, and go on when it is back', async () => {
    const address = await postgres.address();
    const collector = machine('collector-2', address);
    await ingest(collector, '2026-01-01', ['First']);
    const { app, notes } = await serverOn(machine('three', address), 200);
    // Known before the database goes, and a proposal that cannot be stored without it.
    expect((await app.request('/api/v1/models/first')).status).toBe(200);
    await postgres.stop();
    expect((await app.request('/api/v1/pace?over=1e23flop')).status).toBe(200);
    expect((await app.request('/api/v1/models/first')).status).toBe(200);
    const away = await app.request('/api/v1/sources');
    expect([away.status, away.headers.get('retry-after')]).toEqual([503, '10']);
    expect(await away.json()).toMatchObject({ title: 'Service unavailable', status: 503 });
    const shown = await app.request('/de/sources');
    expect([shown.status, shown.headers.get('retry-after')]).toEqual([503, '10']);
    expect(await shown.text()).toContain('Die Datenablage ist nicht erreichbar');
    const proposal = {
      model: 'first',
      field: 'parameters',
      value: '7e9',
      source: 'https://example.org/',
      note: 'x',
    };
    const propose = () =>
      app.request('/api/v1/corrections', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(proposal),
      });
    expect((await propose()).status).toBe(503);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await postgres.start();
    await expect
      .poll(async () => (await app.request('/api/v1/sources')).status, { timeout: 15_000 })
      .toBe(200);
    expect((await propose()).status).toBe(201);
    await ingest(collector, '2026-02-01', ['First', 'Grown']);
    await expect.poll(() => vintageOf(app), { timeout: 15_000 }).toBe('2026-02-01');
    // Told once for the whole time, not at every look.
    expect(notes.filter((note) => note.startsWith('UnreachableError')).length).toBeLessThan(4);
    expect(notes.join('')).not.toContain('only-for-this-test');
  }, 60_000);
});
