import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { Hono } from 'hono';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { EXPORT_MARK, type ExportOrder, exportSite } from '../../../src/server/export/export-site.js';
import {
  EXPORT_ORIGIN,
  fileOf,
  isSafeFile,
  relativeLink,
  siteAddress,
} from '../../../src/server/export/site-file.js';
import { temporaryDirectory } from '../../observatory-fixture.js';

const directory = temporaryDirectory();
afterAll(directory.remove);
let names = 0;
let target = '';
beforeEach(() => {
  target = join(directory.path, `site-${names++}`);
});

const HEAD = `<head><link rel="stylesheet" href="/assets/site.css"><link rel="canonical" href="${EXPORT_ORIGIN}/models/a"></head>`;
const page = (body: string) => `<!doctype html><html>${HEAD}<body>${body}</body></html>`;

function app(extra: Readonly<Record<string, string>> = {}) {
  const site = new Hono();
  const pages: Record<string, string> = {
    '/': page(
      '<a href="/models?offset=2">more</a><a href="/models/a#x">A</a><a href="/pace?over=1&amp;by=year">P</a>' +
        '<a href="/api/v1/pace?over=1&amp;format=csv">csv</a><a href="https://epoch.ai/">E</a>' +
        '<form action="/pace" data-island="search"></form><a href="#top">top</a>',
    ),
    '/models': page('<a href="/models?offset=2">next</a><a href="/models/a">A</a>'),
    '/models/a': page('<a href="/">home</a><a href="/models/b">B</a><a href="/pace?over=2">other</a>'),
    '/models/b': page('<a href="/check">check</a>'),
    '/pace': page('pace'),
    ...extra,
  };
  for (const [path, html] of Object.entries(pages)) site.get(path, (context) => context.html(html));
  site.get('/api/v1/pace', (context) => context.body('a,b\n', 200, { 'content-type': 'text/csv' }));
  return site;
}

function write(changes: Partial<ExportOrder> = {}, site = app()) {
  return exportSite({
    directory: target,
    request: (address) => site.request(address),
    seeds: ['/'],
    wishes: (path) => !path.startsWith('/check'),
    extra: new Map([
      ['assets/site.css', 'body {}'],
      ['needs-server/index.html', '<!doctype html><title>needs a server</title>'],
    ]),
    needsServer: [['/', 'needs-server/index.html']],
    publishedAt: null,
    progress: () => undefined,
    signal: new AbortController().signal,
    ...changes,
  });
}

function filesBelow(path: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(path, { recursive: true })
      .map(String)
      .filter((name) => statSync(join(path, name)).isFile())
      .sort()
      .map((name) => [name, readFileSync(join(path, name), 'utf8')]),
  );
}

