/** The register: which data sets, under which licence, retrieved when. */

import { visibleText } from '../../src/report/visible-text.js';
import type { SourceEntry, SourcesAnswer } from '../../src/snapshots/sources-answer.js';
import { formatDate, formatNumber } from '../../src/units/format.js';
import { Figure } from '../components/figure.js';
import { Layout } from '../components/layout.js';
import { ScrollBox } from '../components/scroll-box.js';
import type { View } from '../view.js';

export function SourcesPage({ view, answer }: { readonly view: View; readonly answer: SourcesAnswer }) {
  const { text, language } = view;
  return (
    <Layout view={view} title={text('sources')} vintage={answer.vintage?.date ?? null}>
      <h1>{text('sourcesTitle')}</h1>
      {answer.sources.map((source) => (
        <section key={source.id} id={source.id}>
          <h2>{`${source.title} (${source.id})`}</h2>
          <p>{source.citation}</p>
          <p>
            {`${text('licence')}: `}
            {source.licence.url ? (
              <a href={source.licence.url}>{source.licence.name}</a>
            ) : (
              source.licence.name
            )}
            {` · ${text('address')}: `}
            <a href={source.pageUrl}>{source.pageUrl}</a>
          </p>
          <ScrollBox label={`${source.title} (${source.id})`}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{text('retrieved')}</th>
                  <th scope="col">{text('file')}</th>
                  <th scope="col" class="number">
                    {text('rows')}
                  </th>
                  <th scope="col" class="number">
                    {text('rejected')}
                  </th>
                  <th scope="col">SHA-256</th>
                </tr>
              </thead>
              <tbody>
                {source.snapshots.map((snapshot) => (
                  <tr key={snapshot.retrieved + snapshot.sha256} id={`${source.id}-${snapshot.retrieved}`}>
                    <th scope="row">{formatDate(snapshot.retrieved, language)}</th>
                    <td>{visibleText(snapshot.file)}</td>
                    <td class="number">{formatNumber(snapshot.rows, language)}</td>
                    <td class="number">
                      <Figure href={snapshot.rejected === 0 ? null : `#${rejectedOf(source, snapshot)}`}>
                        {formatNumber(snapshot.rejected, language)}
                      </Figure>
                    </td>
                    <td>
                      <code>{snapshot.sha256.slice(0, 16)}</code>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollBox>
          <Rejected view={view} source={source} />
        </section>
      ))}
    </Layout>
  );
}

type Snapshot = SourceEntry['snapshots'][number];

/** Where the page says why rows of a file were not taken in. */
function rejectedOf({ id }: SourceEntry, { retrieved }: Snapshot): string {
  return `${id}-${retrieved}-rejected`;
}

function Rejected({
  view: { text, language },
  source,
}: {
  readonly view: View;
  readonly source: SourceEntry;
}) {
  return (
    <>
      {source.snapshots
        .filter(({ rejected }) => rejected > 0)
        .map((snapshot) => (
          <details key={snapshot.sha256}>
            <summary>
              {text('rejectedOf', {
                count: snapshot.rejected,
                file: visibleText(snapshot.file),
                date: formatDate(snapshot.retrieved, language),
              })}
            </summary>
            <ul id={rejectedOf(source, snapshot)}>
              {snapshot.rejectedRows.map(({ row, reason }) => (
                <li key={row}>{text('rejectedRow', { row: String(row), reason: visibleText(reason) })}</li>
              ))}
              {snapshot.rejectedRows.length < snapshot.rejected && (
                <li>{text('rejectedMore', { count: snapshot.rejected - snapshot.rejectedRows.length })}</li>
              )}
            </ul>
          </details>
        ))}
    </>
  );
}
