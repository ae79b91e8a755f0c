import { describe, expect, it } from 'vitest';
import { linksOf, rewritePage, wholeAddresses } from '../../../src/server/export/rewrite-page.js';
import { EXPORT_ORIGIN, fileOf } from '../../../src/server/export/site-file.js';
import { page } from './site-fixture.js';

const KNOWN = [
  'index.html',
  'models/a/index.html',
  'pace/index.html',
  'assets/site.css',
  'explore/index.html',
];
const place = (publishedAt: string | null = null, path = '/models/a') => ({
  address: { path, search: '', fragment: '' },
  written: (target: Parameters<typeof fileOf>[0]) => (KNOWN.includes(fileOf(target)) ? fileOf(target) : null),
  needsServer: 'needs-server/index.html',
  publishedAt,
  newest: '2026-05-02',
});
const rewritten = (body: string, publishedAt: string | null = null) =>
  rewritePage(page(body), place(publishedAt));

describe('a page of an exported site', () => {
  it('leads from file to file, and names what needs a server behind the mark', () => {
    const html = rewritten(
      '<a href="/pace#x">P</a><a href="/">home</a><a href="/pace?over=1&amp;by=year">other</a>' +
        '<a href="https://epoch.ai/">E</a><a href="#top">top</a><form action="/pace" data-island="search"></form>',
    );
    expect(html).toContain('href="../../pace/index.html#x"');
    expect(html).toContain('href="../../index.html">home');
    expect(html).toContain('href="../../needs-server/index.html#/pace?over=1&amp;by=year">other');
    expect(html).toContain('href="https://epoch.ai/"');
    expect(html).toContain('href="#top"');
    expect(html).toContain('action="../../needs-server/index.html#/pace"');
    expect(html).not.toContain('data-island');
  });
  it('keeps the states of the explorer, which works them out in the browser', () => {
    expect(rewritten('<a href="/explore?models=a">pick</a>')).toContain(
      'href="../../explore/index.html?models=a"',
    );
  });
  it('is of the newest vintage: to ask for that is the page itself, another one needs a server', () => {
    const html = rewritten(
      '<a href="/pace?as-of=2026-05-02">now</a><a href="/pace?as-of=2024-01-01">then</a>',
    );
    expect(html).toContain('href="../../pace/index.html">now');
    expect(html).toContain('#/pace?as-of=2024-01-01">then');
  });
  it('tells a browser its policy before anything is loaded, and scripts where the files begin', () => {
    const html = rewritten('');
    expect(html).toContain('<html data-files="../../"');
    expect(html).toMatch(
      /<head><meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'/,
    );
    expect(html).toContain('src="../../assets/islands/offline.js"');
  });
  it('allows the styles that a page brings along, by their hash', () => {
    // printf 'a{}' | openssl dgst -sha256 -binary | base64
    expect(rewritten('<style>a{}</style>')).toContain(
      "style-src 'self' 'sha256-X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk='; img-src",
    );
  });
  it('says where it is published once that is known, and nothing of it before', () => {
    const body = `<pre>&lt;iframe src=&quot;${EXPORT_ORIGIN}/pace?as-of=2026-05-02&quot;&gt;</pre>`;
    expect(rewritten(body, 'https://example.org/ai')).toContain(
      'rel="canonical" href="https://example.org/ai/models/a/index.html"',
    );
    expect(rewritten(body, 'https://example.org/ai')).toContain(
      '&quot;https://example.org/ai/pace/index.html&quot;',
    );
    expect(rewritten(body)).not.toContain('canonical');
    expect(rewritten(body)).toContain('&quot;…/pace/index.html&quot;');
    expect(rewritten(body)).not.toContain(EXPORT_ORIGIN);
  });
});

describe('a feed', () => {
  it('is not named where it is not written', () => {
    const link = '<link rel="alternate" type="application/atom+xml" title="new" href="/feeds/models.atom">';
    expect(rewritten(link)).not.toContain('atom');
  });
});

describe('a text of an exported site', () => {
  it('has the addresses of files, in JSON, XML and Markdown', () => {
    const text = (words: string) => wholeAddresses(words, place('https://example.org/ai'));
    expect(text(`{"URL":"${EXPORT_ORIGIN}/pace"}`)).toBe('{"URL":"https://example.org/ai/pace/index.html"}');
    expect(text(`<link href="${EXPORT_ORIGIN}/models/a"/>`)).toBe(
      '<link href="https://example.org/ai/models/a/index.html"/>',
    );
    expect(text(`[P](${EXPORT_ORIGIN}/pace), ${EXPORT_ORIGIN}/plan?a=1&b=2 x`)).toBe(
      '[P](https://example.org/ai/pace/index.html), https://example.org/ai/needs-server/index.html x',
    );
  });
});

describe('what a page leads to', () => {
  it('is every link of the site but forms and places on the page', () => {
    const html = page('<a href="/pace?by=year">P</a><form action="/check"></form><a href="#x">x</a>');
    expect(linksOf(html, '/', null).map(({ path, search }) => path + search)).toEqual([
      '/assets/site.css',
      '/models/a',
      '/paceby=year',
    ]);
  });
});
