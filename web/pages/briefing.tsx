/** The briefing: an article whose every figure leads to its footnote, and each footnote to rows and questions. */
import type { Briefing, BriefingSentence, BriefingSource } from '../../src/report/briefing/briefing.js';
import { BRIEFING_FORMATS } from '../../src/report/briefing/briefing.js';
import type { DrawnChart } from '../../src/report/briefing/charts.js';
import { paragraphsOf, sentenceText, titleNotes } from '../../src/report/briefing/draft.js';
import {
  beforeMark,
  type NoteText,
  noteTexts,
  rowsText,
  sourceName,
} from '../../src/report/briefing/render/note-text.js';
import type { ChartTable } from '../../src/report/chart-table.js';
import { translator } from '../../src/report/message.js';
import { briefingMessages } from '../../src/report/messages/briefing.js';
import { visibleText } from '../../src/report/visible-text.js';
import { formatDate } from '../../src/units/format.js';
import { BriefingControls } from '../components/briefing-controls.js';
import type { Pictures } from '../components/chart.js';
import { ChartFaces } from '../components/chart-faces.js';
import { Layout } from '../components/layout.js';
import { ScrollBox } from '../components/scroll-box.js';
import { TableHead } from '../components/table-head.js';
import { link, type View } from '../view.js';

/** A chart is served by itself in the state of the page it is at home on. */
const HOME_OF: Readonly<Record<DrawnChart['id'], string>> = {
  pace: '/pace',
  rate: '/rate',
  'growth-compute': '/trends',
  forecast: '/forecast',
};

interface BriefingPageProps {
  readonly view: View;
  readonly briefing: Briefing;
  readonly charts: readonly (DrawnChart & { readonly pictures: Pictures })[];
}

export function BriefingPage({ view, briefing, charts }: BriefingPageProps) {
  const { language } = view;
  const text = translator(briefingMessages, language);
  const { vintage, period } = briefing;
  return (
    <Layout view={view} title={sentenceText(briefing.title)} vintage={vintage.date}>
      <article class="briefing">
        <h1>{sentenceText(briefing.title)}</h1>
        <p class="source">
          {text('vintage', { date: formatDate(vintage.date, language) })}
          {titleNotes(briefing).map((note) => (
            <Mark key={note} view={view} note={note} />
          ))}
        </p>
        <BriefingControls view={view} period={period} vintage={vintage.date} />
        {briefing.sections.map((section) => (
          <section key={section.id}>
            <h2 id={section.id}>{section.heading}</h2>
            {paragraphsOf(section).map((sentences) => (
              <Paragraph key={sentences[0]?.id} view={view} sentences={sentences} />
            ))}
            {charts
              .filter(({ id }) => section.charts.includes(id))
              .map((chart) => (
                <Picture key={chart.id} view={view} briefing={briefing} chart={chart} />
              ))}
          </section>
        ))}
        <aside>
          <h2>{text('methods')}</h2>
          <Paragraph view={view} sentences={briefing.methods} />
        </aside>
        <h2>{text('limitations')}</h2>
        <Paragraph view={view} sentences={briefing.limitations} />
        <h2>{text('footnotes')}</h2>
        <ol class="notes">
          {noteTexts(briefing).map((note) => (
            <Note key={note.number} view={view} note={note} />
          ))}
        </ol>
        <h2>{text('sources')}</h2>
        <ul class="notes">
          {briefing.sources.map((source) => (
            <Source key={source.sha256} view={view} source={source} />
          ))}
        </ul>
        <p>
          {`${text('page.take')}: `}
          {BRIEFING_FORMATS.map((format, index) => (
            <>
              {index > 0 && ' · '}
              <a
                href={link(view, `/briefing/briefing.${format}`, {
                  period: period.id,
                  'as-of': vintage.date,
                })}
                download
              >
                {format.toUpperCase()}
              </a>
            </>
          ))}
        </p>
      </article>
    </Layout>
  );
}

function Paragraph({
  view,
  sentences,
}: {
  readonly view: View;
  readonly sentences: readonly BriefingSentence[];
}) {
  return (
    <p>
      {sentences.map(({ id, parts }, index) => (
        <>
          {index > 0 && ' '}
          <span key={id} id={id}>
            {parts.map(({ text: words, note }) =>
              note === null ? (
                words
              ) : (
                <>
                  {`${words}${beforeMark(words)}`}
                  <Mark view={view} note={note} />
                </>
              ),
            )}
          </span>
        </>
      ))}
    </p>
  );
}

function Mark({ view, note }: { readonly view: View; readonly note: number }) {
  const label = translator(briefingMessages, view.language)('page.noteLabel', { number: note });
  return (
    <sup>
      <a href={`#note-${note}`} aria-label={label}>
        {note}
      </a>
    </sup>
  );
}

function Picture({
  view,
  briefing,
  chart,
}: Pick<BriefingPageProps, 'view' | 'briefing'> & { readonly chart: BriefingPageProps['charts'][number] }) {
  const { 'as-of': _asOf, ...parameters } = chart.question.parameters;
  const state = Object.fromEntries(
    Object.entries(parameters).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, String(value)]],
    ),
  );
  const described = briefing.charts.find(({ id }) => id === chart.id);
  return (
    <ChartFaces
      view={{ ...view, path: HOME_OF[chart.id], query: state }}
      id={chart.id}
      chart={chart.chart}
      pictures={chart.pictures}
      vintage={briefing.vintage}
      data={{ path: chart.question.path, state, csv: true }}
    >
      {described?.table && <ChartNumbers table={described.table} label={described.title} />}
    </ChartFaces>
  );
}

function ChartNumbers({ table, label }: { readonly table: ChartTable; readonly label: string }) {
  const { head, rows, note } = table;
  return (
    <>
      <ScrollBox label={label}>
        <table>
          <TableHead names={head} />
          <tbody>
            {rows.map(([first, ...cells]) => (
              <tr key={first}>
                <th scope="row">{first}</th>
                {cells.map((cell, index) => (
                  <td key={index}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {note && <p class="note">{note}</p>}
    </>
  );
}

function Note({ view, note }: { readonly view: View; readonly note: NoteText }) {
  const text = translator(briefingMessages, view.language);
  const { number, places, files, documents, method, command, api } = note;
  return (
    <li id={`note-${number}`}>
      {visibleText([note.text, ...places, ...files].map((words) => `${words}.`).join(' '))}
      {documents.map(({ title, url }) => (
        <>
          {' '}
          {url !== null && /^https?:/.test(url) ? <a href={url}>{visibleText(title)}</a> : visibleText(title)}
          .
        </>
      ))}
      {method !== null && ` ${text('method')}: ${method}.`}
      {` ${text('ask')}: `}
      <code>{command}</code>, <a href={api}>JSON</a>.
    </li>
  );
}

function Source({ view, source }: { readonly view: View; readonly source: BriefingSource }) {
  const { language } = view;
  const text = translator(briefingMessages, language);
  const { citation, licence, sha256, rows, pageUrl } = source;
  const cited = rows.length === 0 ? text('wholeFile') : rowsText(rows, language, text);
  return (
    <li>
      {visibleText(`${citation} ${sourceName(source, language, text)}; ${cited}. ${licence.name}. `)}
      <a href={pageUrl}>{pageUrl}</a>
      {' SHA-256 '}
      <code>{sha256}</code>
    </li>
  );
}
