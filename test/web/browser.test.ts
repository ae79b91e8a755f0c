import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/units/language.js';
import { PAGES } from '../../web/site-pages.js';
import {
  accessible,
  type BrowserSession,
  openSession,
  PHONE_DARK,
  WIDE_LIGHT,
  watchFaults,
} from './browser-session.js';

let session: BrowserSession;
beforeAll(async () => {
  session = await openSession();
});
afterAll(() => session?.close());

const STATES = [
  '/de/pace?by=month&over=1e24flop',
  '/pace?over=1e30flop',
  '/pace?over=10Musd',
  '/de/pace?over=10Musd&by=month&scope=development',
  '/de/rate?over=1e25flop&reading=expected',
  '/de/trends?set=frontier&top=5&reading=derived&from=2020-01-01&country=us',
  '/trends?from=2026-04-01',
  '/de/models?over=1e23flop&by=country&group=China&from=2025-01-01',
  '/models?search=nonesuch',
  '/de/models?over=1e25&reading=imputed&sort=compute',
  '/de/models?sort=cost',
  '/models/gpt-4o',
  '/models/deepseek-r1',
  '/de/models/grok-4',
  '/de/models/claude-opus-4',
  '/de/plan?budget=20kEUR&serve-tokens-per-day=10M',
  '/plan?params=7B&tokens=2T',
  '/de/law?on=2027-01-01&jurisdiction=US',
  '/assess?flop=3e24&base=Llama%203.1-8B&same-provider=no&eu-market=yes',
  '/de/assess?model=grok-4',
  '/de/check?text=2017+waren+es+zwei+Modelle+%C3%BCber+10%5E23+FLOP.+Ab+10%5E25+FLOP+vermutet+die+EU+ein+systemisches+Risiko.',
  '/organizations/openai',
  '/de/countries/US',
  '/chips/nvidia-h100-sxm5-80gb',
  '/de/clusters/xai-colossus-2-memphis-phase-2',
  '/revisions?from=2025-06-20&to=2026-01-20',
  '/methods/pace',
  '/de/methods/training-compute',
  '/de/lineage?figure=rate&over=1e25flop',
  '/de/models/none-such',
  '/fr/',
  '/nothing',
  '/de/?colour=red',
];

