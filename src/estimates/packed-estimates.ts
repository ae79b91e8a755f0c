/** The estimates of a vintage as a cache holds them: parts of distributions as rows of numbers. Half the size. */
import type { LogMixture, LogNormalPart } from '../stats/log-mixture.js';
import type { ModelEstimate, VintageEstimates } from './vintage-estimates.js';

type PackedPart = readonly [
  weight: number,
  log10Median: number,
  log10Sigma: number,
  log10From?: number | null,
  log10To?: number | null,
];

export interface PackedEstimates {
  readonly compute: readonly (Omit<ModelEstimate, 'distribution' | 'believed'> & {
    readonly distribution: readonly PackedPart[];
    readonly believed: readonly PackedPart[] | null;
  })[];
}

export function packEstimates({ compute }: VintageEstimates): PackedEstimates {
  return {
    compute: compute.map((estimate) => ({
      ...estimate,
      distribution: estimate.distribution.map(packPart),
      believed: estimate.believed?.map(packPart) ?? null,
    })),
  };
}

export function unpackEstimates({ compute }: PackedEstimates): VintageEstimates {
  return {
    compute: compute.map((estimate) => ({
      ...estimate,
      distribution: unpackMixture(estimate.distribution),
      believed: estimate.believed && unpackMixture(estimate.believed),
    })),
  };
}

function packPart({ weight, log10Median, log10Sigma, log10From, log10To }: LogNormalPart): PackedPart {
  if (log10From === undefined && log10To === undefined) return [weight, log10Median, log10Sigma];
  return [weight, log10Median, log10Sigma, log10From ?? null, log10To ?? null];
}

function unpackMixture(parts: readonly PackedPart[]): LogMixture {
  return parts.map(([weight, log10Median, log10Sigma, from, to]) => ({
    weight,
    log10Median,
    log10Sigma,
    ...(from == null ? {} : { log10From: from }),
    ...(to == null ? {} : { log10To: to }),
  }));
}
