/** A chart as a file of its own: SVG with its styles inside, or PNG. */
import { join } from 'node:path';
import type { ChartDescription } from './charts/chart.js';
import { InputError } from './provenance/input-error.js';
import type { FileSystem } from './snapshots/file-system.js';

export const PICTURE_FORMATS = ['svg', 'png'] as const;
export type PictureFormat = (typeof PICTURE_FORMATS)[number];

/** @param assetsDirectory where the built styles and fonts lie */
export async function pictureFile(
  chart: ChartDescription,
  format: PictureFormat,
  assetsDirectory: string,
  files: Pick<FileSystem, 'read'>,
): Promise<Uint8Array> {
  const { renderSvg } = await import('./charts/render-svg.js');
  const { standAloneSvg } = await import('./charts/stand-alone-svg.js');
  const path = join(assetsDirectory, 'chart.css');
  const styles = await files.read(path).catch((cause: unknown) => {
    throw new InputError(
      'the styles of charts are missing; build the program anew',
      { file: path },
      { cause },
    );
  });
  const svg = standAloneSvg(renderSvg(chart, 'wide'), new TextDecoder().decode(styles));
  if (format === 'svg') return new TextEncoder().encode(`${svg}\n`);
  const { renderPng } = await import('./png.js');
  return renderPng(svg, assetsDirectory);
}
