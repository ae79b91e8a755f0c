/** How did the same count read at each vintage? */
import type { Catalog } from '../catalog/catalog.js';
import { usableDay } from '../catalog/usable-day.js';
import { countedModels, thresholdShape } from './counted.js';
import { rowsOver } from './file-count.js';
import type { PaceByVintageAnswer } from './pace-answer.js';
import type { PaceByVintageQuestion } from './question.js';

/** One catalogue a vintage, oldest first. */
export function answerPaceByVintage(
  catalogs: readonly Catalog[],
  { over, until }: PaceByVintageQuestion,
): PaceByVintageAnswer {
  const inTime = (day: string | null) => until === undefined || (day !== null && day <= until);
  return {
    threshold: thresholdShape(over),
    until: until ?? catalogs.at(-1)?.vintage.date ?? '',
    vintages: catalogs.map((catalog) => {
      const { date } = catalog.vintage;
      const files = catalog.files
        .filter(({ snapshot }) => snapshot.retrieved === date)
        .map((file) => ({
          snapshot: file.snapshot,
          recorded: [...rowsOver(file, over).values()].filter((row) => inTime(usableDay(row.published, date)))
            .length,
        }))
        .sort((a, b) => b.recorded - a.recorded);
      return {
        date,
        recorded: countedModels(catalog, over).filter(({ day }) => inTime(day)).length,
        widestFile: files[0] ?? null,
      };
    }),
  };
}
