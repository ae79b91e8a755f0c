import type { Hono } from 'hono';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CheckAnswer } from '../../src/report/claims/claim.js';
import { temporaryDirectory } from '../observatory-fixture.js';
import { servedApp } from './served-app.js';

const directory = temporaryDirectory();
let app: Hono;
beforeAll(async () => {
  app = await servedApp(directory.path);
}, 120_000);
afterAll(directory.remove);

const post = (path: string, fields: Readonly<Record<string, string>>) =>
  app.request(path, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields).toString(),
  });
const pageOf = async (response: Response) => parseHTML(await response.text()).document;

describe('the page of the claim check', () => {
  it('offers a form that works without scripts', async () => {
    const response = await app.request('/check');
    const page = await pageOf(response);
    expect(response.status).toBe(200);
    expect(page.querySelector('form.check')?.getAttribute('method')).toBe('post');
    expect(page.querySelector('form.check textarea[name=text]')).not.toBeNull();
    expect(page.querySelector('header select[name=as-of][form=text]')).not.toBeNull();
  });

  it('marks the sentences of a text and says of each how it was read, what is so, and by whom', async () => {
    const text = 'Vorab.\r\nDie KI-Verordnung der EU tritt im August 2025 in Kraft. Danach nichts.';
    const page = await pageOf(await post('/de/check', { text, 'as-of': '' }));
    expect(page.querySelector('.article')?.textContent).toBe(text.replace('\r\n', '\n'));
    expect(page.querySelector('.article mark.contradicted a')?.getAttribute('href')).toBe('#claim-1');
    const claim = page.querySelector('#claim-1')?.textContent ?? '';
    expect(claim).toContain('Gelesen als: Die KI-Verordnung der EU, in Kraft: im August 2025');
    expect(claim).toContain('Widersprochen: 1. August 2024.');
    expect(claim).toContain('ist seit dem 1. August 2024 in Kraft');
    expect(page.querySelector('#claim-1 a[href^="https://"]')).not.toBeNull();
  });

  it('judges by the vintage chosen and carries it on', async () => {
    const text = 'In 2017, two models over 10^23 FLOP came out.';
    const page = await pageOf(await post('/check', { text, 'as-of': '2025-06-20' }));
    expect(page.querySelector('.article mark.supported')).not.toBeNull();
    expect(page.querySelector('nav a[href="/models?as-of=2025-06-20"]')).not.toBeNull();
    const newest = await pageOf(await app.request(`/check?text=${encodeURIComponent(text)}`));
    expect(newest.querySelector('.article mark.supported-other-reading')).not.toBeNull();
  });

  it('shows a stranger’s text as text', async () => {
    const text =
      '</textarea><script>alert(1)</script> In 2024, 113 models over 10^23 FLOP came out.\u001b[31m<img src=x onerror=alert(1)>';
    const html = await (await post('/check', { text })).text();
    expect(html).not.toMatch(/<script>alert|<img src=x/);
    expect(html).not.toContain('\u001b');
    expect(parseHTML(html).document.querySelectorAll('.claims > li')).toHaveLength(1);
  });

  it('refuses what is too long, unknown or no text', async () => {
    const large = await post('/check', { text: 'a'.repeat(1024 * 1024) });
    expect([large.status, (await pageOf(large)).querySelector('[role=alert]')?.textContent]).toEqual([
      413,
      'The text is longer than 1 MB. Give it in parts, or use flopscope check.',
    ]);
    expect((await post('/check', { text: 'a', more: 'b' })).status).toBe(400);
    expect((await post('/check', { text: 'a', 'as-of': 'yesterday' })).status).toBe(400);
    expect((await post('/check', { text: 'a', 'as-of': '2001-01-01' })).status).toBe(400);
    expect((await app.request(`/check?text=${'a'.repeat(4001)}`)).status).toBe(400);
  });
});

describe('the address of the claim check', () => {
  it('answers as the command line does, for a text of bounded length', async () => {
    const asked = new URLSearchParams({ text: 'Grok 4 kam im Juli 2024 auf den Markt.', lang: 'de' });
    const response = await app.request(`/api/v1/check?${asked}`);
    const answer = CheckAnswer.parse(await response.json());
    expect(answer.claims[0]).toMatchObject({
      reading: { kind: 'model-date', model: 'grok-4', date: '2024-07' },
      readingText: 'Grok 4: erschienen im Juli 2024',
      verdict: 'contradicted',
      figure: { date: '2025-07-09' },
      corrected: 'Grok 4 erschien am 9. Juli 2025 (Daten: Epoch AI, Stand 2. Mai 2026).',
    });
    expect(answer.claims[0]?.sources[0]).toMatchObject({ type: 'cell', text: '2025-07-09' });
    expect((await app.request(`/api/v1/check?text=${'a'.repeat(4001)}`)).status).toBe(400);
    expect((await app.request('/api/v1/check')).status).toBe(400);
  });
});
