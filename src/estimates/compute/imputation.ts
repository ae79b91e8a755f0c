/** What do all recorded models say of one whose compute nobody states? A Gaussian process on what is known of them. */
import { fitGaussianProcess, type GaussianProcess } from '../../stats/gaussian-process.js';
import type { ModelFacts } from '../facts.js';
import type { ImputationAssumptions } from './assumptions.js';
import { featuresOf, type ModelFeatures } from './features.js';
import { type Kernel, openKernel } from './kernel.js';

/** log10 FLOP, as the source would record it. */
export interface Imputed {
  readonly log10Mean: number;
  readonly log10Sigma: number;
}

export interface Imputation {
  /** Number of recorded models it learned from. */
  readonly cases: number;
  /** By model id; none for a model it cannot compare. A recorded model is told from the others alone. */
  readonly byModel: ReadonlyMap<string, Imputed>;
}

/** Null where fewer models are recorded than the assumptions ask for. */
export function imputeAll(
  models: readonly ModelFacts[],
  capabilityOf: (facts: ModelFacts) => number | null,
  assumptions: ImputationAssumptions,
): Imputation | null {
  const comparable = models.flatMap((facts) => {
    const known = featuresOf(facts, capabilityOf(facts), assumptions);
    return known ? [{ facts, known }] : [];
  });
  const examples = comparable.filter(({ facts }) => learnable(facts));
  if (examples.length < assumptions.casesNeeded) return null;
  const kernel = openKernel(assumptions);
  const process = fitExamples(examples, kernel, assumptions);
  const others = comparable.filter(({ facts }) => !learnable(facts));
  const told = process.predict(
    others.map(({ known }) => ({
      covariances: Float64Array.from(examples, (example) => kernel(known, example.known)),
      ownVariance: kernel(known, known),
      noise: noiseOf(known, assumptions),
    })),
  );
  const imputed = [...examples, ...others].map(({ facts }) => facts.model.id);
  const predictions = [...process.leaveOneOut(), ...told];
  return {
    cases: examples.length,
    byModel: new Map(
      predictions.map(({ mean, variance }, index) => [
        imputed[index] ?? '',
        { log10Mean: mean, log10Sigma: Math.sqrt(variance) },
      ]),
    ),
  };
}

/** A value its own source calls wrong teaches nothing. */
function learnable({ model, confidence }: ModelFacts): boolean {
  return (model.trainingCompute.value ?? 0) > 0 && confidence !== 'Wrong';
}

function fitExamples(
  examples: readonly { readonly facts: ModelFacts; readonly known: ModelFeatures }[],
  kernel: Kernel,
  assumptions: ImputationAssumptions,
): GaussianProcess {
  const size = examples.length;
  const covariance = new Float64Array(size * size);
  for (const [row, a] of examples.entries()) {
    for (let column = 0; column < row; column += 1) {
      const b = examples[column];
      if (b) covariance[row * size + column] = kernel(a.known, b.known);
    }
    covariance[row * size + row] = kernel(a.known, a.known) + noiseOf(a.known, assumptions);
  }
  return fitGaussianProcess(
    covariance,
    examples.map(({ facts }) => Math.log10(facts.model.trainingCompute.value ?? Number.NaN)),
  );
}

/** The less is known of a model, the further its compute lies from what is typical. */
function noiseOf({ values }: ModelFeatures, { noise }: ImputationAssumptions): number {
  if (Number.isNaN(values[0])) return noise.bare;
  return Number.isNaN(values[1]) ? noise.parameters : noise.parametersAndData;
}
