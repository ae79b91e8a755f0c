/** Which other models belong beside one? Of its organisation, its base and what was made from it, and of like size and date. */
import * as z from 'zod';
import { EVIDENCE } from '../provenance/quantity.js';
import { dayNumber } from '../units/calendar-date.js';
import type { ModelEntry } from './model.js';
import { looseKey } from './name.js';

export const RelatedModel = z.object({
  id: z.string(),
  name: z.string(),
  published: z.string().nullable(),
  trainingFlop: z.number().nullable(),
  evidence: z.enum(EVIDENCE),
});
export type RelatedModel = z.infer<typeof RelatedModel>;

export const RelatedModels = z.object({
  /** Of its first organisation, those published next to it. */
  organization: z.array(RelatedModel),
  /** What it was made from. */
  bases: z.array(RelatedModel),
  /** What was made from it, newest first. */
  derived: z.array(RelatedModel),
  /** Nearest in training compute and date: a power of ten is as far as a year. */
  alike: z.array(RelatedModel),
});
export type RelatedModels = z.infer<typeof RelatedModels>;

const MOST_SHOWN = 6;
const DAYS_A_YEAR = 365.25;

/** @param baseOf the base model a source names, by model id */
export function relatedModels(
  model: ModelEntry,
  models: readonly ModelEntry[],
  baseOf: ReadonlyMap<string, string>,
): RelatedModels {
  const others = models.filter(({ id, listing }) => id !== model.id && listing === 'listed');
  const [own] = model.organizations;
  const isBase = (of: ModelEntry, candidate: ModelEntry) => {
    const base = baseOf.get(of.id);
    return (
      base !== undefined &&
      [candidate.name, ...candidate.otherNames].some((name) => looseKey(name) === looseKey(base))
    );
  };
  const bases = others.filter((other) => isBase(model, other));
  const derived = others.filter((other) => isBase(other, model)).sort(newestFirst);
  return {
    organization: nearest(
      others.filter(({ organizations }) => own !== undefined && organizations.includes(own)),
      (other) => yearsApart(model, other),
    ),
    bases: bases.map(shown),
    derived: derived.slice(0, MOST_SHOWN).map(shown),
    alike: nearest(others, (other) => {
      const [years, powers] = [yearsApart(model, other), powersApart(model, other)];
      return years === null || powers === null ? null : Math.hypot(years, powers);
    }),
  };
}

/** Those whose distance is known, nearest first. */
function nearest(
  models: readonly ModelEntry[],
  distance: (model: ModelEntry) => number | null,
): RelatedModel[] {
  return models
    .flatMap((model) => {
      const away = distance(model);
      return away === null ? [] : [{ model, away }];
    })
    .sort((a, b) => a.away - b.away || (a.model.id < b.model.id ? -1 : 1))
    .slice(0, MOST_SHOWN)
    .map(({ model }) => shown(model));
}

function yearsApart(a: ModelEntry, b: ModelEntry): number | null {
  if (a.published === null || b.published === null) return null;
  return Math.abs(dayNumber(a.published) - dayNumber(b.published)) / DAYS_A_YEAR;
}

function powersApart({ trainingCompute: a }: ModelEntry, { trainingCompute: b }: ModelEntry): number | null {
  if (a.value === null || b.value === null || a.value <= 0 || b.value <= 0) return null;
  return Math.abs(Math.log10(a.value / b.value));
}

function newestFirst(a: ModelEntry, b: ModelEntry): number {
  return (a.published ?? '') < (b.published ?? '') ? 1 : -1;
}

function shown({ id, name, published, trainingCompute }: ModelEntry): RelatedModel {
  return { id, name, published, trainingFlop: trainingCompute.value, evidence: trainingCompute.evidence };
}
