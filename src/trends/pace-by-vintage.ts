/** How did the same count read at each vintage? */
import { usableDay } from '../catalog/usable-day.js';
import { thresholdShape } from './counted.js';
import { rowsOver } from './file-count.js';
import { isRowOver } from './file-difference.js';
import type { PaceByVintageAnswer } from './pace-answer.js';
import type { PaceByVintageQuestion } from './question.js';
import type { VintageSketch } from './vintage-sketch.js';

/** One sketch a vintage, oldest first. */
export function answerPaceByVintage(
  sketches: readonly VintageSketch[],
  { over, until }: PaceByVintageQuestion,
): PaceByVintageAnswer {
  const inTime = (day: string | null) => until === undefined || (day !== null && day <= until);
  return {
    threshold: thresholdShape(over),
    until: until ?? sketches.at(-1)?.date ?? '',
    vintages: sketches.map(({ date, models, files }) => {
      const published = ({ published: day }: { readonly published: string | null }) =>
        inTime(usableDay(day, date));
      const counts = files
        .map((file) => ({
          snapshot: file.snapshot,
          recorded: [...rowsOver(file, over).values()].filter(published).length,
        }))
        .sort((a, b) => b.recorded - a.recorded);
      return {
        date,
        recorded: models.filter((model) => isRowOver(model, over) && published(model)).length,
        widestFile: counts[0] ?? null,
      };
    }),
  };
}
