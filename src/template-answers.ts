/** A template filled in: where its expressions meet the observatory. */
import {
  type BriefingMaterial,
  briefingAssumptions,
  cellFinder,
  declaredFiles,
  ruleFilesOf,
  sizeCellFinder,
} from './briefing-facts.js';
import { CostQuestion } from './estimates/question.js';
import { InputError } from './provenance/input-error.js';
import { countCells } from './report/briefing/counted-cells.js';
import type { TemplateGround } from './report/template/ground.js';
import { LARGEST_TEMPLATE, type TemplateOptions } from './report/template/template.js';
import { type Article, writeArticle } from './report/template/write-article.js';
import { ForecastQuestion } from './trends/forecast-question.js';
import { ComputeTrendQuestion, CostTrendQuestion } from './trends/growth/growth-question.js';
import { BreakdownQuestion } from './trends/question.js';
import { once } from './vintages.js';

export type TemplateMaterial = Omit<BriefingMaterial, 'reporting'>;

/** @param file how the template is named in errors */
export async function fillTemplate(
  material: TemplateMaterial,
  source: string,
  file: string,
  { lang, 'as-of': asOf }: TemplateOptions,
): Promise<Article> {
  if (source.length > LARGEST_TEMPLATE)
    throw new InputError(`longer than ${LARGEST_TEMPLATE} characters`, { file });
  const { vintage } = await material.known.catalog(asOf ?? null);
  const ground = { ...openGround(material, vintage.date), language: lang, vintage };
  return writeArticle(source, file, ground, await material.ask.sources(vintage.date));
}

function openGround(
  { known, ask, place }: TemplateMaterial,
  day: string,
): Omit<TemplateGround, 'language' | 'vintage'> {
  const asked = { 'as-of': day };
  const estimated = once(() => known.catalogWithEstimates(day));
  const cellsOf = once(async () => cellFinder(await known.histories(day), day));
  const rules = once(async () => (await ask.rules({ on: day, ...asked })).rules);
  const ruleFiles = once(() => ruleFilesOf(place));
  const declared = once(() => declaredFiles(place));
  return {
    pace: (over, by, cumulative) => ask.pace({ over, by, cumulative, explain: false, ...asked }),
    growth: (of, set) =>
      of === 'compute'
        ? ask.computeTrend(ComputeTrendQuestion.parse({ set, ...asked }))
        : ask.costTrend(CostTrendQuestion.parse({ set, ...asked })),
    breakdown: (over, by, within) =>
      ask.breakdown(BreakdownQuestion.parse({ over, by, ...within, ...asked })),
    forecast: (over, until) => {
      const question = ForecastQuestion.parse({ until: String(until), ...asked });
      return ask.forecast({ ...question, over });
    },
    model: (name) => ask.show(name, day),
    cost: (name, scope) => ask.estimateCost(name, CostQuestion.parse({ scope, ...asked })),
    rules,
    ruleFile: async (jurisdiction) => (await ruleFiles()).get(jurisdiction) ?? null,
    cells: async (counted) => {
      const sizes = await known.sizes(day, counted.over, {});
      const { citedFrom } = await briefingAssumptions(place);
      const catalog = await estimated();
      return countCells(counted, {
        catalog,
        sizes,
        cellsOf: await cellsOf(),
        citedFrom: citedFrom.probability,
      });
    },
    modelCells: async (models, unit) => {
      const [published, sizes] = [await cellsOf(), sizeCellFinder(await estimated())];
      return models.flatMap((model) => [...published(model, 'published'), ...sizes(model, unit)]);
    },
    declared: async (name) => ({
      ...{ file: `data/assumptions/${name}.json`, entry: null },
      ...(await declared())[name],
    }),
  };
}
