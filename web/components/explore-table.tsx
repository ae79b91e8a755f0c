/** The largest of the models that are shown; each leads to its page and can be picked for comparison. */

import { explorerWords } from '../../src/report/explorer-setup.js';
import {
  dayText,
  evidenceText,
  methodTextOf,
  modelSizeText,
  organizationsText,
} from '../../src/report/explorer-words.js';
import { translator } from '../../src/report/message.js';
import { explorerMessages } from '../../src/report/messages/explorer.js';
import { visibleText } from '../../src/report/visible-text.js';
import type { ExploreAnswer } from '../../src/trends/explore/explore-answer.js';
import { type ExploreState, MOST_COMPARED } from '../../src/trends/explore/explore-state.js';
import { formatNumber } from '../../src/units/format.js';
import { link, type View } from '../view.js';
import { exploreLink } from './explore-links.js';
import { ScrollBox } from './scroll-box.js';
import { TableHead } from './table-head.js';

interface TableProps {
  readonly view: View;
  readonly state: ExploreState;
  readonly answer: ExploreAnswer;
  readonly places: readonly number[];
}

/** A page can hold so many rows; files have all. */
const MOST_ROWS = 100;

export function ExploreTable({ view, state, answer, places }: TableProps) {
  const text = translator(explorerMessages, view.language);
  const words = explorerWords(view.language);
  const { quantity } = state;
  const { value } = answer.sizes[quantity];
  const rows = [...places].sort((a, b) => (value[b] ?? 0) - (value[a] ?? 0)).slice(0, MOST_ROWS);
  const number = (count: number) => formatNumber(count, view.language);
  return (
    <>
      {rows.length < places.length && (
        <p>{text('tableNote', { shown: number(rows.length), total: number(places.length) })}</p>
      )}
      <ScrollBox label={text('model')}>
        <table>
          <TableHead
            names={[
              ...[text('model'), words.text(`of.${quantity}`), text('evidence'), text('method')],
              ...[text('published'), text('organization'), text('compareColumn')],
            ]}
          />
          <tbody>
            {rows.map((place) => (
              <tr key={place}>
                <th scope="row">
                  <ModelLink view={view} answer={answer} place={place} />
                </th>
                <td>{modelSizeText(answer, place, quantity, words)}</td>
                <td>{evidenceText(answer, place, quantity, words)}</td>
                <td>{methodTextOf(answer, place, quantity, words)}</td>
                <td class="day">{dayText(answer.models.published[place], view.language)}</td>
                <td>{organizationsText(answer, place)}</td>
                <td>
                  <PickLink {...{ view, state, answer, place }} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </>
  );
}

function ModelLink({
  view,
  answer,
  place,
}: Pick<TableProps, 'view' | 'answer'> & { readonly place: number }) {
  const id = answer.models.id[place] ?? '';
  return (
    <a href={link(view, `/models/${encodeURIComponent(id)}`)}>
      {visibleText(answer.models.name[place] ?? '')}
    </a>
  );
}

function PickLink({ view, state, answer, place }: Omit<TableProps, 'places'> & { readonly place: number }) {
  const text = translator(explorerMessages, view.language);
  const [id = '', name = ''] = [answer.models.id[place], visibleText(answer.models.name[place] ?? '')];
  const { models } = state;
  if (models.includes(id))
    return (
      <a
        href={exploreLink(view, state, { models: models.filter((one) => one !== id) })}
        aria-label={text('removeLabel', { name })}
        data-pick={id}
      >
        {text('remove')}
      </a>
    );
  if (models.length >= MOST_COMPARED) return null;
  return (
    <a
      href={exploreLink(view, state, { models: [...models, id] })}
      aria-label={text('addLabel', { name })}
      data-pick={id}
    >
      {text('add')}
    </a>
  );
}
