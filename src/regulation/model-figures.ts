/** How much compute did a model of the catalogue take, as each law counts it? From its estimate, and that of its base. */

import type { ModelFacts } from '../estimates/facts.js';
import { type ModelCost, probabilitiesOverCost } from '../estimates/vintage-costs.js';
import type { ModelEstimate } from '../estimates/vintage-estimates.js';
import { bisect } from '../stats/bisect.js';
import { log10SigmaOfFactor, logNormal } from '../stats/log-mixture.js';
import { mixtureSize, type UncertainSize } from '../stats/uncertain-size.js';
import {
  byCounting,
  type Figure,
  type Figures,
  type FiguresByCounting,
  knownFigure,
  missingFigure,
} from './figure.js';
import type { CountingTerms } from './rule-book.js';

/** What the figures of a model are made from. */
export interface ModelMaterial {
  readonly facts: ModelFacts;
  readonly estimateOf: (id: string) => ModelEstimate | undefined;
  /** Another model by any of its names; null where there is none, or several. */
  readonly findModel: (name: string) => ModelFacts | null;
  readonly costOf: (id: string) => ModelCost | undefined;
  /** 90 % of true values lie within this factor of one that a source states, by its grade. */
  readonly statedFactor: (facts: ModelFacts) => { readonly factor: number; readonly level: number };
  /** No run is smaller: cells below it hold something else. */
  readonly smallestFlop: number;
  readonly terms: CountingTerms;
}

export function modelFigures(material: ModelMaterial): Figures {
  return {
    model: estimateFigures(material.facts, material),
    modification: ownPart(material),
    original: originalFigures(material),
    costUsd: { model: costFigure(material), modification: missingFigure('no-cost') },
  };
}

export function estimateFigures(
  facts: ModelFacts,
  { estimateOf, terms }: Pick<ModelMaterial, 'estimateOf' | 'terms'>,
): FiguresByCounting {
  const estimate = estimateOf(facts.model.id);
  if (!estimate) return byCounting(() => missingFigure('no-estimate'));
  const held = new Set([...terms.catalogue.contains, ...(facts.finetuneFlop ? ['fine-tuning'] : [])]);
  return byCounting((counting) =>
    knownFigure(mixtureSize(estimate.distribution), estimate.evidence, {
      uncounted: terms.countings[counting].counts.filter((part) => !held.has(part)),
      stated: estimate.evidence === 'recorded' ? estimate.value : null,
      sources: estimate.evidence === 'recorded' ? facts.model.trainingCompute.sources : estimate.sources,
    }),
  );
}

/** The part that was added to a base: stated by a source, or not known. */
function ownPart({ facts, statedFactor, smallestFlop, terms }: ModelMaterial): FiguresByCounting {
  const { baseModel, finetuneFlop } = facts;
  if (!baseModel) return byCounting(() => missingFigure('no-base'));
  if (!finetuneFlop || finetuneFlop.value < smallestFlop)
    return byCounting(() => missingFigure('no-modification-compute'));
  const { factor, level } = statedFactor(facts);
  const size = mixtureSize(logNormal(finetuneFlop.value, log10SigmaOfFactor(factor, level)));
  return byCounting((counting) =>
    knownFigure(size, 'recorded', {
      stated: finetuneFlop.value,
      uncounted: terms.countings[counting].counts.filter((part) => part === 'private-synthetic-data'),
      sources: finetuneFlop.cells,
    }),
  );
}

function originalFigures(material: ModelMaterial): FiguresByCounting {
  const { facts, findModel } = material;
  if (!facts.baseModel) return byCounting(() => missingFigure('no-base'));
  const base = findModel(facts.baseModel.value);
  if (!base || base.model.id === facts.model.id) return byCounting(() => missingFigure('base-not-found'));
  return estimateFigures(base, material);
}

/**
 * Was it made from somebody else's model? Told by the organisations of both: yes where nothing in their names is shared,
 * no where one organisation made both, null where names are alike (Google, Google DeepMind) or no source says.
 */
export function otherProviderOf({
  facts,
  findModel,
}: Pick<ModelMaterial, 'facts' | 'findModel'>): 'yes' | 'no' | null {
  const base = facts.baseModel && findModel(facts.baseModel.value);
  if (!base || base.model.id === facts.model.id) return null;
  const [own, others] = [facts.model.organizations, base.model.organizations];
  if (own.length === 0 || others.length === 0) return null;
  if (own.some((name) => others.includes(name))) return 'no';
  const words = new Set(own.flatMap(wordsOf));
  return others.flatMap(wordsOf).some((word) => words.has(word)) ? null : 'yes';
}

function wordsOf(name: string): string[] {
  return name.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
}

/** At cloud prices, as the texts that join money to compute want it, in dollars of the vintage's price month. */
function costFigure({ facts, costOf }: ModelMaterial): Figure {
  const cost = costOf(facts.model.id);
  if (!cost) return missingFigure('no-cost');
  return knownFigure(cloudCost(cost), cost.evidence, { sources: cost.sources });
}

function cloudCost(cost: ModelCost): UncertainSize {
  const probabilityOver = (usd: number) => probabilitiesOverCost(cost, 'cloud', usd).naive;
  const { low, high } = cost.scopes.cloud;
  return {
    exact: null,
    probabilityOver,
    quantile: (probability) =>
      Math.exp(
        bisect(
          (log) => 1 - probabilityOver(Math.exp(log)),
          probability,
          Math.log(low / 1000),
          Math.log(high * 1000),
        ),
      ),
  };
}
