/** What does a million tokens of somebody's model cost? Rows of the API price list, and one price for reading and writing. */
import { looseKey } from '../catalog/name.js';
import { nameLikeness } from '../catalog/name-likeness.js';
import { readInputRows } from '../estimates/inputs/input-table.js';
import { InputError } from '../provenance/input-error.js';

export interface ApiPrice {
  readonly provider: string;
  readonly id: string;
  readonly name: string;
  readonly openWeights: boolean;
  readonly inputUsd: number;
  readonly outputUsd: number;
}

const COLUMNS = [
  'provider',
  'model_id',
  'name',
  'open_weights',
  'input_usd_per_million_tokens',
  'output_usd_per_million_tokens',
] as const;

/** Rows that give no price for both, or give it away, are left out: embeddings, previews, free trials. */
export function readApiPrices(bytes: Uint8Array, file: string): ApiPrice[] {
  return readInputRows(bytes, file, COLUMNS).flatMap((row) => {
    const inputUsd = row.number('input_usd_per_million_tokens');
    const outputUsd = row.number('output_usd_per_million_tokens');
    const id = row.text('model_id');
    if (id === null || !inputUsd || !outputUsd) return [];
    const provider = row.text('provider') ?? '';
    const openWeights = row.text('open_weights') === 'True';
    return { provider, id, name: row.text('name') ?? id, openWeights, inputUsd, outputUsd };
  });
}

/** USD per million tokens of which a share is written. */
export function blendedUsd({ inputUsd, outputUsd }: ApiPrice, outputShare: number): number {
  return inputUsd * (1 - outputShare) + outputUsd * outputShare;
}

/** Every offer of a model, whatever its provider calls it. Throws an InputError that offers the nearest names. */
export function requireApiModel(name: string, prices: readonly ApiPrice[]): ApiPrice[] {
  const key = looseKey(name);
  const names = ({ id, name: title, provider }: ApiPrice) => [
    id,
    title,
    `${provider}/${id}`,
    id.split('/').at(-1) ?? id,
  ];
  const found = prices.filter((price) => names(price).some((candidate) => looseKey(candidate) === key));
  if (found.length > 0) return found;
  const likeness = (price: ApiPrice) =>
    Math.max(...names(price).map((candidate) => nameLikeness(key, looseKey(candidate))));
  const nearest = [...prices]
    .map((price) => ({ id: price.id, score: likeness(price) }))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  const offered = [...new Set(nearest.map(({ id }) => id))].slice(0, 5);
  throw new InputError(`no price for ${name}; the nearest are ${offered.join(', ')}`, {
    flag: '--api-model',
  });
}
