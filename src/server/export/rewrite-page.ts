/** How does a page stand alone? Its links lead to files; what only a running server can answer leads to a page that says so. */
import { EXPORT_ORIGIN, fileOf, relativeLink, type SiteAddress, siteAddress } from './site-file.js';

export interface PagePlace {
  /** The address the page was asked at. */
  readonly address: SiteAddress;
  /** Whether an address is written, too. */
  readonly isWritten: (address: SiteAddress) => boolean;
  /** The file that says what needs a server, in the language of the page. */
  readonly needsServer: string;
  /** Where the site will be published, without a slash at its end; null where nobody knows. */
  readonly publishedAt: string | null;
}

const LINKS = /(\s(?:href|src|action|formaction))="([^"]*)"/g;
/** Tags that say where the page is published: they need a whole address. */
const WHOLE_ADDRESSES = new RegExp(`<(?:meta|link)\\b[^>]*"${EXPORT_ORIGIN}[^"]*"[^>]*>`, 'g');

export function rewritePage(html: string, place: PagePlace): string {
  const file = fileOf(place.address);
  const from = place.address.path;
  const script = relativeLink(file, 'assets/islands/offline.js');
  return (
    html
      .replace(WHOLE_ADDRESSES, (tag) => publishedTag(tag, place))
      .replace(LINKS, (whole, name: string, value: string) => {
        const target = linkTarget(unescaped(value), from, file, place);
        return target === null ? whole : `${name}="${escaped(target)}"`;
      })
      .replaceAll(EXPORT_ORIGIN, place.publishedAt ?? '')
      // Live search asks a server while one types.
      .replaceAll(' data-island="search"', '')
      .replace('</head>', `<script type="module" src="${escaped(script)}"></script></head>`)
  );
}

function publishedTag(tag: string, { publishedAt, isWritten }: PagePlace): string {
  const [, href = ''] = new RegExp(`"(${EXPORT_ORIGIN}[^"]*)"`).exec(tag) ?? [];
  const target = siteAddress(unescaped(href), '/');
  if (publishedAt === null || !target || !isWritten(target)) return '';
  return tag.replace(href, `${publishedAt}/${fileOf(target)}`);
}

/** Null for what stays as it is: addresses elsewhere, places on the page. */
function linkTarget(href: string, from: string, file: string, place: PagePlace): string | null {
  if (href === '' || href.startsWith('#')) return null;
  const target = siteAddress(href, from);
  if (target === null) return null;
  const to = place.isWritten(target) ? fileOf(target) : place.needsServer;
  return relativeLink(file, to) + (to === place.needsServer ? '' : target.fragment);
}

/** Every address of the site a page leads to. */
export function linksOf(html: string, from: string): SiteAddress[] {
  return [...html.matchAll(LINKS)].flatMap(([, name = '', value = '']) => {
    const isForm = name.trim() === 'action' || name.trim() === 'formaction';
    const target = value.startsWith('#') || isForm ? null : siteAddress(unescaped(value), from);
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
