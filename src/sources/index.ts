/** Every public data set the observatory reads. */
import { BLS_PRICE_INDEX } from './bls-price-index.js';
import { EPOCH_ALL } from './epoch-all.js';
import { EPOCH_CAPABILITIES } from './epoch-capabilities.js';
import { EPOCH_CLUSTERS } from './epoch-clusters.js';
import { EPOCH_DATA_CENTERS } from './epoch-data-centers.js';
import { EPOCH_FRONTIER } from './epoch-frontier.js';
import { EPOCH_HARDWARE } from './epoch-hardware.js';
import { EPOCH_LARGE_SCALE } from './epoch-large-scale.js';
import { EPOCH_NOTABLE } from './epoch-notable.js';
import { HUB_MODELS } from './hub-models.js';
import { HUB_STATS } from './hub-stats.js';
import { MODELS_DEV } from './models-dev.js';
import type { Source } from './source.js';

export const SOURCES: readonly Source[] = [
  EPOCH_ALL,
  EPOCH_NOTABLE,
  EPOCH_LARGE_SCALE,
  EPOCH_FRONTIER,
  EPOCH_HARDWARE,
  EPOCH_CLUSTERS,
  EPOCH_DATA_CENTERS,
  EPOCH_CAPABILITIES,
  MODELS_DEV,
  HUB_MODELS,
  HUB_STATS,
  BLS_PRICE_INDEX,
];

/** Asked without being named: what is streamed is gigabytes, and fetched only where someone wants it. */
export const REGULAR_SOURCES: readonly Source[] = SOURCES.filter(({ streamed }) => !streamed);
