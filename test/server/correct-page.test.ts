import type { Hono } from 'hono';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/server/app.js';
import { Problem } from '../../src/server/problem.js';
import { temporaryDirectory } from '../observatory-fixture.js';
import { filledObservatory } from '../shared-observatory.js';

const directory = temporaryDirectory();
let [open, closed]: Hono[] = [];
beforeAll(async () => {
  const observatory = await filledObservatory(directory.path);
  const options = { observatory, assetsDirectory: '', version: '0', log: () => undefined };
  open = createApp({ ...options, takesCorrections: true });
  closed = createApp(options);
}, 120_000);
afterAll(directory.remove);

const proposal = {
  model: 'Grok 4',
  field: 'parameters',
  value: '2T',
  source: 'https://example.org/<grok>',
  note: '<script>alert(1)</script> in the talk',
};
const ORIGIN = { origin: 'http://localhost' };
const form = (
  path: string,
  fields: Readonly<Record<string, string>>,
  headers: Record<string, string> = ORIGIN,
) => ({
  path,
  init: {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: new URLSearchParams(fields).toString(),
  },
});
const json = (body: unknown, type = 'application/json') => ({
  method: 'POST',
  headers: { 'content-type': type },
  body: typeof body === 'string' ? body : JSON.stringify(body),
});
const sent = async (app: Hono | undefined, { path, init }: ReturnType<typeof form>) =>
  app?.request(path, init);
const pageOf = async (response: Response | undefined) => parseHTML((await response?.text()) ?? '').document;

describe('the page of corrections', () => {
  it('is linked from each model, with a form that works without scripts', async () => {
    const model = await pageOf(await open?.request('/de/models/grok-4'));
    const link = model.querySelector('a[href="/de/correct?model=grok-4"]');
    expect(link?.textContent).toBe('Eine Korrektur vorschlagen');
    const page = await pageOf(await open?.request('/de/correct?model=grok-4'));
    expect(page.querySelector('form.correct')?.getAttribute('method')).toBe('post');
    expect(page.querySelector('form.correct input[name=model]')?.getAttribute('value')).toBe('grok-4');
    expect(page.querySelector('option[value=trainingComputeFlop]')?.textContent).toBe(
      'Rechenaufwand des Trainings',
    );
  });

  it('stores what is proposed and shows it as proposed, there and with the model, as text', async () => {
    // Kept as it is now; after the proposal it must not be shown any more.
    expect((await pageOf(await open?.request('/models/grok-4'))).querySelector('.corrections li')).toBeNull();
    const response = await sent(open, form('/correct', proposal));
    expect(response?.status).toBe(201);
    const html = (await response?.text()) ?? '';
    expect(html).not.toContain('<script>alert');
    expect(parseHTML(html).document.querySelector('[role=status]')?.textContent).toContain('Proposed as ');
    expect((await sent(open, form('/correct', proposal)))?.status).toBe(200);
    const model = await pageOf(await open?.request('/models/grok-4'));
    const shown = model.querySelector('.corrections .source')?.previousElementSibling?.textContent;
    expect(shown).toContain('<script>alert(1)</script> in the talk');
    expect(model.querySelector('.corrections li')?.textContent).toContain('2 · 10¹² instead of 3 · 10¹²');
    expect(model.querySelector('.corrections a[rel]')?.getAttribute('href')).toBe(
      'https://example.org/%3Cgrok%3E',
    );
  });

  it('says what is wrong with a proposal and keeps what was written', async () => {
    const response = await sent(open, form('/de/correct', { ...proposal, value: 'viel' }));
    const page = await pageOf(response);
    expect(response?.status).toBe(400);
    expect(page.querySelector('[role=alert]')?.textContent).toContain(
      'value: cannot be read as parameters: viel',
    );
    expect(page.querySelector('input[name=value]')?.getAttribute('value')).toBe('viel');
    expect((await sent(open, form('/correct', { ...proposal, note: '' })))?.status).toBe(400);
    expect((await sent(open, form('/correct', { ...proposal, more: 'x' })))?.status).toBe(400);
    expect((await sent(open, form('/correct', { ...proposal, note: 'a'.repeat(20_000) })))?.status).toBe(413);
    expect((await open?.request('/correct?modell=x'))?.status).toBe(400);
    expect((await open?.request('/correct?model=nobody'))?.status).toBe(200);
  });

  it('takes nothing from pages of other origins', async () => {
    const strange = { origin: 'https://example.org', 'sec-fetch-site': 'cross-site' };
    const response = await sent(open, form('/correct', { ...proposal, value: '4T' }, strange));
    expect(response?.status).toBe(403);
    expect((await pageOf(response)).querySelector('[role=alert]')?.textContent).toContain('another server');
  });

  it('takes nothing at all where the server was not told to, and says how it would', async () => {
    const response = await sent(closed, form('/correct', { ...proposal, value: '3T' }));
    expect(response?.status).toBe(403);
    const page = await pageOf(response);
    expect(page.querySelector('form.correct')).toBeNull();
    expect(page.querySelector('main')?.textContent).toContain('serve --accept-corrections');
    const listed = await pageOf(await closed?.request('/correct'));
    expect(listed.querySelectorAll('.corrections li')).toHaveLength(1);
  });
});

describe('corrections over HTTP', () => {
  const post = async (app: Hono | undefined, init: ReturnType<typeof json>) =>
    app?.request('/api/v1/corrections', init);

  it('are proposed as JSON and listed', async () => {
    const address = '/api/v1/corrections?model=grok-3&state=proposed';
    expect(await (await open?.request(address))?.json()).toMatchObject({ corrections: [] });
    const created = await post(open, json({ ...proposal, model: 'grok-3' }));
    expect([created?.status, await created?.json()]).toMatchObject([
      201,
      { added: true, correction: { model: 'grok-3', value: 2e12, state: 'proposed' } },
    ]);
    expect((await post(open, json({ ...proposal, model: 'grok-3' })))?.status).toBe(200);
    const listed = await open?.request(address);
    expect(await listed?.json()).toMatchObject({ corrections: [{ model: 'grok-3', unit: 'parameters' }] });
  });

  it('are refused with one shape of error', async () => {
    const problems = [
      [await post(closed, json(proposal)), 403, 'serve --accept-corrections'],
      [await post(open, json('{')), 400, 'no JSON'],
      [await post(open, json([])), 400, 'expected object'],
      [await post(open, json(proposal, 'text/plain')), 415, 'application/json'],
      [await post(open, json({ ...proposal, note: 'a'.repeat(20_000) })), 413, '16384'],
      [await post(open, json({ ...proposal, value: 2e12 })), 400, 'value: '],
      [
        await post(open, json({ ...proposal, source: 'javascript:alert(1)' })),
        400,
        'source: invalid address',
      ],
      [await post(open, json({ ...proposal, model: 'nobody' })), 400, 'no model called nobody'],
    ] as const;
    for (const [response, status, detail] of problems) {
      const problem = Problem.parse(await response?.json());
      expect([response?.status, response?.headers.get('content-type'), problem.detail]).toEqual([
        status,
        'application/problem+json',
        expect.stringContaining(detail),
      ]);
    }
  });

  it('are no more than that: every other address stays read only', async () => {
    expect((await open?.request('/api/v1/models', json({})))?.status).toBe(405);
    expect((await open?.request('/api/v1/corrections', { method: 'DELETE' }))?.status).toBe(405);
  });
});
