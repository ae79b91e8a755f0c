/** The options a plan shows side by side, in the order they are shown. */
import { buyChips, buyForRun } from './options/buy-chips.js';
import { continuePreTraining } from './options/continue-pre-training.js';
import { distil } from './options/distil.js';
import { fullFineTune } from './options/full-fine-tune.js';
import { lora } from './options/lora.js';
import { ownChips } from './options/own-chips.js';
import { qlora } from './options/qlora.js';
import { rentChips, rentForRun } from './options/rent-chips.js';
import { trainComputeOptimal } from './options/train-compute-optimal.js';
import { trainForServing } from './options/train-for-serving.js';
import { useApi } from './options/use-api.js';
import type { BudgetOption, RunOption } from './plan-option.js';

export const BUDGET_OPTIONS: readonly BudgetOption[] = [
  trainComputeOptimal,
  trainForServing,
  continuePreTraining,
  fullFineTune,
  lora,
  qlora,
  distil,
  rentChips,
  buyChips,
  useApi,
];

export const RUN_OPTIONS: readonly RunOption[] = [rentForRun, ownChips, buyForRun];
