/** A text with headings, lists and tables as data, so that page, Markdown and HTML file say the same. */
import { visibleText } from './visible-text.js';

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3 | 4; readonly text: string }
  | {
      readonly kind: 'paragraph';
      readonly text: string;
      /** What its figures are of; on a page they lead there. */
      readonly about?: string;
    }
  /** Set apart: what must not be missed. */
  | { readonly kind: 'notice'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly ListItem[] }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
      /** A column whose cells lead on a page to what each row is about; null is the subject of the document. */
      readonly leads?: { readonly column: number; readonly about: readonly (string | null)[] };
    };

export interface ListItem {
  readonly text: string;
  readonly url: string | null;
}

export function plainItems(texts: readonly string[]): ListItem[] {
  return texts.map((text) => ({ text, url: null }));
}

export function markdown(blocks: readonly Block[]): string {
  return `${blocks.map(markdownBlock).join('\n\n')}\n`;
}

function markdownBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${markdownText(block.text)}`;
    case 'paragraph':
      return markdownText(block.text);
    case 'notice':
      return `**${markdownText(block.text)}**`;
    case 'list':
      return block.items
        .map(({ text, url }) => `- ${markdownText(text)}${url === null ? '' : ` <${url}>`}`)
        .join('\n');
    case 'table':
      return [block.head, block.head.map(() => '---'), ...block.rows]
        .map((cells) => `| ${cells.map((cell) => markdownText(cell).replaceAll('|', '\\|')).join(' | ')} |`)
        .join('\n');
  }
}

/** For Markdown. Names come from strangers: nothing in them may act as a mark of its own. */
export function markdownText(text: string): string {
  return visibleText(text).replace(/([\\`*_[\]<>#])/g, '\\$1');
}

/** A page of its own, without scripts, to keep or print. */
export function htmlDocument(title: string, language: string, blocks: readonly Block[]): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${htmlText(title)}</title>
<style>${STYLE}</style>
</head>
<body>
${blocks.map(htmlBlock).join('\n')}
</body>
</html>
`;
}

const STYLE = `body{max-width:60rem;margin:2rem auto;padding:0 1rem;font:16px/1.5 Georgia,serif;color:#1c1b19;background:#fdfcf9}
h1,h2,h3,h4{line-height:1.25}table{border-collapse:collapse;font:14px/1.4 system-ui,sans-serif;display:block;overflow-x:auto}
th,td{text-align:left;vertical-align:top;padding:4px 12px 4px 0;border-bottom:1px solid #d8d4cb}
.notice{border-left:3px solid #1f5a8a;padding-left:12px;font-weight:bold}`;

export function htmlBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${htmlText(block.text)}</h${block.level}>`;
    case 'paragraph':
      return `<p>${htmlText(block.text)}</p>`;
    case 'notice':
      return `<p class="notice">${htmlText(block.text)}</p>`;
    case 'list':
      return `<ul>\n${block.items.map(htmlItem).join('\n')}\n</ul>`;
    case 'table': {
      const head = block.head.map((cell) => `<th scope="col">${htmlText(cell)}</th>`).join('');
      const rows = block.rows.map(
        (cells) => `<tr>${cells.map((cell) => `<td>${htmlText(cell)}</td>`).join('')}</tr>`,
      );
      return `<table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table>`;
    }
  }
}

function htmlItem({ text, url }: ListItem): string {
  const link = url === null ? '' : ` <a href="${htmlText(url)}">${htmlText(url)}</a>`;
  return `<li>${htmlText(text)}${link}</li>`;
}

/** The same for HTML. */
export function htmlText(text: string): string {
  return visibleText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
