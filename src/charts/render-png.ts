/** How does an SVG picture become a PNG? Drawn by an optional package, with the letters the project brings along. */
import { InputError } from '../provenance/input-error.js';

/** Pictures need no font of the machine, and look the same on all of them. */
const FONT_FILES = ['dejavu-sans-condensed-regular.ttf', 'dejavu-sans-condensed-bold.ttf'];
const FONT_FAMILY = 'DejaVu Sans Condensed';
/** What those fonts do not hold. Of a name in another script the machine's own fonts are asked, which takes longer. */
const OTHER_LETTERS =
  /[^\s -\u024f\u02b0-\u02ff\u0370-\u045f\u1e00-\u1eff\u2000-\u20bf\u2100-\u22ff\u25a0-\u25ff]/;
/** Pictures are shown at twice their size: sharp on screens and in print. */
const ZOOM = 2;
export interface PngOptions {
  /** Where the fonts lie. */
  readonly fontsDirectory: string;
}

/** @param svg with its ground, and its styles inside, as `standAloneSvg` makes it */
export async function renderPng(
  svg: string,
  { fontsDirectory }: PngOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const { renderAsync } = await loadRenderer();
  const image = await renderAsync(svg, {
    font: {
      loadSystemFonts: OTHER_LETTERS.test(svg),
      fontFiles: FONT_FILES.map((file) => `${fontsDirectory}/${file}`),
      defaultFontFamily: FONT_FAMILY,
      sansSerifFamily: FONT_FAMILY,
    },
    fitTo: { mode: 'zoom', value: ZOOM },
  });
  return new Uint8Array(image.asPng());
}

/** The optional package is not there, or not for this machine. */
export class NoPngRenderer extends InputError {}

async function loadRenderer() {
  return import('@resvg/resvg-js').catch((cause: unknown) => {
    throw new NoPngRenderer(
      'PNG pictures need the package @resvg/resvg-js: install it with "npm install @resvg/resvg-js", or ask for SVG',
      {},
      { cause },
    );
  });
}
