import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Briefing } from '../../src/report/briefing/briefing.js';
import { sentenceText } from '../../src/report/briefing/draft.js';
import { temporaryDirectory } from '../observatory-fixture.js';
import { openPage } from '../web/page-reader.js';
import { servedApp } from './served-app.js';

const directory = temporaryDirectory();
let app: Hono;
beforeAll(async () => {
  app = await servedApp(directory.path);
});
afterAll(directory.remove);

const MINUTE = 60_000;

describe('the page of the briefing', () => {
  it(
    'tells the period the API tells, and leads from every mark to its footnote',
    async () => {
      const answer = Briefing.parse(await (await app.request('/api/v1/briefing?lang=de')).json());
      const page = await openPage(app, '/de/briefing');
      expect(page.querySelector('h1')?.textContent).toBe(sentenceText(answer.title));
      const told = [...page.querySelectorAll('article section p span[id]')].map(({ id }) => id);
      expect(told).toEqual(answer.sections.flatMap(({ sentences }) => sentences.map(({ id }) => id)));
      for (const mark of page.querySelectorAll('article sup a'))
        expect(page.getElementById(mark.getAttribute('href')?.slice(1) ?? '')?.tagName).toBe('LI');
      expect(page.querySelectorAll('article svg').length).toBeGreaterThan(0);
      const chosen = page.querySelector('form.controls option[selected]')?.getAttribute('value');
      expect(chosen).toBe(answer.period.id);
    },
    MINUTE,
  );

  it(
    'has the numbers of every chart as a table, in the page as in the files',
    async () => {
      const page = await openPage(app, '/de/briefing?period=2025');
      const tables = [...page.querySelectorAll('article .faces table')];
      expect(tables.length).toBe(page.querySelectorAll('article figure').length);
      const heads = tables.map((table) => table.querySelector('thead')?.textContent);
      expect(heads[0]).toBe('ZeitraumErfasstErwartetMit Nachmeldungen');
      expect(tables[0]?.querySelector('tbody')?.textContent).toContain('2025');
      // Of hundreds of models the largest.
      const models = tables.find((table) => table.querySelector('thead')?.textContent?.startsWith('Modell'));
      expect(models?.querySelectorAll('tbody tr')).toHaveLength(20);
      const file = async (ending: string) =>
        (await app.request(`/de/briefing/briefing.${ending}?period=2025`)).text();
      expect(
        (await file('html')).match(/<details><summary>Dasselbe als Tabelle<\/summary><table>/g),
      ).toHaveLength(tables.length);
      expect(await file('md')).toContain('| Zeitraum | Erfasst | Erwartet | Mit Nachmeldungen |');
    },
    MINUTE,
  );

  it(
    'leads to charts that are served by themselves',
    async () => {
      const page = await openPage(app, '/briefing');
      const pictures = [...page.querySelectorAll('article .faces a[href*="/charts/"]')];
      expect(pictures.length).toBeGreaterThan(2);
      for (const picture of pictures) {
        const href = picture.getAttribute('href') ?? '';
        expect([href, (await app.request(href)).status]).toEqual([href, 200]);
      }
    },
    MINUTE,
  );

  it(
    'is there to take away',
    async () => {
      for (const [file, type] of [
        ['briefing.md', 'text/markdown; charset=utf-8'],
        ['briefing.json', 'application/json; charset=utf-8'],
        ['briefing.pdf', 'application/pdf'],
      ]) {
        const response = await app.request(`/briefing/${file}?period=2025`);
        expect([file, response.status, response.headers.get('content-type')]).toEqual([file, 200, type]);
        expect(response.headers.get('content-disposition')).toContain('flopscope-2025-en.');
      }
    },
    MINUTE,
  );

  it('refuses a period that is none, that lies ahead, and a file that is none', async () => {
    const wrong = await app.request('/api/v1/briefing?period=2025-Q5');
    expect([wrong.status, (await wrong.json()).detail]).toEqual([
      400,
      'period: invalid period: 2025-Q5; expected 2025, 2025-Q4 or 2026-03',
    ]);
    expect((await app.request('/briefing?period=2031')).status).toBe(400);
    expect((await app.request('/briefing/briefing.doc')).status).toBe(400);
  });
});
