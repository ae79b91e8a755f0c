/** How often does each of several accounts turn out right? Weights of a mixture, from cases whose truth is known. */

const STEPS = 60;

/**
 * Maximises the penalised likelihood by expectation and maximisation (Dempster, Laird and Rubin 1977).
 * @param densities of the truth under each account, case by case: `densities[case * accounts + account]`
 * @param importance of each case, 0 or more
 * @param prior cases that each account is credited with beforehand, so that few cases do not decide alone
 */
export function mixtureWeights(
  densities: Float64Array,
  accounts: number,
  importance: Float64Array,
  prior: readonly number[],
): number[] {
  if (prior.length !== accounts)
    throw new RangeError(`invalid prior: ${prior.length} weights; expected ${accounts}`);
  if (densities.length !== importance.length * accounts)
    throw new RangeError(`invalid densities: ${densities.length}; expected ${importance.length * accounts}`);
  requireAmounts('density', densities);
  requireAmounts('importance', importance);
  requireAmounts('prior', prior);
  const priorSum = prior.reduce((sum, value) => sum + value, 0);
  if (priorSum === 0) throw new RangeError('invalid prior: every weight is 0');
  let weights = prior.map((value) => value / priorSum);
  for (let step = 0; step < STEPS; step += 1) {
    const credit = [...prior];
    for (let index = 0; index < importance.length; index += 1)
      share(densities, index * accounts, weights, importance[index] as number, credit);
    const total = credit.reduce((sum, value) => sum + value, 0);
    weights = credit.map((value) => value / total);
  }
  return weights;
}

function requireAmounts(name: string, values: ArrayLike<number>): void {
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] as number;
    if (!(value >= 0 && value < Number.POSITIVE_INFINITY))
      throw new RangeError(`invalid ${name}: ${value}; expected 0 or more`);
  }
}

/** Credits a case to the accounts in proportion to how well they foretold it. */
function share(
  densities: Float64Array,
  start: number,
  weights: readonly number[],
  importance: number,
  credit: number[],
): void {
  let total = 0;
  for (let account = 0; account < weights.length; account += 1)
    total += (weights[account] as number) * (densities[start + account] as number);
  if (!(total > 0)) return;
  for (let account = 0; account < weights.length; account += 1)
    credit[account] =
      (credit[account] as number) +
      (importance * (weights[account] as number) * (densities[start + account] as number)) / total;
}
