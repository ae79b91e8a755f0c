/** Which models are counted in a reading, with what likelihood, and between which days were they published? */
import type { Catalog } from '../../catalog/catalog.js';
import type { ModelEntry } from '../../catalog/model.js';
import type { Sizes } from '../../estimates/sizes.js';
import type { Threshold } from '../../units/threshold.js';
import { countedModels } from '../counted.js';
import { factorsOf, sizedModels, tellsOfAll } from '../expected.js';
import type { DatedEvent } from './monthly-draws.js';
import type { RateReading } from './rate-answer.js';

export interface ReadingEvents {
  /** Published by the vintage. */
  readonly events: readonly DatedEvent[];
  readonly undated: number;
}

/** What is sure happens whatever errors share: no cohort's factor moves it. */
const SURE = { probability: 1, cohort: 0, family: -1 };

/** Null where the reading needs estimates that there are not. */
export function readingEvents(
  catalog: Catalog,
  sizes: Sizes | null,
  over: Threshold,
  reading: RateReading,
): ReadingEvents | null {
  const vintage = catalog.vintage.date;
  const dated = (model: ModelEntry, day: string | null, factors: typeof SURE) =>
    day === null ? [] : within(model, day, vintage).map((days) => ({ ...factors, ...days }));
  if (reading === 'recorded') {
    const counted = countedModels(catalog, over);
    return {
      events: counted.flatMap(({ model, day }) => dated(model, day, SURE)),
      undated: counted.filter(({ day }) => day === null).length,
    };
  }
  if (!sizes || (reading === 'expected' && !tellsOfAll(catalog, sizes))) return null;
  const sized = sizedModels(catalog, sizes);
  if (reading === 'derived') {
    const counted = sized.filter(({ size }) => size.evidence !== 'imputed' && size.value > over.value);
    return {
      events: counted.flatMap(({ model, day }) => dated(model, day, SURE)),
      undated: counted.filter(({ day }) => day === null).length,
    };
  }
  const factors = factorsOf(sized);
  return {
    events: sized.flatMap(({ model, day }, index) => dated(model, day, factors[index] ?? SURE)),
    undated: sized.filter(({ day }) => day === null).length,
  };
}

/** None where it is announced for after the vintage. */
function within(
  { publishedBetween }: ModelEntry,
  day: string,
  vintage: string,
): { earliest: string; latest: string }[] {
  const [earliest, latest] = publishedBetween ?? [day, day];
  if (earliest > vintage) return [];
  return [{ earliest, latest: latest < vintage ? latest : vintage }];
}
