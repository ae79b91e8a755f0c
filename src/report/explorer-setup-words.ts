/** What the page hands to the browser for the explorer, and the words made from it: without the libraries of the server. */
import type { ExploreFrame } from '../trends/explore/explore-assumptions.js';
import type { ExploreGrouping } from '../trends/explore/explore-state.js';
import type { ExploreTrend } from '../trends/explore/explore-trend.js';
import type { Language } from '../units/language.js';
import { type ExplorerWords, fillIn } from './explorer-words.js';
import type { ExplorerPictureKey } from './messages/explorer.js';
import { visibleText } from './visible-text.js';

/** Read by the island as it stands in the page; nothing in it is markup. */
export interface ExplorerSetup {
  readonly language: Language;
  readonly frame: ExploreFrame;
  readonly texts: Readonly<Record<ExplorerPictureKey, string>>;
  /** Only words that are said otherwise than the source writes them. */
  readonly labels: Readonly<Record<ExploreGrouping, Readonly<Record<string, string>>>>;
  readonly methods: Readonly<Record<string, string>>;
  readonly line: ExploreTrend['line'];
}

/** The same words in the browser. */
export function setupWords({ language, texts, labels, methods }: ExplorerSetup): ExplorerWords {
  return {
    language,
    text: (key, values) => fillIn(texts[key], values),
    label: (grouping, word) => labels[grouping][word] ?? visibleText(word),
    method: (method) => methods[method] ?? method,
  };
}
