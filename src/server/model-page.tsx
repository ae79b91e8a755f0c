/** The page of a model: what its address may say, and what is asked for it. */
import type { DrawnCosts } from '../../web/components/cost-section.js';
import { COMPUTE_SECTION, type DrawnEstimate } from '../../web/components/estimate-section.js';
import { ModelPage } from '../../web/pages/model.js';
import { link, type View } from '../../web/view.js';
import { ShowQuestion } from '../catalog/question.js';
import { COST_SCOPES, type CostScope } from '../estimates/cost/run-constants.js';
import type { CostAnswer } from '../estimates/cost-answer.js';
import { CostQuestion } from '../estimates/question.js';
import type { Observatory } from '../observatory.js';
import { citeModel } from '../report/citation.js';
import { computeChart, costChart } from '../report/estimate-chart.js';
import { modelDataset } from '../report/model-dataset.js';
import { parseParameters } from './asked.js';
import { draw } from './draw.js';
import { Moved } from './moved.js';

export async function modelPage(view: View, observatory: Observatory, id: string) {
  const question = parseParameters(ShowQuestion, view.query);
  const asOf = question['as-of'] ?? null;
  const answer = await observatory.show(id, asOf);
  const path = `/models/${encodeURIComponent(answer.model.id)}`;
  if (answer.model.id !== id) throw new Moved(path);
  const { compute, cost } = answer.estimates;
  const chart = compute && computeChart(compute, view.language);
  const estimates: DrawnEstimate[] = compute
    ? [{ id: COMPUTE_SECTION, estimate: compute, chart, pictures: await draw(chart) }]
    : [];
  const { sources } = await observatory.sources(asOf);
  // Without the vintage carried on: what is cited says which one it is.
  const url = `${view.origin}${link({ ...view, query: {} }, path, { 'as-of': answer.vintage.date })}`;
  return (
    <ModelPage
      view={view}
      answer={answer}
      estimates={estimates}
      costs={cost && (await drawnCosts(view, observatory, cost, question))}
      law={await observatory.assess(answer.model.id, question)}
      changes={(await observatory.revisions({ model: answer.model.id, ...question })).changes}
      citation={citeModel(answer.model, answer.vintage, sources, url, view.language)}
      dataset={modelDataset(answer, sources, url, view.language)}
    />
  );
}

/** Of the one scope that is known, and the others. */
async function drawnCosts(
  view: View,
  observatory: Observatory,
  known: CostAnswer,
  question: ShowQuestion,
): Promise<DrawnCosts | null> {
  const id = known.model?.id ?? '';
  const ask = (scope: CostScope) => observatory.estimateCost(id, CostQuestion.parse({ ...question, scope }));
  const answers = await Promise.all(COST_SCOPES.map((scope) => (scope === known.scope ? known : ask(scope))));
  const chart = costChart(answers, view.language);
  return chart && { answers, chart, pictures: await draw(chart) };
}
