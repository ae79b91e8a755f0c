/** What does the daily list of every model on the Hugging Face Hub say? Millions of rows of Parquet: the long tail. */
import type { Column, Source } from './source.js';

const text = (field: string, header: string): Column => ({ field, kind: 'text', headers: [header] });
const list = (field: string, header: string): Column => ({ field, kind: 'list', headers: [header] });
const date = (field: string, header: string): Column => ({ field, kind: 'date', headers: [header] });
const count = (field: string, header: string): Column => ({
  field,
  kind: 'quantity',
  headers: [header],
  volatile: true,
});
/** Known and not read; the bytes are kept. */
const unread = (field: string, header: string): Column => ({ field, kind: 'prose', headers: [header] });

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
    unread('card', 'cardData'),
    unread('configuration', 'config'),
    { ...date('modified', 'lastModified'), volatile: true },
    count('downloads', 'downloads'),
    count('downloadsAllTime', 'downloadsAllTime'),
    count('likes', 'likes'),
    unread('trending', 'trendingScore'),
    unread('task', 'pipeline_tag'),
    unread('gated', 'gated'),
    unread('private', 'private'),
    unread('disabled', 'disabled'),
    unread('revision', 'sha'),
    unread('internalId', '_id'),
    unread('files', 'siblings'),
  ],
  nameField: 'name',
  scope: { kind: 'selection' },
  streamed: true,
};
