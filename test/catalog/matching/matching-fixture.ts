/** The catalogue of the bundled snapshots as a match sees it, the weights, and the pairs labelled by hand. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KnownModel, Listing } from '../../../src/catalog/matching/listing.js';
import { DeclaredMatches, MatchEvidence } from '../../../src/catalog/matching/match-data.js';
import type { ModelEntry } from '../../../src/catalog/model.js';
import { PACKAGE_ROOT } from '../../observatory-fixture.js';

function json(...path: string[]): unknown {
  return JSON.parse(readFileSync(join(PACKAGE_ROOT, ...path), 'utf8'));
}

export const EVIDENCE = MatchEvidence.parse(json('data', 'catalog', 'match-evidence.json'));
export const DECLARED = DeclaredMatches.parse(json('data', 'catalog', 'matches.json')).matches;

export interface LabelledPair extends Partial<Listing> {
  readonly source: string;
  readonly key: string;
  /** Name of the right model; null where the catalogue has none. */
  readonly model: string | null;
  readonly relation: string | null;
}

export const PAIRS = (json('test', 'catalog', 'matching', 'labelled-pairs.json') as { pairs: LabelledPair[] })
  .pairs;

export function listing(given: Partial<Listing> & { readonly key: string }): Listing {
  return {
    source: 'models-dev',
    title: null,
    listed: null,
    parameters: null,
    parameterFormats: [],
    bases: [],
    baseRelation: null,
    ...given,
  };
}

export function knownModel(given: Partial<KnownModel> & { readonly name: string }): KnownModel {
  return { id: given.name, otherNames: [], organizations: [], published: null, parameters: null, ...given };
}

export function knownModels(models: readonly ModelEntry[]): KnownModel[] {
  return models.map(({ id, name, otherNames, organizations, published, parameters }) => ({
    id,
    name,
    otherNames,
    organizations,
    published,
    parameters: parameters.value,
  }));
}
