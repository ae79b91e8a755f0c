/** Every model Epoch AI knows of. */

import { EPOCH_MODELS_CITATION } from './epoch.js';
import { EPOCH_MODEL_COLUMNS } from './epoch-model-columns.js';
import type { Source } from './source.js';

export const EPOCH_ALL: Source = {
  id: 'epoch-all',
  subject: 'model',
  citation: EPOCH_MODELS_CITATION,
  requests: [{ url: 'https://epoch.ai/data/all_ai_models.csv', fileName: 'all_ai_models.csv' }],
  fileName: /^all(?:[_-]|\.csv)|all_ai_models|all_systems/i,
  columns: EPOCH_MODEL_COLUMNS,
  nameField: 'name',
  scope: { kind: 'all' },
};
