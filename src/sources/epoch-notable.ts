/** The models Epoch AI calls notable: highly cited, state of the art, costly, widely used or historic. */

import { EPOCH_MODELS_CITATION } from './epoch.js';
import { EPOCH_MODEL_COLUMNS } from './epoch-model-columns.js';
import type { Source } from './source.js';

export const EPOCH_NOTABLE: Source = {
  id: 'epoch-notable',
  subject: 'model',
  citation: EPOCH_MODELS_CITATION,
  requests: [{ url: 'https://epoch.ai/data/notable_ai_models.csv', fileName: 'notable_ai_models.csv' }],
  fileName: /notable/i,
  columns: EPOCH_MODEL_COLUMNS,
  nameField: 'name',
  scope: { kind: 'selection' },
};
