import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningServer, serve } from '../../src/server/serve.js';
import { temporaryDirectory } from '../observatory-fixture.js';
import { servedApp } from '../server/served-app.js';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
];
const PATIENCE_MILLISECONDS = 120_000;
const directory = temporaryDirectory();
let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  const app = await servedApp(directory.path);
  server = await serve({ app, host: '127.0.0.1', port: 0 });
  const executablePath = process.env.FLOPSCOPE_CHROMIUM;
  browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: FLAGS });
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  directory.remove();
});

/** A page with the explorer at work; the test fails where the console shows an error. */
async function explore(
  path: string,
  journey: (page: Page) => Promise<void>,
  options: { width?: number; colorScheme?: 'light' | 'dark'; reducedMotion?: 'reduce' } = {},
) {
  const { width = 1280, ...rest } = options;
  const context = await browser.newContext({ viewport: { width, height: 1000 }, ...rest });
  context.setDefaultTimeout(PATIENCE_MILLISECONDS);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto(new URL(path, server.url).href);
  await page.locator('.picture[role="application"]').waitFor();
  await journey(page);
  expect(errors).toEqual([]);
  await context.close();
}

const query = (page: Page) => page.evaluate(() => window.location.search);
const shown = async (page: Page) =>
  Number(((await page.textContent('[data-explorer="shown"]')) ?? '').replace(/[^\d]/g, ''));

async function accessible(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
}

/** The explorer as it is under a finger. */
async function onPhone() {
  const context = await browser.newContext({
    viewport: { width: 390, height: 900 },
    hasTouch: true,
    isMobile: true,
  });
  const page = await context.newPage();
  await page.goto(new URL('/explore', server.url).href);
  await page.locator('.picture[role="application"]').waitFor();
  return { context, page };
}

