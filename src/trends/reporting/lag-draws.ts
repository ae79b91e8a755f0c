/** Draws from what was learned of the lag. */
import { solveUpper } from '../../stats/cholesky.js';
import { drawGamma } from '../../stats/draw-gamma.js';
import { type SeededRandom, seededRandom } from '../../stats/seeded-random.js';
import { LAG_PARAMETERS } from './lag-likelihood.js';
import type { ReportingAssumptions } from './reporting-assumptions.js';
import type { LagComponent, LagDraw } from './reporting-lag.js';
import type { Covered, ReportingTriangle, TriangleVintage } from './triangle.js';
import type { Withdrawals } from './withdrawals.js';

/** Each component gives its share of the draws. */
export function drawLags(
  components: readonly (LagComponent & { readonly root: Float64Array })[],
  { vintages }: ReportingTriangle,
  withdrawals: Withdrawals,
  { draws, seed, withdrawal }: ReportingAssumptions,
): LagDraw[] {
  const random = seededRandom(seed);
  const groups = coveredGroups(vintages);
  const found: LagDraw[] = [];
  let due = 0;
  for (const { mode, root, weight, speedLogSd } of components) {
    due += weight * draws;
    while (found.length < Math.round(due)) {
      const error = solveUpper(root, Float64Array.from(mode, random.normal));
      const drawn = mode.map((value, index) => value + (error[index] as number));
      const burst = Math.exp(withdrawal.burstLogSd * random.normal() - withdrawal.burstLogSd ** 2 / 2);
      found.push({
        scaleMonths: Math.exp(drawn[0] as number),
        shape: Math.exp(drawn[1] as number),
        speeds: drawn.slice(LAG_PARAMETERS).map(Math.exp),
        futureSpeed: Math.exp(speedLogSd * random.normal()),
        withdrawalsPerMonth: (burst * drawGamma(withdrawals.shape, random)) / withdrawals.rate,
        covered: drawCovered(vintages.length, groups, random),
      });
    }
  }
  return found;
}

/** Which vintages know the same of their share, and so share a draw of it. */
function coveredGroups(vintages: readonly TriangleVintage[]): { covered: Covered; members: number[] }[] {
  const groups = new Map<string, { covered: Covered; members: number[] }>();
  for (const [index, { covered }] of vintages.entries()) {
    if (!covered) continue;
    const key = `${covered.models} of ${covered.of}`;
    const group = groups.get(key) ?? { covered, members: [] };
    groups.set(key, { ...group, members: [...group.members, index] });
  }
  return [...groups.values()];
}

/** Beta variables, with a flat prior; 1 where a vintage is complete. */
function drawCovered(
  vintages: number,
  groups: ReturnType<typeof coveredGroups>,
  random: SeededRandom,
): Float64Array {
  const shares = new Float64Array(vintages).fill(1);
  for (const { covered, members } of groups) {
    const share = drawBeta(1 + covered.models, 1 + covered.of - covered.models, random);
    for (const member of members) shares[member] = share;
  }
  return shares;
}

function drawBeta(a: number, b: number, random: SeededRandom): number {
  const [x, y] = [drawGamma(a, random), drawGamma(b, random)];
  return x / (x + y);
}
