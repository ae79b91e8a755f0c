/** Is the page one of a server, or one of the files of an exported site? */

/** Where the files of the site begin, seen from the page: `../../`, or empty; null before a server. */
export const siteRoot: string | null = document.documentElement.dataset.files ?? null;

/** A page of the same language by its path: `models/gpt-4`, without a slash before it. */
export function exportedPage(path: string): string {
  const language = document.documentElement.lang === 'de' ? 'de/' : '';
  return `${siteRoot ?? ''}${language}${path}/index.html`;
}
