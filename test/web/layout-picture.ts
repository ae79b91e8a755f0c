/**
 * Pictures of pages that differ where the page does, not where the machine does. Letters come from the font of the
 * project on every machine; what is left of their drawing, smoothing and hinting, goes when blocks of pixels are averaged:
 * what stays is where ink stands. A moved, missing or recoloured part of a page changes whole blocks.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import pixelmatch from 'pixelmatch';
import type { BrowserContextOptions } from 'playwright-core';
import { PNG } from 'pngjs';
import { expect } from 'vitest';
import { PACKAGE_ROOT } from '../observatory-fixture.js';
import type { BrowserSession } from './browser-session.js';

/** Pixels of a page to a pixel of its picture, each way. */
const BLOCK = 4;
/** Of colours, as pixelmatch counts. */
const COLOUR_TOLERANCE = 0.15;
/** Share of blocks that may differ: a line of text that wraps otherwise is above it. */
const DIFFERING_SHARE = 0.01;
const FONT = readFileSync(join(PACKAGE_ROOT, 'web', 'fonts', 'dejavu-sans-condensed-regular.ttf'));

/** The first screen of a page, in blocks. */
export async function layoutOf(
  session: BrowserSession,
  path: string,
  options: BrowserContextOptions,
): Promise<PNG> {
  // The policy of the pages takes no font from anywhere: only here, for the picture, it is not asked.
  const context = await session.context({ ...options, bypassCSP: true, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.route('**/own-font.ttf', (route) => route.fulfill({ body: FONT, contentType: 'font/ttf' }));
  await page.goto(new URL(path, session.address).href);
  await page.addStyleTag({
    content: `@font-face { font-family: own; src: url('/own-font.ttf'); }
:root { --serif: own; --sans: own; } code { font-family: own; }`,
  });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const taken = PNG.sync.read(await page.screenshot({ animations: 'disabled', caret: 'hide' }));
  await context.close();
  return inBlocks(taken);
}

function inBlocks(picture: PNG): PNG {
  const [width, height] = [Math.floor(picture.width / BLOCK), Math.floor(picture.height / BLOCK)];
  const small = new PNG({ width, height });
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      for (let channel = 0; channel < 4; channel += 1)
        small.data[(y * width + x) * 4 + channel] = blockMean(picture, x, y, channel);
  return small;
}

function blockMean({ data, width }: PNG, x: number, y: number, channel: number): number {
  let sum = 0;
  for (let row = y * BLOCK; row < (y + 1) * BLOCK; row += 1)
    for (let column = x * BLOCK; column < (x + 1) * BLOCK; column += 1)
      sum += data[(row * width + column) * 4 + channel] ?? 0;
  return Math.round(sum / BLOCK ** 2);
}

/** Share of blocks in which two pictures differ; all where they are of different sizes. */
export function differingShare(one: PNG, other: PNG): number {
  if (one.width !== other.width || one.height !== other.height) return 1;
  const { width, height } = one;
  return (
    pixelmatch(one.data, other.data, undefined, width, height, {
      threshold: COLOUR_TOLERANCE,
      includeAA: true,
    }) /
    (width * height)
  );
}

/** A mismatch is written beside the golden file to be looked at, except where nobody would see it. */
export async function matchesLayout(name: string, picture: PNG): Promise<void> {
  const path = join(PACKAGE_ROOT, 'test', 'web', 'golden', `${name}.png`);
  const share = existsSync(path) ? differingShare(PNG.sync.read(readFileSync(path)), picture) : 1;
  if (share > DIFFERING_SHARE && !process.env.CI) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path.replace(/\.png$/, '.changed.png'), PNG.sync.write(picture, { colorType: 2 }));
  }
  expect(share).toBeLessThanOrEqual(DIFFERING_SHARE);
}