describe.each([WIDE_LIGHT, PHONE_DARK])(
  'in a real browser, $viewport.width wide, $colorScheme',
  (options) => {
    it('one switches vintage, threshold and language, searches and opens a model', async () => {
      await session.open('/pace', options, async (page) => {
        await accessible(page);
        const title = await page.locator('h1').textContent();
        await page.selectOption('select[name="over"]', '1e25flop');
        await page.waitForURL(/over=1e25flop/);
        expect(await page.locator('h1').textContent()).not.toBe(title);
        await page.selectOption('select[name="as-of"]', '2025-06-20');
        await page.waitForURL(/as-of=2025-06-20/);
        expect(await page.locator('body').textContent()).toContain('20 June 2025');
        await page.click('header a.language');
        await page.waitForURL(/\/de\/pace.*as-of=2025-06-20/);
        expect(await page.getAttribute('html', 'lang')).toBe('de');
        expect(await page.locator('body').textContent()).toContain('Datenstand 20. Juni 2025');
        await accessible(page);
        await page.click('header nav a[href*="/models"]');
        await page.fill('input[type="search"]', 'Grok-3');
        await page.waitForURL(/search=Grok-3/);
        await page.locator('[data-live="results"] tbody tr').first().waitFor();
        expect(await page.locator('[data-live="results"] tbody tr').count()).toBeLessThan(10);
        await accessible(page);
        await page.click('[data-live="results"] tbody th a');
        await page.waitForURL(/models\/grok-3/);
        expect(await page.locator('#trainingComputeFlop').textContent()).toContain('4.64');
        await accessible(page);
      });
    });

    it('every page of the table is accessible, asks nobody else and does not scroll sideways, in both languages', async () => {
      const plain = PAGES.flatMap(({ path }) =>
        LANGUAGES.map((language) => (language === 'de' ? `/de${path}` : path)),
      );
      await visitAll(plain, options);
    });

    it('pages in states of their own are too, and those that say what is wrong', async () => {
      // Each in one window and its colours: the parts they are made of have been seen in both.
      const own = STATES.filter((_, index) => index % 2 === (options === WIDE_LIGHT ? 0 : 1));
      await visitAll(own, options);
    });

    it('of hundreds of models one is in the order of Tab, and the arrow keys lead to the others', async () => {
      await session.open('/trends', options, async (page) => {
        const picture = page.locator('figure').first().locator('svg:visible');
        const reached = picture.locator('[data-period][tabindex="0"]');
        expect(await reached.count()).toBe(1);
        await reached.focus();
        const first = await page.locator('.card').first().textContent();
        expect(first).toMatch(/\(90%: .*\), recorded$/);
        await page.keyboard.press('ArrowRight');
        expect(await page.locator('.card').first().textContent()).not.toBe(first);
        expect(await reached.count()).toBe(1);
      });
    });

    it('a search keeps everything on the page in line with it', async () => {
      await session.open('/models', options, async (page) => {
        expect(await page.locator('[data-live="pager"] a').count()).toBe(1);
        await page.fill('input[type="search"]', 'Grok');
        await page.waitForURL(/search=Grok$/);
        await page.waitForFunction(() => document.querySelectorAll('[data-live="pager"] a').length === 0);
        for (const selector of ['header a.language', 'a[download]'])
          expect(await page.getAttribute(selector, 'href')).toContain('search=Grok');
        expect(await page.locator('h1').textContent()).toMatch(/^1\d models$/);
        await page.fill('input[type="search"]', 'nonesuch');
        await page.waitForURL(/search=nonesuch$/);
        await page.waitForFunction(() => document.querySelector('h1')?.textContent === 'No model fits');
        expect(await page.locator('[data-live="hint"]').textContent()).toContain('would widen the search');
        expect(await page.locator('a[download]').count()).toBe(0);
        await page.fill('input[type="search"]', '');
        await page.waitForURL(/\/models$/);
        await page.selectOption('select[name="as-of"]', '2024-05-26');
        await page.waitForURL(/as-of=2024-05-26/);
        await page.waitForFunction(() =>
          document.querySelector('header nav a')?.getAttribute('href')?.includes('as-of=2024-05-26'),
        );
        expect(await page.locator('footer').textContent()).toContain('26 May 2024');
        await accessible(page);
      });
    });

    it('a search typed before the scripts are there is made once they are', async () => {
      await session.open('/sources', options, async (page) => {
        let release = () => {};
        const held = new Promise<void>((resolve) => {
          release = resolve;
        });
        await page.route('**/islands/main.js', async (route) => {
          await held;
          await route.continue();
        });
        await page.goto(new URL('/models', session.address).href, { waitUntil: 'commit' });
        await page.fill('input[type="search"]', 'Grok-3');
        release();
        await page.waitForURL(/search=Grok-3/);
        expect(await page.inputValue('input[type="search"]')).toBe('Grok-3');
      });
    });

    it('a figure leads to its models, a count of a file to what differs, a cell to its place', async () => {
      await session.open('/pace?over=1e25flop', options, async (page) => {
        const count = page.locator('[aria-label="What each file counts by itself"] a.figure').first();
        await count.click();
        await page.locator('details[open] p[id^="differences-"]').waitFor();
        const sentence = page.locator('main > p a.figure').first();
        const told = /\d+/.exec((await sentence.textContent()) ?? '')?.[0];
        await sentence.click();
        await page.waitForURL(/models\?over=1e25flop&from=/);
        expect(await page.locator('h1').textContent()).toContain(`${told} model`);
        await page.locator('[data-live="results"] tbody th a').first().click();
        await page.waitForURL(/\/models\//);
        await page.locator('#name summary').first().click();
        await page.locator('#name details[open] li a').first().click();
        await page.waitForURL(/\/sources#epoch-/);
        const target = await page.evaluate(() => document.querySelector(':target')?.textContent);
        expect(target).toContain('.csv');
      });
    });

    it.each([
      ['gpt-4o', 'derived', 'Stated once, withdrawn'],
      ['claude-opus-4', 'imputed', 'Compared with others'],
    ])('the estimate of %s is a picture with its working', async (id, evidence, method) => {
      await session.open(`/models/${id}`, options, async (page) => {
        const marks = page.locator('.chart-medians circle:visible');
        expect(await marks.count()).toBeGreaterThan(1);
        await marks.first().focus();
        expect(await page.locator('figure .card').first().textContent()).toMatch(
          new RegExp(`^All together: .*, ${evidence}$`),
        );
        expect(await page.locator('.working h4').allTextContents()).toEqual(
          expect.arrayContaining([expect.stringContaining(method)]),
        );
        await page.locator('#compute ~ figure + details summary').first().click();
        expect(await page.locator('#compute ~ figure + details table').first().isVisible()).toBe(true);
        await page.locator('details.reading summary').click();
        await accessible(page);
      });
    });

    it('of a sum of dollars one chooses which cost, and a threshold in FLOP drops the choice', async () => {
      await session.open('/pace?over=10Musd&by=month', options, async (page) => {
        const scope = page.locator('select[name="scope"]');
        await scope.selectOption('cloud');
        await page.waitForURL(/scope=cloud/);
        expect(page.url()).not.toContain('price-month');
        await page.selectOption('select[name="price-month"]', '2020-12');
        await page.waitForURL(/price-month=2020-12/);
        await page.selectOption('select[name="as-of"]', '2025-06-20');
        await page.waitForURL(/as-of=2025-06-20/);
        await page.click('header a.language');
        await page.waitForURL(/\/de\/pace\?(?=.*scope=cloud)(?=.*price-month=2020-12)(?=.*as-of=2025-06-20)/);
        expect(await page.locator('#variants + p + section .shown').count()).toBe(0);
        expect(await page.locator('body').textContent()).toContain('gemietet“ in Dollar von Dezember 2020');
        await accessible(page);
        await page.selectOption('select[name="over"]', '1e25flop');
        await page.waitForURL(/over=1e25flop/);
        expect(page.url()).not.toMatch(/scope|price-month/);
        expect(page.url()).toContain('by=month');
        expect(await page.locator('h1').textContent()).toContain('im Monat');
        expect(await scope.count()).toBe(0);
      });
    });

    it('the cost of a model is a picture of four scopes with parts and working', async () => {
      await session.open('/models/deepseek-r1', options, async (page) => {
        const figure = page.locator('h2#cost ~ figure').first();
        const marks = figure.locator('.chart-medians circle:visible');
        expect(await marks.count()).toBe(4);
        await marks.nth(1).focus();
        expect(await figure.locator('.card').textContent()).toMatch(/^Final run, rented: \$.*June 2025/);
        await page.getByText('With staff and experiments', { exact: true }).last().click();
        await page.getByRole('region', { name: 'With staff and experiments' }).waitFor();
        await accessible(page);
      });
    });

    it('from a figure of the rate one comes to the cell it rests on, and from a model to its organisation', async () => {
      await session.open('/rate?over=1e25flop', options, async (page) => {
        await page.locator('h1 a.figure').first().click();
        await page.waitForURL(/lineage\?figure=rate/);
        expect(await page.locator('main').textContent()).toContain('Creative Commons Attribution 4.0');
        await page.locator('[aria-label="Cell"] td a[href*="/sources#"]').first().click();
        await page.waitForURL(/\/sources#epoch-/);
        await page.goto(new URL('/models/grok-3', session.address).href);
        await page.locator('main dl a[href="/organizations/xai"]').click();
        await page.waitForURL(/organizations\/xai/);
        expect(await page.locator('.chart-bars rect:visible').count()).toBeGreaterThan(2);
      });
    });

    it('a bar shows its figure to the keyboard', async () => {
      await session.open('/', options, async (page) => {
        await page.locator('.chart-bars rect:visible').first().focus();
        expect(await page.locator('figure .card').first().textContent()).toMatch(
          /^2019: 1 recorded, .* expected$/,
        );
      });
    });
  },
);

type Options = typeof WIDE_LIGHT | typeof PHONE_DARK;

/** In one window after each other: a window of its own for each would take longer than the pages. */
async function visitAll(paths: readonly string[], options: Options) {
  const context = await session.context(options);
  const page = await context.newPage();
  const faults = watchFaults(page, session.address);
  for (const path of paths) {
    const response = await page.goto(new URL(path, session.address).href);
    const scroll = await page.evaluate(() => document.documentElement.scrollWidth);
    expect([path, scroll]).toEqual([path, options.viewport.width]);
    await accessible(page);
    // The browser itself reports that an address it was told to open does not exist.
    if (response?.ok()) expect([path, ...faults]).toEqual([path]);
  }
  await context.close();
}

it('every page is readable without scripts, in both languages', async () => {
  const context = await session.context({ javaScriptEnabled: false });
  const page = await context.newPage();
  for (const prefix of ['', '/de'])
    for (const { path, chart } of PAGES) {
      const response = await page.goto(new URL(`${prefix}${path}`, session.address).href);
      expect([path, response?.status()]).toEqual([path, 200]);
      expect((await page.locator('h1').textContent())?.length).toBeGreaterThan(3);
      if (chart) expect(await page.locator('main svg[role="img"]:visible').count()).toBeGreaterThan(0);
    }
  await context.close();
});

it('the pages are readable without scripts', async () => {
  const context = await session.context({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(new URL('/pace', session.address).href);
  await page.selectOption('select[name="over"]', '1e25flop');
  await page.click('form.controls button');
  await page.waitForURL(/over=1e25flop/);
  expect(await page.locator('h1').textContent()).toMatch(/a month/);
  expect(await page.locator('.chart-bars rect').count()).toBeGreaterThan(2);
  await context.close();
});

it('a run is assessed on a phone without scripts, and the address of the sheet can be passed on', async () => {
  const context = await session.context({
    javaScriptEnabled: false,
    viewport: { width: 390, height: 900 },
  });
  const page = await context.newPage();
  await page.goto(new URL('/de/assess', session.address).href);
  await page.fill('input[name="params"]', '70B');
  await page.fill('input[name="tokens"]', '30T');
  await page.selectOption('select[name="eu-market"]', 'yes');
  await page.selectOption('select[name="outputs"]', 'text');
  await page.fill('input[name="on"]', '2026-11-24');
  await page.click('form.asks button');
  await page.waitForURL(/params=70B/);
  expect(await page.locator('main').textContent()).toContain('EU: Modell mit systemischem Risiko');
  expect(await page.locator('main').textContent()).toContain('Keine Rechtsberatung');
  const passedOn = await context.newPage();
  await passedOn.goto(page.url());
  expect(await passedOn.locator('main').textContent()).toBe(await page.locator('main').textContent());
  await context.close();
});

it('a search the server cannot answer shows why, and takes nothing of the answer over', async () => {
  const context = await session.context({});
  const page = await context.newPage();
  await page.route('**/models?search=boom', (route) =>
    route.request().resourceType() === 'fetch'
      ? route.fulfill({ status: 500, contentType: 'text/html', body: '<p data-live="hint">broken</p>' })
      : route.continue(),
  );
  await page.goto(new URL('/models', session.address).href);
  await page.fill('input[type="search"]', 'boom');
  // The form is sent instead; the empty fields of a form come along.
  await page.waitForURL(/search=boom&over=/);
  expect(await page.locator('[data-live="hint"]').textContent()).not.toContain('broken');
  await context.close();
});
