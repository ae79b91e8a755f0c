/** Which models, organisations and laws does a sentence name? The longest name at a place counts, in one pass. */
import type { Catalog } from '../../../catalog/catalog.js';
import type { ModelEntry } from '../../../catalog/model.js';
import type { LawName } from '../rule-names.js';

export interface NameMark {
  readonly start: number;
  readonly end: number;
  readonly kind: 'model' | 'organization' | 'law';
  /** Ids of models, the largest of a family first; one organisation; one law. */
  readonly ids: readonly string[];
  /** A common word as well as a name: `Spark`. */
  readonly weak: boolean;
}

interface Entry {
  readonly kind: NameMark['kind'];
  readonly ids: readonly string[];
  /** As written, where only that spelling counts. */
  readonly exact: string | null;
  readonly weak: boolean;
}

interface Node {
  readonly next: Map<string, Node>;
  entry: Entry | null;
}

export interface Lexicon {
  readonly root: Node;
  readonly models: ReadonlyMap<string, ModelEntry>;
}

/** Names of the catalogue's own source are no makers of models. */
const NO_MAKER = /^(?:epoch ai|epoch|unknown|multiple|other)$/i;
const SHORTEST_NAME = 2;
const SIZE = /[\s\-_(]*\b\d+(?:\.\d+)?\s?[BMTbmt]\b\)?$/;

export function buildLexicon({ models }: Pick<Catalog, 'models'>, laws: readonly LawName[]): Lexicon {
  const root: Node = { next: new Map(), entry: null };
  const families = new Map<string, ModelEntry[]>();
  const listed = models.filter(({ listing }) => listing === 'listed');
  for (const name of new Set(listed.flatMap(({ organizations }) => organizations)))
    if (!NO_MAKER.test(name) && name.length > SHORTEST_NAME)
      add(root, name, { kind: 'organization', ids: [name], exact: name, weak: false });
  for (const model of [...models].sort(bySize)) {
    for (const name of [model.name, ...model.otherNames]) {
      addModel(root, name, [model]);
      for (const stem of stemsOf(name)) families.set(stem, [...(families.get(stem) ?? []), model]);
    }
  }
  for (const [stem, members] of families) addModel(root, stem, [...new Set(members)].sort(bySize), true);
  for (const { rule, names } of laws)
    for (const name of names) add(root, name, { kind: 'law', ids: [rule], exact: null, weak: false });
  return { root, models: new Map(models.map((model) => [model.id, model])) };
}

/** The largest first, then the earliest: whom the name of a family means. */
function bySize(a: ModelEntry, b: ModelEntry): number {
  const size = (b.parameters.value ?? 0) - (a.parameters.value ?? 0);
  return size || ((a.published ?? '9') < (b.published ?? '9') ? -1 : 1);
}

/** `PaLM (540B)` is PaLM, `GPT-3 175B (davinci)` is GPT-3. */
function stemsOf(name: string): string[] {
  const bare = name.replace(/\s*\([^)]*\)$/, '');
  const stem = bare.replace(SIZE, '');
  const found = [bare, stem].map((text) => text.trim()).filter((text) => text !== name && text.length > 2);
  return [...new Set(found)].filter((text) => /\d/.test(text) || text.length >= 4);
}

function addModel(root: Node, name: string, models: readonly ModelEntry[], family = false): void {
  if (name.length < SHORTEST_NAME || /^\d+$/.test(name)) return;
  const plain = !/[\d]/.test(name);
  const single = !/[\s-]/.test(name.trim());
  const weak = single && plain && /^(?:\p{Lu}\p{Ll}+|\p{Lu}{2,6}|\p{Ll}+)$/u.test(name);
  const exact = (single && plain) || name.length <= 3 ? name : null;
  add(root, name, { kind: 'model', ids: models.map(({ id }) => id), exact, weak }, family);
}

/** A name that is taken stays: a model's own before a family's, and of two models the larger. */
function add(root: Node, name: string, entry: Entry, family = false): void {
  let node = root;
  const tokens = tokensOf(name);
  if (tokens.length === 0) return;
  for (const { key } of tokens) {
    const next = node.next.get(key) ?? { next: new Map(), entry: null };
    node.next.set(key, next);
    node = next;
  }
  if (node.entry === null || (entry.kind === 'law' && node.entry.kind !== 'law')) node.entry = entry;
  else if (!family && entry.kind === 'model' && node.entry.kind === 'organization') node.entry = entry;
}

interface Token {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** Runs of letters and of digits, so that `GPT4`, `GPT-4` and `gpt 4` are alike. */
function tokensOf(text: string): Token[] {
  return [...text.matchAll(/\p{L}+|\d+(?:\.\d+)*|[+&]/gu)].map((match) => ({
    key: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** What makes another model of a name: `Grok 3 mini`. */
const VARIANT =
  /^[ -](?:mini|nano|micro|pro|ultra|flash|turbo|lite|small|large|medium|opus|sonnet|haiku|max|plus|air|coder|vision|thinking|heavy|fast|base|instruct|chat|code|math|reasoning|distill|v\d|\d+(?:\.\d+)?[bm]\b)/i;
const GAP = /^[\s\-_()[\]'’./]{0,3}$/;
/** A letter between ends a name, whatever follows. */
const LONGEST_NAME_TOKENS = 12;

export function readNames(text: string, { root }: Lexicon): NameMark[] {
  const tokens = tokensOf(text);
  const marks: NameMark[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const first = tokens[index];
    if (!first || isGlued(text, tokens[index - 1], first)) continue;
    const found = longestAt(text, tokens, index, root);
    if (!found) continue;
    const last = tokens[found.last];
    if (!last) continue;
    marks.push({ ...found.entry, start: first.start, end: last.end });
    index = found.last;
  }
  return marks;
}

function longestAt(text: string, tokens: readonly Token[], index: number, root: Node) {
  let node: Node | undefined = root;
  let found: { entry: Entry; last: number } | null = null;
  for (let at = index; at < tokens.length && at < index + LONGEST_NAME_TOKENS; at += 1) {
    const [token, before]: (Token | undefined)[] = [tokens[at], tokens[at - 1]];
    if (!token) break;
    if (at > index && before && !GAP.test(text.slice(before.end, token.start))) break;
    const here: Node = node;
    node = here.next.get(token.key);
    // Genitives: `des AI Acts`, `der KI-Gesetzes`.
    const entry = node?.entry ?? ending(here, token.key);
    if (entry && fits(text, tokens, index, at, entry)) found = { entry, last: at };
    if (!node) break;
  }
  return found;
}

function ending(node: Node, key: string): Entry | null {
  const stem = node.next.get(key.replace(/e?s$/, ''))?.entry ?? null;
  return stem?.kind === 'law' && key.endsWith('s') ? stem : null;
}

function fits(text: string, tokens: readonly Token[], first: number, last: number, entry: Entry): boolean {
  const [from, to] = [tokens[first]?.start ?? 0, tokens[last]?.end ?? 0];
  const next = tokens[last + 1];
  if (next && next.start === to) return false;
  if (entry.exact !== null && text.slice(from, to) !== entry.exact) return false;
  if (entry.kind !== 'model') return true;
  return /[\p{Lu}\d]/u.test(text.slice(from, to)) && !VARIANT.test(text.slice(to, to + 14));
}

function isGlued(text: string, before: Token | undefined, token: Token): boolean {
  return before !== undefined && before.end === token.start && /[\p{L}\d]/u.test(text[token.start - 1] ?? '');
}
