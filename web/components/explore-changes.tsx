/** What appeared, moved and vanished between two vintages, the largest first. */
import { dayText, sizeText } from '../../src/report/explorer-words.js';
import { translator } from '../../src/report/message.js';
import { explorerMessages } from '../../src/report/messages/explorer.js';
import { visibleText } from '../../src/report/visible-text.js';
import type { ExploreAnswer } from '../../src/trends/explore/explore-answer.js';
import type { ExploreChanges, FormerPlace } from '../../src/trends/explore/explore-changes.js';
import type { ExploreState } from '../../src/trends/explore/explore-state.js';
import { formatDate, formatNumber, formatShare } from '../../src/units/format.js';
import { link, type View } from '../view.js';
import { ScrollBox } from './scroll-box.js';
import { TableHead } from './table-head.js';

interface ChangesProps {
  readonly view: View;
  readonly state: ExploreState;
  readonly answer: ExploreAnswer;
  readonly other: ExploreAnswer;
  readonly changes: ExploreChanges;
  readonly leastFactor: number;
}

/** A model at both vintages; null where it is not at one. */
interface Row {
  readonly id: string;
  readonly name: string;
  readonly before: FormerPlace | null;
  readonly after: FormerPlace | null;
}

const MOST_ROWS = 30;

export function ExploreChangesSection({ view, state, answer, other, changes, leastFactor }: ChangesProps) {
  const text = translator(explorerMessages, view.language);
  const number = (count: number) => formatNumber(count, view.language);
  const { appeared, moved, gone } = changes;
  const row = (place: number, before: FormerPlace | null): Row => ({
    ...{ id: answer.models.id[place] ?? '', name: answer.models.name[place] ?? '', before },
    after: {
      day: answer.models.published[place] ?? 0,
      value: answer.sizes[state.quantity].value[place] ?? 0,
    },
  });
  return (
    <>
      <h2 id="changes">
        {text('changesTitle', {
          before: formatDate(other.vintage.date, view.language),
          after: formatDate(answer.vintage.date, view.language),
          ...{ appeared: number(appeared.length), moved: number(moved.length), gone: number(gone.length) },
        })}
      </h2>
      <p>{text('changesNote', { percent: formatShare(leastFactor - 1, view.language) })}</p>
      <Rows title={text('appeared')} rows={appeared.map((place) => row(place, null))} {...{ view, state }} />
      <Rows
        title={text('moved')}
        rows={moved.map(({ place, was }) => row(place, was))}
        {...{ view, state }}
      />
      <Rows
        title={text('gone')}
        rows={gone.map(({ id, name, was }) => ({ id, name, before: was, after: null }))}
        vintage={other.vintage.date}
        {...{ view, state }}
      />
    </>
  );
}

interface RowsProps {
  readonly view: View;
  readonly state: ExploreState;
  readonly title: string;
  readonly rows: readonly Row[];
  /** At which the models can be seen; that of the page where it is left out. */
  readonly vintage?: string;
}

function Rows({ view, state, title, rows, vintage }: RowsProps) {
  const text = translator(explorerMessages, view.language);
  if (rows.length === 0) return null;
  const size = ({ before, after }: Row) => (after ?? before)?.value ?? 0;
  const shown = [...rows].sort((a, b) => size(b) - size(a)).slice(0, MOST_ROWS);
  const number = (count: number) => formatNumber(count, view.language);
  const said = (place: FormerPlace | null) =>
    place === null
      ? '–'
      : `${sizeText(place.value, state.quantity, view.language)}, ${dayText(place.day, view.language)}`;
  return (
    <details>
      <summary>{`${title} (${number(rows.length)})`}</summary>
      {shown.length < rows.length && (
        <p>{text('mostListed', { shown: number(shown.length), total: number(rows.length) })}</p>
      )}
      <ScrollBox label={title}>
        <table>
          <TableHead names={[text('model'), text('before'), text('after')]} />
          <tbody>
            {shown.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  <a
                    href={link(
                      view,
                      `/models/${encodeURIComponent(row.id)}`,
                      vintage === undefined ? {} : { 'as-of': vintage },
                    )}
                  >
                    {visibleText(row.name)}
                  </a>
                </th>
                <td>{said(row.before)}</td>
                <td>{said(row.after)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </details>
  );
}
