/** What does the Hugging Face Hub say of a repository: parameters in its files, base models, dates, downloads? */

import { InputError } from '../provenance/input-error.js';
import { count, date, text } from './columns.js';
import { NAMED_REPOSITORIES } from './hub-named.js';
import { isRecord, type JsonRecord, readJson, recordTable } from './json-table.js';
import type { TextTable } from './read-table.js';
import type { Column, Source } from './source.js';

const COLUMNS: readonly Column[] = [
  text('name', 'id'),
  text('author', 'author'),
  date('created', 'createdAt'),
  { ...date('modified', 'lastModified'), volatile: true },
  { field: 'parameters', kind: 'quantity', unit: 'parameters', headers: ['safetensors.total'] },
  { field: 'parameterFormats', kind: 'list', headers: ['safetensors.formats'] },
  { field: 'baseModels', kind: 'list', headers: ['base_models'] },
  text('baseRelation', 'base_relation'),
  text('licence', 'license'),
  text('task', 'pipeline_tag'),
  text('library', 'library_name'),
  text('gated', 'gated'),
  count('downloads', 'downloads'),
  count('likes', 'likes'),
];

/** An array of what `/api/models/REPOSITORY` answers; other keys of an answer are not kept as columns. */
function hubTable(bytes: Uint8Array, file: string): TextTable {
  const document = readJson(bytes, file);
  if (!Array.isArray(document)) throw new InputError('expected an array of repositories', { file });
  const records = document.map((answer: unknown, index) => {
    if (!isRecord(answer) || typeof answer.id !== 'string')
      throw new InputError('this is no repository: it has no id', { file, row: index + 1 });
    return repository(answer);
  });
  return recordTable(
    records,
    COLUMNS.flatMap((column) => column.headers),
    file,
  );
}

function repository(answer: JsonRecord): JsonRecord {
  const weights = isRecord(answer.safetensors) ? answer.safetensors : {};
  const formats = isRecord(weights.parameters) ? Object.keys(weights.parameters) : [];
  const tags = Array.isArray(answer.tags) ? answer.tags.map(String) : [];
  const bases = tagged(tags, 'base_model:').map((base) => base.split(':').at(-1) ?? base);
  const relation = tagged(tags, 'base_model:').find((base) => base.includes(':'));
  const author = typeof answer.id === 'string' ? answer.id.split('/')[0] : undefined;
  return {
    id: answer.id,
    author: answer.author ?? author,
    createdAt: dayOf(answer.createdAt),
    lastModified: dayOf(answer.lastModified),
    'safetensors.total': weights.total,
    'safetensors.formats': formats.sort(),
    base_models: [...new Set(bases)],
    base_relation: relation?.split(':')[0],
    license: tagged(tags, 'license:')[0],
    pipeline_tag: answer.pipeline_tag,
    library_name: answer.library_name,
    gated: answer.gated,
    downloads: answer.downloads,
    likes: answer.likes,
  };
}

function tagged(tags: readonly string[], prefix: string): string[] {
  return tags.filter((tag) => tag.startsWith(prefix)).map((tag) => tag.slice(prefix.length));
}

/** The Hub gives instants. */
function dayOf(instant: unknown): unknown {
  return typeof instant === 'string' ? instant.replace(/T.*$/, '') : instant;
}

export const HUB_MODELS: Source = {
  id: 'hub-models',
  subject: 'repository',
  citation: {
    producer: 'Hugging Face',
    title: 'Hugging Face Hub: repositories of models',
    text: 'Hugging Face Hub, description of the repository over the public API, https://huggingface.co.',
    pageUrl: 'https://huggingface.co/models',
    licence: { id: 'facts', name: 'facts about public repositories', url: null },
  },
  requests: NAMED_REPOSITORIES.map((id) => ({
    url: `https://huggingface.co/api/models/${id}`,
    fileName: 'hub_models.json',
  })),
  fileName: /hub[_-]?models.*\.json$/i,
  columns: COLUMNS,
  nameField: 'name',
  scope: { kind: 'selection' },
  table: hubTable,
};
