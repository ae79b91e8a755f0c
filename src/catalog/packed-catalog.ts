/** The catalogue as a cache holds it: short, and the rows of a file unpacked only when they are asked for. */
import { sharedAt } from '../provenance/packed.js';
import type { Catalog, CatalogFile, FileRow } from './catalog.js';
import {
  openSharing,
  type PackedModel,
  packModel,
  type SharedParts,
  sharedParts,
  unpackModel,
} from './packed-model.js';

/** The model by its place in the catalogue, or by its id where the catalogue does not hold it. */
type PackedRow = readonly [
  row: number,
  name: string,
  model: number | string,
  trainingFlop: number | null,
  trainingCostUsd: number | null,
  published: string | null,
  corrections: FileRow['corrections'] | 0,
];

interface PackedFile extends Omit<CatalogFile, 'rows'> {
  readonly rows: readonly PackedRow[];
}

export interface PackedCatalog {
  readonly vintage: Omit<Catalog['vintage'], 'snapshots'>;
  readonly shared: SharedParts;
  readonly files: readonly PackedFile[];
  readonly models: readonly PackedModel[];
  readonly mergedNames: readonly (readonly [string, readonly string[]])[];
}

export function packCatalog({ vintage, files, models, mergedNames }: Catalog): PackedCatalog {
  const sharing = openSharing();
  const packed = models.map((model) => packModel(model, sharing));
  const order = new Map(models.map(({ id }, index) => [id, index]));
  const { asOf, date } = vintage;
  return {
    vintage: { asOf, date },
    shared: sharedParts(sharing),
    files: files.map((file) => ({ ...file, rows: file.rows.map((row) => packRow(row, order)) })),
    models: packed,
    mergedNames: [...mergedNames],
  };
}

function packRow(row: FileRow, order: ReadonlyMap<string, number>): PackedRow {
  return [
    row.row,
    row.name,
    order.get(row.model) ?? row.model,
    row.trainingFlop,
    row.trainingCostUsd,
    row.published,
    Object.keys(row.corrections).length > 0 ? row.corrections : 0,
  ];
}

const NO_CORRECTIONS: FileRow['corrections'] = {};

export function unpackCatalog({ vintage, shared, files, models, mergedNames }: PackedCatalog): Catalog {
  return {
    vintage: { ...vintage, snapshots: files.map(({ snapshot }) => snapshot) },
    files: files.map((file) => unpackFile(file, models)),
    models: models.map((model) => unpackModel(model, shared)),
    mergedNames: new Map(mergedNames),
  };
}

/** Most questions look at the rows of the newest files alone: those of a file are unpacked when they are asked for. */
function unpackFile({ snapshot, scope, rows }: PackedFile, models: readonly PackedModel[]): CatalogFile {
  let unpacked: readonly FileRow[] | null = null;
  return {
    snapshot,
    scope,
    get rows() {
      unpacked ??= rows.map((row) => unpackRow(row, models));
      return unpacked;
    },
  };
}

function unpackRow(
  [row, name, model, trainingFlop, trainingCostUsd, published, corrections]: PackedRow,
  models: readonly PackedModel[],
): FileRow {
  return {
    row,
    name,
    model: typeof model === 'number' ? sharedAt(models, model)[0] : model,
    trainingFlop,
    trainingCostUsd,
    published,
    corrections: corrections === 0 ? NO_CORRECTIONS : corrections,
  };
}
