/** What other sources list of a model, on the terminal. */
import type { ListedElsewhere } from '../catalog/matching/match-answer.js';
import { listingTexts } from '../report/listings-text.js';
import { translator } from '../report/message.js';
import { listingsMessages } from '../report/messages/listings.js';
import { visibleText } from '../report/visible-text.js';
import type { CommandContext } from './command.js';
import { textTable } from './terminal.js';

/** Rows a terminal shows without `--explain`. */
const SHOWN_ROWS = 8;

export function printListings(
  listings: readonly ListedElsewhere[],
  explain: boolean,
  { terminal, language }: CommandContext,
): void {
  if (listings.length === 0) return;
  const text = translator(listingsMessages, language);
  const shown = explain ? listings : listings.slice(0, SHOWN_ROWS);
  const rows = shown.map((listing) => {
    const { relation, score } = listingTexts(listing, language);
    return [`${listing.source}: ${visibleText(listing.key)}`, relation, listing.listed ?? '–', score];
  });
  terminal.print('');
  terminal.print(terminal.bold(text('title')));
  terminal.print(textTable([text('listing'), text('relation'), text('listed'), text('score')], rows, [3]));
  if (listings.length > shown.length) terminal.print(text('more', { count: listings.length - shown.length }));
  for (const listing of shown) {
    const { why, parameters } = listingTexts(listing, language);
    if (parameters !== null) terminal.print(visibleText(`${listing.key}: ${parameters}`));
    if (explain) terminal.print(visibleText(`${listing.key}: ${why}`));
  }
}
