/** Links that look closer, from further away, or at everything: the island does the same with wheel, keys and a drag. */
import type { ExplorerChart } from '../../src/charts/chart.js';
import { windowedBy } from '../../src/report/explorer-view.js';
import { translator } from '../../src/report/message.js';
import { explorerMessages } from '../../src/report/messages/explorer.js';
import type { ExploreState } from '../../src/trends/explore/explore-state.js';
import type { View } from '../view.js';
import { exploreLink } from './explore-links.js';

interface ZoomProps {
  readonly view: View;
  readonly state: ExploreState;
  readonly chart: ExplorerChart;
}

export const ZOOM_STEP = 2;

export function ExploreZoom({ view, state, chart }: ZoomProps) {
  const text = translator(explorerMessages, view.language);
  const zoomed = (factor: number) => exploreLink(view, state, { view: windowedBy(chart.window, factor) });
  return (
    <p class="choices">
      <a href={zoomed(1 / ZOOM_STEP)} data-zoom="in">
        {text('zoomIn')}
      </a>
      <a href={zoomed(ZOOM_STEP)} data-zoom="out">
        {text('zoomOut')}
      </a>
      {state.view !== null && (
        <a href={exploreLink(view, state, { view: null })} data-zoom="whole">
          {text('whole')}
        </a>
      )}
    </p>
  );
}
