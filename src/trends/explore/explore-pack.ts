/** How do the models of a vintage lie in columns? The catalogue with its estimates, packed; and a part of what is packed. */
import type { Catalog } from '../../catalog/catalog.js';
import type { ModelEntry } from '../../catalog/model.js';
import { usableDay } from '../../catalog/usable-day.js';
import type { Quantity } from '../../provenance/quantity.js';
import { dayNumber } from '../../units/calendar-date.js';
import type { ExploreAnswer, SizeColumns } from './explore-answer.js';
import { EXPLORE_EVIDENCE, EXPLORE_QUANTITIES, type ExploreQuantity } from './explore-state.js';

/** Numbers a source states that no list of models holds, by model id. */
export interface StatedSizes {
  readonly datapoints: ReadonlyMap<string, number>;
  readonly powerWatts: ReadonlyMap<string, number>;
}

/** Listed models only: what a later file has dropped is neither counted nor drawn. */
export function packModels({ models, vintage }: Catalog, stated: StatedSizes): ExploreAnswer {
  const listed = models.filter(({ listing }) => listing === 'listed').sort((a, b) => (a.id < b.id ? -1 : 1));
  const [domain, country, organization, access, method] = [
    wordList(),
    wordList(),
    wordList(),
    wordList(),
    wordList(),
  ];
  const of = (pick: (model: ModelEntry) => Size, unit: string) => sizeColumns(listed.map(pick), unit, method);
  const day = ({ published }: ModelEntry) => {
    const usable = usableDay(published, vintage.date);
    return usable === null ? null : dayNumber(usable);
  };
  return {
    vintage,
    listed: listed.length,
    models: {
      id: listed.map(({ id }) => id),
      name: listed.map(({ name }) => name),
      published: listed.map(day),
      domain: listed.map(({ domains }) => domain.places(domains)),
      country: listed.map(({ countries }) => country.places(countries)),
      organization: listed.map(({ organizations }) => organization.places(organizations)),
      access: listed.map((model) => access.places(model.access === null ? [] : [model.access])),
    },
    sizes: {
      compute: of(({ trainingCompute }) => trainingCompute, 'FLOP'),
      cost: of(({ trainingCost }) => trainingCost, costUnitOf(listed)),
      parameters: of(({ parameters }) => parameters, 'parameters'),
      data: of(({ id }) => statedSize(stated.datapoints.get(id)), 'datapoints'),
      power: of(({ id }) => statedSize(stated.powerWatts.get(id)), 'W'),
    },
    words: {
      domain: domain.words,
      country: country.words,
      organization: organization.words,
      access: access.words,
      evidence: [...EXPLORE_EVIDENCE],
      method: method.words,
    },
  };
}

/** That of our own estimates: what a source records is in dollars of its own years. */
function costUnitOf(models: readonly ModelEntry[]): string {
  const own = models.find(({ trainingCost }) => trainingCost.level !== null);
  return own?.trainingCost.unit ?? 'USD';
}

type Size = Pick<Quantity, 'value' | 'low' | 'high' | 'evidence' | 'method'>;

const RECORDED = 'recorded';
const EVIDENCE_WORDS: readonly string[] = EXPLORE_EVIDENCE;

function statedSize(value: number | undefined): Size {
  return value === undefined
    ? { value: null, low: null, high: null, evidence: 'gap', method: null }
    : { value, low: null, high: null, evidence: RECORDED, method: RECORDED };
}

interface WordList {
  readonly words: string[];
  readonly places: (words: readonly string[]) => number[];
}

function wordList(): WordList {
  const known = new Map<string, number>();
  const words: string[] = [];
  const place = (word: string) => {
    const found = known.get(word) ?? words.push(word) - 1;
    known.set(word, found);
    return found;
  };
  return { words, places: (some) => some.map(place) };
}

/** A size of zero or less has no place on an axis of powers of ten: it is no size. */
function sizeColumns(sizes: readonly Size[], unit: string, method: WordList): SizeColumns {
  const drawn = sizes.map((size) => ((size.value ?? 0) > 0 && size.evidence !== 'gap' ? size : null));
  return {
    unit,
    value: drawn.map((size) => size?.value ?? null),
    low: drawn.map((size) => size?.low ?? null),
    high: drawn.map((size) => size?.high ?? null),
    evidence: drawn.map((size) => (size ? EVIDENCE_WORDS.indexOf(size.evidence) : null)),
    method: drawn.map((size) => (size ? (method.places([size.method ?? RECORDED])[0] ?? null) : null)),
  };
}

/** The models at some places, all words kept. */
export function selectModels(answer: ExploreAnswer, places: readonly number[]): ExploreAnswer {
  const at = <Value>(column: readonly Value[]) => places.map((place) => column[place] as Value);
  const { id, name, published, domain, country, organization, access } = answer.models;
  const size = (quantity: ExploreQuantity): SizeColumns => {
    const { unit, value, low, high, evidence, method } = answer.sizes[quantity];
    return {
      ...{ unit, value: at(value), low: at(low), high: at(high) },
      ...{ evidence: at(evidence), method: at(method) },
    };
  };
  return {
    ...answer,
    models: {
      ...{ id: at(id), name: at(name), published: at(published) },
      ...{ domain: at(domain), country: at(country), organization: at(organization), access: at(access) },
    },
    sizes: Object.fromEntries(
      EXPLORE_QUANTITIES.map((quantity) => [quantity, size(quantity)]),
    ) as ExploreAnswer['sizes'],
  };
}
