/** A document in Markdown as HTML that may stand on a page: no raw HTML, links that arrive, tables and code that scroll. */
import { Marked } from 'marked';
import { slug } from '../catalog/name.js';

interface MarkdownOptions {
  /** Where a link leads; null for what this site does not serve: then the words stand alone. */
  readonly address: (href: string) => string | null;
  /** How a table is named for those who cannot see it. */
  readonly tableLabel: (number: number) => string;
}

/** The first heading is left out: the page has it as its own. */
export function markdownHtml(text: string, { address, tableLabel }: MarkdownOptions): string {
  const marked = new Marked({
    renderer: {
      html: ({ text: raw }) => htmlText(raw),
      image: ({ text: alt }) => `<em>${htmlText(alt)}</em>`,
      heading({ tokens, depth }) {
        const shown = this.parser.parseInline(tokens);
        if (depth === 1) return '';
        return `<h${depth} id="${slug(plainText(shown))}">${shown}</h${depth}>\n`;
      },
      link({ href, tokens }) {
        const shown = this.parser.parseInline(tokens);
        const target = /^https?:\/\//.test(href) || href.startsWith('#') ? href : address(href);
        return target === null ? shown : `<a href="${htmlText(target)}">${shown}</a>`;
      },
    },
  });
  let tables = 0;
  return String(marked.parse(text, { async: false }))
    .replaceAll('<table>', () => {
      tables += 1;
      return `<section class="scroll" tabindex="0" aria-label="${htmlText(tableLabel(tables))}"><table>`;
    })
    .replaceAll('</table>', '</table></section>');
}

function htmlText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function plainText(html: string): string {
  return html.replace(/<[^>]*>/g, '').replace(/&\w+;/g, ' ');
}
