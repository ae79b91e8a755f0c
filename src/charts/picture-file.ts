/** A chart as a file of its own: SVG with its styles inside, or PNG. */
import type { ChartDescription } from './chart.js';

export const PICTURE_FORMATS = ['svg', 'png'] as const;
export type PictureFormat = (typeof PICTURE_FORMATS)[number];

/** What pictures that stand alone are made with. */
export interface PictureMaterial {
  /** The rules of charts, with the tokens they use. */
  readonly styles: () => Promise<string>;
  /** Where the fonts of PNG pictures lie. */
  readonly fontsDirectory: string;
}

export async function pictureFile(
  chart: ChartDescription,
  format: PictureFormat,
  { styles, fontsDirectory }: PictureMaterial,
): Promise<string | Uint8Array<ArrayBuffer>> {
  const { framedSvg } = await import('./framed-svg.js');
  const { standAloneSvg } = await import('./stand-alone-svg.js');
  const svg = standAloneSvg(framedSvg(chart), await styles());
  if (format === 'svg') return svg;
  const { renderPng } = await import('./render-png.js');
  return renderPng(svg, { fontsDirectory });
}
