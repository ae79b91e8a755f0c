/** A chart as a file of its own: SVG with its styles inside, or PNG. */
import type { ChartDescription } from './chart.js';

export const PICTURE_FORMATS = ['svg', 'png'] as const;
export type PictureFormat = (typeof PICTURE_FORMATS)[number];

/** What pictures that stand alone are made with. */
export interface PictureMaterial {
  /** The rules of charts, with the tokens they use. */
  readonly styles: () => Promise<string>;
  readonly fontFile: string;
}

export async function pictureFile(
  chart: ChartDescription,
  format: PictureFormat,
  { styles, fontFile }: PictureMaterial,
): Promise<string | Uint8Array<ArrayBuffer>> {
  const { renderSvg } = await import('./render-svg.js');
  const { standAloneSvg, tokenOf } = await import('./stand-alone-svg.js');
  const rules = await styles();
  const svg = standAloneSvg(renderSvg(chart, 'wide'), rules);
  if (format === 'svg') return svg;
  const { renderPng } = await import('./render-png.js');
  return renderPng(svg, { fontFile, background: tokenOf(rules, '--paper') });
}
