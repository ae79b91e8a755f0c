/** The catalogue as a cache holds it: every file named once, cells by its place in that list. A third of the size. */
import type { SnapshotRef, SourceCell } from '../provenance/lineage.js';
import type { Quantity } from '../provenance/quantity.js';
import type { Catalog, CatalogFile, FileRow } from './catalog.js';
import type { ModelEntry } from './model.js';

type PackedCell = readonly [file: number, row: number, column: string, text: string];
type PackedQuantity = Omit<Quantity, 'sources'> & { readonly sources: readonly PackedCell[] };
interface PackedModel extends Omit<ModelEntry, 'parameters' | 'trainingCompute' | 'trainingCost'> {
  readonly parameters: PackedQuantity;
  readonly trainingCompute: PackedQuantity;
  readonly trainingCost: PackedQuantity;
}

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
  readonly files: readonly PackedFile[];
  readonly models: readonly PackedModel[];
  readonly mergedNames: readonly (readonly [string, readonly string[]])[];
}

export function packCatalog({ vintage, files, models, mergedNames }: Catalog): PackedCatalog {
  const places = new Map(files.map(({ snapshot }, index) => [keyOf(snapshot), index]));
  const cell = (source: SourceCell): PackedCell => {
    const place = places.get(keyOf(source));
    if (place === undefined) throw new Error(`a cell of a file that the vintage lacks: ${source.file}`);
    return [place, source.row, source.column, source.text];
  };
  const quantity = (whole: Quantity): PackedQuantity => ({ ...whole, sources: whole.sources.map(cell) });
  const { asOf, date } = vintage;
  const order = new Map(models.map(({ id }, index) => [id, index]));
  const packRow = (row: FileRow): PackedRow => [
    row.row,
    row.name,
    order.get(row.model) ?? row.model,
    row.trainingFlop,
    row.trainingCostUsd,
    row.published,
    Object.keys(row.corrections).length > 0 ? row.corrections : 0,
  ];
  return {
    vintage: { asOf, date },
    files: files.map((file) => ({ ...file, rows: file.rows.map(packRow) })),
    models: models.map((model) => ({
      ...model,
      parameters: quantity(model.parameters),
      trainingCompute: quantity(model.trainingCompute),
      trainingCost: quantity(model.trainingCost),
    })),
    mergedNames: [...mergedNames],
  };
}

const NO_CORRECTIONS: FileRow['corrections'] = {};

export function unpackCatalog({ vintage, files, models, mergedNames }: PackedCatalog): Catalog {
  const snapshots = files.map(({ snapshot }) => snapshot);
  const cell = ([place, row, column, text]: PackedCell): SourceCell => {
    const snapshot = snapshots[place];
    if (!snapshot) throw new Error(`a cell of file ${place} of ${snapshots.length}`);
    return { ...snapshot, row, column, text };
  };
  const quantity = (packed: PackedQuantity): Quantity => ({ ...packed, sources: packed.sources.map(cell) });
  return {
    vintage: { ...vintage, snapshots },
    files: files.map((file) => ({
      ...file,
      rows: file.rows.map(
        ([row, name, model, trainingFlop, trainingCostUsd, published, corrections]): FileRow => ({
          row,
          name,
          model: typeof model === 'number' ? (models[model]?.id ?? '') : model,
          trainingFlop,
          trainingCostUsd,
          published,
          corrections: corrections === 0 ? NO_CORRECTIONS : corrections,
        }),
      ),
    })),
    models: models.map((model) => ({
      ...model,
      parameters: quantity(model.parameters),
      trainingCompute: quantity(model.trainingCompute),
      trainingCost: quantity(model.trainingCost),
    })),
    mergedNames: new Map(mergedNames),
  };
}

function keyOf({ source, retrieved, sha256 }: SnapshotRef): string {
  return `${source} ${retrieved} ${sha256}`;
}
