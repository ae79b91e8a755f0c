/** The page of models side by side: what its address may say, and what is asked for it. */
import * as z from 'zod';
import { compareLink } from '../../web/components/explore-links.js';
import { ComparePage, type DrawnComparison } from '../../web/pages/compare.js';
import { openView, type View } from '../../web/view.js';
import type { ModelEntry } from '../catalog/model.js';
import type { Observatory } from '../observatory.js';
import { InputError } from '../provenance/input-error.js';
import { COMPARED_SIZES, type ComparedSize, compareChart } from '../report/compare-chart.js';
import { ExploreDataQuestion, ExploreQuestion } from '../trends/explore/explore-question.js';
import { MOST_COMPARED } from '../trends/explore/explore-state.js';
import { AsOfParameter } from '../units/parameter.js';
import { parseParameters } from './asked.js';
import { draw, type MadeChart } from './draw.js';

const CompareQuestion = z.strictObject({
  models: ExploreQuestion.shape.models,
  'as-of': AsOfParameter,
});

/** In the order of the address; a name stands for its model. */
async function compared(view: View, observatory: Observatory) {
  const { models: ids, 'as-of': asOf = null } = parseParameters(CompareQuestion, view.query);
  const models: ModelEntry[] = [];
  for (const id of ids) models.push((await observatory.show(id, asOf)).model);
  const { vintage } = await observatory.catalog(asOf);
  return { ids, models, vintage, asOf };
}

export async function compare(view: View, observatory: Observatory) {
  const { ids, models, vintage } = await compared(view, observatory);
  const drawn: DrawnComparison[] = [];
  for (const size of COMPARED_SIZES) {
    const chart = compareChart(models, size, vintage.date, view.language);
    if (chart) drawn.push({ size, chart, pictures: await draw(chart) });
  }
  const sizes = await observatory.explore(
    ExploreDataQuestion.parse({ models: ids.join(','), 'as-of': view.query['as-of'] }),
  );
  return <ComparePage view={view} vintage={vintage} models={models} sizes={sizes} drawn={drawn} />;
}

export function comparisonAsChart(size: ComparedSize) {
  return async (view: View, observatory: Observatory): Promise<MadeChart> => {
    const { models, vintage } = await compared(view, observatory);
    const chart = compareChart(models, size, vintage.date, view.language);
    if (chart === null) throw new InputError('no model to compare has this size, so there is no picture');
    return { chart, vintageDate: vintage.date };
  };
}

/** Where a model that was typed in leads: the comparison with it. Null where none was. */
export async function addedAddress(view: View, observatory: Observatory): Promise<string | null> {
  const { add, ...query } = view.query;
  if (add === undefined) return null;
  const { models, 'as-of': asOf = null } = parseParameters(CompareQuestion, query);
  const { id } = (await observatory.show(add, asOf)).model;
  const ids = [...new Set([...models, id])];
  if (ids.length > MOST_COMPARED)
    throw new InputError(`${ids.length} models; expected at most ${MOST_COMPARED}`, { flag: '--models' });
  return compareLink(openView(view.language, view.path, query, view.vintages), ids);
}