describe('an exported site', () => {
  it('has the pages, the states that pages of the navigation lead to, and their data', async () => {
    const result = await write();
    const files = Object.keys(filesBelow(target));
    expect(files).toEqual(
      expect.arrayContaining([
        EXPORT_MARK,
        'index.html',
        'models/a/index.html',
        'models/b/index.html',
        'assets/site.css',
        'sw.js',
      ]),
    );
    expect(files.filter((file) => /^api\/v1\/pace-[0-9a-f]{12}\.csv$/.test(file))).toHaveLength(1);
    expect(files.filter((file) => /^pace\/state-[0-9a-f]{12}\.html$/.test(file))).toHaveLength(1);
    expect(result.files).toBe(files.length - 1);
  });
  it('leads from file to file, and says what needs a server', async () => {
    await write();
    const files = filesBelow(target);
    expect(files['models/a/index.html']).toContain('href="../../index.html"');
    expect(files['models/a/index.html']).toContain('href="../b/index.html"');
    expect(files['models/a/index.html']).toContain('href="../../needs-server/index.html">other');
    expect(files['models/b/index.html']).toContain('href="../../needs-server/index.html">check');
    expect(files['index.html']).toContain('href="models/a/index.html#x"');
    expect(files['index.html']).toContain('href="https://epoch.ai/"');
    expect(files['index.html']).toContain('href="#top"');
    expect(files['index.html']).toContain('action="needs-server/index.html"');
    expect(files['index.html']).not.toContain('data-island');
  });
  it('has no link that leads nowhere, and none that knows where it lies', async () => {
    await write();
    const files = filesBelow(target);
    for (const [file, text] of Object.entries(files)) {
      if (!file.endsWith('.html')) continue;
      expect(text).not.toContain(EXPORT_ORIGIN);
      for (const [, href = ''] of text.matchAll(/(?:href|src|action)="([^"#]+)/g)) {
        if (/^https?:/.test(href) || href.endsWith('offline.js')) continue;
        expect(href.startsWith('/')).toBe(false);
        expect([file, href, existsSync(join(target, file, '..', decodeURIComponent(href)))]).toEqual([
          file,
          href,
          true,
        ]);
      }
    }
  });
  it('says where it is published once that is known', async () => {
    await write({ publishedAt: 'https://example.org/ai' });
    expect(filesBelow(target)['index.html']).toContain(
      'rel="canonical" href="https://example.org/ai/models/a/index.html"',
    );
  });
  it('is the same byte for byte, and another one where a page differs', async () => {
    const first = await write();
    const before = filesBelow(target);
    const second = await write();
    expect(filesBelow(target)).toEqual(before);
    expect(second.sha256).toBe(first.sha256);
    const third = await write({}, app({ '/models/b': page('new') }));
    expect(third.sha256).not.toBe(first.sha256);
  });
});

describe('the directory', () => {
  it('is refused where it holds what no export wrote', async () => {
    mkdirSync(target);
    writeFileSync(join(target, 'thesis.doc'), 'mine');
    await expect(write()).rejects.toThrow(/not empty, and no export wrote it/);
    expect(readdirSync(target)).toEqual(['thesis.doc']);
  });
  it('is replaced as a whole: what is no longer part of the site is gone', async () => {
    await write();
    await write({ wishes: (path) => !path.startsWith('/models/b') && !path.startsWith('/check') });
    expect(existsSync(join(target, 'models', 'b'))).toBe(false);
  });
  it('keeps the old site where the new one fails half-way, and nothing lies beside it', async () => {
    await write();
    const before = filesBelow(target);
    const broken = app({ '/models/b': page('<a href="/models/gone">gone</a>') });
    await expect(write({}, broken)).rejects.toThrow(/models\/gone answers with status 404/);
    const stop = AbortSignal.abort();
    await expect(write({ signal: stop })).rejects.toThrow(/ended; nothing was written/);
    expect(filesBelow(target)).toEqual(before);
    expect(readdirSync(directory.path).filter((name) => /partial|old/.test(name))).toEqual([]);
  });
});

describe('a file of the site', () => {
  it.each([
    ['/', 'index.html'],
    ['/de/', 'de/index.html'],
    ['/models/gpt-4o', 'models/gpt-4o/index.html'],
    ['/models/deepseek-v3.2', 'models/deepseek-v3.2/index.html'],
    ['/assets/site.css', 'assets/site.css'],
    ['/charts/pace.svg', 'charts/pace.svg'],
    ['/api/v1/models', 'api/v1/models.json'],
    ['/api/v1/openapi.json', 'api/v1/openapi.json'],
  ])('%s is %s', (path, file) => expect(fileOf({ path, search: '', fragment: '' })).toBe(file));
  it('lies in the directory whatever the address, and is found from any other', () => {
    const part = fc.oneof(fc.string(), fc.constantFrom('..', '.', '%2e%2e', 'a', '%2f', '\\', 'C:'));
    const address = fc.array(part, { maxLength: 5 }).map((parts) => `/${parts.join('/')}`);
    fc.assert(
      fc.property(address, address, (one, two) => {
        const files = [one, two].flatMap((href) => {
          const found = siteAddress(href, '/');
          try {
            return found ? [fileOf(found)] : [];
          } catch (error) {
            expect(error).toBeInstanceOf(URIError);
            return [];
          }
        });
        const [from, to] = files.filter(isSafeFile);
        if (from === undefined || to === undefined) return;
        const reached = new URL(
          relativeLink(from, to),
          `http://x/${from.split('/').map(encodeURIComponent).join('/')}`,
        );
        expect(decodeURIComponent(reached.pathname.slice(1))).toBe(to);
      }),
      { seed: 9, numRuns: 500 },
    );
  });
});
