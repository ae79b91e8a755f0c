/** What is known of one model, and how is it known? Every field, every statement, every source. */
import { InputError } from '../provenance/input-error.js';
import { acceptedOf } from './accepted-corrections.js';
import { catalogAsOf, vintageOf } from './as-of.js';
import { sourceCell } from './entry.js';
import type { CellAddress, Histories, History } from './history.js';
import type { ModelField, ShowAnswer } from './model.js';
import { looseKey, normalName } from './name.js';
import { nameLikeness } from './name-likeness.js';
import { pick, visibleSightings } from './pick.js';

/** Units of fields whose values are shown with one. */
export const FIELD_UNITS: Readonly<Record<string, string>> = {
  parameters: 'parameters',
  trainingComputeFlop: 'FLOP',
  finetuneComputeFlop: 'FLOP',
  trainingTimeHours: 'h',
  trainingPowerWatts: 'W',
  trainingCostUsd2023: 'USD',
  trainingCostUsd2020: 'USD',
  trainingCostCloudUsd: 'USD',
  trainingCostUpfrontUsd: 'USD',
  hardwareAcquisitionCostUsd: 'USD',
  hardwareQuantity: 'chips',
  trainingChipHours: 'chip-hours',
};

const OFFERED_NAMES = 5;

/** By id, name or former name. Throws an InputError that offers the nearest names. */
export function showModel(histories: Histories, asOf: string | null, wanted: string): ShowAnswer {
  const history = findHistory(histories, asOf, wanted);
  const catalog = catalogAsOf({ ...histories, models: [history] }, asOf);
  const [model] = catalog.models;
  if (!model) throw new InputError(`${wanted} was not listed by ${asOf}`);
  const sightings = visibleSightings(history, histories, asOf);
  return {
    vintage: vintageOf(histories, asOf),
    model,
    fields: shownFields(history, histories, sightings).map((field) =>
      modelField(history, histories, field, sightings),
    ),
    identity: history.identity
      .filter(({ since }) => asOf === null || since <= asOf)
      .map((entry) => ({ ...entry })),
  };
}

export function findHistory(histories: Histories, asOf: string | null, wanted: string): History {
  const visible = histories.models.filter((history) => visibleSightings(history, histories, asOf).length > 0);
  const key = looseKey(wanted);
  const exact = visible.filter(
    (history) => history.id === wanted || namesOf(history).includes(normalName(wanted)),
  );
  const found =
    exact.length > 0
      ? exact
      : visible.filter((history) => namesOf(history).some((name) => looseKey(name) === key));
  const [only] = found;
  if (only && found.length === 1) return only;
  if (only)
    throw new InputError(
      `${wanted} is the name of ${found.length} models: ${found.map(({ id }) => id).join(', ')}`,
    );
  throw new InputError(`no model called ${wanted}; the nearest are ${nearest(visible, key).join(', ')}`);
}

function namesOf(history: History): string[] {
  return history.names.map(({ value }) => normalName(String(value)));
}

/** Names that share most pairs of letters with the one asked for. */
function nearest(histories: readonly History[], key: string): string[] {
  const scored = histories.flatMap((history) =>
    namesOf(history).map((name) => ({ name, score: nameLikeness(key, looseKey(name)) })),
  );
  scored.sort((a, b) => b.score - a.score || a.name.length - b.name.length);
  return [...new Set(scored.map(({ name }) => name))].slice(0, OFFERED_NAMES);
}

/** Fields any file that lists the model has a column for, in the order of the newest file. */
export function fieldNames(sightings: readonly CellAddress[], { files }: Histories): string[] {
  const fields = new Set<string>();
  for (const [file] of [...sightings].reverse())
    for (const field of Object.keys(files[file]?.headers ?? {})) fields.add(field);
  return [...fields];
}

/** Those, and what only an accepted correction speaks of. */
function shownFields(history: History, histories: Histories, sightings: readonly CellAddress[]): string[] {
  const corrected = acceptedOf(histories.accepted, history.id).map(({ field }) => field);
  return [...new Set([...fieldNames(sightings, histories), ...corrected])];
}

function modelField(
  history: History,
  histories: Histories,
  field: string,
  sightings: readonly CellAddress[],
): ModelField {
  const picked = pick(history, histories, field, sightings);
  const visible = new Set(sightings.map(([file]) => file));
  const column = field === 'name' ? history.names : (history.fields[field] ?? []);
  const statements = column
    .map(({ value, text, cells }) => ({
      value,
      cells: cells
        .filter(([file]) => visible.has(file))
        .map((cell) => sourceCell(cell, field, text, histories)),
    }))
    .filter(({ cells }) => cells.length > 0)
    .sort((a, b) => ((a.cells[0]?.retrieved ?? '') < (b.cells[0]?.retrieved ?? '') ? -1 : 1));
  const corrections = acceptedOf(histories.accepted, history.id)
    .filter((accepted) => accepted.field === field)
    .map(({ id, value, cell, source, note, by }) => ({
      value,
      cells: [cell],
      correction: { id, source, note, by },
    }));
  return {
    field,
    unit: FIELD_UNITS[field] ?? null,
    shown: picked.value,
    rule: picked.rule,
    conflict: picked.conflict,
    statements: [...statements, ...corrections],
  };
}
