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

export async function rateOf(
  known: Vintages,
  reporting: Reporting,
  place: CostPlace,
  question: RateQuestion,
): Promise<RateAnswer> {
  const asOf = question['as-of'] ?? null;
  const catalog = await known.catalog(asOf);
  const wording = await known.wording();
  const { found } = await reporting.nowcast(catalog.vintage.date, question.over);
  const path = join(place.packageRoot, 'data', 'assumptions', 'rate.json');
  const assumptions = readRateAssumptions(JSON.parse(new TextDecoder().decode(await place.files.read(path))));
  return answerRate(
    {
      catalog,
      sizes: await known.sizes(asOf, question.over, question),
      completeness: {
        recorded: recordedCompleteness(found.triangle, found.lag, assumptions.draws),
        derived: null,
        expected: null,
      },
      reported: compareReported(
        found.triangle,
        found.lag,
        comparedWindows(catalog.vintage.date, wording),
        wording,
      ),
      assumptions,
      wording,
    },
    question,
  );
}
