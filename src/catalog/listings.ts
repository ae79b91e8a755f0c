/** When was each model first listed with a size, what did each later vintage make of it, and what was withdrawn? */
import { catalogAsOf } from './as-of.js';
import type { Histories, History } from './history.js';
import { sizeOf } from './over.js';

/** What a vintage states of a model; it holds until the next spell. Both sizes null: withdrawn, or no longer listed. */
export type Spell = readonly [
  vintage: number,
  trainingFlop: number | null,
  trainingCostUsd: number | null,
  published: string | null,
];

export interface ListedModel {
  readonly id: string;
  /** The first vintage at which a file called it notable: files of notable models would have listed it. */
  readonly notableFrom: string | null;
  readonly spells: readonly Spell[];
}

export interface ListedVintage {
  readonly date: string;
  /**
   * From which training compute on its files list every model: 0 for all, null where they are a choice from which
   * nothing follows for what is left out.
   */
  readonly completeFromFlop: number | null;
}

/** Every model that ever had a size on record, over all vintages. */
export interface Listings {
  /** Oldest first. */
  readonly vintages: readonly ListedVintage[];
  readonly models: readonly ListedModel[];
}

const NOTABLE_SOURCE = 'epoch-notable';

/** @param days the vintages, oldest first */
export function listingsOf(histories: Histories, days: readonly string[]): Listings {
  const spells = new Map<string, Spell[]>();
  for (const [vintage, day] of days.entries()) {
    const seen = new Set<string>();
    for (const model of catalogAsOf(histories, day).models) {
      if (model.listing !== 'listed') continue;
      const [flop, usd] = [sizeOf(model, 'FLOP'), sizeOf(model, 'USD')];
      if (flop === null && usd === null) continue;
      seen.add(model.id);
      put(spells, model.id, [vintage, flop, usd, model.published]);
    }
    for (const id of spells.keys()) if (!seen.has(id)) put(spells, id, [vintage, null, null, null]);
  }
  return {
    vintages: days.map((date) => ({ date, completeFromFlop: completeFrom(histories, date) })),
    models: histories.models.flatMap((history) => {
      const own = spells.get(history.id);
      return own ? [{ id: history.id, notableFrom: notableFrom(history, histories), spells: own }] : [];
    }),
  };
}

function put(spells: Map<string, Spell[]>, id: string, spell: Spell): void {
  const known = spells.get(id) ?? [];
  const last = known.at(-1);
  if (last?.slice(1).every((value, index) => value === spell[index + 1])) return;
  spells.set(id, [...known, spell]);
}

function completeFrom({ files }: Histories, date: string): number | null {
  const floors = files.flatMap(({ snapshot, scope }) => {
    if (snapshot.retrieved !== date || scope.kind === 'selection') return [];
    return [scope.kind === 'all' ? 0 : scope.trainingFlop];
  });
  return floors.length > 0 ? Math.min(...floors) : null;
}

/** In the file of notable models, or with a reason to be called so in another. */
function notableFrom(history: History, { files }: Histories): string | null {
  const reasons = (history.fields.notabilityCriteria ?? []).filter(({ value }) => value !== null);
  const cells = [
    ...reasons.flatMap((stated) => stated.cells),
    ...history.sightings.filter(([file]) => files[file]?.snapshot.source === NOTABLE_SOURCE),
  ];
  return cells.map(([file]) => files[file]?.snapshot.retrieved ?? '').sort()[0] ?? null;
}
