/** The estimates of a vintage as a cache holds them: rows of numbers, what repeats written once. A third of the size. */
import type { SnapshotRef } from '../provenance/lineage.js';
import { type PackedCell, packCell, type Shared, shareValues, unpackCell } from '../provenance/packed.js';
import type { LogMixture, LogNormalPart } from '../stats/log-mixture.js';
import type { AccountSummary, ModelEstimate, VintageEstimates } from './vintage-estimates.js';

/** Five numbers a part: weight, median, spread, and where it is cut, by the place among all cuts; -1 for not. */
type PackedMixture = readonly number[];
const NUMBERS_A_PART = 5;
type PackedAccount = readonly [
  method: AccountSummary['method'],
  weight: number,
  value: number,
  low: number,
  high: number,
];
type PackedEstimate = readonly [
  model: string,
  evidence: ModelEstimate['evidence'],
  method: ModelEstimate['method'],
  value: number,
  low: number,
  high: number,
  distribution: PackedMixture,
  believed: PackedMixture | null,
  accounts: readonly PackedAccount[],
  sources: readonly PackedCell[],
];

export interface PackedEstimates {
  readonly files: readonly SnapshotRef[];
  readonly cuts: readonly number[];
  readonly compute: readonly PackedEstimate[];
}

export function packEstimates({ compute }: VintageEstimates): PackedEstimates {
  const files = shareValues<SnapshotRef>();
  const cuts = shareValues<number>();
  const packed = compute.map(
    (estimate): PackedEstimate => [
      estimate.model,
      estimate.evidence,
      estimate.method,
      estimate.value,
      estimate.low,
      estimate.high,
      packMixture(estimate.distribution, cuts),
      estimate.believed && packMixture(estimate.believed, cuts),
      estimate.accounts.map(({ method, weight, value, low, high }) => [method, weight, value, low, high]),
      estimate.sources.map((cell) => packCell(cell, files)),
    ],
  );
  return { files: files.values, cuts: cuts.values, compute: packed };
}

export function unpackEstimates({ files, cuts, compute }: PackedEstimates): VintageEstimates {
  return {
    compute: compute.map((packed) => ({
      model: packed[0],
      evidence: packed[1],
      method: packed[2],
      value: packed[3],
      low: packed[4],
      high: packed[5],
      distribution: unpackMixture(packed[6], cuts),
      believed: packed[7] && unpackMixture(packed[7], cuts),
      accounts: packed[8].map(unpackAccount),
      sources: packed[9].map((cell) => unpackCell(cell, files)),
    })),
  };
}

function unpackAccount(packed: PackedAccount): AccountSummary {
  return { method: packed[0], weight: packed[1], value: packed[2], low: packed[3], high: packed[4] };
}

function packMixture(mixture: LogMixture, cuts: Shared<number>): PackedMixture {
  const place = (cut: number | undefined) => (cut === undefined ? -1 : cuts.place(cut));
  return mixture.flatMap(({ weight, log10Median, log10Sigma, log10From, log10To }) => [
    weight,
    log10Median,
    log10Sigma,
    place(log10From),
    place(log10To),
  ]);
}

/** Numbers in one row, read by their place: there are twenty thousand parts, and they are read before the first answer. */
function unpackMixture(packed: PackedMixture, cuts: readonly number[]): LogMixture {
  const parts: LogNormalPart[] = [];
  for (let start = 0; start < packed.length; start += NUMBERS_A_PART)
    parts.push(
      cutPart(
        packed[start] as number,
        packed[start + 1] as number,
        packed[start + 2] as number,
        cuts[packed[start + 3] as number],
        cuts[packed[start + 4] as number],
      ),
    );
  return parts;
}

/** Written out by case: spreading takes three times as long. */
function cutPart(
  weight: number,
  log10Median: number,
  log10Sigma: number,
  log10From: number | undefined,
  log10To: number | undefined,
): LogNormalPart {
  if (log10From === undefined)
    return log10To === undefined
      ? { weight, log10Median, log10Sigma }
      : { weight, log10Median, log10Sigma, log10To };
  return log10To === undefined
    ? { weight, log10Median, log10Sigma, log10From }
    : { weight, log10Median, log10Sigma, log10From, log10To };
}
