/** Pages that only an exported site has: what needs a server, what was not read before, which files of data lie here. */
import { translator } from '../../src/report/message.js';
import { exportMessages } from '../../src/report/messages/export.js';
import { formatDate } from '../../src/units/format.js';
import { Layout } from '../components/layout.js';
import { ScrollBox } from '../components/scroll-box.js';
import { TableHead } from '../components/table-head.js';
import { link, type View } from '../view.js';

interface ExportedPage {
  readonly view: View;
}

/** Stands behind everything that files cannot answer; its script names the address, or leads to the file it has. */
export function NeedsServerPage({ view }: ExportedPage) {
  const text = translator(exportMessages, view.language);
  return (
    <Layout view={view} title={text('needsServerTitle')} vintage={null} module={NEEDS_SERVER_MODULE} failing>
      <h1>{text('needsServerTitle')}</h1>
      <p>{text('needsServerText')}</p>
      <pre>
        <code>flopscope serve</code>
      </pre>
      <p data-wanted hidden>
        {text('wanted')} <code />
      </p>
      <Ways view={view} />
    </Layout>
  );
}

const NEEDS_SERVER_MODULE = '/assets/islands/needs-server.js';

/** Shown without a line in the place of a page that the browser has not kept. */
export function UnreadPage({ view }: ExportedPage) {
  const text = translator(exportMessages, view.language);
  return (
    <Layout view={view} title={text('unreadTitle')} vintage={null} failing>
      <h1>{text('unreadTitle')}</h1>
      <p>{text('unreadText')}</p>
      <Ways view={view} />
    </Layout>
  );
}

function Ways({ view }: ExportedPage) {
  const text = translator(exportMessages, view.language);
  return (
    <p>
      <a href={link(view, '/')}>{text('back')}</a>
      {' · '}
      <a href={link(view, FILES_PATH)}>{text('filesTitle')}</a>
    </p>
  );
}

export const FILES_PATH = '/files';

export interface FiledSnapshot {
  readonly title: string;
  readonly retrieved: string;
  readonly licence: string;
  /** Below the site: the source's bytes, and its rows as Parquet. */
  readonly bytes: string;
  readonly parquet: string;
}

interface FilesPageProps extends ExportedPage {
  readonly snapshots: readonly FiledSnapshot[];
  /** Addresses of the API that lie here as files. */
  readonly answers: readonly string[];
}

export function FilesPage({ view, snapshots, answers }: FilesPageProps) {
  const { language } = view;
  const text = translator(exportMessages, language);
  return (
    <Layout view={view} title={text('filesTitle')} vintage={null} failing>
      <h1>{text('filesTitle')}</h1>
      <p>{text('filesText')}</p>
      <h2>{text('snapshots')}</h2>
      <ScrollBox label={text('snapshots')}>
        <table>
          <TableHead names={[text('source'), text('retrieved'), text('licence'), text('files')]} />
          <tbody>
            {snapshots.map(({ title, retrieved, licence, bytes, parquet }) => (
              <tr key={bytes}>
                <th scope="row">{title}</th>
                <td>{formatDate(retrieved, language)}</td>
                <td>{licence}</td>
                <td>
                  <a href={`/${bytes}`}>{text('bytes')}</a>
                  {' · '}
                  <a href={`/${parquet}`}>Parquet</a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <h2>{text('answers')}</h2>
      <p>{text('answersText')}</p>
      <ul>
        {answers.map((address) => (
          <li key={address}>
            <a href={address}>{address}</a>
          </li>
        ))}
      </ul>
    </Layout>
  );
}
