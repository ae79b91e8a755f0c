/** Which line do the models that are shown follow, and how fast does it rise? Fitted as growth is, to whatever is chosen. */
import * as z from 'zod';
import { dateOfDayNumber } from '../../units/calendar-date.js';
import { isTooFew, lineOfPoints } from '../growth/growth.js';
import { DoublingMonths, FIT_METHODS, Growth } from '../growth/growth-answer.js';
import type { FitOptions } from '../growth/growth-fits.js';
import type { SizedPoint } from '../growth/growth-points.js';
import type { ExploreAnswer } from './explore-answer.js';
import { EXPLORE_EVIDENCE, type ExploreQuantity, type ExploreState } from './explore-state.js';

export const TREND_GAPS = ['too-few', 'cut-by-size'] as const;

export const ExploreTrend = z.object({
  models: z.number().int(),
  growth: Growth.nullable(),
  doublingMonths: DoublingMonths.nullable(),
  method: z.enum(FIT_METHODS).nullable(),
  line: z.array(z.object({ day: z.string(), value: z.number(), low: z.number(), high: z.number() })),
  /** Why there is none; null where there is. */
  gap: z.enum(TREND_GAPS).nullable(),
});
export type ExploreTrend = z.infer<typeof ExploreTrend>;

/**
 * Imputed sizes are left out: they were told by the day, among others, and would only say it again. A choice by size
 * leaves no line: what is cut off above or below would flatten it.
 * @param places of the models that are shown
 */
export function exploreTrend(
  answer: ExploreAnswer,
  quantity: ExploreQuantity,
  places: readonly number[],
  { min, max }: Pick<ExploreState, 'min' | 'max'>,
  options: FitOptions,
): ExploreTrend {
  const points = statedPoints(answer, quantity, places);
  const none = { models: points.length, growth: null, doublingMonths: null, method: null, line: [] };
  if (min !== null || max !== null) return { ...none, gap: 'cut-by-size' };
  if (isTooFew(points)) return { ...none, gap: 'too-few' };
  const found = lineOfPoints(points, options);
  return found ? { ...found, models: points.length, gap: null } : { ...none, gap: 'too-few' };
}

/** By day, as lines are laid. */
function statedPoints(
  { models, sizes, words }: ExploreAnswer,
  quantity: ExploreQuantity,
  places: readonly number[],
): SizedPoint[] {
  const { value, low, high, evidence } = sizes[quantity];
  return places
    .flatMap((place): SizedPoint[] => {
      const [size, day, kind] = [
        value[place] ?? null,
        models.published[place] ?? null,
        EXPLORE_EVIDENCE[evidence[place] ?? -1],
      ];
      if (size === null || day === null || kind === undefined || kind === 'imputed') return [];
      const interval = { low: low[place] ?? null, high: high[place] ?? null };
      const organization = words.organization[models.organization[place]?.[0] ?? -1] ?? null;
      return [
        {
          point: {
            ...{ model: models.id[place] ?? '', name: models.name[place] ?? '', value: size, evidence: kind },
            ...{ published: dateOfDayNumber(day), ...interval },
          },
          size: { value: size, ...interval, evidence: kind, log10At: () => Math.log10(size) },
          organization,
        },
      ];
    })
    .sort((a, b) => (a.point.published < b.point.published ? -1 : 1));
}
