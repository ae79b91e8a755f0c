/** A picture as PNG, by a renderer that is an optional package: whoever lacks it learns how to get it. */
import type { renderAsync } from '@resvg/resvg-js';

/** Points of a chart to pixels: sharp on screens of two pixels a point, and in print at a column's width. */
const PIXELS_PER_POINT = 2;

/** The package is not there, or not for this machine. */
export class NoPngRenderer extends Error {
  override readonly name = 'NoPngRenderer';
}

export interface PngOptions {
  /** The font that the project brings along, so that letters are there, and the same, on every machine. */
  readonly fontFile: string;
  /** A colour as CSS spells it. */
  readonly background: string;
}

/** The family that `fontFile` holds. */
const FONT_FAMILY = 'Flopscope Sans';
/** What that font has no letters for. */
const OTHER_SCRIPTS = /[^\s -\u017f\u0218-\u021b\u0370-\u03ff\u2000-\u23ff\ufffd]/;

/** @param svg a picture that stands alone */
export async function renderPng(
  svg: string,
  { fontFile, background }: PngOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const render = await loadRenderer();
  const picture = await render(svg, {
    background,
    fitTo: { mode: 'zoom', value: PIXELS_PER_POINT },
    font: {
      fontFiles: [fontFile],
      // To read all fonts of a machine takes a second: only for letters that would be missing otherwise.
      loadSystemFonts: OTHER_SCRIPTS.test(svg),
      defaultFontFamily: FONT_FAMILY,
      sansSerifFamily: FONT_FAMILY,
    },
  });
  return new Uint8Array(picture.asPng());
}

async function loadRenderer(): Promise<typeof renderAsync> {
  try {
    return (await import('@resvg/resvg-js')).renderAsync;
  } catch (error) {
    throw new NoPngRenderer('PNG needs the optional package @resvg/resvg-js: npm install @resvg/resvg-js', {
      cause: error,
    });
  }
}
