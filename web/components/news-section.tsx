/** What the newest vintage has brought since the one before, and which models moved the count. */
import type { Crossing } from '../../src/catalog/revision.js';
import { partsTranslator, translator } from '../../src/report/message.js';
import { homeMessages } from '../../src/report/messages/home.js';
import { visibleText } from '../../src/report/visible-text.js';
import type { News } from '../../src/trends/overview.js';
import { formatDate, formatScientific, formatThreshold } from '../../src/units/format.js';
import { readThreshold } from '../../src/units/threshold.js';
import { link, type View } from '../view.js';
import { Figure, FigureText } from './figure.js';
import { ScrollBox } from './scroll-box.js';

export function NewsSection({ view, news }: { readonly view: View; readonly news: News }) {
  const { language } = view;
  const text = translator(homeMessages, language);
  const threshold = formatThreshold(readThreshold(news.threshold), language);
  const revisions = link(view, '/revisions', { over: news.threshold });
  return (
    <>
      <h2 id="new">{text('newsTitle', { date: formatDate(news.from, language) })}</h2>
      <p>
        {partsTranslator(homeMessages, language)('news', {
          to: formatDate(news.to, language),
          added: news.added,
          removed: news.removed,
          changed: news.changedModels,
          threshold,
          before: news.before,
          after: news.after,
        }).map((part, index) =>
          part.mark ? (
            <Figure key={index} href={revisions}>
              {part.text}
            </Figure>
          ) : (
            <FigureText key={index} text={part.text} names={[threshold]} href={revisions} />
          ),
        )}
      </p>
      {news.crossings.length > 0 && (
        <ScrollBox label={text('crossed')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{text('crossing')}</th>
                <th scope="col">{view.text('published')}</th>
                <th scope="col" class="number">
                  {view.text('compute')}
                </th>
                <th scope="col">{text('crossed')}</th>
              </tr>
            </thead>
            <tbody>
              {news.crossings.map((crossing) => (
                <Row key={crossing.model} view={view} crossing={crossing} />
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
      <p>
        <a href={revisions}>{text('newsMore')}</a>
      </p>
    </>
  );
}

function Row({ view, crossing }: { readonly view: View; readonly crossing: Crossing }) {
  const { language } = view;
  const { model, name, published, direction, from, to, reason } = crossing;
  const size = direction === 'in' ? to : from;
  return (
    <tr>
      <th scope="row">
        <a href={link(view, `/models/${model}`)}>{visibleText(name)}</a>
      </th>
      <td>{published === null ? view.text('notKnown') : formatDate(published, language)}</td>
      <td class="number">
        {size === null ? (
          view.text('notKnown')
        ) : (
          <Figure href={`${link(view, `/models/${model}`)}#trainingComputeFlop`}>
            {formatScientific(size, language, 3)}
          </Figure>
        )}
      </td>
      <td>{`${direction === 'in' ? '+1' : '−1'}, ${translator(homeMessages, language)(`reason.${reason}`)}`}</td>
    </tr>
  );
}
