/** A chart with its words: what is measured above, the picture, source and licence below. */
import type { ChartDescription } from '../../src/charts/chart.js';

interface ChartProps {
  readonly chart: ChartDescription;
  readonly pictures: Pictures;
}

/** Drawn on the server in each size, of which the page shows the one that fits; our own text, never a stranger's. */
export type Pictures = readonly string[];

export function Chart({ chart, pictures }: ChartProps) {
  return (
    <figure>
      <figcaption>{chart.subtitle}</figcaption>
      <div class="picture" dangerouslySetInnerHTML={{ __html: pictures.join('') }} />
      <p class="source">{chart.source}</p>
    </figure>
  );
}
