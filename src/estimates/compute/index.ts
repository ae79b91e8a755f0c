/** The direct methods, the most exact kind of evidence first. */
import type { ComputeMethod } from './compute-method.js';
import { finetuneOnBase } from './finetune-on-base.js';
import { hardwareTime } from './hardware-time.js';
import { operationCounting } from './operation-counting.js';
import { withdrawn } from './withdrawn.js';

export const DIRECT_METHODS: readonly ComputeMethod[] = [
  operationCounting,
  hardwareTime,
  finetuneOnBase,
  withdrawn,
];
