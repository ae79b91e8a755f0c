/** Which charts are served by themselves, as a picture to take away and as a frame for another page? */
import { EmbedPage } from '../../web/pages/embed.js';
import type { View } from '../../web/view.js';
import type { Observatory } from '../observatory.js';
import { InputError } from '../provenance/input-error.js';
import { draw, type MadeChart } from './draw.js';
import { forecastAsChart } from './forecast-page.js';
import { computeGrowthAsChart, costGrowthAsChart } from './growth-page.js';
import { lawAsChart } from './law-pages.js';
import { paceAsChart, vintagesAsChart } from './pace-page.js';
import { hurdleAsChart } from './plan-page.js';
import { rateAsChart } from './rate-page.js';

interface ServedChart {
  /** Path of the page it stands on. */
  readonly page: string;
  readonly make: (view: View, observatory: Observatory) => Promise<MadeChart>;
}

const SERVED_CHARTS: Readonly<Record<string, ServedChart>> = {
  pace: { page: '/pace', make: paceAsChart },
  'pace-vintages': { page: '/pace', make: vintagesAsChart },
  hurdle: { page: '/plan', make: hurdleAsChart },
  rate: { page: '/rate', make: rateAsChart },
  'growth-compute': { page: '/trends', make: computeGrowthAsChart },
  'growth-cost': { page: '/trends', make: costGrowthAsChart },
  forecast: { page: '/forecast', make: forecastAsChart },
  law: { page: '/law', make: lawAsChart },
};

function findChart(id: string): ServedChart {
  const found = Object.hasOwn(SERVED_CHARTS, id) ? SERVED_CHARTS[id] : undefined;
  if (found) return found;
  throw new InputError(`no chart ${id}; there is ${Object.keys(SERVED_CHARTS).join(', ')}`);
}

export async function embedded(view: View, observatory: Observatory, id: string) {
  const { page, make } = findChart(id);
  const { chart, vintageDate } = await make(view, observatory);
  return (
    <EmbedPage view={view} chart={chart} pictures={await draw(chart)} vintageDate={vintageDate} page={page} />
  );
}

/** @param styles what `standAloneSvg` needs of them */
export async function pictureOf(
  view: View,
  observatory: Observatory,
  file: string,
  styles: string,
): Promise<string> {
  const id = /^([a-z-]+)\.svg$/.exec(file)?.[1];
  if (id === undefined) throw new InputError(`no picture ${file}; pictures are named like pace.svg`);
  const { chart } = await findChart(id).make(view, observatory);
  const { renderSvg } = await import('../charts/render-svg.js');
  const { standAloneSvg } = await import('../charts/stand-alone-svg.js');
  return standAloneSvg(renderSvg(chart, 'wide'), styles);
}
