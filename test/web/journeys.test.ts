import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type BrowserSession, openSession, PHONE_DARK, WIDE_LIGHT } from './browser-session.js';
import { differingShare, layoutOf, matchesLayout } from './layout-picture.js';

let session: BrowserSession;
beforeAll(async () => {
  session = await openSession();
});
afterAll(() => session?.close());

/** A journey starts at the start page and takes so many clicks. */
async function journey(
  options: typeof WIDE_LIGHT | typeof PHONE_DARK,
  go: (page: Page, click: (selector: string) => Promise<void>) => Promise<void>,
): Promise<number> {
  let clicks = 0;
  await session.open('/', options, (page) =>
    go(page, async (selector) => {
      clicks += 1;
      await page.locator(selector).first().click();
      await page.waitForLoadState();
    }),
  );
  return clicks;
}

const mainText = (page: Page) => page.locator('main').textContent();

it('how many over 10 million dollars last year, and how sure?', async () => {
  const clicks = await journey(WIDE_LIGHT, async (page, click) => {
    const figure = page.locator('.key-figures > div', { hasText: '$10 million' });
    expect(await figure.textContent()).toMatch(/in 2025\s*4 on record, about 30 \(90%: 16 to 48\)/);
    await click('.key-figures a[href^="/pace?over=10Musd"]');
    expect(await mainText(page)).toContain(
      '4 models over $10 million are on record as published in 2025; about 30 expected, undisclosed models included (90%: 16 to 48).',
    );
  });
  expect(clicks).toBe(1);
});

it('is this model under the line of the EU?', async () => {
  const clicks = await journey(WIDE_LIGHT, async (page, click) => {
    await click('header nav a[href="/models"]');
    await page.fill('input[type="search"]', 'DeepSeek-R1');
    await page.waitForURL(/search=DeepSeek-R1/);
    await page.locator('[data-live="results"][aria-busy]').waitFor({ state: 'detached' });
    await click('[data-live="results"] tbody th a[href^="/models/deepseek-r1"]');
    await page.waitForURL(/\/models\/deepseek-r1/);
    const law = await page.locator('#law ~ *').allTextContents();
    expect(law.join(' ')).toMatch(/10²⁵/);
    expect(law.join(' ')).toMatch(/under/i);
  });
  expect(clicks).toBe(2);
});

it('what do 50,000 euro buy?', async () => {
  const clicks = await journey(WIDE_LIGHT, async (page, click) => {
    await click('.next a[href^="/plan?budget="]');
    expect(page.url()).toContain('budget=50kEUR');
    expect(await page.locator('h1').textContent()).toMatch(/€50,000/);
    expect(await page.locator('main table tbody tr').count()).toBeGreaterThan(4);
  });
  expect(clicks).toBe(1);
});

it('where does 302 come from?', async () => {
  const clicks = await journey(WIDE_LIGHT, async (page, click) => {
    await click('main a[href="/pace?over=1e23flop"]');
    const file = page.locator('tr', { hasText: 'large_scale_ai_models.csv' });
    expect(await file.textContent()).toContain('302');
    await click('tr:has-text("large_scale_ai_models.csv") a.figure');
    const differences = page.locator('details[open]', { has: page.locator('p[id^="differences-"]') });
    expect(await differences.first().textContent()).toMatch(
      /328 in the catalogue − \d+ the file does not count \+ \d+ only it counts = 302\./,
    );
    await click('details[open] p[id^="differences-"] a.figure');
    expect(await page.locator('h1').textContent()).toBe('328 models');
    const first = page.locator('[data-live="results"] tbody th a').first();
    await page.goto(new URL((await first.getAttribute('href')) ?? '', session.address).href);
    await page.locator('#trainingComputeFlop summary').first().click();
    expect(await page.locator('#trainingComputeFlop details[open] li').first().textContent()).toMatch(
      /\.csv of \d+ \w+ 20\d\d, row \d+, column “/,
    );
  });
  expect(clicks).toBe(3);
});

