/** The page of the rate: what its address may say, and what is asked for it. */
import * as z from 'zod';
import { RatePage } from '../../web/pages/rate.js';
import type { View } from '../../web/view.js';
import type { Observatory } from '../observatory.js';
import { InputError } from '../provenance/input-error.js';
import { rateChart } from '../report/rate-chart.js';
import { rateHeadline } from '../report/rate-text.js';
import { RATE_READINGS, type RateAnswer, type ReadingRate } from '../trends/rate/rate-answer.js';
import { RateQuestion } from '../trends/rate/rate-question.js';
import { parseParameters } from './asked.js';
import { draw, type MadeChart } from './draw.js';
import { DEFAULT_THRESHOLD } from './pace-page.js';

const RateState = RateQuestion.extend({
  over: z.string().default(DEFAULT_THRESHOLD).pipe(RateQuestion.shape.over),
  reading: z.enum(RATE_READINGS).default('recorded'),
});

async function ask(
  view: View,
  observatory: Observatory,
): Promise<{ answer: RateAnswer; rated: ReadingRate }> {
  const { reading, ...question } = parseParameters(RateState, view.query);
  const answer = await observatory.rate(question);
  const rated = answer.readings.find((own) => own.reading === reading);
  if (!rated) throw new Error(`the answer lacks the reading ${reading}`);
  return { answer, rated };
}

export async function rateAsChart(view: View, observatory: Observatory): Promise<MadeChart> {
  const { answer, rated } = await ask(view, observatory);
  const chart = rateChart(answer, rated, view.language);
  if (!chart) throw new InputError(`no model over ${answer.threshold.text}, so there is no rate to draw`);
  return { chart, vintageDate: answer.vintage.date };
}

export async function ratePage(view: View, observatory: Observatory) {
  const { answer, rated } = await ask(view, observatory);
  const chart = rateChart(answer, rated, view.language);
  return (
    <RatePage
      view={view}
      headline={rateHeadline(answer, rated, view.language)}
      answer={answer}
      rated={rated}
      chart={chart}
      pictures={await draw(chart)}
    />
  );
}
