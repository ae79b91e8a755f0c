/** The figures of the long tail: months or accounts, what was made of originals, and the largest with their working. */
import type { ComponentChildren } from 'preact';
import { groupName, sizeText } from '../../src/report/long-tail-text.js';
import { translator } from '../../src/report/message.js';
import { longTailMessages } from '../../src/report/messages/long-tail.js';
import { visibleText } from '../../src/report/visible-text.js';
import type { LongTailAnswer } from '../../src/trends/long-tail/long-tail-answer.js';
import { formatDate, formatNumber, formatScientific } from '../../src/units/format.js';
import type { View } from '../view.js';
import { Figure } from './figure.js';
import { ScrollBox } from './scroll-box.js';

interface TableProps {
  readonly view: View;
  readonly answer: LongTailAnswer;
  /** Where the figures come from. */
  readonly known: string;
}

/** What fits a page; the files have all. */
const ROWS_SHOWN = 30;

export function LongTailTable({ view, answer, known }: TableProps) {
  const { language } = view;
  const { by, groups } = answer;
  const text = translator(longTailMessages, language);
  const rows = by === 'month' ? [...groups].reverse() : groups.slice(0, ROWS_SHOWN);
  return (
    <Table
      label={text(by)}
      heads={[text(by), text('over'), text('known'), text('unknown'), text('originals'), text('all')]}
    >
      {rows.map(({ key, over, known: sized, unknown, originals, repositories }) => (
        <tr key={key}>
          <th scope="row">
            <bdi>{visibleText(groupName(key, by, language))}</bdi>
          </th>
          {[over, sized, unknown, originals, repositories].map((value, index) => (
            <Count key={index} view={view} value={value} known={known} />
          ))}
        </tr>
      ))}
    </Table>
  );
}

export function DerivativeTable({ view, answer, known }: TableProps) {
  const { language } = view;
  const text = translator(longTailMessages, language);
  const under = text('underOver', { size: sizeText(answer.over, language) });
  return (
    <Table label={text('kind')} heads={[text('kind'), text('all'), text('rooted'), under]}>
      {answer.derivatives.map(({ kind, repositories, rooted, underOver }) => (
        <tr key={kind}>
          <th scope="row">{text(`kind.${kind}`)}</th>
          {[repositories, rooted, underOver].map((value, index) => (
            <Count key={index} view={view} value={value} known={known} />
          ))}
        </tr>
      ))}
    </Table>
  );
}

export function LargestTable({ view, answer }: Omit<TableProps, 'known'>) {
  const { language } = view;
  const text = translator(longTailMessages, language);
  const heads = (['model', 'created', 'parameters', 'tokens', 'compute'] as const).map((key) => text(key));
  return (
    <Table label={text('largestTitle')} heads={heads}>
      {answer.largest.map(({ id, created, parameters, tokens, trainingFlop, source, url }) => (
        <tr key={id}>
          <th scope="row">
            <bdi>{visibleText(id)}</bdi>
          </th>
          <td>{created === null ? '–' : formatDate(created, language)}</td>
          {[parameters, tokens, trainingFlop].map((value, index) => (
            <td class="number" key={index}>
              <a class="figure" href={url} title={source}>
                {formatScientific(value, language)}
              </a>
            </td>
          ))}
        </tr>
      ))}
    </Table>
  );
}

function Table({
  label,
  heads,
  children,
}: {
  readonly label: string;
  readonly heads: readonly string[];
  readonly children: ComponentChildren;
}) {
  return (
    <ScrollBox label={label}>
      <table>
        <thead>
          <tr>
            {heads.map((head, index) => (
              <th key={head} scope="col" class={index === 0 ? undefined : 'number'}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </ScrollBox>
  );
}

function Count({
  view,
  value,
  known,
}: {
  readonly view: View;
  readonly value: number | null;
  readonly known: string;
}) {
  return (
    <td class="number">
      {value === null ? '–' : <Figure href={known}>{formatNumber(value, view.language, 0)}</Figure>}
    </td>
  );
}
