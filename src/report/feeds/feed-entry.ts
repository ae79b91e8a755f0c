/** What is a feed: what is new in a kind of thing, each entry with an id and a day that never change. */
import * as z from 'zod';
import { LANGUAGES, type Language } from '../../units/language.js';
import { AsOfParameter, OverParameter } from '../../units/parameter.js';

export const FEEDS = ['models', 'changes', 'vintages', 'rules'] as const;
export type FeedId = (typeof FEEDS)[number];

export const FeedQuestion = z.strictObject({
  feed: z.enum(FEEDS).default('models').meta({
    description:
      'models (new over a threshold, the default), changes (of recorded sizes), vintages or rules (that start to apply).',
  }),
  over: OverParameter.optional().meta({ description: 'For models: the threshold. Default: 1e25flop.' }),
  jurisdiction: z.string().min(1).optional().meta({
    description: 'For rules: only those of this jurisdiction: EU, US, US-CA, KR.',
  }),
  lang: z.enum(LANGUAGES).default('en').meta({ description: 'Language of the entries.' }),
  'as-of': AsOfParameter,
});
export type FeedQuestion = z.infer<typeof FeedQuestion>;

export interface FeedEntry {
  /** A tag URI (RFC 4151): the same in every language, on every server, for ever. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** Below the site. */
  readonly path: string;
  /** ISO day, of the data and never of the clock. */
  readonly day: string;
}

export interface FeedContent {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly language: Language;
  /** What the feed is of, below the site. */
  readonly path: string;
  /** ISO day of the newest thing that is known. */
  readonly day: string;
  /** Newest first. */
  readonly entries: readonly FeedEntry[];
}

/** RFC 4151 wants a name and a day on which it was whose; names under `example` are nobody's (RFC 2606). */
const AUTHORITY = 'tag:flopscope.example,2026:';
/** A reader keeps what it has seen; so many hold more than a year of everything. */
const MOST_ENTRIES = 100;

export function tagOf(...words: readonly string[]): string {
  return `${AUTHORITY}${words.map(encodeURIComponent).join('/')}`;
}

/** By day, the newest first, and of a day by id. */
export function newestFirst(entries: readonly FeedEntry[]): FeedEntry[] {
  return [...entries]
    .sort((a, b) => (a.day === b.day ? (a.id < b.id ? -1 : 1) : a.day < b.day ? 1 : -1))
    .slice(0, MOST_ENTRIES);
}
