/** Clusters of chips for machine learning: who owns them, how large, since when. */
import { epochCitation } from './epoch.js';
import type { Column, Source } from './source.js';

const text = (field: string, ...headers: string[]): Column => ({ field, kind: 'text', headers });
const prose = (field: string, ...headers: string[]): Column => ({ field, kind: 'prose', headers });
const flag = (field: string, ...headers: string[]): Column => ({ field, kind: 'boolean', headers });
const quantity = (field: string, unit: string, ...headers: string[]): Column => ({
  field,
  kind: 'quantity',
  unit,
  headers,
});
const measure = (field: string, unit: string, ...headers: string[]): Column => ({
  field,
  kind: 'measure',
  unit,
  headers,
});

const COLUMNS: readonly Column[] = [
  text('name', 'Name'),
  text('status', 'Status'),
  text('certainty', 'Certainty'),
  text('singleCluster', 'Single cluster?'),
  measure('maximumOpPerSecondLog10', 'log10 OP/s', 'Max OP/s (log)'),
  quantity('h100Equivalents', 'H100', 'H100 equivalents'),
  text('chipType', 'Chip type (primary)'),
  quantity('chipQuantity', 'chips', 'Chip quantity (primary)'),
  { field: 'country', kind: 'list', headers: ['Country'] },
  { field: 'owner', kind: 'list', headers: ['Owner'] },
  { field: 'operational', kind: 'date', headers: ['First Operational Date'] },
  text('sector', 'Sector'),
  quantity('powerMegawatts', 'MW', 'Power Capacity (MW)'),
  quantity('hardwareCostUsd', 'USD', 'Hardware Cost'),
  text('location', 'Location'),
  { field: 'users', kind: 'list', headers: ['Users'] },
  measure('opPerJouleLog10', 'log10 OP/J', 'Energy Efficiency (log)'),
  text('buildsUpon', 'Builds Upon'),
  text('supersededBy', 'Superseded by'),
  flag('possibleDuplicate', 'Possible Duplicate'),
  text('possibleDuplicateOf', 'Possible Duplicate Of'),
  text('secondChipType', 'Chip type (secondary)'),
  quantity('secondChipQuantity', 'chips', 'Chip quantity (secondary)'),
  quantity('totalChips', 'chips', 'Total number of AI chips'),
  text('chipSupplier', 'GPU Supplier (primary)'),
  text('secondChipSupplier', 'GPU supplier (secondary)'),
  flag('standardAnalysis', 'Include in Standard Analysis'),
  text('exclude', 'Exclude'),
  quantity('rankWhenOperational', 'rank', 'Rank when first operational'),
  measure('op16PerSecondLog10', 'log10 OP/s', '16-bit OP/s (log)'),
  quantity('maximumOpPerSecond', 'OP/s', 'Max OP/s'),
  quantity('op8PerSecond', 'OP/s', '8-bit OP/s'),
  quantity('op16PerSecond', 'OP/s', '16-bit OP/s'),
  quantity('op32PerSecond', 'OP/s', '32-bit OP/s'),
  quantity('calculatedPowerMegawatts', 'MW', 'Calculated Power Capacity (MW)'),
  quantity('reportedPowerMegawatts', 'MW', 'Reported Power Capacity (MW)'),
  measure('opPerJoule', 'OP/J', 'Energy Efficiency'),
  quantity('calculatedCostUsd', 'USD', 'Calculated Cost'),
  quantity('reportedCostUsd', 'USD', 'Reported Cost'),
  quantity('reportedCostRealUsd', 'USD', 'Reported Cost (Inflation adjusted)'),
  flag('noteworthy', 'Noteworthy'),
  { field: 'decommissioned', kind: 'date', headers: ['Decommissioned Date (if applicable)'] },
  text('largestWhenOperational', 'Largest existing cluster when first operational'),
  measure('shareOfLargest', 'share', '% of largest cluster when first operational'),
  text('source1', 'Source 1'),
  text('source2', 'Source 2'),
  text('source3', 'Source 3'),
  text('source4', 'Source 4'),
  text('source5', 'Source 5'),
  prose('note', 'Note'),
  prose('hardwareNote', 'Hardware note'),
  prose('quote', 'Quote'),
  prose('operationalNote', 'First Operational Date Note'),
  prose('certaintyNote', 'Certainty Note'),
  prose('costQuote', 'Cost Quote'),
];

export const EPOCH_CLUSTERS: Source = {
  id: 'epoch-clusters',
  subject: 'cluster',
  citation: epochCitation('Data on GPU clusters', 'https://epoch.ai/data/gpu-clusters'),
  requests: [{ url: 'https://epoch.ai/data/gpu_clusters.csv', fileName: 'gpu_clusters.csv' }],
  fileName: /clusters/i,
  columns: COLUMNS,
  nameField: 'name',
  scope: { kind: 'selection' },
};
