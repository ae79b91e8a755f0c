/**
 * Which size and how much data make the best of a given compute? The parametric law of Hoffmann et al. 2022 (arXiv
 * 2203.15556), L(N, D) = E + A / N^α + B / D^β, under C = 6 · N · D, by the fit of Besiroglu et al. 2024 (2404.10102).
 */
import { FLOP_PER_PARAMETER_AND_TOKEN } from '../estimates/compute/operation-counting.js';
import type { PlannerAssumptions } from './assumptions.js';

export interface ScalingLaw {
  readonly irreducible: number;
  readonly parameterFactor: number;
  readonly dataFactor: number;
  readonly parameterExponent: number;
  readonly dataExponent: number;
}

export interface RunSize {
  readonly parameters: number;
  readonly tokens: number;
}

type Declared = PlannerAssumptions['scalingLaw'];

export function fittedLaw({ besiroglu: fit }: Declared): ScalingLaw {
  return {
    irreducible: fit.irreducible.value,
    parameterFactor: fit.parameterFactor.value,
    dataFactor: fit.dataFactor.value,
    parameterExponent: fit.parameterExponent.value,
    dataExponent: fit.dataExponent.value,
  };
}

/** G = (α·A / (β·B))^(1/(α+β)), N* = G·(C/6)^(β/(α+β)), D* = (C/6)^(α/(α+β)) / G. */
export function optimalSize(flop: number, law: ScalingLaw): RunSize {
  const { parameterFactor, dataFactor, parameterExponent: alpha, dataExponent: beta } = law;
  const balance = ((alpha * parameterFactor) / (beta * dataFactor)) ** (1 / (alpha + beta));
  const product = flop / FLOP_PER_PARAMETER_AND_TOKEN;
  return {
    parameters: balance * product ** (beta / (alpha + beta)),
    tokens: product ** (alpha / (alpha + beta)) / balance,
  };
}

/** Nats a token on the text the law was fitted on. */
export function lossOf({ parameters, tokens }: RunSize, law: ScalingLaw): number {
  return (
    law.irreducible +
    law.parameterFactor / parameters ** law.parameterExponent +
    law.dataFactor / tokens ** law.dataExponent
  );
}

/** Tokens with which a model of a size reaches a loss; null where no amount would. */
export function tokensForLoss(parameters: number, loss: number, law: ScalingLaw): number | null {
  const left = loss - law.irreducible - law.parameterFactor / parameters ** law.parameterExponent;
  return left > 0 ? (law.dataFactor / left) ** (1 / law.dataExponent) : null;
}

/** Compute with which the best model reaches a loss: the best loss falls with compute, so halving finds it. */
export function optimalFlopForLoss(loss: number, law: ScalingLaw): number {
  let [low, high] = [1e9, 1e40];
  for (let step = 0; step < 200 && high / low > 1 + 1e-9; step += 1) {
    const middle = Math.sqrt(low * high);
    if (lossOf(optimalSize(middle, law), law) > loss) low = middle;
    else high = middle;
  }
  return Math.sqrt(low * high);
}

/**
 * Standard deviation of log10 of the optimal size at a compute: what is not known at the runs of the fit, and the error of
 * the exponent over the powers of ten from there. Data have the same, the other way round.
 */
export function log10SpreadOfOptimum(flop: number, { optimumSpread }: Declared): number {
  const powers = Math.log10(flop / optimumSpread.referenceFlop);
  return Math.hypot(optimumSpread.log10AtReference, optimumSpread.exponentStandardError * powers);
}
