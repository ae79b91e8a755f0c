/** What is a page called, where does it lie, and how is it shown where it is passed on? */
import { translator } from '../../src/report/message.js';
import { feedMessages } from '../../src/report/messages/feeds.js';
import { LANGUAGES, type Language } from '../../src/units/language.js';
import { pageOf } from '../site-pages.js';
import { chartLink, inLanguage, type View } from '../view.js';

interface PageHeadProps {
  readonly view: View;
  readonly title: string;
  readonly description: string;
  readonly failing: boolean;
  /** All styles, where the page brings them along. */
  readonly styles: string | undefined;
  /** Script of an island that this page alone has. */
  readonly module: string | undefined;
}

const SITE = 'Flopscope';
const LOCALES: Readonly<Record<Language, string>> = { en: 'en_GB', de: 'de_DE' };

export function PageHead({ view, title, description, failing, styles, module }: PageHeadProps) {
  // The start is called by the name of the site.
  const name = title.startsWith(SITE) ? title : `${title} – ${SITE}`;
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>{name}</title>
      <meta name="description" content={description} />
      {styles === undefined ? (
        <link rel="stylesheet" href="/assets/site.css" />
      ) : (
        <style dangerouslySetInnerHTML={{ __html: styles }} />
      )}
      <link rel="icon" href="data:," />
      {failing ? (
        <meta name="robots" content="noindex" />
      ) : (
        <Addresses view={view} name={name} description={description} />
      )}
      <script type="module" src="/assets/islands/main.js" />
      {module !== undefined && <script type="module" src={module} />}
    </head>
  );
}

/** Search engines know a page without its state, in each language; what is passed on keeps the state. */
function Addresses({ view, name, description }: { view: View; name: string; description: string }) {
  const { language, origin, path } = view;
  const plain = (wanted: Language) => `${origin}${inLanguage({ ...view, query: {} }, wanted)}`;
  const chart = path === pageOf(path)?.path ? pageOf(path)?.chart : undefined;
  return (
    <>
      <link rel="canonical" href={plain(language)} />
      {LANGUAGES.map((wanted) => (
        <link key={wanted} rel="alternate" hreflang={wanted} href={plain(wanted)} />
      ))}
      <link rel="alternate" hreflang="x-default" href={plain('en')} />
      <link
        rel="alternate"
        type="application/atom+xml"
        title={translator(feedMessages, language)('link')}
        href={`${language === 'de' ? '/de' : ''}/feeds/models.atom`}
      />
      <meta property="og:site_name" content={SITE} />
      <meta property="og:type" content="website" />
      <meta property="og:title" content={name} />
      <meta property="og:description" content={description} />
      <meta property="og:url" content={`${origin}${inLanguage(view, language)}`} />
      <meta property="og:locale" content={LOCALES[language]} />
      {chart !== undefined && (
        <>
          <meta property="og:image" content={`${origin}${chartLink(view, chart, view.query, 'png')}`} />
          <meta property="og:image:type" content="image/png" />
          <meta name="twitter:card" content="summary_large_image" />
        </>
      )}
    </>
  );
}
