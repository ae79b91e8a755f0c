/** What does the law ask of a model of the catalogue, or of a run one describes? Rules, estimates and sources joined. */
import { join } from 'node:path';
import { showModel } from './catalog/show.js';
import type { CostPlace } from './costs-cache.js';
import { modelFinder } from './estimates/find-model.js';
import { loadLaw } from './law-files.js';
import { partSize } from './plan-parts.js';
import { InputError } from './provenance/input-error.js';
import type { SourceCell } from './provenance/lineage.js';
import type { Law } from './regulation/assess.js';
import { assessment } from './regulation/assessment.js';
import { byCounting, missingFigure } from './regulation/figure.js';
import { type KnownFacts, readFacts } from './regulation/known-facts.js';
import {
  estimateFigures,
  type ModelMaterial,
  modelFigures,
  otherProviderOf,
} from './regulation/model-figures.js';
import { type Plan, planCase } from './regulation/plan.js';
import { type AssessQuestion, FACT_FLAGS, type RulesQuestion } from './regulation/question.js';
import { register } from './regulation/register.js';
import { factsOfSources } from './regulation/source-facts.js';
import type { AssessAnswer, RulesAnswer } from './regulation/verdict.js';
import { probabilityOver } from './stats/log-mixture.js';
import type { Vintages } from './vintages.js';

export interface LawPlace extends CostPlace {
  /** The day at the edge, YYYY-MM-DD. */
  readonly today: () => string;
}

function lawOf({ packageRoot, files }: LawPlace): Promise<Law> {
  return loadLaw(join(packageRoot, 'data'), files);
}

export async function answerRules(
  known: Vintages,
  place: LawPlace,
  question: RulesQuestion,
): Promise<RulesAnswer> {
  const asOf = question['as-of'] ?? null;
  const { models, vintage } = await known.catalog(asOf);
  const listed = new Set(models.filter(({ listing }) => listing === 'listed').map(({ id }) => id));
  const counted = (await known.estimates(asOf)).compute
    .filter(({ model }) => listed.has(model))
    .map(({ evidence, value, distribution, believed }) => ({
      evidence,
      trainingFlop: value,
      probabilityOver: (flop: number) => probabilityOver(believed ?? distribution, flop),
    }));
  const wish = { on: question.on ?? place.today(), jurisdiction: question.jurisdiction };
  return register(wish, await lawOf(place), counted, vintage);
}

/** The model is found as by `show`. */
export async function assessModel(
  known: Vintages,
  place: LawPlace,
  model: string,
  question: AssessQuestion,
): Promise<AssessAnswer> {
  const asOf = question['as-of'] ?? null;
  const law = await lawOf(place);
  const given = givenFacts(question, law);
  const shown = showModel(await known.histories(asOf), asOf, model);
  const material = await materialOf(known, asOf, shown.model.id, law);
  const otherProvider = otherProviderOf(material);
  const facts: KnownFacts = new Map([
    ...factsOfSources(shown.fields, law.book),
    ...(otherProvider
      ? [
          [
            'other-provider',
            { value: otherProvider, from: 'recorded', sources: baseCells(material) },
          ] as const,
        ]
      : []),
    ...given,
  ]);
  return assessment(
    {
      figures: modelFigures(material),
      facts,
      subject: { kind: 'model', id: shown.model.id, name: shown.model.name },
      vintage: shown.vintage,
    },
    law,
    question.on ?? place.today(),
  );
}

function baseCells({ facts }: ModelMaterial): readonly SourceCell[] {
  return (facts.baseModel?.cells ?? []).slice(-1);
}

async function materialOf(
  known: Vintages,
  asOf: string | null,
  id: string,
  { book }: Law,
): Promise<ModelMaterial> {
  const { models, assumptions } = await known.material(asOf);
  const facts = models.find(({ model }) => model.id === id);
  if (!facts) throw new InputError(`${id} was not listed by ${asOf}`);
  const [estimates, costs] = [await known.estimates(asOf), await known.costs(asOf)];
  const { factors, ungraded, level } = assumptions.confidence;
  return {
    facts,
    estimateOf: (model) => estimates.compute.find((estimate) => estimate.model === model),
    findModel: modelFinder(models),
    costOf: (model) => costs.models.find((cost) => cost.model === model),
    statedFactor: ({ confidence }) => ({ factor: factors[confidence ?? ''] ?? ungraded, level }),
    smallestFlop: assumptions.described.smallestFlop,
    terms: book.counting,
  };
}

/** @param file how the plan is named in errors */
export async function assessRun(
  known: Vintages,
  place: LawPlace,
  { plan, file }: { readonly plan: Plan; readonly file: string },
  question: AssessQuestion,
): Promise<AssessAnswer> {
  const asOf = question['as-of'] ?? null;
  const law = await lawOf(place);
  const given = givenFacts(question, law);
  const { chips, assumptions, models } = await known.material(asOf);
  const needsCatalogue = plan.bases.some(({ trainingFlop }) => trainingFlop === undefined);
  const find = modelFinder(models);
  const estimates = needsCatalogue ? await known.estimates(asOf) : null;
  const assessed = planCase(plan, law.book, {
    file,
    partSize: (part, where) => partSize(part, { file, where }, chips, assumptions),
    baseFigures: (name) => {
      const facts = find(name);
      if (!facts) return byCounting(() => missingFigure('base-not-found'));
      const estimateOf = (id: string) => estimates?.compute.find(({ model }) => model === id);
      return estimateFigures(facts, { estimateOf, terms: law.book.counting });
    },
  });
  return assessment(
    {
      ...assessed,
      facts: new Map([...assessed.facts, ...given]),
      subject: { kind: 'plan', id: null, name: plan.name },
      vintage: needsCatalogue ? (await known.catalog(asOf)).vintage : null,
    },
    law,
    question.on ?? place.today(),
  );
}

/** Facts of flags and parameters; `facts` holds those that have none of their own. */
function givenFacts(question: AssessQuestion, { book }: Law): KnownFacts {
  const own = Object.entries(question).filter(
    ([name, value]) => FACT_FLAGS.includes(name) && value !== undefined,
  );
  const others = (question.facts ?? '').split(/,(?=[a-z0-9-]+=)/).flatMap((word): [string, string][] => {
    if (word.trim() === '') return [];
    const at = word.indexOf('=');
    const id = word.slice(0, at).trim();
    if (at < 1) throw new InputError(`cannot read ${word}; expected fact=answer`, { flag: '--facts' });
    if (FACT_FLAGS.includes(id)) throw new InputError(`${id} has a flag of its own`, { flag: '--facts' });
    return [[id, word.slice(at + 1).trim()]];
  });
  return new Map([
    ...readFacts(Object.fromEntries(own), book.facts, (id) => ({ flag: `--${id}` })),
    ...readFacts(Object.fromEntries(others), book.facts, () => ({ flag: '--facts' })),
  ]);
}
