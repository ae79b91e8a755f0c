/** What is known of a model that an estimate can use, at a vintage, each fact with the cells that state it. */
import { catalogAsOf } from '../catalog/as-of.js';
import { pickedSources } from '../catalog/entry.js';
import type { CellAddress, Histories, History } from '../catalog/history.js';
import type { ModelEntry } from '../catalog/model.js';
import { type Picked, pick, visibleSightings } from '../catalog/pick.js';
import type { SourceCell } from '../provenance/lineage.js';
import { splitList } from '../sources/split-list.js';

/** A number a source states, with where. */
export interface Fact<Value = number> {
  readonly value: Value;
  readonly cells: readonly SourceCell[];
}

export interface ModelFacts {
  readonly model: ModelEntry;
  /** The source's grade of its own estimate: `Confident`, `Likely`, `Speculative`; null where it gives none. */
  readonly confidence: string | null;
  /** How the source came by its compute: `Operation counting`, `Hardware`, …; empty where it does not say. */
  readonly recordedMethods: readonly string[];
  /** FLOP a source stated once and left out later. */
  readonly withdrawnFlop: Fact | null;
  readonly parameters: Fact | null;
  readonly datasetSize: Fact | null;
  readonly epochs: Fact | null;
  readonly hardware: Fact<readonly string[]> | null;
  readonly hardwareQuantity: Fact | null;
  readonly trainingHours: Fact | null;
  readonly chipHours: Fact | null;
  readonly utilizationMfu: Fact | null;
  readonly utilizationHfu: Fact | null;
  readonly baseModel: Fact<string> | null;
  readonly finetuneFlop: Fact | null;
  /** The source's own hints at the size of a model whose compute it does not state. */
  readonly hints: readonly Hint[];
}

export type Hint =
  | 'estimated-over-1e25'
  | 'maybe-over-1e25'
  | 'possibly-over-1e23'
  | 'listed-large'
  | 'not-listed-large'
  | 'not-listed-frontier';

type HistoryFile = Histories['files'][number];

const HINT_FIELDS: readonly (readonly [field: string, hint: Hint])[] = [
  ['estimatedOver1e25', 'estimated-over-1e25'],
  ['maybeOver1e25', 'maybe-over-1e25'],
  ['possiblyOver1e23', 'possibly-over-1e23'],
];

/** Every model visible at the vintage, in the order of the catalogue. */
export function modelFacts(histories: Histories, asOf: string | null): ModelFacts[] {
  const { models } = catalogAsOf(histories, asOf);
  const byId = new Map(histories.models.map((history) => [history.id, history]));
  return models.flatMap((model) => {
    const history = byId.get(model.id);
    return history ? [factsOf(model, history, histories, asOf)] : [];
  });
}

function factsOf(model: ModelEntry, history: History, histories: Histories, asOf: string | null): ModelFacts {
  const sightings = visibleSightings(history, histories, asOf);
  const get = (field: string) => pick(history, histories, field, sightings);
  const cellsOf = (field: string, picked: Picked) => pickedSources(picked, field, histories);
  const number = (field: string): Fact | null => {
    const picked = get(field);
    return typeof picked.value === 'number' && picked.value > 0
      ? { value: picked.value, cells: cellsOf(field, picked) }
      : null;
  };
  const text = (field: string): Fact<string> | null => {
    const picked = get(field);
    const value = typeof picked.value === 'string' ? picked.value.trim() : '';
    return value === '' ? null : { value, cells: cellsOf(field, picked) };
  };
  const hardware = text('trainingHardware');
  const compute = get('trainingComputeFlop');
  const withdrawn =
    compute.rule === 'withdrawn' && typeof compute.stated?.value === 'number' ? compute.stated.value : null;
  return {
    model,
    confidence: text('confidence')?.value ?? null,
    recordedMethods: splitList(text('estimationMethod')?.value ?? ''),
    withdrawnFlop:
      withdrawn === null ? null : { value: withdrawn, cells: cellsOf('trainingComputeFlop', compute) },
    parameters: number('parameters'),
    datasetSize: number('datasetSize'),
    epochs: number('epochs'),
    hardware: hardware && { value: splitList(hardware.value), cells: hardware.cells },
    hardwareQuantity: number('hardwareQuantity'),
    trainingHours: number('trainingTimeHours'),
    chipHours: number('trainingChipHours'),
    utilizationMfu: number('utilizationMfu'),
    utilizationHfu: number('utilizationHfu'),
    baseModel: text('baseModel'),
    finetuneFlop: number('finetuneComputeFlop'),
    hints: hintsOf((field) => get(field).value === true, sightings, histories, asOf),
  };
}

/**
 * What a source's marks and lists let one think of a size it does not state; marks and the list of large models say the
 * same, so they count once. To be left out of a list of frontier models says something of a larger size.
 */
function hintsOf(
  marked: (field: string) => boolean,
  sightings: readonly CellAddress[],
  histories: Histories,
  asOf: string | null,
): Hint[] {
  const listed = (isList: (file: HistoryFile) => boolean) => onNewestList(isList, sightings, histories, asOf);
  const marks = HINT_FIELDS.flatMap(([field, hint]) => (marked(field) ? [hint] : []));
  const large = listed(({ scope }) => scope.kind === 'compute-at-least');
  const lists: Hint[] = large === null ? [] : [large ? 'listed-large' : 'not-listed-large'];
  const frontier = listed(({ snapshot }) => snapshot.source === 'epoch-frontier');
  return [
    ...(marks.length > 0 ? marks.slice(0, 1) : lists),
    ...(frontier === false ? (['not-listed-frontier'] as const) : []),
  ];
}

/** Whether the newest such list names it; null where none is of the days the model was listed on. */
function onNewestList(
  isList: (file: HistoryFile) => boolean,
  sightings: readonly CellAddress[],
  { files }: Histories,
  asOf: string | null,
): boolean | null {
  const lists = files.flatMap((file, index) =>
    isList(file) && (asOf === null || file.snapshot.retrieved <= asOf)
      ? [{ index, day: file.snapshot.retrieved }]
      : [],
  );
  const days = new Set(sightings.map(([file]) => files[file]?.snapshot.retrieved));
  const newest = lists.filter(({ day }) => days.has(day)).at(-1);
  if (!newest) return null;
  return sightings.some(([file]) => file === newest.index);
}
