/** How does one get to every page? Five groups, of which the own one shows its pages; all of them at the foot. */
import { translator } from '../../src/report/message.js';
import { siteMessages } from '../../src/report/messages/site.js';
import { PAGE_GROUPS, PAGES, type PageGroup, pageOf, type SitePage } from '../site-pages.js';
import { link, type View } from '../view.js';

/** Two short rows on a desktop and on a phone, without a script and without anything to unfold. */
export function Navigation({ view }: { readonly view: View }) {
  const text = translator(siteMessages, view.language);
  const here = pageOf(view.path)?.group ?? null;
  return (
    <div data-live="navigation">
      <nav class="groups" aria-label={text('pages')}>
        <ul>
          {PAGE_GROUPS.map((group) => (
            <li key={group}>
              <a
                href={link(view, pagesIn(group)[0]?.path ?? '/')}
                aria-current={group === here ? 'true' : undefined}
              >
                {text(`group.${group}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {here && (
        <nav class="pages" aria-label={text(`group.${here}`)}>
          <PageList view={view} pages={pagesIn(here)} />
        </nav>
      )}
    </div>
  );
}

export function AllPages({ view }: { readonly view: View }) {
  const text = translator(siteMessages, view.language);
  return (
    <nav class="all-pages" aria-label={text('allPages')}>
      {PAGE_GROUPS.map((group) => (
        <section key={group}>
          <h2>{text(`group.${group}`)}</h2>
          <PageList view={view} pages={pagesIn(group)} />
        </section>
      ))}
    </nav>
  );
}

function PageList({ view, pages }: { readonly view: View; readonly pages: readonly SitePage[] }) {
  return (
    <ul>
      {pages.map(({ path, label }) => (
        <li key={path}>
          <a href={link(view, path)} aria-current={currentness(view.path, path)}>
            {label[view.language]}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** A model belongs to the list of models without being it. */
function currentness(shown: string, path: string): 'page' | 'true' | undefined {
  if (shown === path) return 'page';
  return pageOf(shown)?.path === path ? 'true' : undefined;
}

function pagesIn(group: PageGroup): readonly SitePage[] {
  return PAGES.filter((page) => page.group === group);
}
