import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { renderPng } from '../../src/charts/render-png.js';
import { standAloneSvg } from '../../src/charts/stand-alone-svg.js';
import { PACKAGE_ROOT } from '../observatory-fixture.js';

const FONTS = join(PACKAGE_ROOT, 'web', 'fonts');
const style = (name: string) => readFileSync(join(PACKAGE_ROOT, 'web', 'styles', name), 'utf8');
const STYLES = style('tokens.css') + style('chart.css');
const PAPER = /--paper: (#\w{6})/.exec(STYLES)?.[1] ?? '';
const OPTIONS = { fontsDirectory: FONTS };

function golden(name: string): string {
  return readFileSync(join(PACKAGE_ROOT, 'test', 'charts', 'golden', `${name}.svg`), 'utf8');
}

async function draw(svg: string): Promise<PNG> {
  return PNG.sync.read(Buffer.from(await renderPng(standAloneSvg(svg, STYLES), OPTIONS)));
}

/** Points of a picture that are not paper. */
function inked({ data }: PNG): number {
  const paper = [1, 3, 5].map((at) => Number.parseInt(PAPER.slice(at, at + 2), 16));
  let count = 0;
  for (let at = 0; at < data.length; at += 4)
    if (paper.some((value, channel) => Math.abs((data[at + channel] ?? 0) - value) > 24)) count += 1;
  return count;
}

describe('a picture as PNG', () => {
  it('is drawn on the paper of the pages, at twice its size', async () => {
    const picture = await draw(golden('framed-bars'));
    expect(picture.width).toBe(1600);
    expect(inked(picture)).toBeGreaterThan(10_000);
  });

  it('holds its words by the fonts of the project alone', async () => {
    const svg = (words: string) =>
      `<svg width="200" height="40" class="chart-wide"><rect class="chart-ground" width="200" height="40"/><g class="chart-values"><text x="8" y="24">${words}</text></g></svg>`;
    const blank = inked(await draw(svg('')));
    expect(blank).toBe(0);
    for (const words of ['10²⁵', 'Mio. €', 'größer', '≈ − × ·', 'Ω Δ Жя'])
      expect(inked(await draw(svg(words)))).toBeGreaterThan(100);
    // A letter the font lacks is the same empty box whichever it is: different words differ.
    expect(inked(await draw(svg('10²⁵')))).not.toBe(inked(await draw(svg('10²³'))));
  });

  it('is the same picture each time', async () => {
    const svg = standAloneSvg(golden('framed-explorer-german'), STYLES);
    expect(Buffer.compare(await renderPng(svg, OPTIONS), await renderPng(svg, OPTIONS))).toBe(0);
  });
});
