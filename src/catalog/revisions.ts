/** What changed between two vintages, and which models moved a count? */
import { InputError } from '../provenance/input-error.js';
import { spellThreshold, type Threshold } from '../units/threshold.js';
import { catalogAsOf, vintageDays, vintageOf } from './as-of.js';
import type { Catalog } from './catalog.js';
import type { Histories, History } from './history.js';
import type { ModelEntry } from './model.js';
import { isOver, sizeOf } from './over.js';
import { pick, visibleSightings } from './pick.js';
import type { RevisionsQuestion } from './question.js';
import type { Change, Crossing, RevisionsAnswer } from './revision.js';
import { fieldNames, findHistory } from './show.js';
import { isWithin, usableDay } from './usable-day.js';

export function answerRevisions(histories: Histories, question: RevisionsQuestion): RevisionsAnswer {
  const days = vintageDays(histories, question['as-of'] ?? null);
  const { from, to } = chooseVintages(days, question);
  const named = question.model === undefined ? null : findHistory(histories, to, question.model);
  const chosen = named ? { ...histories, models: [named] } : histories;
  // One model is followed through every vintage, the whole catalogue from one to the other.
  const steps = named && question.from === undefined && question.to === undefined ? days : [from, to];
  const [before, after] = [catalogAsOf(chosen, from), catalogAsOf(chosen, to)];
  return {
    vintageFrom: vintageOf(histories, from),
    vintageTo: vintageOf(histories, to),
    changes: steps.slice(1).flatMap((day, index) => compareVintages(chosen, steps[index] ?? day, day)),
    added: listedOnlyIn(after, before),
    removed: listedOnlyIn(before, after),
    crossings: question.over === undefined ? null : crossings(before, after, question.over, question),
  };
}

/** The last two vintages, or those in force on the days asked for; with a model alone the first and the last. */
function chooseVintages(days: readonly string[], question: RevisionsQuestion): { from: string; to: string } {
  const inForce = (day: string, flag: string) => {
    const found = days.filter((known) => known <= day).at(-1);
    if (found === undefined)
      throw new InputError(`nothing was retrieved by ${day}; the first vintage is ${days[0]}`, { flag });
    return found;
  };
  const to = question.to === undefined ? (days.at(-1) ?? '') : inForce(question.to, '--to');
  const earlier = days.filter((day) => day < to);
  const usual = question.model === undefined ? earlier.at(-1) : earlier[0];
  const from = question.from === undefined ? (usual ?? to) : inForce(question.from, '--from');
  if (from > to) throw new InputError(`--from ${from} is after --to ${to}`, { flag: '--from' });
  return { from, to };
}

function compareVintages(histories: Histories, from: string, to: string): Change[] {
  return histories.models.flatMap((history) => compareModel(history, histories, from, to));
}

/** Fields whose column both vintages have; a model that only one of them lists is added or removed, not changed. */
function compareModel(history: History, histories: Histories, from: string, to: string): Change[] {
  const [before, after] = [
    visibleSightings(history, histories, from),
    visibleSightings(history, histories, to),
  ];
  if (before.length === 0 || after.length === before.length) return [];
  const name = String(pick(history, histories, 'name', after).value ?? history.id).trim();
  const known = new Set(fieldNames(before, histories));
  return fieldNames(after, histories).flatMap((field) => {
    if (!known.has(field)) return [];
    const [old, now] = [
      pick(history, histories, field, before).value,
      pick(history, histories, field, after).value,
    ];
    if (old === now) return [];
    return [{ model: history.id, name, field, from: old, to: now, vintageFrom: from, vintageTo: to }];
  });
}

function listedOnlyIn(catalog: Catalog, other: Catalog): RevisionsAnswer['added'] {
  const listed = new Set(other.models.flatMap((model) => (model.listing === 'listed' ? [model.id] : [])));
  return catalog.models
    .filter((model) => model.listing === 'listed' && !listed.has(model.id))
    .map(({ id, name, published, trainingCompute }) => ({
      model: id,
      name,
      published,
      trainingComputeFlop: trainingCompute.value,
      vintage: catalog.vintage.date,
    }));
}

function crossings(
  before: Catalog,
  after: Catalog,
  over: Threshold,
  { until }: RevisionsQuestion,
): RevisionsAnswer['crossings'] {
  return { threshold: spellThreshold(over), ...crossingsBetween(before, after, over, { until }) };
}

/** Which models published within these days came over a threshold between two vintages, or fell from it, and why? */
export function crossingsBetween(
  before: Catalog,
  after: Catalog,
  over: Threshold,
  { from, until }: { readonly from?: string; readonly until?: string | undefined },
): Pick<NonNullable<RevisionsAnswer['crossings']>, 'before' | 'after' | 'models'> {
  const counts = (model: ModelEntry | undefined, { vintage }: Catalog) =>
    model !== undefined &&
    isOver(model, over) &&
    isWithin(usableDay(model.published, vintage.date), from, until);
  const [old, now] = [byId(before), byId(after)];
  const models: Crossing[] = [];
  for (const id of new Set([...old.keys(), ...now.keys()])) {
    const [was, is] = [old.get(id), now.get(id)];
    if (counts(was, before) === counts(is, after)) continue;
    const shown = is ?? was;
    if (!shown) continue;
    const direction = counts(is, after) ? 'in' : 'out';
    const sizes = { from: was ? sizeOf(was, over.unit) : null, to: is ? sizeOf(is, over.unit) : null };
    const reason =
      direction === 'in' ? reasonIn(was, over.value, sizes.from) : reasonOut(is, over.value, sizes.to);
    models.push({ model: id, name: shown.name, published: shown.published, direction, reason, ...sizes });
  }
  const count = (catalog: Catalog) => catalog.models.filter((model) => counts(model, catalog)).length;
  return { before: count(before), after: count(after), models };
}

function byId(catalog: Catalog): Map<string, ModelEntry> {
  return new Map(catalog.models.map((model) => [model.id, model]));
}

function reasonIn(was: ModelEntry | undefined, threshold: number, size: number | null): Crossing['reason'] {
  if (!was) return 'added';
  if (was.listing === 'delisted') return 'relisted';
  if (size === null) return 'first-stated';
  return size <= threshold ? 'revised-up' : 'redated';
}

function reasonOut(is: ModelEntry | undefined, threshold: number, size: number | null): Crossing['reason'] {
  if (!is || is.listing === 'delisted') return 'delisted';
  if (size === null) return 'withdrawn';
  return size <= threshold ? 'revised-down' : 'redated';
}
