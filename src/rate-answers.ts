/** How does the rate of a vintage's models move? Catalogue, sizes and declared choices joined for `trends/rate/`. */
import { join } from 'node:path';
import type { CostPlace } from './costs-cache.js';
import { answerRate } from './trends/rate/rate.js';
import type { RateAnswer } from './trends/rate/rate-answer.js';
import { readRateAssumptions } from './trends/rate/rate-assumptions.js';
import type { RateQuestion } from './trends/rate/rate-question.js';
import type { Vintages } from './vintages.js';

export async function rateOf(known: Vintages, place: CostPlace, question: RateQuestion): Promise<RateAnswer> {
  const asOf = question['as-of'] ?? null;
  const path = join(place.packageRoot, 'data', 'assumptions', 'rate.json');
  return answerRate(
    {
      catalog: await known.catalog(asOf),
      sizes: await known.sizes(asOf, question.over, question),
      completeness: { recorded: null, derived: null, expected: null },
      assumptions: readRateAssumptions(JSON.parse(new TextDecoder().decode(await place.files.read(path)))),
      wording: await known.wording(),
    },
    question,
  );
}
