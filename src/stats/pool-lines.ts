/** What do fits to several completions of the same data say together, what is missing included? Rubin's rules. */
import type { LineFit } from './line-fit.js';

/**
 * Rubin 1987, Multiple Imputation for Nonresponse in Surveys; degrees of freedom by Barnard and Rubin 1999, Biometrika
 * 86. All fits have the same centre.
 */
export function poolLines(fits: readonly LineFit[]): LineFit {
  const [first] = fits;
  if (!first || fits.length < 2)
    throw new RangeError(`too few fits to pool: ${fits.length}; expected at least 2`);
  if (fits.some(({ centre }) => centre !== first.centre))
    throw new RangeError('the fits have different centres');
  const mean = (of: (fit: LineFit) => number) => fits.reduce((sum, fit) => sum + of(fit), 0) / fits.length;
  const [level, slope] = [mean((fit) => fit.level), mean((fit) => fit.slope)];
  const spread = (of: (fit: LineFit) => number) =>
    (1 + 1 / fits.length) * (fits.reduce((sum, fit) => sum + of(fit), 0) / (fits.length - 1));
  const between = spread((fit) => (fit.slope - slope) ** 2);
  const within = mean((fit) => fit.variance.slope);
  const explained = fits.flatMap((fit) => fit.explained ?? []);
  return {
    count: first.count,
    centre: first.centre,
    level,
    slope,
    variance: {
      level: mean((fit) => fit.variance.level) + spread((fit) => (fit.level - level) ** 2),
      slope: within + between,
      both: mean((fit) => fit.variance.both) + spread((fit) => (fit.level - level) * (fit.slope - slope)),
    },
    degreesOfFreedom: pooledDegrees(
      within,
      between,
      fits.length,
      mean((fit) => fit.degreesOfFreedom),
    ),
    scatter: mean((fit) => fit.scatter),
    explained:
      explained.length === 0 ? null : explained.reduce((sum, share) => sum + share, 0) / explained.length,
  };
}

function pooledDegrees(within: number, between: number, count: number, complete: number): number {
  const total = within + between;
  if (!(between > 0) || !Number.isFinite(total)) return complete;
  const missing = between / total;
  const ofDraws = (count - 1) / missing ** 2;
  const observed = ((complete + 1) / (complete + 3)) * complete * (1 - missing);
  return (ofDraws * observed) / (ofDraws + observed);
}
