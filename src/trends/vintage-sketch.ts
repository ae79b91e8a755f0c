/** What a count at a vintage needs, and no more: sizes and days of its models, and of the rows of its newest files. */
import type { Catalog } from '../catalog/catalog.js';
import { sizeOf } from '../catalog/over.js';
import type { SnapshotRef } from '../provenance/lineage.js';

/** A model or row with what a source states of its size. */
export interface Sized {
  readonly trainingFlop: number | null;
  readonly trainingCostUsd: number | null;
  readonly published: string | null;
}

export interface SizedRow extends Sized {
  readonly name: string;
}

export interface VintageSketch {
  readonly date: string;
  /** Listed models of which a source states compute or cost. */
  readonly models: readonly Sized[];
  /** Files of that day, with the rows that state compute or cost. */
  readonly files: readonly { readonly snapshot: SnapshotRef; readonly rows: readonly SizedRow[] }[];
}

/** A hundredth of the catalogue, so that a look back over all vintages need not make each again. */
export function sketchOf({ vintage, models, files }: Catalog): VintageSketch {
  const { date } = vintage;
  return {
    date,
    models: models
      .filter(({ listing }) => listing === 'listed')
      .map((model) => ({
        trainingFlop: sizeOf(model, 'FLOP'),
        trainingCostUsd: sizeOf(model, 'USD'),
        published: model.published,
      }))
      .filter(isSized),
    files: files
      .filter(({ snapshot }) => snapshot.retrieved === date)
      .map(({ snapshot, rows }) => ({
        snapshot,
        rows: rows.filter(isSized).map(({ name, trainingFlop, trainingCostUsd, published }) => ({
          name,
          trainingFlop,
          trainingCostUsd,
          published,
        })),
      })),
  };
}

function isSized({ trainingFlop, trainingCostUsd }: Sized): boolean {
  return trainingFlop !== null || trainingCostUsd !== null;
}
