/** Which charts are served by themselves, as a picture to take away and as a frame for another page? */
import { EmbedPage } from '../../web/pages/embed.js';
import type { View } from '../../web/view.js';
import { type PictureMaterial, pictureFile } from '../charts/picture-file.js';
import type { Observatory } from '../observatory.js';
import { InputError } from '../provenance/input-error.js';
import { comparisonAsChart } from './compare-page.js';
import { draw, type MadeChart } from './draw.js';
import { SUBJECT, yearsAsChart } from './entity-pages.js';
import { exploreAsChart } from './explore-page.js';
import { forecastAsChart } from './forecast-page.js';
import { computeGrowthAsChart, costGrowthAsChart } from './growth-page.js';
import { lawAsChart } from './law-pages.js';
import { longTailAsChart } from './long-tail-page.js';
import { paceAsChart, vintagesAsChart } from './pace-page.js';
import { hurdleAsChart } from './plan-page.js';
import { rateAsChart } from './rate-page.js';
import { revisionsAsChart } from './revisions-page.js';

interface ServedChart {
  /** Path of the page it stands on; of one that many things have, without the id. */
  readonly page: string;
  /** Whether the address says of which thing it is, by the parameter `of`. */
  readonly ofOne?: true;
  readonly make: (view: View, observatory: Observatory) => Promise<MadeChart>;
}

const SERVED_CHARTS: Readonly<Record<string, ServedChart>> = {
  pace: { page: '/pace', make: paceAsChart },
  'pace-vintages': { page: '/pace', make: vintagesAsChart },
  hurdle: { page: '/plan', make: hurdleAsChart },
  rate: { page: '/rate', make: rateAsChart },
  'growth-compute': { page: '/trends', make: computeGrowthAsChart },
  'growth-cost': { page: '/trends', make: costGrowthAsChart },
  'long-tail': { page: '/long-tail', make: longTailAsChart },
  forecast: { page: '/forecast', make: forecastAsChart },
  'organization-years': { page: '/organizations', ofOne: true, make: yearsAsChart('organization') },
  'country-years': { page: '/countries', ofOne: true, make: yearsAsChart('country') },
  'chip-years': { page: '/chips', ofOne: true, make: yearsAsChart('chip') },
  revisions: { page: '/revisions', make: revisionsAsChart },
  law: { page: '/law', make: lawAsChart },
  explore: { page: '/explore', make: exploreAsChart },
  'compare-compute': { page: '/compare', make: comparisonAsChart('compute') },
  'compare-cost': { page: '/compare', make: comparisonAsChart('cost') },
};

function findChart(id: string): ServedChart {
  const found = Object.hasOwn(SERVED_CHARTS, id) ? SERVED_CHARTS[id] : undefined;
  if (found) return found;
  throw new InputError(`no chart ${id}; there is ${Object.keys(SERVED_CHARTS).join(', ')}`);
}

export async function embedded(view: View, observatory: Observatory, id: string) {
  const { page, make, ofOne } = findChart(id);
  const { chart, vintageDate } = await make(view, observatory);
  const { [SUBJECT]: subject = '', ...query } = view.query;
  const whole = ofOne
    ? { view: { ...view, query }, page: `${page}/${encodeURIComponent(subject)}` }
    : { view, page };
  return <EmbedPage {...whole} chart={chart} pictures={await draw(chart)} vintageDate={vintageDate} />;
}

const PICTURE_TYPES = { svg: 'image/svg+xml; charset=utf-8', png: 'image/png' } as const;

export async function pictureOf(
  view: View,
  observatory: Observatory,
  file: string,
  material: PictureMaterial,
): Promise<{ readonly body: string | Uint8Array<ArrayBuffer>; readonly type: string }> {
  const [, id, format] = /^([a-z-]+)\.(svg|png)$/.exec(file) ?? [];
  if (id === undefined || (format !== 'svg' && format !== 'png'))
    throw new InputError(`no picture ${file}; pictures are named like pace.svg or pace.png`);
  const { chart } = await findChart(id).make(view, observatory);
  return { body: await pictureFile(chart, format, material), type: PICTURE_TYPES[format] };
}
