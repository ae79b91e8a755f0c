/** The page of the forecast: what its address may say, and what is asked for it. */
import { ForecastPage } from '../../web/pages/forecast.js';
import type { View } from '../../web/view.js';
import type { Observatory } from '../observatory.js';
import { InputError } from '../provenance/input-error.js';
import { forecastChart } from '../report/forecast-chart.js';
import { forecastText } from '../report/forecast-text.js';
import type { ForecastAnswer } from '../trends/forecast-answer.js';
import { ForecastQuestion } from '../trends/forecast-question.js';
import { SwitchParameter } from '../units/parameter.js';
import { parseParameters } from './asked.js';
import { draw, type MadeChart } from './draw.js';

/** The size Epoch's lists are complete from, and the EU's guidelines start at. */
const DEFAULT_THRESHOLD = '1e23flop';
export const DEFAULT_YEARS_AHEAD = 2;

/** A forecast question whose threshold and last year have defaults, and what is drawn. */
const ForecastState = ForecastQuestion.extend({
  until: ForecastQuestion.shape.until.optional(),
  cumulative: SwitchParameter,
});

/** What is asked of an address; models near the frontier are counted in years alone. */
async function ask(view: View, observatory: Observatory) {
  const { cumulative, ...state } = parseParameters(ForecastState, {
    ...(view.query.within === undefined ? { over: DEFAULT_THRESHOLD } : {}),
    ...view.query,
  });
  const vintage = (await observatory.catalog(state['as-of'] ?? null)).vintage.date;
  const first = Number(vintage.slice(0, 4));
  const until = state.until ?? first + DEFAULT_YEARS_AHEAD;
  return { answer: await observatory.forecast({ ...state, until }), cumulative, first };
}

function chartOf(answer: ForecastAnswer, cumulative: boolean, view: View) {
  return forecastChart(answer, cumulative, view.language);
}

export async function forecastAsChart(view: View, observatory: Observatory): Promise<MadeChart> {
  const { answer, cumulative } = await ask(view, observatory);
  const chart = chartOf(answer, cumulative, view);
  if (chart === null) throw new InputError(forecastText(answer, view.language).title);
  return { chart, vintageDate: answer.vintage.date };
}

export async function forecastPage(view: View, observatory: Observatory) {
  const { answer, cumulative, first } = await ask(view, observatory);
  const chart = chartOf(answer, cumulative, view);
  return (
    <ForecastPage
      view={view}
      answer={answer}
      cumulative={cumulative}
      firstYear={first}
      words={forecastText(answer, view.language, cumulative)}
      chart={chart}
      pictures={await draw(chart)}
      past={await observatory.bundledBacktest()}
    />
  );
}
