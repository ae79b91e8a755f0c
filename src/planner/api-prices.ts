/** What does a million tokens of somebody's model cost? Rows of the API price list, and one price for reading and writing. */
import { looseKey } from '../catalog/name.js';
import { nearest } from '../catalog/nearest-names.js';
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
  const namesById = new Map(prices.map((price) => [price.id, names(price)] as const));
  const offered = nearest(
    name,
    [...namesById].map(([id, all]) => ({ id, names: all, prominence: 0 })),
  ).map(({ thing }) => thing.id);
  throw new InputError(`no price for ${name}; the nearest are ${offered.join(', ')}`, {
    flag: '--api-model',
  });
}
