/** A chart with its words: what is measured above, the picture, source and licence below. */
import type { ChartDescription } from '../../src/charts/chart.js';

interface ChartProps {
  readonly chart: ChartDescription;
  /** Drawn on the server; our own text, never a stranger's. */
  readonly svg: string;
}

export function Chart({ chart, svg }: ChartProps) {
  return (
    <figure>
      <figcaption>{chart.subtitle}</figcaption>
      <div class="picture" tabIndex={0} dangerouslySetInnerHTML={{ __html: svg }} />
      <p class="source">{chart.source}</p>
    </figure>
  );
}
