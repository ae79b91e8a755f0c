/** The page for what cannot be answered: what happened, and what to do. */
import { visibleText } from '../../src/report/visible-text.js';
import { Layout } from '../components/layout.js';
import { link, type View } from '../view.js';

export interface FailureProps {
  readonly view: View;
  readonly kind: 'notFoundTitle' | 'badRequestTitle' | 'failedTitle';
  readonly detail: string;
}

export function FailurePage({ view, kind, detail }: FailureProps) {
  return (
    <Layout view={view} title={view.text(kind)} vintage={null} failing>
      <h1>{view.text(kind)}</h1>
      {detail && <p>{visibleText(detail)}</p>}
      <p>
        <a href={link({ ...view, query: {} }, '/')}>{view.text('back')}</a>
      </p>
    </Layout>
  );
}
