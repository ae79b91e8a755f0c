/** Every model of at least 10^23 FLOP, and models believed to be that large. */

import { EPOCH_MODELS_CITATION } from './epoch.js';
import { EPOCH_MODEL_COLUMNS } from './epoch-model-columns.js';
import type { Source } from './source.js';

export const EPOCH_LARGE_SCALE: Source = {
  id: 'epoch-large-scale',
  subject: 'model',
  citation: EPOCH_MODELS_CITATION,
  requests: [
    { url: 'https://epoch.ai/data/large_scale_ai_models.csv', fileName: 'large_scale_ai_models.csv' },
  ],
  fileName: /large[_-]?scale|^large/i,
  columns: EPOCH_MODEL_COLUMNS,
  nameField: 'name',
  scope: { kind: 'compute-at-least', trainingFlop: 1e23 },
};
