/** What stands in a sentence: names, dates, quantities, and what the sentences before it spoke of. */
import type { Language } from '../../../units/language.js';
import type { LawName } from '../rule-names.js';
import { type Amount, readAmounts } from './amounts.js';
import { type DateMark, readDates, readRelativeYears } from './dates.js';
import { type GroupMark, readGroups } from './groups.js';
import { type Lexicon, type NameMark, readNames } from './names.js';

/** What a later sentence may point back to. */
export interface Context {
  /** Threshold of the last count or rate, as text. */
  readonly over: string | null;
  readonly models: readonly string[] | null;
  readonly law: string | null;
  readonly year: number | null;
}

export const NO_CONTEXT: Context = { over: null, models: null, law: null, year: null };

export interface ReadSentence {
  readonly text: string;
  readonly lower: string;
  readonly language: Language;
  readonly models: readonly NameMark[];
  readonly organizations: readonly NameMark[];
  readonly laws: readonly NameMark[];
  readonly lawNames: readonly LawName[];
  readonly dates: readonly DateMark[];
  readonly amounts: readonly Amount[];
  /** Made when first asked for, as are clauses: few sentences need them. */
  readonly groups: () => readonly GroupMark[];
  readonly clause: () => (position: number) => number;
  readonly context: Context;
}

const ABOUT_AI = /(?<![\p{L}])(?:ki|ai)(?![\p{L}])|model|flop|parameter|train|künstliche|artificial/u;
const ABOUT_LAW =
  /gesetz|\blaw|\bact\b|\bbill\b|\brule|regulat|regelung|regel|pflicht|dut(?:y|ies)|obligation|verordnung|in kraft|force|presum|vermut|threshold|schwelle|\bfine|geldbuß|bußgeld|verlangt|require|anbieter|provider|vorschrift|sanktion|strafe|penalt|veto|gilt|gelten|appl(?:y|ies)|(?:liegt|zieht|setzt|draws?|sets?|puts?) (?:\p{L}+ ){0,2}(?:grenze|limit|line|cut-?off)/u;

export function readSentence(
  { text, lower, language }: Pick<ReadSentence, 'text' | 'lower' | 'language'>,
  lexicon: Lexicon,
  laws: readonly LawName[],
  { context, today }: { readonly context: Context; readonly today: string },
): ReadSentence {
  const aboutAi = ABOUT_AI.test(lower);
  const names = readNames(text, lexicon).filter(({ weak }) => !weak || aboutAi);
  const taken = new Uint8Array(lower.length + 1);
  for (const { start, end } of names) taken.fill(1, start, end);
  const free = (position: number) => taken[position] === 0;
  const written = readDates(lower, free);
  const dates = [...written, ...readRelativeYears(lower, written, { year: context.year, today })].sort(
    (a, b) => a.start - b.start,
  );
  for (const { start, end } of dates) taken.fill(1, start, end);
  const amounts = readAmounts(lower, language, free);
  const named = names.filter(({ kind }) => kind === 'law');
  return {
    text,
    lower,
    language,
    models: names.filter(({ kind }) => kind === 'model'),
    organizations: names.filter(({ kind }) => kind === 'organization'),
    laws: named.length > 0 ? named : impliedLaws(lower, laws, free),
    lawNames: laws,
    dates,
    amounts,
    groups: once(() => readGroups(lower)),
    clause: once(() => clausesOf(lower)),
    context,
  };
}

function impliedLaws(
  lower: string,
  laws: readonly LawName[],
  free: (position: number) => boolean,
): NameMark[] {
  if (!ABOUT_LAW.test(lower)) return [];
  const found = laws.flatMap(({ rule, implied }) =>
    implied.flatMap((word) => {
      const at = wordAt(lower, word);
      if (at === -1 || !free(at)) return [];
      return [{ start: at, end: at + word.length, kind: 'law' as const, ids: [rule], weak: true }];
    }),
  );
  const [first] = found.sort((a, b) => a.start - b.start || b.end - a.end);
  return first ? [first] : [];
}

function wordAt(lower: string, word: string): number {
  for (let at = lower.indexOf(word); at !== -1; at = lower.indexOf(word, at + 1))
    if (!/[\p{L}\d]/u.test(lower[at - 1] ?? '') && !/[\p{L}\d]/u.test(lower[at + word.length] ?? ''))
      return at;
  return -1;
}

/** Parts of a sentence that speak of their own, by number: between commas, semicolons and joining words. */
const CLAUSE_ENDS =
  /[,;:–—](?!\d)|\s(?:und|and|während|while|aber|but|whereas|sowie|doch|compared (?:with|to)|up from|down from|after|nachdem|gegenüber|verglichen mit|im vergleich zu)\s/g;

/** Number of the clause a place lies in. */
function clausesOf(lower: string): (position: number) => number {
  const ends = [...lower.matchAll(CLAUSE_ENDS)].map(({ index }) => index);
  return (position) => ends.filter((end) => end <= position).length;
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
