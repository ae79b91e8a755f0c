/** The start: the finding, its picture so far and to come, five figures, what is new, where to go from here. */
import type { ChartDescription } from '../../src/charts/chart.js';
import { forecastText } from '../../src/report/forecast-text.js';
import type { HomeHeadline } from '../../src/report/home-text.js';
import { translator } from '../../src/report/message.js';
import { homeMessages } from '../../src/report/messages/home.js';
import type { Overview } from '../../src/trends/overview.js';
import type { Pictures } from '../components/chart.js';
import { ChartFaces } from '../components/chart-faces.js';
import { FigureText, lineageLink, MarkedText } from '../components/figure.js';
import { ForecastTable } from '../components/forecast-tables.js';
import { KeyFigures } from '../components/key-figures.js';
import { Layout } from '../components/layout.js';
import { NewsSection } from '../components/news-section.js';
import { PaceTable } from '../components/pace-table.js';
import { apiLink, link, type View } from '../view.js';

export interface HomeProps {
  readonly view: View;
  /** The styles of the site: most readers come here first. */
  readonly styles: string;
  readonly headline: HomeHeadline;
  readonly overview: Overview;
  readonly pace: { readonly chart: ChartDescription; readonly pictures: Pictures };
  /** Null where nothing can be forecast. */
  readonly forecast: { readonly chart: ChartDescription; readonly pictures: Pictures } | null;
}

export function HomePage({ view, styles, headline, overview, pace, forecast }: HomeProps) {
  const text = translator(homeMessages, view.language);
  const over = { over: overview.pace.threshold.text };
  const title = headline.title.map((part) => part.text).join('');
  return (
    <Layout
      view={view}
      styles={styles}
      title={view.text('siteTitle')}
      description={[`${title}.`, ...headline.sentences].join(' ')}
      vintage={overview.vintage.date}
    >
      <h1>
        <MarkedText parts={headline.title} href={link(view, '/rate', over)} />
      </h1>
      {headline.sentences.map((sentence) => (
        <p key={sentence}>
          <FigureText text={sentence} href={lineageLink(view, 'pace', over)} />
        </p>
      ))}
      <ChartFaces
        view={view}
        id="pace"
        {...pace}
        vintage={overview.vintage}
        data={{ path: '/pace', state: over, csv: true }}
      >
        <PaceTable view={view} pace={overview.pace} />
      </ChartFaces>
      <p>
        <a href={link(view, '/pace', over)}>{text('choose')}</a>
      </p>
      {forecast && <Forecast view={view} overview={overview} forecast={forecast} />}
      <h2 id="figures">{text('figuresTitle')}</h2>
      <KeyFigures view={view} overview={overview} />
      {overview.news && <NewsSection view={view} news={overview.news} />}
      <h2 id="next">{text('nextTitle')}</h2>
      <Next view={view} />
    </Layout>
  );
}

function Forecast({ view, overview, forecast }: Pick<HomeProps, 'view' | 'overview'> & ForecastOf) {
  const answer = overview.forecast;
  const until = String(answer.years.at(-1)?.year ?? '');
  const over = { over: answer.threshold?.text };
  return (
    <>
      <h2 id="forecast">{forecastText(answer, view.language, false).title}</h2>
      <ChartFaces
        view={view}
        id="forecast"
        {...forecast}
        vintage={answer.vintage}
        data={{ path: '/forecast', state: { ...over, until }, csv: true }}
      >
        <ForecastTable view={view} answer={answer} />
      </ChartFaces>
      <p>
        <a href={link(view, '/forecast', over)}>{translator(homeMessages, view.language)('forecastMore')}</a>
      </p>
    </>
  );
}

interface ForecastOf {
  readonly forecast: NonNullable<HomeProps['forecast']>;
}

/** By reader: where each goes from here, in a click. */
function Next({ view }: { readonly view: View }) {
  const text = translator(homeMessages, view.language);
  const readers = [
    ['journalist', { check: link(view, '/check'), sources: link(view, '/sources') }],
    ['policy', { law: link(view, '/law'), model: link(view, '/models', { over: '1e25flop' }) }],
    [
      'founder',
      {
        plan: link(view, '/plan', { budget: '50kEUR' }),
        assess: link(view, '/assess'),
        cost: link(view, '/trends'),
      },
    ],
    ['developer', { csv: apiLink('/models', { format: 'csv' }), api: apiLink('/openapi.json', {}) }],
  ] as const;
  return (
    <dl class="next">
      {readers.map(([reader, ways]) => (
        <div key={reader}>
          <dt>{text(`reader.${reader}`)}</dt>
          <dd>
            {Object.entries(ways).map(([way, href], index) => (
              <>
                {index > 0 && ' · '}
                <a href={href}>{text(`next.${way as 'check'}`)}</a>
              </>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}
