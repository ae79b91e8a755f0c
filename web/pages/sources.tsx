/** The register: which data sets, under which licence, retrieved when. */

import { visibleText } from '../../src/report/visible-text.js';
import type { SourcesAnswer } from '../../src/snapshots/sources-answer.js';
import { formatDate, formatNumber } from '../../src/units/format.js';
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
                    <td class="number">{formatNumber(snapshot.rejected, language)}</td>
                    <td>
                      <code>{snapshot.sha256.slice(0, 16)}</code>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollBox>
        </section>
      ))}
    </Layout>
  );
}
