/** Epoch's capabilities index: one score per model version, made from many benchmarks. */
import { text } from './columns.js';
import { epochCitation } from './epoch.js';
import type { Column, Source } from './source.js';

const COLUMNS: readonly Column[] = [
  text('name', 'Model version'),
  { field: 'capabilityScore', kind: 'measure', unit: 'index points', headers: ['ECI Score'] },
  { field: 'published', kind: 'date', headers: ['Release date'] },
  { field: 'organization', kind: 'list', headers: ['Organization'] },
  { field: 'country', kind: 'list', headers: ['Country'] },
  text('accessibility', 'Model accessibility'),
  { field: 'trainingComputeFlop', kind: 'quantity', unit: 'FLOP', headers: ['Training compute (FLOP)'] },
  text('confidence', 'Confidence'),
  text('model', 'Model name'),
  text('displayName', 'Display name'),
  { field: 'description', kind: 'prose', headers: ['Description'] },
];

export const EPOCH_CAPABILITIES: Source = {
  id: 'epoch-capabilities',
  subject: 'model-version',
  citation: epochCitation('AI benchmarking hub: Epoch capabilities index', 'https://epoch.ai/benchmarks'),
  requests: [
    { url: 'https://epoch.ai/data/epoch_capabilities_index.csv', fileName: 'epoch_capabilities_index.csv' },
  ],
  fileName: /capabilities/i,
  columns: COLUMNS,
  nameField: 'name',
  scope: { kind: 'selection' },
};
