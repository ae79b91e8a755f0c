/** What is new? Listings, revisions and rules brought to the feeds that tell of them. */
import { join } from 'node:path';
import type { RevisionsAnswer } from './catalog/revision.js';
import { loadLaw } from './law-files.js';
import { InputError } from './provenance/input-error.js';
import { changeFeed } from './report/feeds/change-feed.js';
import type { FeedContent, FeedQuestion } from './report/feeds/feed-entry.js';
import { modelFeed } from './report/feeds/model-feed.js';
import { ruleFeed } from './report/feeds/rule-feed.js';
import { vintageFeed } from './report/feeds/vintage-feed.js';
import type { FileSystem } from './snapshots/file-system.js';
import { readThreshold } from './units/threshold.js';
import { kept, type Vintages } from './vintages.js';

export interface FeedPlace {
  readonly files: FileSystem;
  readonly packageRoot: string;
}

const DEFAULT_OVER = '1e25flop';
/** From so many vintages to the one before each: a year of changes, at the pace of the sources. */
const MOST_STEPS = 6;

export async function answerFeed(
  known: Vintages,
  place: FeedPlace,
  question: FeedQuestion,
): Promise<FeedContent> {
  const { feed, over, jurisdiction, lang } = question;
  const asOf = question['as-of'] ?? null;
  if (over !== undefined && feed !== 'models')
    throw new InputError('is of the feed models alone', { flag: '--over' });
  if (jurisdiction !== undefined && feed !== 'rules')
    throw new InputError('is of the feed rules alone', { flag: '--jurisdiction' });
  if (feed === 'rules') {
    const { book } = await loadLaw(join(place.packageRoot, 'data'), place.files);
    return ruleFeed(book, jurisdiction ?? null, lang);
  }
  const catalog = await known.catalog(asOf);
  if (feed === 'changes')
    return changeFeed(await steps(known, catalog.vintage.date), catalog.vintage.date, lang);
  const listings = await known.listings();
  if (feed === 'vintages') return vintageFeed(listings, catalog, lang);
  return modelFeed(listings, catalog, over ?? readThreshold(DEFAULT_OVER), lang);
}

/** Of one opened observatory: six comparisons of whole catalogues take seconds. */
const compared = new WeakMap<Vintages, Map<string, Promise<readonly RevisionsAnswer[]>>>();

function steps(known: Vintages, last: string): Promise<readonly RevisionsAnswer[]> {
  const made = compared.get(known) ?? new Map<string, Promise<readonly RevisionsAnswer[]>>();
  compared.set(known, made);
  return kept(made, last, () => compareSteps(known, last));
}

async function compareSteps(known: Vintages, last: string): Promise<readonly RevisionsAnswer[]> {
  const { answerRevisions } = await import('./catalog/revisions.js');
  const histories = await known.histories(last);
  const days = known.days.filter((day) => day <= last).slice(-MOST_STEPS - 1);
  return days.slice(1).map((to, index) => answerRevisions(histories, { from: days[index] ?? to, to }));
}
