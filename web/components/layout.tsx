/** The frame of every page: title, navigation, language, footer. `data-live` names what live search keeps in line. */
import type { ComponentChildren } from 'preact';
import { translator } from '../../src/report/message.js';
import { claimMessages } from '../../src/report/messages/claims.js';
import { explorerMessages } from '../../src/report/messages/explorer.js';
import { forecastMessages } from '../../src/report/messages/forecast.js';
import { growthMessages } from '../../src/report/messages/growth.js';
import { planMessages } from '../../src/report/messages/plans.js';
import { ratePageMessages } from '../../src/report/messages/rate-page.js';
import { formatDate } from '../../src/units/format.js';
import { inLanguage, link, type View } from '../view.js';

interface LayoutProps {
  readonly view: View;
  readonly title: string;
  readonly vintage: string | null;
  /** Script of an island that this page alone has. */
  readonly module?: string;
  readonly children: ComponentChildren;
}

export function Layout({ view, title, vintage, module, children }: LayoutProps) {
  const { language, text } = view;
  const other = language === 'en' ? 'de' : 'en';
  const pages = [
    ['/', text('pace')],
    ['/explore', translator(explorerMessages, language)('nav')],
    ['/rate', translator(ratePageMessages, language)('nav')],
    ['/trends', translator(growthMessages, language)('navigation')],
    ['/forecast', translator(forecastMessages, language)('page.title')],
    ['/models', text('models')],
    ['/plan', translator(planMessages, language)('nav')],
    ['/law', text('law')],
    ['/check', translator(claimMessages, language)('page.title')],
    ['/sources', text('sources')],
  ] as const;
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${title} – Flopscope`}</title>
        <link rel="stylesheet" href="/assets/site.css" />
        <link rel="icon" href="data:," />
        <link rel="alternate" hreflang={other} href={inLanguage(view, other)} data-live="alternate" />
        <script type="module" src="/assets/islands/main.js" />
        {module !== undefined && <script type="module" src={module} />}
      </head>
      <body>
        <a class="skip" href="#content">
          {text('skip')}
        </a>
        <header>
          <a class="name" href={link(view, '/')}>
            Flopscope
          </a>
          <nav aria-label={text('navigation')} data-live="navigation">
            {pages.map(([path, label]) => (
              <a key={path} href={link(view, path)} aria-current={path === view.path ? 'page' : undefined}>
                {label}
              </a>
            ))}
          </nav>
          <a
            class="language"
            href={inLanguage(view, other)}
            lang={other}
            hreflang={other}
            data-live="language"
          >
            {text('otherLanguage')}
          </a>
        </header>
        <main id="content">{children}</main>
        <footer data-live="footer">
          {vintage && <p>{text('footer', { date: formatDate(vintage, language) })}</p>}
        </footer>
      </body>
    </html>
  );
}
