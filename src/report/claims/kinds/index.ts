/** Which kinds of claim are known, in the order in which they read a sentence. */
import type { Reading } from '../claim.js';
import type { ClaimKind } from './claim-kind.js';
import { count } from './count.js';
import { doubling } from './doubling.js';
import { growth } from './growth.js';
import { lawDate } from './law-date.js';
import { lawThreshold } from './law-threshold.js';
import { modelCompute } from './model-compute.js';
import { modelCost } from './model-cost.js';
import { modelDate } from './model-date.js';
import { modelParameters } from './model-parameters.js';
import { rate } from './rate.js';
import { share } from './share.js';
import { typicalCost } from './typical-cost.js';
import { unread } from './unread.js';

/** A kind whose reading is its own: found and judged by the same module. */
function kind<Kind extends Reading>(own: ClaimKind<Kind>): ClaimKind {
  const isOwn = (reading: Reading): reading is Kind => reading.kind === own.kind;
  return {
    kind: own.kind,
    find: own.find,
    judge: (reading, ground) => {
      if (!isOwn(reading)) throw new TypeError(`a reading of ${reading.kind} is no ${own.kind}`);
      return own.judge(reading, ground);
    },
  };
}

export const CLAIM_KINDS: readonly ClaimKind[] = [
  kind(doubling),
  kind(growth),
  kind(share),
  kind(rate),
  kind(typicalCost),
  kind(count),
  kind(modelParameters),
  kind(modelCompute),
  kind(modelCost),
  kind(modelDate),
  kind(lawThreshold),
  kind(lawDate),
  kind(unread),
];