describe('the explorer in a real browser', () => {
  it('shows every choice at once, in the address, and back and forward undo it', async () => {
    await explore('/explore', async (page) => {
      const all = await shown(page);
      await page.selectOption('form.explorer select[name="by"]', 'country');
      await page.waitForURL(/by=country/);
      expect(await page.textContent('.chart-legend')).toBe('United States');
      await page.click('details[data-filter="domain"] summary');
      await page.check('input[name="domain"][value="Language"]');
      const language = await shown(page);
      expect(language).toBeLessThan(all);
      expect(await page.textContent('details[data-filter="domain"] b')).toBe('Language');
      await page.fill('input[name="search"]', 'Grok');
      expect(await shown(page)).toBeLessThan(language);
      // Title and table follow from the server.
      await page.waitForFunction(() => document.querySelectorAll('.faces tbody tr').length < 30);
      expect(await page.getAttribute('header a.language', 'href')).toContain('search=Grok');
      await page.goBack();
      await page.waitForURL((url) => !url.search.includes('search') && !url.search.includes('domain'));
      expect(await shown(page)).toBe(all);
      expect(await page.isChecked('input[name="domain"][value="Language"]')).toBe(false);
      expect(await page.inputValue('input[name="search"]')).toBe('');
      await page.goForward();
      await page.waitForURL(/search=Grok/);
      expect(await page.inputValue('input[name="search"]')).toBe('Grok');
      const again = await shown(page);
      await page.goto(page.url());
      await page.locator('.picture[role="application"]').waitFor();
      expect(await shown(page)).toBe(again);
    });
  });

  it('is at work for the keyboard alone: card, comparison, zoom, and the page of a model', async () => {
    await explore('/explore?domain=Language&from=2024-01-01', async (page) => {
      await page.focus('.picture');
      await page.keyboard.press('ArrowUp');
      const card = page.locator('.explorer-card');
      const first = await card.textContent();
      expect(first).toMatch(/published .* 20\d\d.*FLOP.*(recorded|derived|imputed)How: /);
      await page.keyboard.press('ArrowLeft');
      expect(await card.textContent()).not.toBe(first);
      await page.keyboard.press('ArrowRight');
      expect(await card.textContent()).toBe(first);
      await page.keyboard.press('c');
      await page.waitForURL(/models=/);
      await page.locator('.tray .picked').waitFor();
      expect(first).toContain(((await page.textContent('.tray .picked')) ?? '').replace(/ remove$/, ''));
      await page.keyboard.press('+');
      await page.waitForURL(/view=/);
      await page.keyboard.press('0');
      await page.waitForURL((url) => !url.search.includes('view='));
      await page.keyboard.press('Escape');
      expect(await card.isVisible()).toBe(false);
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/models\//);
      expect(first?.startsWith((await page.textContent('h1')) ?? '?')).toBe(true);
    });
  });

  it('zooms to what a drag marks, shows the card to the mouse, and opens a model by a click', async () => {
    await explore('/de/explore?by=organization', async (page) => {
      const plane = await page.locator('.chart-plane').boundingBox();
      if (!plane) throw new Error('no plane');
      const at = (across: number, down: number) =>
        [plane.x + plane.width * across, plane.y + plane.height * down] as const;
      await page.mouse.move(...at(0.6, 0.05));
      await page.mouse.down();
      await page.mouse.move(...at(0.8, 0.4), { steps: 3 });
      await page.mouse.up();
      await page.waitForURL(/view=/);
      const window = /view=(\d{4})-\d\d-\d\d_(\d{4})/.exec(await query(page));
      expect(Number(window?.[1])).toBeGreaterThan(2016);
      expect(Number(window?.[2])).toBeLessThan(2026);
      // Some point is near the middle of so many.
      for (
        let across = 0.3;
        across < 0.7 && !(await page.locator('.explorer-card').isVisible());
        across += 0.02
      )
        await page.mouse.move(...at(across, 0.5));
      expect(await page.textContent('.explorer-card')).toMatch(/erschienen am .*Woher: /);
      const name = await page.textContent('.explorer-card b');
      await page.mouse.down();
      await page.mouse.up();
      await page.waitForURL(/\/de\/models\//);
      expect(await page.textContent('h1')).toBe(name);
    });
  });

  it('changes the vintage and holds one against another', async () => {
    await explore('/explore?quantity=parameters', async (page) => {
      const newest = await shown(page);
      await page.selectOption('select[name="as-of"]', '2026-03-30');
      await page.waitForURL(/as-of=2026-03-30/);
      await page.waitForFunction(
        (count) => !document.querySelector('[data-explorer="shown"]')?.textContent?.includes(count),
        newest.toLocaleString('en-GB'),
      );
      await page.selectOption('select[name="as-of"]', '');
      await page.selectOption('select[name="against"]', '2026-03-30');
      await page.waitForURL(/against=2026-03-30/);
      await page.locator('#changes').waitFor();
      expect(await page.textContent('#changes')).toMatch(/Between 30 March 2026 and 2 May 2026: \d+ new/);
      expect(await page.locator('.chart-appeared').count()).toBe(1);
    });
  });

  it.each([
    ['/explore?models=grok-4,gpt-4o&line=3e24', { width: 1280, colorScheme: 'light' }],
    ['/de/explore?quantity=cost&by=access', { width: 390, colorScheme: 'dark', reducedMotion: 'reduce' }],
  ] as const)('%s is accessible and as wide as the window', async (path, options) => {
    await explore(
      path,
      async (page) => {
        await accessible(page);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(options.width);
        await page.locator('.faces summary').first().click();
        await page.click('details[data-filter="country"] summary');
        await accessible(page);
      },
      options,
    );
  });

  it('shows its card to a finger, whose link opens the model', async () => {
    const { context, page } = await onPhone();
    const plane = await page.locator('.chart-plane').boundingBox();
    await page.locator('.picture').scrollIntoViewIfNeeded();
    const spot = (await page.locator('.chart-plane').boundingBox()) ?? plane;
    if (!spot) throw new Error('no plane');
    await page.touchscreen.tap(spot.x + spot.width * 0.85, spot.y + spot.height * 0.25);
    const link = page.locator('.explorer-card a');
    await link.waitFor();
    await link.click();
    await page.waitForURL(/\/models\//);
    await context.close();
  });

  it('follows two fingers, keeps what they show in the address, and lets one finger scroll the page', async () => {
    const { context, page } = await onPhone();
    const touch = await context.newCDPSession(page);
    const send = (
      type: 'touchStart' | 'touchMove' | 'touchEnd',
      points: readonly (readonly [number, number])[],
    ) =>
      touch.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: points.map(([x, y], id) => ({ x, y, id })),
      });
    const years = async () => {
      const [from = '', to = ''] = (new URLSearchParams(await query(page)).get('view') ?? '').split('_');
      return [Number(from.slice(0, 4)), Number(to.slice(0, 4))] as const;
    };
    await page.evaluate(() => document.querySelector('.chart-plane')?.scrollIntoView({ block: 'center' }));
    const plane = await page.locator('.picture svg.chart-narrow .chart-plane').boundingBox();
    if (!plane) throw new Error('no plane');
    const [x, y] = [plane.x + plane.width / 2, plane.y + plane.height / 2];

    // Apart: nearer, around the middle.
    await send('touchStart', [
      [x - 30, y],
      [x + 30, y],
    ]);
    await send('touchMove', [
      [x - 60, y],
      [x + 60, y],
    ]);
    await send('touchMove', [
      [x - 90, y],
      [x + 90, y],
    ]);
    await send('touchEnd', []);
    await page.waitForURL(/view=/);
    const [from, to] = await years();
    expect(to - from).toBeGreaterThan(3);
    expect(to - from).toBeLessThan(8);
    expect(from).toBeGreaterThan(2013);
    // Both to the right: earlier, as much of it as before.
    await send('touchStart', [
      [x - 60, y],
      [x, y],
    ]);
    await send('touchMove', [
      [x, y],
      [x + 60, y],
    ]);
    await send('touchMove', [
      [x + 20, y],
      [x + 80, y],
    ]);
    await send('touchEnd', []);
    await page.waitForURL((url) => !url.search.includes(`view=${from}`));
    const moved = await years();
    expect(moved[0]).toBeLessThan(from);
    expect(Math.abs(moved[1] - moved[0] - (to - from))).toBeLessThanOrEqual(1);
    // Shown again the same, and undone by the way back.
    const ticks = () => page.locator('svg.chart-narrow .chart-tick').allTextContents();
    const seen = await ticks();
    await page.reload();
    await page.locator('.picture[role="application"]').waitFor();
    expect(await ticks()).toEqual(seen);
    await page.goBack();
    expect(await years()).toEqual([from, to]);
    // Two taps show everything.
    await page.evaluate(() => document.querySelector('.chart-plane')?.scrollIntoView({ block: 'center' }));
    for (let taps = 0; taps < 2; taps++) {
      await send('touchStart', [[x, y]]);
      await send('touchEnd', []);
    }
    await page.waitForURL((url) => !url.search.includes('view='));
    // One finger: the page scrolls, the picture stays.
    const before = await page.evaluate(() => window.scrollY);
    await send('touchStart', [[x, y]]);
    for (let step = 1; step <= 10; step++) await send('touchMove', [[x, y - 20 * step]]);
    await send('touchEnd', []);
    await page.waitForFunction((top) => window.scrollY > top + 100, before);
    expect(await query(page)).not.toContain('view=');
    await context.close();
  });

  it('works without scripts: the form, the picture, the way to a comparison', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(new URL('/explore', server.url).href);
    await page.click('details[data-filter="domain"] summary');
    await page.check('input[name="domain"][value="Language"]');
    await page.check('input[name="domain"][value="Vision"]');
    await page.click('form.explorer button[type="submit"]');
    await page.waitForURL(/domain=Language%2CVision/);
    expect(await page.locator('.chart-wide .chart-marks path').count()).toBeGreaterThan(2);
    await page.locator('.faces summary').first().click();
    await page.locator('.faces tbody a[data-pick]').first().click();
    await page.waitForURL(/models=/);
    await page.click('.tray a[href^="/compare"]');
    await page.waitForURL(/\/compare\?models=/);
    expect(await page.locator('.compared tbody tr').count()).toBeGreaterThan(8);
    await context.close();
  });

  it('loads its scripts on no other page', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(new URL('/models', server.url).href);
    expect(
      asked.filter((path) => path.startsWith('/assets/web/') || path.startsWith('/assets/src/')),
    ).toEqual([]);
    await context.close();
  });
});
