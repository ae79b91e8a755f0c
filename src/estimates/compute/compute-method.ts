/** The contract of the direct methods: a formula on what sources state of a model gives its training compute in FLOP. */

import type { Chips } from '../chips/chips.js';
import type { Account } from '../estimate.js';
import type { ModelFacts } from '../facts.js';
import type { ComputeAssumptions } from './assumptions.js';

export const COMPUTE_METHODS = [
  'recorded',
  'operation-counting',
  'hardware-time',
  'finetune-on-base',
  'withdrawn',
  'imputation',
] as const;
export type ComputeMethodId = (typeof COMPUTE_METHODS)[number];
export type DirectMethodId = Exclude<ComputeMethodId, 'recorded' | 'imputation'>;
export type ComputeAccount = Account<DirectMethodId>;

/** What the methods may use beside the model's own facts. */
export interface ComputeContext {
  readonly assumptions: ComputeAssumptions;
  readonly chips: Chips;
  /** Another model by any of its names; null where the catalogue has none or several. */
  findModel(name: string): ModelFacts | null;
  /** Median utilisation behind recorded values, for models like this one. */
  utilization(facts: ModelFacts): { readonly share: number; readonly cases: number };
}

export interface ComputeMethod {
  readonly id: DirectMethodId;
  /** Null where the facts do not suffice. */
  account(facts: ModelFacts, context: ComputeContext): ComputeAccount | null;
}
