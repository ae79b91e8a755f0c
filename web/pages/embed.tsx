/** One chart alone, for a frame on another page: picture, source, and the way to the whole. */
import type { ChartDescription } from '../../src/charts/chart.js';
import { translator } from '../../src/report/message.js';
import { chartFacesMessages } from '../../src/report/messages/chart-faces.js';
import { formatDate } from '../../src/units/format.js';
import { Chart, type Pictures } from '../components/chart.js';
import { link, type View } from '../view.js';

interface EmbedProps {
  readonly view: View;
  readonly chart: ChartDescription;
  readonly pictures: Pictures;
  readonly vintageDate: string;
  /** Path of the page the chart is from. */
  readonly page: string;
}

export function EmbedPage({ view, chart, pictures, vintageDate, page }: EmbedProps) {
  const text = translator(chartFacesMessages, view.language);
  return (
    <html lang={view.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${chart.title} – Flopscope`}</title>
        <link rel="stylesheet" href="/assets/site.css" />
        <link rel="icon" href="data:," />
        <script type="module" src="/assets/islands/main.js" />
      </head>
      <body>
        <div class="embedded">
          <h1>{chart.title}</h1>
          <Chart chart={chart} pictures={pictures} />
          <p class="source">
            {`${text('asOf', { date: formatDate(vintageDate, view.language) })} `}
            <a href={link(view, page, view.query)} target="_blank" rel="noopener">
              {text('whole')}
            </a>
          </p>
        </div>
      </body>
    </html>
  );
}
