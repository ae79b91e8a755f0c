/** Which accounts of a model's compute are there, and in how many cases like it did each come true? */
import type { LogMixture } from '../../stats/log-mixture.js';
import { mixtureWeights } from '../../stats/mixture-weights.js';
import { normalDensity } from '../../stats/normal.js';
import { decimalYear } from '../../units/calendar-date.js';
import type { AccountShare } from '../estimate.js';
import type { ModelFacts } from '../facts.js';
import type { ComputeAssumptions } from './assumptions.js';
import type { ComputeAccount, ComputeMethodId } from './compute-method.js';
import type { Imputed } from './imputation.js';

/** A model with all that is said of its compute but the recorded value. */
export interface Case {
  readonly facts: ModelFacts;
  readonly accounts: readonly ComputeAccount[];
  readonly imputed: Imputed | null;
}

/** One lognormal that a case may turn out to follow. */
interface Candidate {
  readonly method: ComputeMethodId;
  readonly log10Median: number;
  readonly log10Sigma: number;
}

export interface AccountReliability {
  /** The accounts of a case, each with its weight and spread; null where there are none. */
  weigh(of: Case): AccountShare<ComputeMethodId>[] | null;
}

/**
 * Each direct method may be right with one of several spreads, or not apply at all, in which case the imputation holds.
 * How often each is so is learned from recorded models with the same accounts, those of near years most.
 */
export function learnReliability(
  recorded: readonly Case[],
  assumptions: ComputeAssumptions,
): AccountReliability {
  const byKind = groupBy(recorded, kindOf);
  const byMethods = groupBy(recorded, methodsOf);
  const learned = new Map<string, readonly number[]>();
  const weightsOf = (of: Case, candidates: readonly Candidate[]) => {
    const year = Math.round(yearOf(of));
    const prior = priorOf(byMethods.get(methodsOf(of)) ?? [], year, candidates, assumptions);
    return fitWeights(byKind.get(kindOf(of)) ?? [], year, prior, assumptions);
  };
  return {
    weigh: (of) => {
      const candidates = candidatesOf(of, assumptions);
      if (candidates.length === 0) return null;
      const key = `${kindOf(of)} ${Math.round(yearOf(of))}`;
      const weights = learned.get(key) ?? weightsOf(of, candidates);
      learned.set(key, weights);
      return sharesOf(candidates, weights);
    },
  };
}

function groupBy(cases: readonly Case[], key: (of: Case) => string): Map<string, Case[]> {
  const groups = new Map<string, Case[]>();
  for (const one of cases) {
    const group = groups.get(key(one));
    if (group) group.push(one);
    else groups.set(key(one), [one]);
  }
  return groups;
}

/** Cases whose accounts err alike. With several accounts their kinds would split the cases too finely. */
function kindOf({ facts, accounts, imputed }: Case): string {
  const known = imputed ? '' : ' alone';
  if (accounts.length === 0) {
    const domain = facts.model.domains.includes('Language') ? 'language' : 'other';
    return `imputed ${facts.parameters ? 'parameters' : 'bare'} ${domain}`;
  }
  if (accounts.length > 1) return accounts.map(({ method }) => method).join('+') + known;
  return accounts.map(({ method, kind }) => `${method} ${kind}`).join() + known;
}

function methodsOf({ accounts, imputed }: Case): string {
  return `${accounts.map(({ method }) => method).join('+')} ${imputed ? 'imputed' : ''}`;
}

function candidatesOf({ accounts, imputed }: Case, { errors }: ComputeAssumptions): Candidate[] {
  return [
    ...accounts.flatMap(({ method, value }) =>
      errors.direct.map((log10Sigma) => ({ method, log10Median: Math.log10(value), log10Sigma })),
    ),
    ...(imputed
      ? errors.imputationFactors.map((factor) => ({
          method: 'imputation' as const,
          log10Median: imputed.log10Mean,
          log10Sigma: imputed.log10Sigma * factor,
        }))
      : []),
  ];
}

function yearOf({ facts }: Case): number {
  return facts.model.published === null ? Number.NaN : decimalYear(facts.model.published);
}

/** What is believed before the cases of this very kind speak: the same methods in cases of all kinds. */
function priorOf(
  cases: readonly Case[],
  year: number,
  candidates: readonly Candidate[],
  assumptions: ComputeAssumptions,
): number[] {
  const { priorCases } = assumptions.errors;
  const first = firstCredit(candidates, assumptions);
  const total = first.reduce((sum, credit) => sum + credit, 0);
  const weights =
    cases.length === 0 ? first.map((credit) => credit / total) : fitWeights(cases, year, first, assumptions);
  return weights.map((weight) => weight * priorCases);
}

/** A case for each candidate before any has spoken; those of the imputation are shared out as declared. */
function firstCredit(
  candidates: readonly Candidate[],
  { errors: { imputationFactors, imputationPrior } }: ComputeAssumptions,
): number[] {
  const direct = candidates.length - candidates.filter(({ method }) => method === 'imputation').length;
  return candidates.map(({ method }, index) =>
    method === 'imputation' ? imputationFactors.length * (imputationPrior[index - direct] ?? 0) : 1,
  );
}

function fitWeights(
  cases: readonly Case[],
  year: number,
  prior: readonly number[],
  assumptions: ComputeAssumptions,
): number[] {
  const accounts = prior.length;
  const densities = new Float64Array(cases.length * accounts);
  const importance = new Float64Array(cases.length);
  for (const [row, one] of cases.entries()) {
    const truth = Math.log10(one.facts.model.trainingCompute.value ?? Number.NaN);
    for (const [column, { log10Median, log10Sigma }] of candidatesOf(one, assumptions).entries())
      densities[row * accounts + column] = normalDensity((truth - log10Median) / log10Sigma) / log10Sigma;
    const gap = Math.abs(yearOf(one) - year);
    importance[row] = Number.isNaN(gap) ? 1 : Math.exp(-gap / assumptions.errors.memoryYears);
  }
  return mixtureWeights(densities, accounts, importance, prior);
}

function sharesOf(
  candidates: readonly Candidate[],
  weights: readonly number[],
): AccountShare<ComputeMethodId>[] {
  const methods = [...new Set(candidates.map(({ method }) => method))];
  return methods.map((method) => {
    const own = candidates.flatMap((candidate, index) =>
      candidate.method === method ? [{ ...candidate, weight: weights[index] ?? 0 }] : [],
    );
    const weight = own.reduce((sum, part) => sum + part.weight, 0);
    const distribution: LogMixture = own.map(({ log10Median, log10Sigma, weight: part }) => ({
      weight: part / weight,
      log10Median,
      log10Sigma,
    }));
    return { method, weight, distribution };
  });
}
