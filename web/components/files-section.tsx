/** How the merged count differs from each file's own, model by model. */

import { visibleText } from '../../src/report/visible-text.js';
import type { FileCount, PaceAnswer } from '../../src/trends/pace-answer.js';
import { link, type View } from '../view.js';
import { ScrollBox } from './scroll-box.js';

export function FilesSection({ view, pace }: { readonly view: View; readonly pace: PaceAnswer }) {
  const { text } = view;
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
            </tr>
          </thead>
          <tbody>
            {pace.files.map(({ snapshot, total, differences }) => (
              <tr key={snapshot.sha256 + snapshot.source}>
                <th scope="row">
                  <a href={`${link(view, '/sources')}#${snapshot.source}`}>{visibleText(snapshot.file)}</a>{' '}
                  {snapshot.retrieved}
                </th>
                <td class="number">{total}</td>
                <td class="number">{differences.length}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {pace.files.slice(0, 1).map((file) => (
        <Differences key={file.snapshot.sha256} view={view} file={file} />
      ))}
    </>
  );
}

function Differences({ view, file }: { readonly view: View; readonly file: FileCount }) {
  const { text } = view;
  if (file.differences.length === 0) return null;
  return (
    <details>
      <summary>{text('differencesOf', { count: file.differences.length, file: file.snapshot.file })}</summary>
      <ul>
        {file.differences.map((difference) => (
          <li key={difference.name + difference.countedIn}>
            <a href={link(view, `/models/${encodeURIComponent(difference.model)}`)}>
              {visibleText(difference.name)}
            </a>
            {`: ${text(`difference.${difference.reason}`)} (${visibleText(difference.detail)})`}
          </li>
        ))}
      </ul>
    </details>
  );
}
