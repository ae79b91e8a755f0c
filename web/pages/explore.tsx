/** The explorer: every model with its size over time, chosen, searched, zoomed and compared. */
import type { ExplorerPicture } from '../../src/report/explorer-chart.js';
import { explorerWords } from '../../src/report/explorer-setup.js';
import type { ExplorerSetup } from '../../src/report/explorer-setup-words.js';
import { trendSentence } from '../../src/report/explorer-title.js';
import { shownText } from '../../src/report/explorer-words.js';
import { translator } from '../../src/report/message.js';
import { explorerMessages } from '../../src/report/messages/explorer.js';
import type { ExploreAnswer } from '../../src/trends/explore/explore-answer.js';
import { type ExploreState, spellState } from '../../src/trends/explore/explore-state.js';
import type { ExploreTrend } from '../../src/trends/explore/explore-trend.js';
import type { Pictures } from '../components/chart.js';
import { ChartFaces } from '../components/chart-faces.js';
import { CompareTray } from '../components/compare-tray.js';
import { ExploreChangesSection } from '../components/explore-changes.js';
import { ExploreBar, ExploreFilters } from '../components/explore-controls.js';
import { ExploreTable } from '../components/explore-table.js';
import { ExploreZoom } from '../components/explore-zoom.js';
import { FigureText } from '../components/figure.js';
import { Layout } from '../components/layout.js';
import { inLanguage, link, type View } from '../view.js';

export interface ExploreProps {
  readonly view: View;
  readonly state: ExploreState;
  readonly answer: ExploreAnswer;
  /** Null where no other vintage is held against. */
  readonly other: ExploreAnswer | null;
  readonly picture: ExplorerPicture;
  readonly pictures: Pictures;
  readonly trend: ExploreTrend;
  readonly setup: ExplorerSetup;
}

/** The modules of the page's own island; they are loaded here and nowhere else. */
export const EXPLORER_MODULE = '/assets/web/islands/explorer/main.js';

/** The vintage in the head of the page belongs to the form. */
const FORM = 'explore-form';

export function ExplorePage(props: ExploreProps) {
  const { view, state, answer, other, picture, pictures, trend, setup } = props;
  const text = translator(explorerMessages, view.language);
  const { title } = picture.chart;
  const controls = { view, state, answer, frame: setup.frame };
  return (
    <Layout
      view={view}
      title={title}
      vintage={answer.vintage.date}
      vintageForm={FORM}
      module={EXPLORER_MODULE}
    >
      <h1 data-live="title">
        <FigureText text={title} href="#faces-explore" />
      </h1>
      <p data-live="sentence">
        <FigureText
          text={picture.places.length === 0 ? text('noFit') : trendSentence(trend, view.language)}
          href={link(view, '/methods/explorer')}
        />
      </p>
      <form
        id={FORM}
        class="explorer"
        method="get"
        action={inLanguage({ ...view, query: {} }, view.language)}
        aria-label={text('form')}
        data-island="explorer"
        data-setup={JSON.stringify(setup)}
      >
        <ExploreBar {...controls} />
        <div class="explored">
          <p class="hidden" data-explorer="shown" aria-live="polite">
            {shownText(picture.places.length, explorerWords(view.language))}
          </p>
          <p class="source" data-explorer="frozen" hidden>
            {text('frozen')}
          </p>
          <div data-live="tray">
            <CompareTray view={view} state={state} answer={answer} />
          </div>
          <div data-live="zoom">
            <ExploreZoom view={view} state={state} chart={picture.chart} />
          </div>
          <ChartFaces
            view={view}
            id="explore"
            chart={picture.chart}
            pictures={pictures}
            vintage={answer.vintage}
            data={{ path: '/explore', state: dataState(state), csv: true, parquet: true }}
          >
            <ExploreTable view={view} state={state} answer={answer} places={picture.places} />
          </ChartFaces>
          <p class="source">{text('keys')}</p>
          <div data-live="changes">
            {other && picture.changes && (
              <ExploreChangesSection
                {...{ view, state, answer, other }}
                changes={picture.changes}
                leastFactor={setup.frame.moved}
              />
            )}
          </div>
          {/* What the browser cannot work out by itself; it follows each answer of the server. */}
          <div data-live="line" hidden>
            {JSON.stringify(setup.line)}
          </div>
        </div>
        <ExploreFilters {...controls} />
      </form>
    </Layout>
  );
}

/** The models of the picture: what is only looked at differently stays out. */
function dataState(state: ExploreState): Record<string, string> {
  const {
    by: _by,
    line: _line,
    trend: _trend,
    intervals: _intervals,
    view: _view,
    ...rest
  } = spellState(state);
  const { models: _models, against: _against, ...asked } = rest;
  return { ...asked, quantity: state.quantity, ...(state.from === null ? {} : { from: state.from }) };
}
