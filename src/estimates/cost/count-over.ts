/** How many models cost more than a sum? Draw by draw, so that what models have in common keeps its part in the interval. */

import type { CostCase } from './cost-case.js';
import { probabilityOverUsd, summarise } from './cost-summary.js';

export interface GroupCount {
  readonly group: string;
  /** Sum of the probabilities. */
  readonly expected: number;
  readonly low90: number;
  readonly high90: number;
  /** The count in each draw; draws stand for the same world in every group, so counts of groups may be added. */
  readonly counts: Uint32Array;
}

export interface CountQuestion {
  readonly cases: readonly CostCase[];
  readonly thresholdUsd: number;
  /** The group a case counts in, such as its month; null to leave it out. */
  readonly groupOf: (cost: CostCase) => string | null;
}

/** Draws USD of a case into an array, as many as it is long. */
export type Sampler = (cost: CostCase, usd: Float64Array) => void;

/** Cases less likely than this to be over, or to be under, are taken as certain. */
const CERTAIN = 1e-6;

/** @param coarse few draws, to find the cases that need many @param fine all draws */
export function countOver(
  { cases, thresholdUsd, groupOf }: CountQuestion,
  coarse: { readonly draws: number; readonly sample: Sampler },
  fine: { readonly draws: number; readonly sample: Sampler },
): GroupCount[] {
  const counts = new Map<string, Uint32Array>();
  const [few, many] = [new Float64Array(coarse.draws), new Float64Array(fine.draws)];
  for (const cost of cases) {
    const group = groupOf(cost);
    if (group === null) continue;
    const found = counts.get(group) ?? new Uint32Array(fine.draws);
    counts.set(group, found);
    coarse.sample(cost, few);
    const probability = probabilityOverUsd(summarise(few), thresholdUsd);
    if (probability < CERTAIN) continue;
    if (probability > 1 - CERTAIN) addAll(found);
    else {
      fine.sample(cost, many);
      addOver(found, many, thresholdUsd);
    }
  }
  return [...counts]
    .map(([group, found]) => groupCount(group, found))
    .sort((a, b) => (a.group < b.group ? -1 : 1));
}

function addAll(counts: Uint32Array): void {
  for (let draw = 0; draw < counts.length; draw += 1) counts[draw] = (counts[draw] as number) + 1;
}

function addOver(counts: Uint32Array, usd: Float64Array, threshold: number): void {
  for (let draw = 0; draw < counts.length; draw += 1)
    if ((usd[draw] as number) > threshold) counts[draw] = (counts[draw] as number) + 1;
}

/** Counts of several groups as one: `models by June` from those of each month. */
export function addCounts(group: string, parts: readonly GroupCount[]): GroupCount {
  const sum = new Uint32Array(parts[0]?.counts.length ?? 0);
  for (const { counts } of parts)
    for (let draw = 0; draw < sum.length; draw += 1) sum[draw] = (sum[draw] as number) + (counts[draw] ?? 0);
  return groupCount(group, sum);
}

function groupCount(group: string, counts: Uint32Array): GroupCount {
  const sorted = Uint32Array.from(counts).sort();
  const at = (probability: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(probability * sorted.length))] ?? 0;
  let sum = 0;
  for (const count of counts) sum += count;
  return {
    group,
    expected: counts.length === 0 ? 0 : sum / counts.length,
    low90: at(0.05),
    high90: at(0.95),
    counts,
  };
}
