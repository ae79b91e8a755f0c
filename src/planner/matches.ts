/** Which models of which year had that compute? The nearest on record, and the first with as much. */
import type { ModelFacts } from '../estimates/facts.js';
import type { MatchedModel, PlanMatches } from './option.js';

export interface SizedModel extends MatchedModel {
  readonly log10Flop: number;
}

/** Models with a recorded compute and a day of publication, oldest first. */
export function sizedModels(models: readonly ModelFacts[], task: string | null): SizedModel[] {
  return models
    .flatMap(({ model }): SizedModel[] => {
      const { id, name, published, listing, domains, trainingCompute } = model;
      const flop = trainingCompute.value;
      const fits = task === null || domains.includes(task);
      if (flop === null || published === null || listing !== 'listed' || !fits) return [];
      return [{ id, name, published, trainingFlop: flop, log10Flop: Math.log10(flop) }];
    })
    .sort((a, b) => (a.published < b.published ? -1 : a.published > b.published ? 1 : a.id < b.id ? -1 : 1));
}

export function matchesOf(flop: number, models: readonly SizedModel[]): PlanMatches {
  const wanted = Math.log10(flop);
  let nearest: SizedModel | undefined;
  for (const model of models)
    if (!nearest || Math.abs(model.log10Flop - wanted) < Math.abs(nearest.log10Flop - wanted))
      nearest = model;
  return { flop, nearest: shown(nearest), first: shown(firstWith(flop, models)) };
}

/** The first model with at least so much compute. */
export function firstWith(flop: number, models: readonly SizedModel[]): SizedModel | undefined {
  return models.find(({ trainingFlop }) => trainingFlop >= flop);
}

function shown(model: SizedModel | undefined): MatchedModel | null {
  if (!model) return null;
  const { id, name, published, trainingFlop } = model;
  return { id, name, published, trainingFlop };
}
