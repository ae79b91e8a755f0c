/** The page of the rate: is it speeding up, how has it gone, which course does it have? */
import type { RateChart } from '../../src/charts/chart.js';
import { basisSentence } from '../../src/report/cost-text.js';
import { translator } from '../../src/report/message.js';
import { ratePageMessages } from '../../src/report/messages/rate-page.js';
import type { RateHeadline } from '../../src/report/rate-text.js';
import type { RateAnswer, ReadingRate } from '../../src/trends/rate/rate-answer.js';
import type { Pictures } from '../components/chart.js';
import { ChartFaces } from '../components/chart-faces.js';
import { FigureText, lineageLink } from '../components/figure.js';
import { Layout } from '../components/layout.js';
import { RateControls } from '../components/rate-controls.js';
import { RateCourses, RateMonths, RateReadings } from '../components/rate-tables.js';
import { costBasis, link, type View } from '../view.js';

export interface RateProps {
  readonly view: View;
  readonly headline: RateHeadline;
  readonly answer: RateAnswer;
  /** The reading that is drawn. */
  readonly rated: ReadingRate;
  readonly chart: RateChart | null;
  readonly pictures: Pictures;
}

export function RatePage({ view, headline, answer, rated, chart, pictures }: RateProps) {
  const text = translator(ratePageMessages, view.language);
  const over = { over: answer.threshold.text, ...costBasis(view) };
  const known = lineageLink(view, 'rate', {
    over: answer.threshold.text,
    from: view.query.from,
    to: view.query.to,
  });
  const shapes = rated.growth?.shapes;
  return (
    <Layout view={view} title={text('nav')} vintage={answer.vintage.date}>
      <h1>
        <FigureText text={headline.title} href={known} />
      </h1>
      {headline.sentences.map((sentence) => (
        <p key={sentence}>
          <FigureText text={sentence} href={known} />
        </p>
      ))}
      <RateControls view={view} answer={answer} reading={rated.reading} />
      {answer.cost && <p class="source">{basisSentence(answer.cost, view.language)}</p>}
      {chart ? (
        <ChartFaces
          view={view}
          id="rate"
          chart={chart}
          pictures={pictures}
          vintage={answer.vintage}
          data={{
            path: '/trend/rate',
            state: { ...over, from: view.query.from, to: view.query.to },
            csv: true,
          }}
        >
          <RateMonths view={view} answer={answer} rated={rated} />
        </ChartFaces>
      ) : (
        <p>{view.text('widenPace')}</p>
      )}
      <h2>{text('readingsTitle')}</h2>
      <RateReadings view={view} answer={answer} />
      <h2>{text('coursesTitle')}</h2>
      {shapes ? (
        <>
          <p>{text('coursesText')}</p>
          <RateCourses view={view} shapes={shapes} />
        </>
      ) : (
        <p>{text('coursesMissing')}</p>
      )}
      <p>
        <a href={link(view, '/pace', over)}>{text('next')}</a>
      </p>
    </Layout>
  );
}
