/** Several readings of one number, each with its own error: what do they say together? */

export interface MeanVariance {
  readonly mean: number;
  readonly variance: number;
}

export interface WeighedReading extends MeanVariance {
  readonly weight: number;
}

/** Mean and variance of the mixture: the mean of the variances, and the variance of the means. */
export function mixed(readings: readonly WeighedReading[]): MeanVariance {
  const total = readings.reduce((sum, { weight }) => sum + weight, 0);
  if (!(total > 0)) throw new RangeError('no reading has a weight above 0');
  const average = (value: (reading: WeighedReading) => number) =>
    readings.reduce((sum, reading) => sum + (reading.weight / total) * value(reading), 0);
  const mean = average((reading) => reading.mean);
  return { mean, variance: average((reading) => reading.variance + (reading.mean - mean) ** 2) };
}

/** Draws of what is missing, each analysed by itself, are a sample of such readings (Rubin 1987, multiple imputation). */
export function pooled(readings: readonly MeanVariance[]): MeanVariance {
  const { mean, variance } = mixed(readings.map((reading) => ({ ...reading, weight: 1 })));
  const within = readings.reduce((sum, reading) => sum + reading.variance, 0) / readings.length;
  const few = readings.length > 1 ? (readings.length + 1) / (readings.length - 1) : 1;
  return { mean, variance: within + (variance - within) * few };
}
