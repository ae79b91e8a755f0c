/** The page of a method: today's figures, then the text; in German a summary first, and the full text marked as English. */
import { translator } from '../../src/report/message.js';
import { methodMessages } from '../../src/report/messages/methods.js';
import { type MethodText, methodTitle } from '../../src/report/method-page.js';
import { formatDate } from '../../src/units/format.js';
import { FigureText } from '../components/figure.js';
import { Layout } from '../components/layout.js';
import { link, type View } from '../view.js';

export interface Live {
  readonly text: string;
  readonly href: string;
}

interface MethodProps {
  readonly view: View;
  readonly method: MethodText;
  /** The project's own text, made harmless when it was rendered. */
  readonly html: string;
  readonly germanHtml: string | null;
  readonly live: readonly Live[];
  readonly vintageDate: string;
}

export function MethodPage({ view, method, html, germanHtml, live, vintageDate }: MethodProps) {
  const { language } = view;
  const text = translator(methodMessages, language);
  const isGerman = language === 'de';
  const title = methodTitle((isGerman ? method.german : null) ?? method.markdown);
  return (
    <Layout view={view} title={title} vintage={vintageDate}>
      <h1 lang={isGerman && germanHtml === null ? 'en' : undefined}>{title}</h1>
      {live.length > 0 && (
        <aside class="live" aria-label={text('live', { date: formatDate(vintageDate, language) })}>
          <h2>{text('live', { date: formatDate(vintageDate, language) })}</h2>
          <ul>
            {live.map((figure) => (
              <li key={figure.text}>
                <FigureText text={figure.text} href={figure.href} />
              </li>
            ))}
          </ul>
        </aside>
      )}
      {isGerman && germanHtml !== null && (
        <>
          <div class="method" dangerouslySetInnerHTML={{ __html: germanHtml }} />
          <p class="note">{text('english')}</p>
          <h2>{text('fullText')}</h2>
        </>
      )}
      {isGerman && germanHtml === null && <p class="note">{text('untranslated')}</p>}
      <div class="method" lang="en" dangerouslySetInnerHTML={{ __html: html }} />
      <p>
        <a href={link(view, '/methods')}>{text('all')}</a>
      </p>
    </Layout>
  );
}
