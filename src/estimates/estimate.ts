/** The contract of every estimate: a distribution with unit, method, evidence tier, inputs and working. */
import type { SourceCell } from '../provenance/lineage.js';
import type { Evidence } from '../provenance/quantity.js';
import type { LogMixture } from '../stats/log-mixture.js';

/** A number that went into an estimate, and where it is from: cells of snapshots, or a declared assumption. */
export interface EstimateInput {
  /** `parameters`, `trainingHours`, `utilization`. */
  readonly name: string;
  readonly value: number | string;
  readonly unit: string;
  readonly sources: readonly SourceCell[];
  /** Set where no source states it: the file below `data/` that does, with its reason. */
  readonly assumption: string | null;
}

/** One line of the working: a formula in symbols, the numbers in it, what comes out. */
export interface EstimateStep {
  readonly formula: string;
  readonly values: string;
  readonly result: number;
  readonly unit: string;
}

/** What one method says of a quantity, before methods are compared. */
export interface Account<Method extends string> {
  readonly method: Method;
  /** Point value in the quantity's unit. */
  readonly value: number;
  /** Kind of case, within which the method's past errors are alike. */
  readonly kind: string;
  readonly inputs: readonly EstimateInput[];
  readonly steps: readonly EstimateStep[];
}

/** The part an account has in an estimate. */
export interface AccountShare<Method extends string> {
  readonly method: Method;
  readonly weight: number;
  readonly distribution: LogMixture;
}

export interface Estimate<Method extends string = string> {
  /** Id of the model. */
  readonly of: string;
  readonly unit: string;
  readonly distribution: LogMixture;
  /** The account with most weight of those that the evidence is of. */
  readonly method: Method;
  readonly evidence: Exclude<Evidence, 'gap'>;
  readonly accounts: readonly AccountShare<Method>[];
  readonly inputs: readonly EstimateInput[];
  readonly steps: readonly EstimateStep[];
}

export function statedInput(
  name: string,
  unit: string,
  fact: { readonly value: number | string; readonly cells: readonly SourceCell[] },
): EstimateInput {
  return { name, value: fact.value, unit, sources: fact.cells, assumption: null };
}

export function assumedInput(
  name: string,
  unit: string,
  value: number | string,
  assumption: string,
): EstimateInput {
  return { name, value, unit, sources: [], assumption };
}
