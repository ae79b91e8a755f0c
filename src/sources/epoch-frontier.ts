/** Models that were among the largest by training compute when they came out. */

import { EPOCH_MODELS_CITATION } from './epoch.js';
import { EPOCH_MODEL_COLUMNS } from './epoch-model-columns.js';
import type { Source } from './source.js';

export const EPOCH_FRONTIER: Source = {
  id: 'epoch-frontier',
  subject: 'model',
  citation: EPOCH_MODELS_CITATION,
  requests: [{ url: 'https://epoch.ai/data/frontier_ai_models.csv', fileName: 'frontier_ai_models.csv' }],
  fileName: /frontier/i,
  columns: EPOCH_MODEL_COLUMNS,
  nameField: 'name',
  scope: { kind: 'selection' },
};
