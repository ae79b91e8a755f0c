/** How the merged count differs from each file's own, model by model. */

import { differenceText } from '../../src/report/reason-text.js';
import { visibleText } from '../../src/report/visible-text.js';
import type { FileCount, PaceAnswer } from '../../src/trends/pace-answer.js';
import { formatDate, formatNumber } from '../../src/units/format.js';
import { link, modelsLink, type View } from '../view.js';
import { Figure, MarkedText } from './figure.js';
import { ScrollBox } from './scroll-box.js';

interface FilesProps {
  readonly view: View;
  readonly pace: PaceAnswer;
}

export function FilesSection({ view, pace }: FilesProps) {
  const { text, language } = view;
  const models = modelsLink(view, { over: pace.threshold.text });
  return (
    <>
      <ScrollBox label={text('filesTitle')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{text('file')}</th>
              <th scope="col" class="number">
                {text('ownCount')}
              </th>
              <th scope="col" class="number">
                {text('differing')}
              </th>
              <th scope="col">{text('retrieved')}</th>
            </tr>
          </thead>
          <tbody>
            {pace.files.map(({ snapshot, total, differences }) => {
              const lineage = differences.length === 0 ? models : `#${anchor(snapshot.source)}`;
              return (
                <tr key={snapshot.sha256 + snapshot.source}>
                  <th scope="row">
                    <a href={`${link(view, '/sources')}#${snapshot.source}-${snapshot.retrieved}`}>
                      {visibleText(snapshot.file)}
                    </a>
                  </th>
                  <td class="number">
                    <Figure href={lineage}>{formatNumber(total, language)}</Figure>
                  </td>
                  <td class="number">
                    <Figure href={lineage}>{formatNumber(differences.length, language)}</Figure>
                  </td>
                  <td class="day">{formatDate(snapshot.retrieved, language)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </ScrollBox>
      {pace.files.map((file) => (
        <Differences key={file.snapshot.sha256} view={view} pace={pace} file={file} />
      ))}
    </>
  );
}

/** The browser opens what holds the target of a link, so the name stands inside the details. */
function anchor(source: string): string {
  return `differences-${source}`;
}

function Differences({ view, pace, file }: FilesProps & { readonly file: FileCount }) {
  const { text, parts, language } = view;
  const { differences, snapshot, total } = file;
  if (differences.length === 0) return null;
  const missing = differences.filter(({ countedIn }) => countedIn === 'catalog').length;
  const sum = parts('arithmetic', {
    total: pace.total,
    missing,
    own: differences.length - missing,
    count: total,
  });
  return (
    <details>
      <summary>
        {text('differencesOf', { count: differences.length, file: visibleText(snapshot.file) })}
      </summary>
      <p id={anchor(snapshot.source)}>
        <MarkedText parts={sum} href={modelsLink(view, { over: pace.threshold.text })} />
      </p>
      <ul>
        {differences.map((difference) => (
          <li key={difference.name + difference.countedIn}>
            <a href={link(view, `/models/${encodeURIComponent(difference.model)}`)}>
              {visibleText(difference.name)}
            </a>
            {`: ${differenceText(difference, language)}`}
          </li>
        ))}
      </ul>
    </details>
  );
}
