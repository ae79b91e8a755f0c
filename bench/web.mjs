/**
 * Measures what the pages promise, in a browser with the processor slowed fourfold: bytes, first contentful paint and when
 * the start can be used; then how long the server takes for every page of the table.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium } from 'playwright-core';
import { PAGES } from '../dist/web/site-pages.js';
import { findChromium } from '../scripts/find-chromium.mjs';
import { ROOT } from './open-pipeline.mjs';

const [SLOWED, LOADS, ASKED] = [4, 5, 40];
const LANGUAGE_PREFIXES = ['', '/de'];
const data = mkdtempSync(join(tmpdir(), 'flopscope-bench-web-'));
const cli = join(ROOT, 'dist', 'src', 'cli', 'main.js');
const server = spawn(process.execPath, [cli, 'start', '--port', '0', '--data-dir', data], {
  stdio: ['ignore', 'pipe', 'ignore'],
});
let address = '';
for await (const line of createInterface({ input: server.stdout })) {
  address = /http:\S+/.exec(line)?.[0] ?? '';
  if (line.startsWith('The page is at')) break;
}

function percentile(values, share) {
  return [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))];
}

async function seconds(path) {
  const start = performance.now();
  const response = await fetch(new URL(path, address));
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`${path}: status ${response.status}`);
  return (performance.now() - start) / 1000;
}

/** Bytes as they come over the line, and times as the browser has them, of one load with nothing kept. */
async function load(browser, path) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
  const types = new Map();
  const bytes = { script: 0, all: 0 };
  session.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    bytes.all += encodedDataLength;
    if (types.get(requestId) === 'Script') bytes.script += encodedDataLength;
  });
  await page.goto(new URL(path, address).href, { waitUntil: 'networkidle' });
  const times = await page.evaluate(() => ({
    paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
    // The scripts have run and every part answers.
    usable: performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd,
  }));
  await context.close();
  return { ...bytes, ...times };
}

// A page seen for the first time is the cold one.
const cold = new Map();
const paths = PAGES.flatMap(({ path }) => LANGUAGE_PREFIXES.map((prefix) => `${prefix}${path}`));
for (const path of paths) cold.set(path, await seconds(path));
const slowest = [...cold].sort(([, a], [, b]) => b - a);
console.log(
  `cold: ${slowest
    .slice(0, 3)
    .map(([path, time]) => `${path} ${time.toFixed(2)} s`)
    .join(', ')}; half of the pages under ${percentile([...cold.values()], 0.5).toFixed(2)} s`,
);
const warm = [];
for (const path of paths) {
  const times = [];
  // What was made more than a minute ago is made anew: that is not what is measured here.
  await seconds(path);
  for (let count = 0; count < ASKED; count += 1) times.push((await seconds(path)) * 1000);
  warm.push([path, percentile(times, 0.95)]);
}
warm.sort(([, a], [, b]) => b - a);
const [[worst, most]] = warm;
console.log(
  `server: any page within ${most.toFixed(0)} ms at the 95th percentile, slowest ${worst} (limit 50)`,
);

const browser = await chromium.launch({
  executablePath: await findChromium(),
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
});
const loads = [];
for (let count = 0; count < LOADS; count += 1) loads.push(await load(browser, '/'));
const median = (key) =>
  percentile(
    loads.map((found) => found[key]),
    0.5,
  );
console.log(
  `home: ${(median('script') / 1000).toFixed(0)} kB of script (limit 60), ${(median('all') / 1000).toFixed(0)} kB in all (limit 200); ` +
    `first paint ${(median('paint') / 1000).toFixed(2)} s (limit 0.5), usable after ${(median('usable') / 1000).toFixed(2)} s (limit 1), processor slowed ${SLOWED}×`,
);
await browser.close();
server.kill('SIGINT');
rmSync(data, { recursive: true, force: true });
