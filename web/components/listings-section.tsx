/** What other sources list of a model, how that stands to it, and why it is taken for it. */
import type { ListedElsewhere } from '../../src/catalog/matching/match-answer.js';
import { listingTexts } from '../../src/report/listings-text.js';
import { translator } from '../../src/report/message.js';
import { listingsMessages } from '../../src/report/messages/listings.js';
import { visibleText } from '../../src/report/visible-text.js';
import type { View } from '../view.js';
import { ScrollBox } from './scroll-box.js';

interface ListingsProps {
  readonly view: View;
  readonly listings: readonly ListedElsewhere[];
}

export function ListingsSection({ view, listings }: ListingsProps) {
  if (listings.length === 0) return null;
  const text = translator(listingsMessages, view.language);
  return (
    <section id="listings">
      <h2>{text('title')}</h2>
      <p class="note">{text('intro')}</p>
      <details>
        <summary>{`${text('title')}: ${listings.length}`}</summary>
        <ScrollBox label={text('title')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{text('listing')}</th>
                <th scope="col">{text('relation')}</th>
                <th scope="col">{text('listed')}</th>
                <th scope="col" class="number">
                  {text('score')}
                </th>
                <th scope="col">{text('why')}</th>
                <th scope="col">{text('source')}</th>
              </tr>
            </thead>
            <tbody>
              {listings.map((listing, index) => (
                <ListingRow key={listing.source + listing.key} view={view} listing={listing} index={index} />
              ))}
            </tbody>
          </table>
        </ScrollBox>
      </details>
    </section>
  );
}

interface RowProps {
  readonly view: View;
  readonly listing: ListedElsewhere;
  readonly index: number;
}

function ListingRow({ view, listing, index }: RowProps) {
  const { relation, score, why, parameters } = listingTexts(listing, view.language);
  return (
    <tr>
      <th scope="row">{visibleText(listing.key)}</th>
      <td>{relation}</td>
      <td>{listing.listed ?? '–'}</td>
      <td class="number">
        <a class="figure" href={`#listing-${index}`}>
          {score}
        </a>
      </td>
      <td class="listing-why" id={`listing-${index}`}>
        {visibleText(parameters === null ? why : `${parameters}; ${why}`)}
      </td>
      <td>{`${listing.source}, ${listing.snapshot.retrieved}`}</td>
    </tr>
  );
}
