/** The start page: what its address may say, and what is asked for it. */
import { HomePage } from '../../web/pages/home.js';
import type { View } from '../../web/view.js';
import { ShowQuestion } from '../catalog/question.js';
import type { Observatory } from '../observatory.js';
import { paceChart } from '../report/charts.js';
import { forecastChart } from '../report/forecast-chart.js';
import { homeHeadline } from '../report/home-text.js';
import { parseParameters } from './asked.js';
import { draw } from './draw.js';

/** @param styles of the site, which the page brings along */
export async function home(view: View, observatory: Observatory, styles: string) {
  const { 'as-of': asOf = null } = parseParameters(ShowQuestion, view.query);
  const overview = await observatory.overview(asOf);
  const chart = paceChart(overview.pace, view.language);
  const fan = forecastChart(overview.forecast, false, view.language);
  return (
    <HomePage
      view={view}
      styles={styles}
      headline={homeHeadline(overview.pace, view.language)}
      overview={overview}
      pace={{ chart, pictures: await draw(chart) }}
      forecast={fan && { chart: fan, pictures: await draw(fan) }}
    />
  );
}
