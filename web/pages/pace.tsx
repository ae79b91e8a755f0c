/** The pace page: answer, picture, how sure, how we know, what to look at next. */
import type { ModelsAnswer } from '../../src/catalog/model.js';
import type { ChartDescription } from '../../src/charts/chart.js';
import { basisSentence } from '../../src/report/cost-text.js';
import type { Headline } from '../../src/report/headline.js';
import { translator } from '../../src/report/message.js';
import { ratePageMessages } from '../../src/report/messages/rate-page.js';
import type { BreakdownAnswer } from '../../src/trends/breakdown-answer.js';
import type { PaceAnswer, PaceByVintageAnswer } from '../../src/trends/pace-answer.js';
import { formatThreshold } from '../../src/units/format.js';
import { BreakdownSection } from '../components/breakdown-section.js';
import type { Pictures } from '../components/chart.js';
import { ChartFaces } from '../components/chart-faces.js';
import { CostVariants } from '../components/cost-variants.js';
import { FigureSentence, MarkedText } from '../components/figure.js';
import { FilesSection } from '../components/files-section.js';
import { Layout } from '../components/layout.js';
import { ModelTable } from '../components/model-table.js';
import { PaceControls } from '../components/pace-controls.js';
import { PaceTable } from '../components/pace-table.js';
import { ReadingNotes } from '../components/reading-notes.js';
import { VintagesSection } from '../components/vintages-section.js';
import { costBasis, link, modelsLink, type View } from '../view.js';

export interface PaceProps {
  readonly view: View;
  readonly headline: Headline;
  readonly pace: PaceAnswer;
  readonly chart: ChartDescription;
  readonly pictures: Pictures;
  readonly vintages: PaceByVintageAnswer;
  readonly vintageChart: ChartDescription;
  readonly vintagePictures: Pictures;
  readonly breakdown: BreakdownAnswer;
  readonly newest: ModelsAnswer;
}

export function PacePage(props: PaceProps) {
  const { view, headline, pace } = props;
  const { text, language } = view;
  return (
    <Layout
      view={view}
      title={text('pace')}
      description={[headline.title, headline.sentences[0]].filter(Boolean).join('. ')}
      vintage={pace.vintage.date}
    >
      <h1>
        <FigureSentence view={view} over={pace.threshold.text} parts={headline.parts.title} />
      </h1>
      {headline.parts.sentences.map((sentence, index) => (
        <p key={index}>
          <FigureSentence view={view} over={pace.threshold.text} parts={sentence} />
        </p>
      ))}
      {pace.nowcast && (
        <p>
          <a href={link(view, '/rate', { over: pace.threshold.text, ...costBasis(view) })}>
            {translator(ratePageMessages, language)('fromPace')}
          </a>
        </p>
      )}
      {pace.expectedRate && <ReadingNotes view={view} kind="pace" />}
      <PaceControls view={view} pace={pace} />
      {pace.cost && <p class="source">{basisSentence(pace.cost, language)}</p>}
      {pace.total === 0 ? <p>{text('widenPace')}</p> : <Findings {...props} />}
    </Layout>
  );
}

/** Everything there is to see where there are models. */
function Findings(props: PaceProps) {
  const { view, pace, breakdown, newest } = props;
  const { text, parts, language } = view;
  const over = { over: pace.threshold.text };
  return (
    <>
      <ChartFaces
        view={view}
        id="pace"
        chart={props.chart}
        pictures={props.pictures}
        vintage={pace.vintage}
        data={{ path: '/pace', state: apiState(pace, view), csv: true }}
      >
        <PaceTable view={view} pace={pace} />
      </ChartFaces>
      {pace.variants && <CostVariants view={view} pace={pace} variants={pace.variants} />}
      <h2 id="sure">{text('filesTitle')}</h2>
      <p>
        <MarkedText
          parts={parts('filesText', {
            total: pace.total,
            threshold: formatThreshold(pace.threshold, language),
          })}
          href={modelsLink(view, over)}
        />
      </p>
      <FilesSection view={view} pace={pace} />
      <h2>{text('vintagesTitle')}</h2>
      <VintagesSection
        view={view}
        id="pace-vintages"
        answer={props.vintages}
        vintage={pace.vintage}
        chart={props.vintageChart}
        pictures={props.vintagePictures}
      />
      <h2 id="breakdown">{text('breakdownTitle')}</h2>
      <BreakdownSection view={view} breakdown={breakdown} />
      <h2>{text('newestTitle')}</h2>
      <ModelTable view={view} models={newest.models} costs={pace.cost !== null} />
      <p>
        <a href={modelsLink(view, over)}>{text('allModels', { count: newest.total })}</a>
      </p>
    </>
  );
}

function apiState(pace: PaceAnswer, view: View): Record<string, string | undefined> {
  return {
    over: pace.threshold.text,
    by: pace.by,
    cumulative: String(pace.cumulative),
    ...costBasis(view),
  };
}
