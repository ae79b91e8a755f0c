/** The page of revisions: what its address may say, and what is asked for it. */
import * as z from 'zod';
import { RevisionsPage } from '../../web/pages/revisions.js';
import type { View } from '../../web/view.js';
import { RevisionsQuestion } from '../catalog/question.js';
import type { Observatory } from '../observatory.js';
import { vintageChart } from '../report/charts.js';
import { parseParameters } from './asked.js';
import { draw, type MadeChart } from './draw.js';

/** Few enough models to look at one by one, and the size from which the EU presumes a systemic risk. */
const DEFAULT_THRESHOLD = '1e25flop';

const RevisionsState = RevisionsQuestion.omit({ model: true, until: true }).extend({
  over: z.string().default(DEFAULT_THRESHOLD).pipe(RevisionsQuestion.shape.over.unwrap()),
});

async function ask(view: View, observatory: Observatory) {
  const state = parseParameters(RevisionsState, view.query);
  const asOf = state['as-of'] === undefined ? {} : { 'as-of': state['as-of'] };
  const vintages = await observatory.paceByVintage({ over: state.over, ...asOf });
  return { state, vintages };
}

export async function revisionsAsChart(view: View, observatory: Observatory): Promise<MadeChart> {
  const { vintages } = await ask(view, observatory);
  const vintageDate = vintages.vintages.at(-1)?.date ?? '';
  return { chart: vintageChart(vintages, view.language), vintageDate };
}

export async function revisionsPage(view: View, observatory: Observatory) {
  const { state, vintages } = await ask(view, observatory);
  const chart = vintageChart(vintages, view.language);
  return (
    <RevisionsPage
      view={view}
      answer={await observatory.revisions(state)}
      vintages={vintages}
      chart={chart}
      pictures={await draw(chart)}
    />
  );
}
