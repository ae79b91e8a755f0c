/** Of an exported site: the page behind everything that files cannot answer. */
import { translator } from '../../src/report/message.js';
import { exportMessages } from '../../src/report/messages/export.js';
import { Layout } from '../components/layout.js';
import { link, type View } from '../view.js';

export function NeedsServerPage({ view }: { readonly view: View }) {
  const text = translator(exportMessages, view.language);
  return (
    <Layout view={view} title={text('needsServerTitle')} vintage={null} failing>
      <h1>{text('needsServerTitle')}</h1>
      <p>{text('needsServerText')}</p>
      <pre>
        <code>flopscope serve</code>
      </pre>
      <p>
        <a href={link(view, '/')}>{text('back')}</a>
      </p>
    </Layout>
  );
}
