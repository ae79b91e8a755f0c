/** The page of the briefing, and the same as a file. */
import * as z from 'zod';
import { BriefingPage } from '../../web/pages/briefing.js';
import type { View } from '../../web/view.js';
import { briefingFile } from '../briefing-file.js';
import type { Observatory } from '../observatory.js';
import { InputError } from '../provenance/input-error.js';
import { BRIEFING_FORMATS, BriefingOptions } from '../report/briefing/briefing.js';
import { parseParameters } from './asked.js';
import { draw } from './draw.js';

/** The language is that of the page; an empty field of the form is no wish. */
const PageState = BriefingOptions.omit({ lang: true }).extend({
  period: z.union([z.literal('').transform(() => undefined), BriefingOptions.shape.period]).optional(),
});

function ask(view: View, observatory: Observatory) {
  const state = parseParameters(PageState, view.query);
  return observatory.briefing({ ...state, lang: view.language });
}

export async function briefingPage(view: View, observatory: Observatory) {
  const { briefing, charts } = await ask(view, observatory);
  const drawn = await Promise.all(
    charts.map(async (chart) => ({ ...chart, pictures: await draw(chart.chart) })),
  );
  return <BriefingPage view={view} briefing={briefing} charts={drawn} />;
}

export async function briefingDownload(
  view: View,
  observatory: Observatory,
  file: string,
  assetsDirectory: string,
) {
  const format = BRIEFING_FORMATS.find((known) => file === `briefing.${known}`);
  if (format === undefined)
    throw new InputError(
      `no file ${file}; there are ${BRIEFING_FORMATS.map((known) => `briefing.${known}`).join(', ')}`,
    );
  return briefingFile(await ask(view, observatory), format, assetsDirectory);
}
