/**
 * What is believed of a recorded value once one knows how its kind is distributed? Over a high threshold there are more
 * models just below than just above, so an error carries more of them up than down: recorded values near the top are, on
 * average, too high (Eddington 1913, MNRAS 73). What the other models say of it, without its own record, is the prior.
 */
import { type LogMixture, logNormal } from '../../stats/log-mixture.js';
import type { Imputed } from './imputation.js';

/** Normal record on normal prior, in log10: weights by precision (Gelman et al., Bayesian Data Analysis, 2.5). */
export function believedOf(recordedFlop: number, recordSigma: number, prior: Imputed): LogMixture {
  const [own, others] = [1 / recordSigma ** 2, 1 / prior.log10Sigma ** 2];
  const mean = (Math.log10(recordedFlop) * own + prior.log10Mean * others) / (own + others);
  return logNormal(10 ** mean, 1 / Math.sqrt(own + others));
}
