/** Which models does a growth figure rest on, and which of the set are left out for want of a size or a day? */
import type { Catalog } from '../../catalog/catalog.js';
import type { ModelEntry } from '../../catalog/model.js';
import { isWithin, usableDay } from '../../catalog/usable-day.js';
import { amongLargest } from '../running-top.js';
import type { GrowthAnswer, GrowthPoint } from './growth-answer.js';
import type { GrowthReading, GrowthWish } from './growth-question.js';
import type { GrowthSize, GrowthSizes } from './growth-sizes.js';

/** What the sets are told by that a catalogue entry does not say. */
export interface SetMembers {
  /** Ids of the models a file of notable models lists, or that a source flags; null where no file says so. */
  readonly ids: ReadonlySet<string> | null;
}

export interface SizedPoint {
  readonly point: GrowthPoint;
  readonly size: GrowthSize;
  /** First-named organisation; null where none is named. */
  readonly organization: string | null;
}

export interface GrowthMaterial {
  readonly catalog: Catalog;
  readonly sizes: GrowthSizes;
  /** By compute: the frontier is told by it, whatever is fitted. */
  readonly compute: GrowthSizes;
  /** Null for sets told by the entry itself. */
  readonly members: SetMembers | null;
  readonly isOfCountry: (model: ModelEntry) => boolean;
}

export interface FoundPoints {
  readonly points: readonly SizedPoint[];
  readonly without: GrowthAnswer['without'];
  /** The same set with every evidence that there is: what the fit with undisclosed models is made from. */
  readonly everyPoint: readonly SizedPoint[];
}

const ACCEPTED: Readonly<Record<GrowthReading, readonly GrowthPoint['evidence'][]>> = {
  recorded: ['recorded'],
  derived: ['recorded', 'derived'],
  all: ['recorded', 'derived', 'imputed'],
};

interface Bounds extends GrowthWish {
  readonly from: string;
  readonly top: number;
  readonly language: string;
}

export function growthPoints(material: GrowthMaterial, wish: Bounds): FoundPoints {
  const of = (reading: GrowthReading) => {
    const isMember = memberTest(material, wish, reading);
    return material.catalog.models.filter((model) => model.listing === 'listed' && isMember(model));
  };
  const members = of(wish.reading).filter(material.isOfCountry);
  const dated = members.filter((model) => dayOf(model, material) !== null);
  const inTime = dated.filter((model) => isWithin(dayOf(model, material), wish.from, wish.to));
  const points = sized(inTime, material, wish.reading);
  const all = wish.reading === 'all' ? inTime : of('all').filter(material.isOfCountry);
  return {
    points,
    without: { size: inTime.length - points.length, day: members.length - dated.length },
    everyPoint:
      wish.reading === 'all'
        ? points
        : sized(
            all.filter((model) => isWithin(dayOf(model, material), wish.from, wish.to)),
            material,
            'all',
          ),
  };
}

function dayOf({ published }: ModelEntry, { catalog }: GrowthMaterial): string | null {
  return usableDay(published, catalog.vintage.date);
}

/** By publication, then id. */
function sized(
  models: readonly ModelEntry[],
  material: GrowthMaterial,
  reading: GrowthReading,
): SizedPoint[] {
  return models
    .flatMap((model): SizedPoint[] => {
      const size = material.sizes.byModel.get(model.id);
      const published = dayOf(model, material);
      if (!size || published === null || !ACCEPTED[reading].includes(size.evidence)) return [];
      const { value, low, high, evidence } = size;
      const point = { model: model.id, name: model.name, published, value, low, high, evidence };
      return [{ point, size, organization: model.organizations[0] ?? null }];
    })
    .sort((a, b) => compareText(keyOf(a), keyOf(b)));
}

function keyOf({ point }: SizedPoint): string {
  return `${point.published} ${point.model}`;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function memberTest(
  material: GrowthMaterial,
  { set, top, language }: Bounds,
  reading: GrowthReading,
): (model: ModelEntry) => boolean {
  if (set === 'all') return () => true;
  if (set === 'language') return ({ domains }) => domains.includes(language);
  if (set === 'open') return ({ openWeights }) => openWeights === 'yes';
  if (set === 'closed') return ({ openWeights }) => openWeights === 'no';
  if (set === 'frontier') {
    const found = frontier(material, top, reading);
    return ({ id }) => found.has(id);
  }
  return ({ id }) => material.members?.ids?.has(id) ?? false;
}

/** Models that were among the largest by compute at release, as far as the reading knows compute. */
function frontier(material: GrowthMaterial, top: number, reading: GrowthReading): ReadonlySet<string> {
  const ranked = material.catalog.models.flatMap((model) => {
    const size = material.compute.byModel.get(model.id);
    const day = dayOf(model, material);
    const counts = model.listing === 'listed' && size && ACCEPTED[reading].includes(size.evidence);
    return counts && day !== null ? [{ id: model.id, day, size: size.value }] : [];
  });
  return new Set(amongLargest(ranked, top).map(({ id }) => id));
}
