/** A document of blocks on a page: the same that Markdown and HTML files say. */
import type { Block, ListItem } from '../../src/report/document.js';
import { visibleText } from '../../src/report/visible-text.js';
import { ScrollBox } from './scroll-box.js';
import { TableHead } from './table-head.js';

export function Blocks({ blocks }: { readonly blocks: readonly Block[] }) {
  return (
    <>
      {blocks.map((block, index) => (
        <OneBlock key={index} block={block} />
      ))}
    </>
  );
}

function OneBlock({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'heading':
      return <Heading level={block.level}>{visibleText(block.text)}</Heading>;
    case 'paragraph':
      return <p>{visibleText(block.text)}</p>;
    case 'notice':
      return <p class="note">{visibleText(block.text)}</p>;
    case 'list':
      return <List items={block.items} />;
    case 'table':
      return <Table head={block.head} rows={block.rows} />;
  }
}

function Heading({ level, children }: { readonly level: 1 | 2 | 3 | 4; readonly children: string }) {
  if (level === 1) return <h1>{children}</h1>;
  if (level === 2) return <h2>{children}</h2>;
  return level === 3 ? <h3>{children}</h3> : <h4>{children}</h4>;
}

function List({ items }: { readonly items: readonly ListItem[] }) {
  return (
    <ul>
      {items.map(({ text, url }) => (
        <li key={text}>
          {url === null ? (
            visibleText(text)
          ) : (
            <a href={url} rel="noopener">
              {visibleText(text)}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}

function Table({
  head,
  rows,
}: {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}) {
  return (
    <ScrollBox label={head.join(', ')}>
      <table>
        <TableHead names={head} />
        <tbody>
          {rows.map(([first = '', ...cells], index) => (
            <tr key={index}>
              <th scope="row">{visibleText(first)}</th>
              {cells.map((cell, column) => (
                <td key={column}>{visibleText(cell)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
