/** Which cells is a count made from? Of each model it counts: when it was published, and its size where a source states it. */
import type { Catalog } from '../../catalog/catalog.js';
import type { ModelEntry } from '../../catalog/model.js';
import { isOver } from '../../catalog/over.js';
import { isWithin, usableDay } from '../../catalog/usable-day.js';
import type { Sizes } from '../../estimates/sizes.js';
import type { SourceCell } from '../../provenance/lineage.js';
import { sizedModels } from '../../trends/expected.js';
import type { Threshold } from '../../units/threshold.js';
import type { CountCells } from './facts.js';

export interface CountedIn {
  readonly over: Threshold;
  /** Open on the left for a count up to a day. */
  readonly from: string | undefined;
  readonly to: string;
}

export interface CellMaterial {
  /** With estimates: their sources are the cells they were derived from. */
  readonly catalog: Catalog;
  readonly sizes: Sizes;
  /** Models less likely over are in the sum, and not cited. */
  readonly citedFrom: number;
  readonly cellsOf: (model: string, field: string) => readonly SourceCell[];
}

export function countCells({ over, from, to }: CountedIn, material: CellMaterial): CountCells {
  const { catalog, sizes, citedFrom } = material;
  const within = ({ published }: ModelEntry) =>
    isWithin(usableDay(published, catalog.vintage.date), from, to);
  const counted = sizedModels(catalog, sizes).filter(({ model }) => within(model));
  const cells = (models: readonly ModelEntry[]) =>
    models.flatMap((model) => cellsOfModel(model, over, material));
  const derived = counted.filter(({ size }) => size.evidence !== 'imputed' && size.value > over.value);
  const likely = counted.filter(({ size }) => size.probability >= citedFrom);
  return {
    recorded: cells(catalog.models.filter((model) => isOver(model, over) && within(model))),
    derived: cells(derived.map(({ model }) => model)),
    expected: cells(likely.map(({ model }) => model)),
  };
}

/** Imputed sizes rest on all models; of those only the day is cited. */
function cellsOfModel(
  { id, trainingCompute, trainingCost }: ModelEntry,
  { unit }: Threshold,
  { cellsOf }: CellMaterial,
): readonly SourceCell[] {
  const size = unit === 'FLOP' ? trainingCompute : trainingCost;
  return [...cellsOf(id, 'published'), ...size.sources];
}
