/** The page of growth: answer, picture, how sure, what others say; of compute, then of cost. */
import type { ChartDescription } from '../../src/charts/chart.js';
import { pointText } from '../../src/report/growth-chart.js';
import { growthHeadline } from '../../src/report/growth-text.js';
import { translator } from '../../src/report/message.js';
import { growthMessages } from '../../src/report/messages/growth.js';
import { visibleText } from '../../src/report/visible-text.js';
import type { GrowthAnswer } from '../../src/trends/growth/growth-answer.js';
import type { PublishedGrowthAnswer } from '../../src/trends/published/growth-answer.js';
import { formatDate, formatNumber } from '../../src/units/format.js';
import type { Pictures } from '../components/chart.js';
import { ChartFaces } from '../components/chart-faces.js';
import { FigureText, lineageLink } from '../components/figure.js';
import { GrowthControls } from '../components/growth-controls.js';
import { FitsTable, PublishedTable } from '../components/growth-tables.js';
import { Layout } from '../components/layout.js';
import { ScrollBox } from '../components/scroll-box.js';
import { link, type View } from '../view.js';

export interface DrawnGrowth {
  readonly answer: GrowthAnswer;
  readonly chart: ChartDescription | null;
  readonly pictures: Pictures;
}

export interface TrendsProps {
  readonly view: View;
  readonly compute: DrawnGrowth;
  readonly cost: DrawnGrowth;
  readonly published: PublishedGrowthAnswer;
}

/** A page can hold so many rows; files have all. */
const MOST_ROWS = 100;

export function TrendsPage({ view, compute, cost, published }: TrendsProps) {
  const text = translator(growthMessages, view.language);
  const { title, sentences } = growthHeadline(compute.answer, view.language);
  const known = knownLink(view, compute.answer);
  return (
    <Layout view={view} title={title} vintage={compute.answer.vintage.date}>
      <h1>
        <FigureText text={title} href={known} />
      </h1>
      {sentences.map((sentence, index) => (
        <p key={index}>
          <FigureText text={sentence} href={known} />
        </p>
      ))}
      <GrowthControls view={view} compute={compute.answer} cost={cost.answer} />
      <Findings view={view} drawn={compute} />
      <Cost view={view} drawn={cost} />
      <h2 id="published">{text('publishedTitle')}</h2>
      <p>{text('publishedText')}</p>
      <PublishedTable view={view} published={published} />
      <p class="source">{text('method')}</p>
    </Layout>
  );
}

/** Where the figures of a growth come from, in the state of the page. */
function knownLink(view: View, answer: GrowthAnswer): string {
  return lineageLink(view, `growth-${answer.quantity}`, apiState(answer, view));
}

function Cost({ view, drawn }: { readonly view: View; readonly drawn: DrawnGrowth }) {
  const { title, sentences } = growthHeadline(drawn.answer, view.language);
  const known = knownLink(view, drawn.answer);
  return (
    <>
      <h2 id="cost">
        <FigureText text={title} href={known} />
      </h2>
      {sentences.map((sentence, index) => (
        <p key={index}>
          <FigureText text={sentence} href={known} />
        </p>
      ))}
      <Findings view={view} drawn={drawn} />
    </>
  );
}

function Findings({ view, drawn }: { readonly view: View; readonly drawn: DrawnGrowth }) {
  const { answer, chart, pictures } = drawn;
  const text = translator(growthMessages, view.language);
  return (
    <>
      {chart && (
        <ChartFaces
          view={view}
          id={`growth-${answer.quantity}`}
          chart={chart}
          pictures={pictures}
          vintage={answer.vintage}
          data={{ path: `/trend/${answer.quantity}`, state: apiState(answer, view), csv: true }}
        >
          <PointsTable view={view} answer={answer} />
        </ChartFaces>
      )}
      {answer.fits.length > 0 && (
        <>
          <h3>{text('fitsTitle')}</h3>
          {answer.quantity === 'compute' && (
            <p>
              <FigureText text={text('fitsText')} href={link(view, '/methods/growth')} />
            </p>
          )}
          <FitsTable view={view} answer={answer} known={knownLink(view, answer)} />
        </>
      )}
    </>
  );
}

function apiState({ quantity, reading }: GrowthAnswer, { query }: View): Record<string, string | undefined> {
  const { set, country, from, to, top } = query;
  const shared = { set, country, from, to, top, reading };
  return quantity === 'compute'
    ? shared
    : { ...shared, scope: query.scope, 'price-month': query['price-month'] };
}

/** The largest; each leads to its own page. */
function PointsTable({ view, answer }: { readonly view: View; readonly answer: GrowthAnswer }) {
  const text = translator(growthMessages, view.language);
  const number = (value: number) => formatNumber(value, view.language);
  const rows = [...answer.points].sort((a, b) => b.value - a.value).slice(0, MOST_ROWS);
  return (
    <>
      {rows.length < answer.points.length && (
        <p>{text('tableNote', { count: number(rows.length), total: number(answer.points.length) })}</p>
      )}
      <ScrollBox label={text('model')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{text('model')}</th>
              <th scope="col">{text('publishedOn')}</th>
              <th scope="col">{text('value')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((point) => (
              <tr key={point.model}>
                <th scope="row">
                  <a href={link(view, `/models/${point.model}`)}>{visibleText(point.name)}</a>
                </th>
                <td class="day">{formatDate(point.published, view.language)}</td>
                <td>{pointText(point, answer, view.language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </>
  );
}
