/** The faces every chart has: picture, table, sources, files to take away and a frame for other pages. */
import type { ComponentChildren } from 'preact';
import type { ChartDescription } from '../../src/charts/chart.js';
import type { SnapshotRef, Vintage } from '../../src/provenance/lineage.js';
import { translator } from '../../src/report/message.js';
import { chartFacesMessages } from '../../src/report/messages/chart-faces.js';
import { visibleText } from '../../src/report/visible-text.js';
import { formatDate } from '../../src/units/format.js';
import { apiLink, chartLink, embedLink, link, type View } from '../view.js';
import { Chart, type Pictures } from './chart.js';

/** Where the data behind a chart can be asked for. */
export interface ChartData {
  readonly path: string;
  readonly state: Readonly<Record<string, string | undefined>>;
  readonly csv: boolean;
  readonly parquet?: boolean;
}

interface ChartFacesProps {
  readonly view: View;
  /** Under which the chart is served by itself. */
  readonly id: string;
  /** Of which thing the chart is, where many have one of that id. */
  readonly subject?: string;
  readonly chart: ChartDescription;
  readonly pictures: Pictures;
  readonly vintage: Vintage;
  readonly data: ChartData;
  /** Where it is from, where that is not the snapshots of the vintage. */
  readonly sources?: ComponentChildren;
  /** The table. */
  readonly children: ComponentChildren;
}

/** What fits a frame of another page without scrolling. */
const [FRAME_WIDTH, FRAME_HEIGHT] = [760, 460];

export function ChartFaces(props: ChartFacesProps) {
  const { view, id, chart, pictures, children } = props;
  const text = translator(chartFacesMessages, view.language);
  return (
    <>
      <Chart chart={chart} pictures={pictures} />
      <div class="faces" id={`faces-${id}`} data-live={`faces-${id}`}>
        <details name={id}>
          <summary>{text('table')}</summary>
          {children}
        </details>
        <details name={id}>
          <summary>{text('sources')}</summary>
          {props.sources ?? <Sources {...props} />}
        </details>
        <details name={id}>
          <summary>{text('take')}</summary>
          <Take {...props} />
        </details>
      </div>
    </>
  );
}

function Sources({ view, vintage }: ChartFacesProps) {
  const text = translator(chartFacesMessages, view.language);
  return (
    <>
      <p>{text('madeFrom')}</p>
      <ul>
        {newestFirst(vintage.snapshots).map((snapshot) => (
          <li key={snapshot.sha256}>
            <a href={`${link(view, '/sources')}#${snapshot.source}-${snapshot.retrieved}`}>
              {`${visibleText(snapshot.file)}, ${formatDate(snapshot.retrieved, view.language)}`}
            </a>
          </li>
        ))}
      </ul>
      <p>
        <a href={link(view, '/sources')}>{text('register')}</a>
      </p>
    </>
  );
}

function newestFirst(snapshots: readonly SnapshotRef[]): SnapshotRef[] {
  return [...snapshots].sort((a, b) => (a.retrieved < b.retrieved ? 1 : -1));
}

function Take({ view, id, subject, chart, vintage, data }: ChartFacesProps) {
  const text = translator(chartFacesMessages, view.language);
  const fixed = { ...view.query, 'as-of': vintage.date };
  const alone = subject === undefined ? fixed : { ...fixed, of: subject };
  const asked = { ...data.state, 'as-of': vintage.date };
  const frame = `<iframe src="${view.origin}${embedLink(view, id, alone)}" width="${FRAME_WIDTH}" height="${FRAME_HEIGHT}" title="${attribute(chart.subtitle)}" loading="lazy"></iframe>`;
  return (
    <>
      <p>
        {`${text('files')}: `}
        <a href={chartLink(view, id, alone)} download={`flopscope-${id}.svg`}>
          {text('picture')}
        </a>
        {' · '}
        <a href={chartLink(view, id, alone, 'png')} download={`flopscope-${id}.png`}>
          {text('png')}
        </a>
        {data.csv && (
          <>
            {' · '}
            <a href={apiLink(data.path, { ...asked, format: 'csv' })}>CSV</a>
          </>
        )}
        {data.parquet && (
          <>
            {' · '}
            <a href={apiLink(data.path, { ...asked, format: 'parquet' })}>Parquet</a>
          </>
        )}
        {' · '}
        <a href={apiLink(data.path, asked)}>JSON</a>
      </p>
      <p>
        <a href={link(view, view.path, fixed)}>{text('permanent')}</a>
      </p>
      <p>{text('embed')}</p>
      <pre>
        <code>{frame}</code>
      </pre>
    </>
  );
}

/** As it must stand between the quotes of an attribute. */
function attribute(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
