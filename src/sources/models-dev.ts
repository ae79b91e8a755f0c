/** Which models can one call at which provider, at which price? The catalogue of models.dev. */

import { InputError } from '../provenance/input-error.js';
import { flag, list, text } from './columns.js';
import { isRecord, type JsonRecord, readJson, recordTable } from './json-table.js';
import type { TextTable } from './read-table.js';
import type { Column, Source } from './source.js';

const price = (field: string, header: string): Column => ({
  field,
  kind: 'quantity',
  unit: 'USD/10⁶ tokens',
  headers: [header],
});
const tokens = (field: string, header: string): Column => ({
  field,
  kind: 'quantity',
  unit: 'tokens',
  headers: [header],
});

const COLUMNS: readonly Column[] = [
  text('name', 'provider/id'),
  text('provider', 'provider'),
  text('modelId', 'id'),
  text('title', 'name'),
  text('family', 'family'),
  // Typed by hand by many: one day that no calendar has, such as 2025-25-11, must not refuse the whole file.
  text('published', 'release_date'),
  text('updated', 'last_updated'),
  text('knowledge', 'knowledge'),
  flag('openWeights', 'open_weights'),
  flag('reasoning', 'reasoning'),
  flag('toolCall', 'tool_call'),
  flag('attachment', 'attachment'),
  flag('temperature', 'temperature'),
  text('status', 'status'),
  list('inputModalities', 'modalities.input'),
  list('outputModalities', 'modalities.output'),
  tokens('contextTokens', 'limit.context'),
  tokens('outputTokens', 'limit.output'),
  price('inputUsdPerMillionTokens', 'cost.input'),
  price('outputUsdPerMillionTokens', 'cost.output'),
  price('cacheReadUsdPerMillionTokens', 'cost.cache_read'),
  price('cacheWriteUsdPerMillionTokens', 'cost.cache_write'),
];

/** The document holds providers by id, each with its models by id. */
function modelsDevTable(bytes: Uint8Array, file: string): TextTable {
  const document = readJson(bytes, file);
  const broken = (problem: string) => new InputError(`${problem}; is this the catalogue?`, { file });
  if (!isRecord(document)) throw broken('expected providers by id');
  const records: JsonRecord[] = [];
  for (const [provider, entry] of Object.entries(document)) {
    if (!isRecord(entry) || !isRecord(entry.models)) throw broken(`provider "${provider}" has no models`);
    for (const [id, model] of Object.entries(entry.models)) {
      if (!isRecord(model)) throw broken(`"${provider}/${id}" is no model`);
      records.push({ ...model, provider, id, 'provider/id': `${provider}/${id}` });
    }
  }
  const headers = COLUMNS.flatMap((column) => column.headers);
  return recordTable(records, headers, file);
}

export const MODELS_DEV: Source = {
  id: 'models-dev',
  subject: 'offer',
  citation: {
    producer: 'models.dev',
    title: 'Models.dev: specifications and prices of models by provider',
    text: 'models.dev, “An open-source database of AI models”, https://models.dev.',
    pageUrl: 'https://models.dev',
    licence: { id: 'MIT', name: 'MIT License', url: 'https://github.com/sst/models.dev/blob/dev/LICENSE' },
  },
  requests: [{ url: 'https://models.dev/api.json', fileName: 'models_dev_api.json' }],
  fileName: /models?[._-]?dev.*\.json$|^api\.json$/i,
  columns: COLUMNS,
  nameField: 'name',
  scope: { kind: 'selection' },
  table: modelsDevTable,
};
