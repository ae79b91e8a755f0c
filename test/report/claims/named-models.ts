/** Models of which nothing but the name matters. */
import type { ModelEntry } from '../../../src/catalog/model.js';
import { slug } from '../../../src/catalog/name.js';
import type { Quantity } from '../../../src/provenance/quantity.js';

export function modelNamed(name: string): ModelEntry {
  return {
    id: slug(name),
    name,
    otherNames: [],
    organizations: [],
    countries: [],
    domains: [],
    credits: [],
    published: null,
    publishedPrecision: null,
    publishedBetween: null,
    access: null,
    openWeights: 'unknown',
    parameters: gap('parameters'),
    trainingCompute: gap('FLOP'),
    trainingCost: gap('USD'),
    listing: 'listed',
    listedFrom: '2024-01-01',
    listedUntil: '2024-01-01',
    flags: [],
  };
}

function gap(unit: string): Quantity {
  const none = { value: null, low: null, high: null, level: null };
  return {
    ...none,
    unit,
    evidence: 'gap',
    method: null,
    sources: [],
    gap: { reason: 'test', wouldFill: 'test' },
  };
}
