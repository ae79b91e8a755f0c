/** How does the rate of a vintage's models move? Catalogue, sizes and declared choices joined for `trends/rate/`. */
import { join } from 'node:path';
import type { CostPlace } from './costs-cache.js';
import type { Reporting } from './reporting-answers.js';
import { answerRate } from './trends/rate/rate.js';
import type { RateAnswer } from './trends/rate/rate-answer.js';
import { readRateAssumptions } from './trends/rate/rate-assumptions.js';
import type { RateQuestion } from './trends/rate/rate-question.js';
import { recordedCompleteness } from './trends/rate/recorded-completeness.js';
import { comparedWindows } from './trends/reporting/pace-nowcast.js';
import { compareReported } from './trends/reporting/reported-windows.js';
import type { Vintages } from './vintages.js';

export interface Rates {
  answer(question: RateQuestion): Promise<RateAnswer>;
}

/** A page, its chart and its data ask the same question. */
const MOST_KEPT = 32;

export async function openRates(known: Vintages, reporting: Reporting, place: CostPlace): Promise<Rates> {
  const path = join(place.packageRoot, 'data', 'assumptions', 'rate.json');
  const assumptions = readRateAssumptions(JSON.parse(new TextDecoder().decode(await place.files.read(path))));
  const kept = new Map<string, RateAnswer>();

  async function make(question: RateQuestion): Promise<RateAnswer> {
    const asOf = question['as-of'] ?? null;
    const [catalog, wording] = [await known.catalog(asOf), await known.wording()];
    const { date } = catalog.vintage;
    const { triangle, lag } = (await reporting.nowcast(date, question.over)).found;
    const recorded = recordedCompleteness(triangle, lag, assumptions.draws);
    return answerRate(
      {
        catalog,
        sizes: await known.sizes(asOf, question.over, question),
        completeness: { recorded, derived: null, expected: null },
        reported: compareReported(triangle, lag, comparedWindows(date, wording), wording),
        ...{ assumptions, wording },
      },
      question,
    );
  }

  return {
    answer: async (question) => {
      const key = JSON.stringify(question);
      const answer = kept.get(key) ?? (await make(question));
      kept.set(key, answer);
      if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value ?? '');
      return answer;
    },
  };
}
