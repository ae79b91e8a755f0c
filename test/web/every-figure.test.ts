import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { figuresIn } from '../../src/report/figures-in.js';
import { PAGES } from '../../web/site-pages.js';
import { temporaryDirectory } from '../observatory-fixture.js';
import { servedApp } from '../server/served-app.js';
import { figuresIn as linksIn, openPage } from './page-reader.js';

const directory = temporaryDirectory();
let app: Hono;
beforeAll(async () => {
  app = await servedApp(directory.path);
});
afterAll(directory.remove);

/** Pages that hold no figures of the data: words, addresses; and the register of files, to which figures lead. */
const WITHOUT = new Set(['/glossary', '/sources', '/correct']);
const SAMPLES = [
  '/models/gpt-4o',
  '/organizations/openai',
  '/countries/DE',
  '/chips/nvidia-h100-sxm5-80gb',
  '/clusters/xai-colossus-2-memphis-phase-2',
  '/methods/pace',
  '/lineage?figure=rate&over=1e25flop',
  '/pace?over=10Musd',
  '/assess?model=gpt-4o',
  '/assess?flop=3e25',
  '/plan?params=7e9&tokens=1e12',
  `/check?text=${encodeURIComponent('In 2024, 302 models over 10^23 FLOP came out. GPT-4 cost 100 million dollars.')}`,
];
const WALKED = [...PAGES.map(({ path }) => path).filter((path) => !WITHOUT.has(path)), ...SAMPLES];

/** Where a reader looks for figures: the finding, its sentences, and the numbers of tables. */
const PLACES =
  'h1, main > p:not(.source):not(.note):not(.choices), td.number, main > dl dd, .live li, .verdict, .options td';
/** Beside a figure: its interval, its dollars, its kind of evidence. */
const BESIDE = '.span, .evidence, .gap';

/** Titles that count the rows of the list under them: the list is how that is known. */
const COUNTS_ITSELF = /^(\/models|\/organizations|\/countries|\/chips|\/clusters|\/methods)$/;

function unlinked(place: Element): string[] {
  const copy = place.cloneNode(true) as Element;
  for (const linked of copy.querySelectorAll(`a, bdi, code, ${BESIDE}`)) linked.remove();
  return figuresIn(copy.textContent ?? '', ['$10 million']).flatMap(({ text, mark }) =>
    mark === 'figure' && text !== '0' ? [text] : [],
  );
}

describe('every figure', () => {
  it.each(WALKED)(
    'of %s leads to how it is known, and what it leads to on the page is there',
    async (path) => {
      const page = await openPage(app, path);
      const places = COUNTS_ITSELF.test(path) ? PLACES.replace('h1, ', '') : PLACES;
      const bare = [...page.querySelectorAll(places)].flatMap((place) =>
        unlinked(place).map((figure) => `${figure} in “${place.textContent?.slice(0, 80)}”`),
      );
      expect(bare).toEqual([]);
      for (const { href } of linksIn(page.body)) {
        expect(href).toMatch(/./);
        if (href.startsWith('#'))
          expect([href, page.getElementById(href.slice(1)) !== null]).toEqual([href, true]);
      }
    },
  );
});

describe('the page that says how figures are known', () => {
  it.each([
    ['rate', 'over=1e25flop'],
    ['forecast', 'over=1e25flop'],
    ['pace', 'over=10Musd'],
    ['growth-compute', 'set=frontier&reading=recorded'],
    ['growth-cost', ''],
  ])('of %s names method, cells and files with date and licence', async (figure, state) => {
    const page = await openPage(app, `/lineage?figure=${figure}&${state}`);
    const text = page.querySelector('main')?.textContent ?? '';
    expect(text).toContain('Creative Commons Attribution 4.0 International');
    expect(page.querySelectorAll('a[href*="/sources#epoch-"]').length).toBeGreaterThan(20);
    for (const link of [...page.querySelectorAll('main > ul a')]) {
      const href = link.getAttribute('href') ?? '';
      expect([href, (await app.request(href)).status]).toEqual([href, 200]);
    }
    if (figure === 'rate')
      expect(text).toMatch(/\.csv of 2 May 2026, row \d+, column “Training compute \(FLOP\)”/);
  });

  it('of an unknown figure says which there are', async () => {
    const response = await app.request('/lineage?figure=truth');
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('expected pace, rate, forecast, growth-compute, growth-cost');
  });
});
