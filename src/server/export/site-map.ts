/** Which pages are search engines told of? Every one that is not a state of another, with its languages beside it. */
import { isData } from './site-file.js';
import type { SitePlan } from './site-plan.js';

/** Of the protocol (sitemaps.org); whoever has more needs a file that lists such files. */
const MOST_ADDRESSES = 50_000;

export function siteMap(publishedAt: string, { files }: SitePlan): string {
  const pages = [...files]
    .filter(([address]) => !address.includes('?') && !isData(address) && !/^\/(?:de\/)?embed\//.test(address))
    .slice(0, MOST_ADDRESSES);
  const entries = pages.map(([address, file]) => {
    const path = address.replace(/^\/de(?=\/)/, '');
    const [english, german] = [path, `/de${path}`].map((other) => files.get(other));
    const others = [
      ['en', english],
      ['de', german],
    ].flatMap(([language, other]) =>
      other === undefined ? [] : alternate(language ?? '', whole(publishedAt, other)),
    );
    return `  <url>\n    <loc>${whole(publishedAt, file)}</loc>\n${others.join('')}  </url>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${entries.join('')}</urlset>\n`;
}

function whole(publishedAt: string, file: string): string {
  const path = file.split('/').map(encodeURIComponent).join('/');
  return `${publishedAt}/${path}`.replaceAll('&', '&amp;').replaceAll("'", '&apos;');
}

function alternate(language: string, address: string): string {
  return `    <xhtml:link rel="alternate" hreflang="${language}" href="${address}"/>\n`;
}