it('how does this chart get into my article?', async () => {
  const clicks = await journey(WIDE_LIGHT, async (page, click) => {
    await click('.faces summary:has-text("Download and embed")');
    const code = (await page.locator('.faces details[open] code').first().textContent()) ?? '';
    expect(code).toMatch(/^<iframe src="http[^"]*\/embed\/pace\?as-of=2026-05-02" /);
    const article = await (await session.context(WIDE_LIGHT)).newPage();
    await article.route('http://article.example/', (route) =>
      route.fulfill({ contentType: 'text/html', body: `<h1>An article</h1>${code}` }),
    );
    await article.goto('http://article.example/');
    const frame = article.frameLocator('iframe');
    await frame.locator('svg:visible .chart-bars rect').first().waitFor();
    expect(await frame.locator('.embedded > p.source').textContent()).toContain('2 May 2026');
    await article.context().close();
    const picture = page.locator('.faces details[open] a[download]').first();
    const saved = await page.request.get(
      new URL((await picture.getAttribute('href')) ?? '', page.url()).href,
    );
    expect(await saved.text()).toMatch(/^<svg /);
  });
  expect(clicks).toBe(1);
});

it('the same in German, on a phone', async () => {
  const clicks = await journey(PHONE_DARK, async (page, click) => {
    await click('header a.language');
    expect(await page.locator('h1').textContent()).toMatch(/^Etwa 8,8 große KI-Modelle im Monat/);
    await click('.key-figures a[href^="/de/pace?over=10Musd"]');
    expect(await mainText(page)).toContain(
      'etwa 30 erwartet, nicht offengelegte eingerechnet (90\u00a0%: 16 bis 48)',
    );
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });
  expect(clicks).toBe(2);
});

it('the keyboard alone leads from the start to a model, and always shows where it is', async () => {
  await session.open('/', WIDE_LIGHT, async (page) => {
    const focused = () =>
      page.evaluate(() => {
        const element = document.activeElement as HTMLElement;
        const { outlineStyle } = getComputedStyle(element);
        const { width, height, left } = element.getBoundingClientRect();
        const seen = width > 0 && height > 0 && left >= 0 && outlineStyle !== 'none';
        return { text: element.textContent?.trim() ?? '', name: element.getAttribute('name'), seen };
      });
    const tabTo = async (wanted: (found: { text: string; name: string | null }) => boolean) => {
      for (let presses = 0; presses < 40; presses += 1) {
        await page.keyboard.press('Tab');
        const found = await focused();
        expect([page.url(), found.text.slice(0, 40), found.name, found.seen]).toContain(true);
        if (wanted(found)) return;
      }
      throw new Error('the keyboard does not get there');
    };
    await page.keyboard.press('Tab');
    expect(await focused()).toMatchObject({ text: 'Skip to the content', seen: true });
    await page.keyboard.press('Enter');
    await tabTo(({ text }) => text.includes('large AI models a month'));
    await page.goto(session.address);
    await tabTo(({ name }) => name === 'as-of');
    await tabTo(({ text }) => text === 'Which');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/models$/);
    await tabTo(({ name }) => name === 'search');
    await page.keyboard.type('Grok-3');
    await page.waitForURL(/search=Grok-3/);
    await page.locator('[data-live="results"][aria-busy]').waitFor({ state: 'detached' });
    await tabTo(({ text }) => text === 'Grok 3');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/models\/grok-3/);
  });
});

it.each([
  ['home-wide', '/', WIDE_LIGHT],
  ['home-phone-german', '/de/', PHONE_DARK],
  ['plan-wide-german', '/de/plan?budget=50kEUR', WIDE_LIGHT],
  ['model-phone', '/models/deepseek-r1', PHONE_DARK],
] as const)('looks as a person has seen it: %s', async (name, path, options) => {
  await matchesLayout(name, await layoutOf(session, path, options));
});

it('a picture of another page, or of the other colours, is not taken for the same', async () => {
  const wide = await layoutOf(session, '/', WIDE_LIGHT);
  expect(differingShare(wide, await layoutOf(session, '/', WIDE_LIGHT))).toBe(0);
  expect(differingShare(wide, await layoutOf(session, '/rate', WIDE_LIGHT))).toBeGreaterThan(0.03);
  const dark = { ...WIDE_LIGHT, colorScheme: 'dark' } as const;
  expect(differingShare(wide, await layoutOf(session, '/', dark))).toBeGreaterThan(0.5);
});
