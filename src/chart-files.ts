/** A chart as a file of its own: SVG with its styles inside, or PNG. */
import type { ChartDescription } from './charts/chart.js';

export const PICTURE_FORMATS = ['svg', 'png'] as const;
export type PictureFormat = (typeof PICTURE_FORMATS)[number];

/** What pictures that stand alone are made with. */
export interface PictureMaterial {
  /** The rules of charts, with the tokens they use. */
  readonly styles: () => Promise<string>;
  /** Where the fonts lie. */
  readonly assetsDirectory: string;
}

export async function pictureFile(
  chart: ChartDescription,
  format: PictureFormat,
  { styles, assetsDirectory }: PictureMaterial,
): Promise<string | Uint8Array<ArrayBuffer>> {
  const { renderSvg } = await import('./charts/render-svg.js');
  const { standAloneSvg } = await import('./charts/stand-alone-svg.js');
  const svg = standAloneSvg(renderSvg(chart, 'wide'), await styles());
  if (format === 'svg') return svg;
  const { renderPng } = await import('./png.js');
  return renderPng(svg, assetsDirectory);
}
