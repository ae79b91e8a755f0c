/** How does a page stand alone? Its links lead to files; what only a running server can answer leads to a page that says so. */
import { styleSource } from '../own-styles.js';
import { EXPORT_ORIGIN, fileOf, relativeLink, type SiteAddress, siteAddress, spelled } from './site-file.js';

export interface PagePlace {
  /** The address the page was asked at. */
  readonly address: SiteAddress;
  /** The file that is written for an address, itself or one that holds the same; null where there is none. */
  readonly written: (address: SiteAddress) => string | null;
  /** The file that says what needs a server, in the language of the page. */
  readonly needsServer: string;
  /** Where the site will be published, without a slash at its end; null where nobody knows. */
  readonly publishedAt: string | null;
  readonly newest: string | null;
}

/**
 * What a browser takes from a page itself: everything of a header's policy but `frame-ancestors`. Styles that the page
 * brings along are named by their hash.
 */
export function policyOf(html: string): string {
  const own = [...html.matchAll(/<style>(.*?)<\/style>/gs)].map(
    ([, styles = '']) => ` ${styleSource(styles)}`,
  );
  return `default-src 'none'; script-src 'self'; style-src 'self'${own.join('')}; img-src 'self' data:; connect-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'`;
}

const LINKS = /(\s(?:href|src|action|formaction))="([^"]*)"/g;
/** Tags that say where the page is published: they need a whole address. */
const WHOLE_TAGS = new RegExp(`<(?:meta|link)\\b[^>]*"${EXPORT_ORIGIN}[^"]*"[^>]*>`, 'g');
/** Feeds know where they lie, and are not written where nobody does. */
const FEED_TAGS = /<link rel="alternate" type="application\/atom\+xml"[^>]*href="([^"]*)"[^>]*>/g;
/** An address in a text, `&` spelled as it is or for HTML. */
const WHOLE_ADDRESSES = new RegExp(
  `${EXPORT_ORIGIN}(?:[^\\s"'<>&\\\\)\\]}]|&amp;|&(?!quot;|lt;|gt;|#))*`,
  'g',
);
/** Works its states out in the browser, from files of data. */
export const EXPLORER = /^\/(?:de\/)?explore$/;
/** For where a site of which nobody knows the place begins. */
const SOMEWHERE = '…';

export function rewritePage(html: string, place: PagePlace): string {
  const file = fileOf(place.address);
  const root = relativeLink(file, 'index.html').slice(0, -'index.html'.length);
  const head =
    `<meta http-equiv="Content-Security-Policy" content="${policyOf(html)}">` +
    `<script type="module" src="${root}assets/islands/offline.js"></script>`;
  return wholeAddresses(
    html
      .replace(WHOLE_TAGS, (tag) => publishedTag(tag, place))
      .replace(FEED_TAGS, (tag, href: string) => {
        const feed = siteAddress(unescaped(href), place.address.path, place.newest);
        return feed && place.written(feed) !== null ? tag : '';
      })
      .replace(LINKS, (whole, name: string, value: string) => {
        const isForm = /action$/.test(name);
        const target = (isForm ? formTarget : linkTarget)(unescaped(value), file, place);
        return target === null ? whole : `${name}="${escaped(target)}"`;
      })
      // Live search asks a server while one types.
      .replaceAll(' data-island="search"', '')
      .replace('<html', `<html data-files="${root}"`)
      .replace('<head>', `<head>${head}`),
    place,
  );
}

/** A text that says where something lies: citations, frames, feeds. */
export function wholeAddresses(
  text: string,
  { publishedAt, written, needsServer, newest }: Omit<PagePlace, 'address'>,
): string {
  return text.replace(WHOLE_ADDRESSES, (href) => {
    const target = siteAddress(unescaped(href), '/', newest);
    const file = target && (written(target) ?? needsServer);
    return `${publishedAt ?? SOMEWHERE}/${file ?? ''}`;
  });
}

function publishedTag(tag: string, { publishedAt, written, newest }: PagePlace): string {
  const [, href = ''] = new RegExp(`"(${EXPORT_ORIGIN}[^"]*)"`).exec(tag) ?? [];
  const target = siteAddress(unescaped(href), '/', newest);
  const file = target && written(target);
  return publishedAt === null || !file ? '' : tag.replace(href, `${publishedAt}/${file}`);
}

/** Null for what stays as it is: addresses elsewhere, places on the page. */
function linkTarget(href: string, file: string, place: PagePlace): string | null {
  if (href === '' || href.startsWith('#')) return null;
  const target = siteAddress(href, place.address.path, place.newest);
  if (target === null) return null;
  const to = place.written(target);
  if (to === null && EXPLORER.test(target.path) && target.search !== '')
    return `${linkTarget(target.path, file, place)}?${target.search}`;
  if (to !== null) return relativeLink(file, to) + target.fragment;
  return needsServerLink(target, file, place);
}

/** A file takes no choices: the page behind the mark finds the file that stands for them. */
function formTarget(href: string, file: string, place: PagePlace): string | null {
  const target = siteAddress(href, place.address.path, place.newest);
  return target && needsServerLink(target, file, place);
}

/** Names the address, for whoever has a server. */
function needsServerLink(target: SiteAddress, file: string, { needsServer }: PagePlace): string {
  return `${relativeLink(file, needsServer)}#${spelled(target)}`;
}

/** Every address of the site a page leads to. */
export function linksOf(html: string, from: string, newest: string | null): SiteAddress[] {
  return [...html.matchAll(LINKS)].flatMap(([, name = '', value = '']) => {
    const isForm = name.trim() === 'action' || name.trim() === 'formaction';
    const target = value.startsWith('#') || isForm ? null : siteAddress(unescaped(value), from, newest);
    return target ?? [];
  });
}

function unescaped(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
