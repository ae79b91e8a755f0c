/** The page of the long tail: what its address may say, and what is asked for it. */
import { LongTailPage } from '../../web/pages/long-tail.js';
import type { View } from '../../web/view.js';
import type { Observatory } from '../observatory.js';
import { InputError } from '../provenance/input-error.js';
import { longTailChart } from '../report/long-tail-chart.js';
import type { LongTailAnswer } from '../trends/long-tail/long-tail-answer.js';
import { LongTailQuestion } from '../trends/long-tail/long-tail-question.js';
import { parseParameters } from './asked.js';
import { draw, type MadeChart } from './draw.js';

const LongTailState = LongTailQuestion.omit({ by: true });

function ask(view: View, observatory: Observatory, by: LongTailAnswer['by']): Promise<LongTailAnswer> {
  return observatory.longTail({ ...parseParameters(LongTailState, view.query), by });
}

export async function longTailAsChart(view: View, observatory: Observatory): Promise<MadeChart> {
  const answer = await ask(view, observatory, 'month');
  const chart = longTailChart(answer, view.language);
  if (chart === null || answer.vintage === null)
    throw new InputError('no list of the Hub’s models is stored, so there is nothing to draw');
  return { chart, vintageDate: answer.vintage.date };
}

export async function longTailPage(view: View, observatory: Observatory) {
  const answer = await ask(view, observatory, 'month');
  const chart = longTailChart(answer, view.language);
  return (
    <LongTailPage
      view={view}
      answer={answer}
      organizations={await ask(view, observatory, 'organization')}
      chart={chart}
      pictures={await draw(chart)}
    />
  );
}
