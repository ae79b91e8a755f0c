/** Where does what a picture is drawn with lie, and what becomes of one where it cannot be drawn? */
import { join } from 'node:path';
import type { ChartDescription } from './charts/chart.js';
import { type PictureFormat, pictureFile } from './charts/picture-file.js';
import { NoPngRenderer } from './charts/render-png.js';
import { InputError } from './provenance/input-error.js';
import type { FileSystem } from './snapshots/file-system.js';
import { readInputFile } from './snapshots/input-file.js';

export async function chartFile(
  chart: ChartDescription,
  format: PictureFormat,
  { packageRoot, files }: { readonly packageRoot: string; readonly files: FileSystem },
): Promise<string | Uint8Array> {
  const assets = join(packageRoot, 'dist', 'web', 'assets');
  const material = {
    styles: async () =>
      new TextDecoder().decode((await readInputFile(join(assets, 'chart.css'), files)).bytes),
    fontsDirectory: join(assets, 'fonts'),
  };
  return pictureFile(chart, format, material).catch((error: unknown) => {
    if (error instanceof NoPngRenderer) throw new InputError(error.message, {}, { cause: error });
    throw error;
  });
}
