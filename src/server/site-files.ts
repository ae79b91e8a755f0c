/** What are machines that read the site told? Which pages there are, in which languages, and where to look no further. */
import { PAGES } from '../../web/site-pages.js';
import { inLanguage, openView } from '../../web/view.js';
import { LANGUAGES, type Language } from '../units/language.js';

export function robotsFile(origin: string): string {
  return `User-agent: *\nAllow: /\nDisallow: /api/\n\nSitemap: ${origin}/sitemap.xml\n`;
}

/** Each page in each language, with its other languages beside it. */
export function sitemap(origin: string): string {
  const addressOf = (path: string, language: Language) =>
    `${origin}${inLanguage(openView(language, path, {}, []), language)}`;
  const entries = PAGES.flatMap(({ path }) =>
    LANGUAGES.map((language) => {
      const others = LANGUAGES.map((other) => alternate(other, addressOf(path, other)));
      return `  <url>\n    <loc>${addressOf(path, language)}</loc>\n${others.join('')}${alternate('x-default', addressOf(path, 'en'))}  </url>\n`;
    }),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${entries.join('')}</urlset>\n`;
}

function alternate(language: string, address: string): string {
  return `    <xhtml:link rel="alternate" hreflang="${language}" href="${address}"/>\n`;
}
