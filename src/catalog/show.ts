/** What is known of one model, and how is it known? Every field, every statement, every source. */
import { NotFound } from '../provenance/input-error.js';
import { acceptedOf } from './accepted-corrections.js';
import { catalogAsOf, vintageDays, vintageOf } from './as-of.js';
import { sourceCell } from './entry.js';
import type { CellAddress, Histories, History } from './history.js';
import type { ModelAtVintage, ModelField, ShowAnswer } from './model.js';
import { looseKey, normalName, solidKey } from './name.js';
import { type Named, nearest } from './nearest-names.js';
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

/** By id, name or former name. Throws an InputError that offers the nearest names. */
export function showModel(histories: Histories, asOf: string | null, wanted: string): ShowAnswer {
  const history = findHistory(histories, asOf, wanted);
  const catalog = catalogAsOf({ ...histories, models: [history] }, asOf);
  const [model] = catalog.models;
  if (!model) throw new NotFound(`${wanted} was not listed by ${asOf}`, []);
  const sightings = visibleSightings(history, histories, asOf);
  return {
    vintage: vintageOf(histories, asOf),
    model,
    fields: shownFields(history, histories, sightings).map((field) =>
      statedField(history, histories, field, sightings, FIELD_UNITS[field] ?? null),
    ),
    vintages: vintageDays(histories, asOf).flatMap((day) => atVintage(history, histories, day) ?? []),
    identity: history.identity
      .filter(({ since }) => asOf === null || since <= asOf)
      .map((entry) => ({ ...entry })),
  };
}

/** Null before it was first listed. */
function atVintage(history: History, histories: Histories, date: string): ModelAtVintage | null {
  const [model] = catalogAsOf({ ...histories, models: [history] }, date).models;
  if (!model) return null;
  const { listing, name, published, access, parameters, trainingCompute, trainingCost } = model;
  return {
    ...{ date, listing, name, published, access },
    trainingComputeFlop: trainingCompute.value,
    parameters: parameters.value,
    trainingCostUsd: trainingCost.value,
  };
}

/** @param noun what is looked for, in the words of an error */
export function findHistory(
  histories: Histories,
  asOf: string | null,
  wanted: string,
  noun = 'model',
): History {
  const isVisible = (history: History) => visibleSightings(history, histories, asOf).length > 0;
  const found = spelledLike(histories, wanted, isVisible);
  const [only] = found;
  if (only && found.length === 1) return only;
  if (only)
    throw new NotFound(
      `${wanted} is the name of ${found.length} ${noun}s: ${found.map(({ id }) => id).join(', ')}`,
      found.map(({ id }) => id),
    );
  const later = firstListed(histories, wanted);
  if (later !== null)
    throw new NotFound(
      `${wanted} was not listed by ${asOf}; the first file that lists it is of ${later}`,
      [],
      later,
    );
  const offers = nearest(
    wanted,
    histories.models.filter(isVisible).map((history) => named(history, histories)),
  ).map(({ name }) => name);
  throw new NotFound(`no ${noun} called ${wanted}; the nearest are ${offers.join(', ')}`, offers);
}

/** By id or a name as written; else in other case and with other signs; else without the spaces too: `GPT4`. */
function spelledLike(
  histories: Histories,
  wanted: string,
  isVisible: (history: History) => boolean,
): History[] {
  const { loose, solid } = namesIn(histories);
  const exact = calledExactly(histories, wanted).filter(isVisible);
  if (exact.length > 0) return exact;
  const near = (loose.get(looseKey(wanted)) ?? []).filter(isVisible);
  return near.length > 0 ? near : (solid.get(solidKey(wanted)) ?? []).filter(isVisible);
}

/** Of all vintages; null for what none lists by that id or name. */
function firstListed(histories: Histories, wanted: string): string | null {
  const [found] = calledExactly(histories, wanted);
  const days = (found?.sightings ?? []).map(([file]) => histories.files[file]?.snapshot.retrieved ?? '');
  return days.sort()[0] ?? null;
}

/** By id, by name, and by a name spelled nearly so, with its spaces and without. */
interface Names {
  readonly ids: Map<string, History[]>;
  readonly names: Map<string, History[]>;
  readonly loose: Map<string, History[]>;
  readonly solid: Map<string, History[]>;
}

/** Made once: one page of a model looks it up half a dozen times among thousands. */
const NAMES = new WeakMap<Histories['models'], Names>();

function namesIn({ models }: Histories): Names {
  const known = NAMES.get(models);
  if (known) return known;
  const found: Names = { ids: new Map(), names: new Map(), loose: new Map(), solid: new Map() };
  const add = (index: Map<string, History[]>, key: string, history: History) => {
    const called = index.get(key) ?? [];
    if (called.at(-1) !== history) index.set(key, [...called, history]);
  };
  for (const history of models) {
    add(found.ids, history.id, history);
    for (const name of namesOf(history)) {
      add(found.names, name, history);
      add(found.loose, looseKey(name), history);
      add(found.solid, solidKey(name), history);
    }
  }
  NAMES.set(models, found);
  return found;
}

function calledExactly(histories: Histories, wanted: string): History[] {
  const { ids, names } = namesIn(histories);
  return [...new Set([...(ids.get(wanted) ?? []), ...(names.get(normalName(wanted)) ?? [])])];
}

/** Lists of notable, of large and of frontier models: who is on more of them is likelier meant. */
function named(history: History, { files }: Histories): Named {
  const sourceOf = (file: number) => files[file]?.snapshot.source;
  const lists = new Set(files.map(({ snapshot }) => snapshot.source));
  const listing = new Set(history.sightings.map(([file]) => sourceOf(file)));
  return { names: namesOf(history), prominence: listing.size / lists.size };
}

function namesOf(history: History): string[] {
  return history.names.map(({ value }) => normalName(String(value)));
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

/** One field: what is shown, by which rule, and every statement of it. */
export function statedField(
  history: History,
  histories: Histories,
  field: string,
  sightings: readonly CellAddress[],
  unit: string | null,
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
    unit,
    shown: picked.value,
    rule: picked.rule,
    conflict: picked.conflict,
    statements: [...statements, ...corrections],
  };
}
