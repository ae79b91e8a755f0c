/** What does the daily list of every model on the Hugging Face Hub say? Millions of rows of Parquet: the long tail. */
import { count, date, list, prose, text } from './columns.js';
import type { Source } from './source.js';

export const HUB_STATS: Source = {
  id: 'hub-stats',
  subject: 'repository',
  citation: {
    producer: 'Caleb Fahlgren',
    title: 'Hugging Face Hub stats: every model',
    text: 'C. Fahlgren, “Hub Stats”, daily tables of the Hugging Face Hub, https://huggingface.co/datasets/cfahlgren1/hub-stats.',
    pageUrl: 'https://huggingface.co/datasets/cfahlgren1/hub-stats',
    licence: {
      id: 'Apache-2.0',
      name: 'Apache License 2.0',
      url: 'https://www.apache.org/licenses/LICENSE-2.0',
    },
  },
  requests: [
    {
      url: 'https://huggingface.co/datasets/cfahlgren1/hub-stats/resolve/main/models.parquet',
      fileName: 'hub_stats_models.parquet',
    },
  ],
  fileName: /\.parquet$/i,
  columns: [
    text('name', 'id'),
    text('author', 'author'),
    date('created', 'createdAt'),
    { field: 'parameters', kind: 'quantity', unit: 'parameters', headers: ['safetensors.total'] },
    { field: 'packedParameters', kind: 'quantity', unit: 'parameters', headers: ['gguf.total'] },
    list('baseModels', 'baseModels.models'),
    text('baseRelation', 'baseModels.relation'),
    list('tags', 'tags'),
    text('library', 'library_name'),
    prose('card', 'cardData'),
    prose('configuration', 'config'),
    { ...date('modified', 'lastModified'), volatile: true },
    count('downloads', 'downloads'),
    count('downloadsAllTime', 'downloadsAllTime'),
    count('likes', 'likes'),
    prose('trending', 'trendingScore'),
    prose('task', 'pipeline_tag'),
    prose('gated', 'gated'),
    prose('private', 'private'),
    prose('disabled', 'disabled'),
    prose('revision', 'sha'),
    prose('internalId', '_id'),
    prose('files', 'siblings'),
  ],
  nameField: 'name',
  scope: { kind: 'selection' },
  streamed: true,
};
