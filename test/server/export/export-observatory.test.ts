/** A whole export of a small store: one file of models, one renderer, the pages as the server makes them, in a browser. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportApp } from '../../../src/server/export/export-app.js';
import { type ExportOrder, exportObservatory } from '../../../src/server/export/export-observatory.js';
import { openRenderer } from '../../../src/server/export/site-renderer.js';
import { PACKAGE_ROOT, pipelineOn, temporaryDirectory } from '../../observatory-fixture.js';
import { launchBrowser, WIDE_LIGHT, watchFaults } from '../../web/browser-session.js';
import { serveFiles } from './file-server.js';
import { deadLinks, filesBelow } from './site-fixture.js';

const directory = temporaryDirectory();
afterAll(directory.remove);
const at = (name: string) => join(directory.path, name);
const ADDRESS = 'https://example.org/ai';

async function write(target: string, changes: Partial<ExportOrder> = {}) {
  const pipeline = pipelineOn(at('data'));
  const observatory = await pipeline.observatory();
  return exportObservatory({
    ...{ directory: at(target), packageRoot: PACKAGE_ROOT, version: 'test', day: '2026-05-02' },
    ...{ over: '3e25flop', publishedAt: ADDRESS, threads: 1 },
    vintages: await observatory.vintages(),
    snapshots: await pipeline.snapshots(),
    openRenderer: (frame) => {
      const app = exportApp({
        observatory,
        packageRoot: PACKAGE_ROOT,
        version: 'test',
        log: () => undefined,
      });
      return openRenderer((address) => app.request(address), frame);
    },
    progress: () => undefined,
    signal: new AbortController().signal,
    ...changes,
  });
}

/** What the service worker keeps comes after the page is there. */
async function keptInBoth(page: Page, wanted: readonly string[]): Promise<void> {
  await page.waitForFunction(async (names) => {
    const { scope } = await navigator.serviceWorker.ready;
    const found = await Promise.all(names.map((name) => caches.match(new URL(name, scope).href)));
    return found.every((answer) => answer !== undefined);
  }, wanted);
}

let files: Readonly<Record<string, string>> = {};
let result: Awaited<ReturnType<typeof write>>;

const SOURCE = join(PACKAGE_ROOT, 'test', 'fixtures', 'sources', 'notable_2026-05-02.csv');
const ROWS = 40;
const stored = () => at('notable.csv');

beforeAll(async () => {
  writeFileSync(
    stored(),
    readFileSync(SOURCE, 'utf8')
      .split('\n')
      .slice(0, ROWS + 1)
      .join('\n'),
  );
  await pipelineOn(at('data')).ingest([{ path: stored(), source: 'epoch-notable', retrieved: '2026-05-02' }]);
  result = await write('site');
  files = filesBelow(at('site'));
}, 120_000);

const json = (file: string) => JSON.parse(readFileSync(at(`site/${file}`), 'utf8'));
/** Without the whole of a page in the message. */
const holds = (file: string, words: string) => files[file]?.includes(words) ?? null;

