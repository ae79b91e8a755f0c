/** How often is a model, once on record over a size, on record no longer? A gamma posterior for the hazard a month. */
import type { Exposure } from './exposure.js';
import type { ReportingAssumptions } from './reporting-assumptions.js';
import type { LagSummary } from './reporting-lag.js';
import type { ReportingTriangle } from './triangle.js';

export interface Withdrawals {
  readonly shape: number;
  /** In model-months. */
  readonly rate: number;
}

/** Withdrawals come in bursts: they count for less by as much as intervals differ more than chance makes them. */
export function fitWithdrawals(
  { counts, withdrawn }: ReportingTriangle,
  { gaps }: Exposure,
  { withdrawal }: ReportingAssumptions,
  pooled: LagSummary | null,
): Withdrawals {
  const prior = pooled?.withdrawalsPerMonth ?? withdrawal.perMonth;
  const intervals = withdrawn.slice(1).map((lost, index) => ({
    lost: total(lost),
    months: total(counts[index]) * (gaps[index + 1] as number),
  }));
  const [lost, months] = [
    intervals.reduce((sum, interval) => sum + interval.lost, 0),
    intervals.reduce((sum, interval) => sum + interval.months, 0),
  ];
  const hazard = (lost + withdrawal.weight) / (months + withdrawal.weight / prior);
  const excess = intervals
    .filter((interval) => interval.months > 0)
    .map((interval) => (interval.lost - hazard * interval.months) ** 2 / (hazard * interval.months));
  const spread = excess.reduce((sum, value) => sum + value, 0) / Math.max(1, excess.length - 1);
  const dispersion = Math.max(1, spread);
  return {
    shape: withdrawal.weight + lost / dispersion,
    rate: withdrawal.weight / prior + months / dispersion,
  };
}

function total(values: Uint32Array | undefined): number {
  return (values ?? new Uint32Array()).reduce((sum, value) => sum + value, 0);
}
