/** What does the explorer need of texts and labels: by itself on the server, and spelled out for the browser? */
import type { ExploreAnswer } from '../trends/explore/explore-answer.js';
import type { ExploreFrame } from '../trends/explore/explore-assumptions.js';
import { EXPLORE_GROUPINGS, type ExploreGrouping } from '../trends/explore/explore-state.js';
import type { ExploreTrend } from '../trends/explore/explore-trend.js';
import type { Language } from '../units/language.js';
import { methodName } from './estimate-text.js';
import type { ExplorerSetup } from './explorer-setup-words.js';
import { type ExplorerWords, fillIn } from './explorer-words.js';
import { label } from './label.js';
import { type ExplorerPictureKey, explorerPictureMessages } from './messages/explorer.js';
import { visibleText } from './visible-text.js';

export function explorerWords(language: Language): ExplorerWords {
  return {
    language,
    text: (key, values) => fillIn(explorerPictureMessages[key][language], values),
    label: (grouping, word) => visibleText(label(grouping, word, language)),
    method: (method) => methodName(method, language),
  };
}

export function explorerSetup(
  { words }: ExploreAnswer,
  frame: ExploreFrame,
  line: ExploreTrend['line'],
  language: Language,
): ExplorerSetup {
  const said = explorerWords(language);
  const keys = Object.keys(explorerPictureMessages) as ExplorerPictureKey[];
  const labelsOf = (grouping: ExploreGrouping) => {
    const named = words[grouping].map((word): [string, string] => [word, said.label(grouping, word)]);
    return Object.fromEntries(named.filter(([word, label]) => word !== label));
  };
  return {
    language,
    frame,
    texts: Object.fromEntries(keys.map((key) => [key, explorerPictureMessages[key][language]])) as Record<
      ExplorerPictureKey,
      string
    >,
    labels: Object.fromEntries(
      EXPLORE_GROUPINGS.map((grouping) => [grouping, grouping === 'organization' ? {} : labelsOf(grouping)]),
    ) as ExplorerSetup['labels'],
    methods: Object.fromEntries(words.method.map((method) => [method, said.method(method)])),
    line,
  };
}
