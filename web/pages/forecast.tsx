/** The forecast page: answer, picture, how past forecasts did, how it is made. */
import type { ChartDescription } from '../../src/charts/chart.js';
import { backtestText, type ForecastText } from '../../src/report/forecast-text.js';
import { translator } from '../../src/report/message.js';
import { forecastMessages } from '../../src/report/messages/forecast.js';
import type { BacktestAnswer } from '../../src/trends/backtest-answer.js';
import type { ForecastAnswer } from '../../src/trends/forecast-answer.js';
import { formatDate } from '../../src/units/format.js';
import type { Pictures } from '../components/chart.js';
import { ChartFaces } from '../components/chart-faces.js';
import { FigureText, lineageLink } from '../components/figure.js';
import { ForecastControls } from '../components/forecast-controls.js';
import { ForecastTable, ScoreTable } from '../components/forecast-tables.js';
import { Layout } from '../components/layout.js';
import { apiLink, costBasis, link, type View } from '../view.js';

interface ForecastPageProps {
  readonly view: View;
  readonly answer: ForecastAnswer;
  readonly cumulative: boolean;
  readonly firstYear: number;
  readonly words: ForecastText;
  /** Null where there is no forecast. */
  readonly chart: ChartDescription | null;
  readonly pictures: Pictures;
  readonly past: BacktestAnswer;
}

export function ForecastPage(props: ForecastPageProps) {
  const { view, answer, words, chart, past } = props;
  const { language } = view;
  const text = translator(forecastMessages, language);
  const known = lineageLink(view, 'forecast', { over: answer.threshold?.text });
  const judged = backtestText(past, language);
  return (
    <Layout view={view} title={text('page.title')} vintage={answer.vintage.date}>
      <h1>
        <FigureText text={words.title} href={known} />
      </h1>
      {words.sentences.map((sentence) => (
        <p key={sentence}>
          <FigureText text={sentence} href={known} />
        </p>
      ))}
      <ForecastControls {...props} />
      {chart && (
        <ChartFaces
          view={view}
          id="forecast"
          chart={chart}
          pictures={props.pictures}
          vintage={answer.vintage}
          data={{ path: '/forecast', state: apiState(answer, view), csv: true }}
        >
          <ForecastTable view={view} answer={answer} />
        </ChartFaces>
      )}
      <h2 id="past">{text('page.pastTitle')}</h2>
      <p>
        <FigureText text={`${judged.title}.`} href={link(view, '/methods/forecast')} />
      </p>
      <ScoreTable view={view} past={past} />
      <p class="source">
        {`${text('page.pastOf', {
          origins: past.origins.length,
          targets: past.targets.length,
          last: formatDate(past.origins.at(-1) ?? '', language),
        })} `}
        <a href={apiLink('/backtest', { format: 'csv' })}>CSV</a>
        {' · '}
        <a href={apiLink('/backtest', { explain: 'true' })}>JSON</a>
      </p>
      <h2>{text('page.howTitle')}</h2>
      <p>{text('page.how')}</p>
    </Layout>
  );
}

function apiState(answer: ForecastAnswer, view: View): Record<string, string | undefined> {
  const { threshold, within, method, target, years } = answer;
  return {
    over: threshold?.text,
    within: within === null ? undefined : String(within),
    until: String(years.at(-1)?.year ?? ''),
    method,
    reading: target.reading,
    by: target.by ?? undefined,
    ...costBasis(view),
  };
}
