/** What the compute estimates assume beyond the sources: `data/assumptions/`, each value with source and date. */
import * as z from 'zod';

const Positive = z.number().positive();
const Share = z.number().gt(0).lt(1);

export const ActiveParameters = z.strictObject({
  source: z.string(),
  date: z.string(),
  models: z.array(z.strictObject({ name: z.string(), activeParameters: Positive, source: z.string() })),
  /** Mixtures of experts whose active parameters nobody has published: their total must not be counted with. */
  unpublished: z.array(z.strictObject({ name: z.string(), source: z.string() })),
});
export type ActiveParameters = z.infer<typeof ActiveParameters>;

const Hint = z.strictObject({ trainingFlop: Positive, ratio: Positive });
const Feature = z.strictObject({ linear: Positive, variance: Positive, length: Positive });

const Imputation = z.strictObject({
  source: z.string(),
  fromYear: z.number().int(),
  casesNeeded: z.number().int().positive(),
  domains: z.array(z.string()),
  constant: Positive,
  trend: Positive,
  /** Course of a kind of model over time: by domain, access, base and sector. */
  course: z.strictObject({
    variance: Positive,
    years: Positive,
    domain: Positive,
    access: Positive,
    base: Positive,
    sector: Positive,
  }),
  /** Course of a domain as a whole. */
  era: z.strictObject({ variance: Positive, years: Positive, domain: Positive }),
  /** Lasting differences of models offered closed and of industry or academia. */
  offsets: z.strictObject({ closedAccess: Positive, sector: Positive }),
  features: z.strictObject({
    parameters: Feature,
    datasetSize: Feature,
    capability: Feature,
    hardwareQuantity: Feature,
    trainingHours: Feature,
  }),
  featureYears: Positive,
  featureDomain: Positive,
  parametersAndData: z.strictObject({ variance: Positive, length: Positive }),
  organization: z.strictObject({ variance: Positive, years: Positive }),
  noise: z.strictObject({ bare: Positive, parameters: Positive, parametersAndData: Positive }),
  /** Points of the capabilities index that weigh as one power of ten. */
  capabilityScale: Positive,
});
export type ImputationAssumptions = z.infer<typeof Imputation>;

const Errors = z
  .strictObject({
    source: z.string(),
    direct: z.array(Positive).min(1),
    imputationFactors: z.array(Positive).min(1),
    /** What is believed of the factors before any case has spoken. */
    imputationPrior: z.array(Positive).min(1),
    memoryYears: Positive,
    priorCases: Positive,
  })
  .refine(
    ({ imputationFactors, imputationPrior }) =>
      imputationPrior.length === imputationFactors.length &&
      Math.abs(imputationPrior.reduce((sum, share) => sum + share, 0) - 1) < 1e-9,
    'imputationPrior: as many as imputationFactors, adding up to 1',
  );

const ComputeFile = z.strictObject({
  date: z.string(),
  confidence: z.strictObject({
    source: z.string(),
    level: Share,
    factors: z.record(z.string(), z.number().gt(1)),
    ungraded: z.number().gt(1),
  }),
  disagreement: z.strictObject({ source: z.string(), weight: Share }),
  /** The part an earlier, withdrawn value keeps, and the factor of its error. */
  withdrawn: z.strictObject({ source: z.string(), weight: Share, factor: z.number().gt(1) }),
  hints: z.strictObject({
    source: z.string(),
    'listed-large': Hint,
    'possibly-over-1e23': Hint,
    'not-listed-large': Hint,
    'not-listed-frontier': Hint,
    'estimated-over-1e25': Hint,
    'maybe-over-1e25': Hint,
  }),
  utilization: z.strictObject({
    source: z.string(),
    language: Share,
    other: Share,
    casesNeeded: z.number().int().positive(),
  }),
  errors: Errors,
  imputation: Imputation,
  /** How much wider the imputation is for a model whose compute nobody states than for one that is hidden to test it. */
  undisclosed: z.strictObject({ source: z.string(), spread: z.number().min(1) }),
  /** Odds of being larger than every recorded model before it, against what the methods say. */
  records: z.strictObject({ source: z.string(), ratio: Positive }),
  /** Runs that a person describes: 90 % factors, and between which sizes a run is believed. */
  described: z.strictObject({
    source: z.string(),
    operationCounting: z.number().gt(1),
    utilizationStated: z.number().gt(1),
    utilizationAssumed: z.number().gt(1),
    utilization: Share,
    largestFlop: Positive,
    smallestFlop: Positive,
  }),
});

export type ComputeAssumptions = z.infer<typeof ComputeFile> & {
  readonly activeParameters: ActiveParameters;
};

/** @param compute text of `compute-estimates.json` @param active text of `active-parameters.json`, parsed */
export function readComputeAssumptions(compute: unknown, active: unknown): ComputeAssumptions {
  return { ...ComputeFile.parse(compute), activeParameters: ActiveParameters.parse(active) };
}
