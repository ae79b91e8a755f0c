/** Why is another source's listing taken for this model, in words? */
import type { ListedElsewhere } from '../catalog/matching/match-answer.js';
import { formatNumber } from '../units/format.js';
import type { Language } from '../units/language.js';
import { translator } from './message.js';
import { listingsMessages } from './messages/listings.js';

export interface ListingTexts {
  readonly relation: string;
  readonly score: string;
  /** Every feature with its weight, or why it was declared. */
  readonly why: string;
  /** What files say of parameters against the record; null where they say nothing comparable. */
  readonly parameters: string | null;
}

export function listingTexts(listing: ListedElsewhere, language: Language): ListingTexts {
  const text = translator(listingsMessages, language);
  return {
    relation: text(`relation.${listing.relation}`),
    score: listing.score === null ? text('declared') : formatNumber(listing.score, language),
    why: whyText(listing, language),
    parameters: parametersText(listing, language),
  };
}

function whyText({ by, features, evidence }: ListedElsewhere, language: Language): string {
  const text = translator(listingsMessages, language);
  if (by === 'declared') return evidence.join('; ');
  const weighed = features.map(({ feature, weight, detail }) => {
    const sign = weight < 0 ? '−' : '+';
    const amount = `${sign}${formatNumber(Math.abs(weight), language)}`;
    return `${text(`feature.${feature}`)}${detailText(detail)} ${amount}`;
  });
  const root = evidence.length > 0 ? [text('over', { bases: evidence.join(' ← ') })] : [];
  return [...root, ...weighed].join('; ');
}

/** `OpenAI / OpenAI` is said once. */
function detailText(detail: string): string {
  const [ours, theirs] = detail.split(' / ');
  if (detail === '') return '';
  return ours === theirs ? ` (${ours})` : ` (${detail})`;
}

function parametersText({ parameters }: ListedElsewhere, language: Language): string | null {
  if (!parameters) return null;
  const text = translator(listingsMessages, language);
  const values = {
    inFiles: formatNumber(parameters.inFiles, language),
    recorded: formatNumber(parameters.recorded, language),
  };
  return text(parameters.agrees ? 'parametersAgree' : 'parametersDiffer', values);
}
