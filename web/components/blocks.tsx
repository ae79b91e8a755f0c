/** A document of blocks on a page: the same that Markdown and HTML files say. */
import type { Block, ListItem } from '../../src/report/document.js';
import { visibleText } from '../../src/report/visible-text.js';
import { FigureText } from './figure.js';
import { ScrollBox } from './scroll-box.js';
import { TableHead } from './table-head.js';

interface BlocksProps {
  readonly blocks: readonly Block[];
  /**
   * Where a figure leads.
   * @param about what its block is about, null for the subject of the document
   */
  readonly known: (about: string | null, figure: string) => string;
}

export function Blocks({ blocks, known }: BlocksProps) {
  return (
    <>
      {blocks.map((block, index) => (
        <OneBlock key={index} block={block} known={known} />
      ))}
    </>
  );
}

function OneBlock({ block, known }: { readonly block: Block; readonly known: BlocksProps['known'] }) {
  switch (block.kind) {
    case 'heading':
      return <Heading level={block.level}>{visibleText(block.text)}</Heading>;
    case 'paragraph':
      return <Paragraph {...block} known={known} />;
    case 'notice':
      return <p class="note">{visibleText(block.text)}</p>;
    case 'list':
      return <List items={block.items} />;
    case 'table':
      return <Table {...block} known={known} />;
  }
}

function Heading({ level, children }: { readonly level: 1 | 2 | 3 | 4; readonly children: string }) {
  if (level === 1) return <h1>{children}</h1>;
  if (level === 2) return <h2>{children}</h2>;
  return level === 3 ? <h3>{children}</h3> : <h4>{children}</h4>;
}

type Of<Kind extends Block['kind']> = Extract<Block, { readonly kind: Kind }> & Pick<BlocksProps, 'known'>;

function Paragraph({ text, about, known }: Of<'paragraph'>) {
  if (about === undefined) return <p>{visibleText(text)}</p>;
  return (
    <p>
      <FigureText text={visibleText(text)} href={(figure) => known(about, figure)} />
    </p>
  );
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

function Table({ head, rows, leads, known }: Of<'table'>) {
  return (
    <ScrollBox label={head.join(', ')}>
      <table>
        <TableHead names={head} />
        <tbody>
          {rows.map((cells, row) => (
            <tr key={row}>
              {cells.map((cell, column) => {
                const text = visibleText(cell);
                const shown =
                  leads?.column === column && /\p{L}|\d/u.test(text) ? (
                    <a class="figure" href={known(leads.about[row] ?? null, text)}>
                      {text}
                    </a>
                  ) : (
                    text
                  );
                return column === 0 ? (
                  <th key={column} scope="row">
                    {shown}
                  </th>
                ) : (
                  <td key={column}>{shown}</td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
