/** The frame of every page: head, navigation, vintage, language, foot. `data-live` names what live search keeps in line. */
import type { ComponentChildren } from 'preact';
import { translator } from '../../src/report/message.js';
import { siteMessages } from '../../src/report/messages/site.js';
import { formatDate } from '../../src/units/format.js';
import { inLanguage, link, type View } from '../view.js';
import { PageHead } from './page-head.js';
import { AllPages, Navigation } from './site-navigation.js';
import { VintageForm, VintageSelect } from './vintage-select.js';

interface LayoutProps {
  readonly view: View;
  readonly title: string;
  /** What the page says, in a sentence or two, where it is shown elsewhere. */
  readonly description?: string;
  /** Of the figures on the page; null where there are none. */
  readonly vintage: string | null;
  /** Of the form the choice of a vintage belongs to, where a form sends more than the address can. */
  readonly vintageForm?: string;
  /** All styles, so that the page is painted without waiting for another file; the policy of the server knows their hash. */
  readonly styles?: string;
  /** Script of an island that this page alone has. */
  readonly module?: string;
  /** The page says that there is no such page. */
  readonly failing?: boolean;
  readonly children: ComponentChildren;
}

export function Layout({ view, title, vintage, children, ...more }: LayoutProps) {
  const { language, text } = view;
  const other = language === 'en' ? 'de' : 'en';
  const {
    description = translator(siteMessages, language)('description'),
    failing = false,
    styles,
    module,
  } = more;
  return (
    <html lang={language}>
      <PageHead
        view={view}
        title={title}
        description={description}
        failing={failing}
        styles={styles}
        module={module}
      />
      <body>
        <a class="skip" href="#content">
          {text('skip')}
        </a>
        <header>
          <div class="top">
            <a class="name" href={link(view, '/')} data-live="start">
              Flopscope
            </a>
            {!failing &&
              (more.vintageForm === undefined ? (
                <VintageForm view={view} />
              ) : (
                <p class="vintage">
                  <VintageSelect view={view} form={more.vintageForm} />
                </p>
              ))}
            <a
              class="language"
              href={inLanguage(view, other)}
              lang={other}
              hreflang={other}
              data-live="language"
            >
              {text('otherLanguage')}
            </a>
          </div>
          <Navigation view={view} />
        </header>
        <main id="content" tabIndex={-1}>
          {children}
        </main>
        <footer data-live="footer">
          <AllPages view={view} />
          {vintage && <p>{text('footer', { date: formatDate(vintage, language) })}</p>}
        </footer>
      </body>
    </html>
  );
}