describe('the exported site of a small store', () => {
  it('has the pages in both languages, pages and data of models, and the snapshot as it came', () => {
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining([
        ...['index.html', 'de/index.html', 'pace/index.html', 'de/methods/pace/index.html'],
        ...['api/v1/models.json', 'api/v1/models.csv', 'api/v1/models.parquet', 'api/v1/explore.json'],
        ...['charts/pace.svg', 'embed/pace/index.html', 'files/index.html', 'de/needs-server/index.html'],
        ...['404.html', 'sw.js', 'states.json'],
      ]),
    );
    const snapshot = Object.keys(files).find((file) => file.endsWith('/epoch-notable.csv'));
    expect(snapshot && readFileSync(at(`site/${snapshot}`))).toEqual(readFileSync(stored()));
    const page = Object.keys(files).find((file) => /^models\/[^/=]+\/index\.html$/.test(file)) ?? '';
    const id = page.split('/')[1];
    expect(json(`api/v1/models/${id}.json`).model.id).toBe(id);
    expect(holds(page, '<html data-files="../../"')).toBe(true);
  });
  it('has no link and no asset without a file, and no page that knows from where it is read', () => {
    expect(deadLinks(files)).toEqual([]);
    const knowing = Object.keys(files).filter((file) =>
      /export\.invalid|\s(?:href|src|action)="\//.test(files[file] ?? ''),
    );
    expect(knowing).toEqual([]);
  });
  it('names every file with its hash and what it cannot show, and keeps nothing of the clock', () => {
    const manifest = json('export-manifest.json');
    const names = Object.keys(files).filter((file) => file !== 'export-manifest.json');
    expect(Object.keys(manifest.files)).toEqual(names);
    expect(manifest).toMatchObject({ version: 'test', vintage: '2026-05-02', day: '2026-05-02' });
    expect(manifest.sha256).toBe(result.sha256);
    expect(result.missing).toEqual([
      ...['/api/v1/chips', '/api/v1/clusters', '/chips', '/clusters', '/de/chips', '/de/clusters'],
    ]);
  });
  it('has feeds and a list of its pages, with whole addresses', () => {
    expect(holds('feeds/models.atom', `href="${ADDRESS}/`)).toBe(true);
    expect(holds('de/feeds/rules.json', `${ADDRESS}/de/law/index.html`)).toBe(true);
    expect(holds('sitemap.xml', `<loc>${ADDRESS}/de/pace/index.html</loc>`)).toBe(true);
    expect(holds('index.html', `<link rel="canonical" href="${ADDRESS}/index.html"`)).toBe(true);
    expect(holds('index.html', 'href="feeds/models.atom"')).toBe(true);
  });
  it('is the same byte for byte a second time', async () => {
    const second = await write('again');
    expect(second.sha256).toBe(result.sha256);
    const again = filesBelow(at('again'));
    expect(Object.keys(again).filter((file) => again[file] !== files[file])).toEqual([]);
    expect(Object.keys(again)).toEqual(Object.keys(files));
  }, 120_000);
});

describe('the exported site in a browser, below a path of a plain server', () => {
  it('is walked without a fault, and read again when the server is gone', async () => {
    const server = await serveFiles(at('site'), '/some/where/');
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage(WIDE_LIGHT);
      const faults = watchFaults(page, server.address);
      const go = (file: string) => page.goto(server.address + file);
      await go('index.html');
      await page.click('.groups a[href^="models/"]');
      await page.click('main table a[href$="/index.html"]');
      const model = page.url();
      const name = await page.textContent('h1');
      await page.goBack();
      await page.click('a.language');
      expect(page.url()).toBe(`${server.address}de/models/index.html`);
      await go('explore/index.html?quantity=parameters');
      await page.waitForFunction(() => document.querySelector('[data-explorer="frozen"]:not([hidden])'));
      await go('needs-server/index.html?over=1e25flop#/models');
      await page.waitForURL(`${server.address}models/over=1e25flop.html`);
      await go('needs-server/index.html#/check');
      await page.waitForSelector('[data-wanted]:not([hidden])');
      expect(await page.textContent('[data-wanted] code')).toBe('http://127.0.0.1:4173/check');
      await keptInBoth(page, ['pace/index.html', 'de/pace/index.html']);
      expect(faults).toEqual([]);
      await server.close();
      await page.goto(model);
      expect(await page.textContent('h1')).toBe(name);
      await go('de/pace/index.html');
      expect(await page.getAttribute('html', 'lang')).toBe('de');
      await go('models/never-read/index.html');
      expect(page.url()).toBe(`${server.address}unread/index.html`);
    } finally {
      await browser.close();
      await server.close();
    }
  }, 60_000);
});

describe('an export that is ended', () => {
  it('says so and leaves nothing', async () => {
    await expect(write('ended', { signal: AbortSignal.abort() })).rejects.toThrow(
      /ended; nothing was written/,
    );
    expect(Object.keys(filesBelow(directory.path)).filter((file) => file.startsWith('ended'))).toEqual([]);
  });
});
