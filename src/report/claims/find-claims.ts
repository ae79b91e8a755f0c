/** Which statements of a text can be checked, and how is each read? Pure, in one pass over the text. */
import type { Language } from '../../units/language.js';
import type { Reading } from './claim.js';
import type { Found } from './kinds/claim-kind.js';
import { CLAIM_KINDS } from './kinds/index.js';
import { languageOf } from './language-of.js';
import { normalText, onOneLine } from './normal-text.js';
import type { Amount } from './read/amounts.js';
import type { Lexicon } from './read/names.js';
import { type Context, NO_CONTEXT, type ReadSentence, readSentence } from './read/sentence.js';
import type { LawName } from './rule-names.js';
import { lineCounter, splitSentences } from './sentences.js';

export interface FoundClaim {
  readonly text: string;
  readonly language: Language;
  readonly place: { readonly line: number; readonly column: number };
  readonly span: { readonly start: number; readonly end: number };
  readonly reading: Reading;
}

export interface FindOptions {
  readonly lexicon: Lexicon;
  readonly laws: readonly LawName[];
  /** The day the text is taken to be of: what `last year` is told from. */
  readonly today: string;
  readonly mostClaims: number;
}

/** A sentence without any of these says nothing that can be checked. */
const CHECKABLE = /\d|model|flop|parameter|dollar|veto|comput|rechen|training|kosten|cost/;
/** So many sentences later nothing points back any more. */
const CONTEXT_SENTENCES = 3;

export function findClaims(
  original: string,
  options: FindOptions,
): { readonly claims: readonly FoundClaim[]; readonly left: number } {
  const normal = normalText(original);
  const placeOf = lineCounter(original);
  const claims: FoundClaim[] = [];
  let left = 0;
  const memory = openMemory();
  let language = languageOf(normal.lower.slice(0, 4000), 'en');
  for (const span of splitSentences(normal)) {
    if (claims.length >= options.mostClaims) {
      left += 1;
      continue;
    }
    const context = memory.next();
    const { text, lower, placeIn } = onOneLine(normal, span);
    if (!CHECKABLE.test(lower)) continue;
    language = languageOf(lower, language);
    const sentence = readSentence({ text, lower, language }, options.lexicon, options.laws, {
      context,
      today: options.today,
    });
    const found = claimsOf(sentence, options.lexicon);
    for (const { reading, start } of found) {
      claims.push({
        text: original.slice(span.start, span.end),
        language,
        place: placeOf(span.start + placeIn(start)),
        span,
        reading,
      });
    }
    memory.keep(saidIn(sentence, found));
  }
  return { claims, left };
}

function claimsOf(sentence: ReadSentence, lexicon: Lexicon): Found[] {
  const used = new Set<Amount>();
  const claims: Found[] = [];
  for (const { find } of CLAIM_KINDS) {
    const found = find(sentence, (amount) => !used.has(amount));
    for (const claim of found) {
      claims.push({ ...claim, reading: oneOfFamily(claim.reading, lexicon) });
      for (const amount of claim.uses) used.add(amount);
    }
  }
  return claims.sort((a, b) => a.start - b.start);
}

/** The name of a family means its largest member, or for parameters the one nearest to what is said. */
function oneOfFamily(reading: Reading, { models }: Lexicon): Reading {
  if (reading.kind !== 'model-parameters' || !reading.model.includes('|')) return reading;
  const distance = (id: string) => {
    const value = models.get(id)?.parameters.value;
    return value ? Math.abs(Math.log(value / reading.value)) : Number.MAX_VALUE;
  };
  const [nearest = reading.model] = reading.model.split('|').sort((a, b) => distance(a) - distance(b));
  return { ...reading, model: nearest };
}

/** What the sentences before spoke of, each thing for as long as one points back to it; the year stays. */
function openMemory() {
  const kept: { -readonly [Key in keyof Context]: Context[Key] } = { ...NO_CONTEXT };
  const saidAt = { over: 0, models: 0, law: 0 };
  let sentence = 0;
  const recent = (key: keyof typeof saidAt) => sentence - saidAt[key] <= CONTEXT_SENTENCES;
  return {
    next: (): Context => {
      sentence += 1;
      return {
        over: recent('over') ? kept.over : null,
        models: recent('models') ? kept.models : null,
        law: recent('law') ? kept.law : null,
        year: kept.year,
      };
    },
    keep: (said: Context) => {
      for (const key of ['over', 'models', 'law'] as const) if (said[key] !== null) saidAt[key] = sentence;
      kept.over = said.over ?? kept.over;
      kept.models = said.models ?? kept.models;
      kept.law = said.law ?? kept.law;
      kept.year = said.year ?? kept.year;
    },
  };
}

function saidIn(sentence: ReadSentence, found: readonly Found[]): Context {
  const counted = found
    .map(({ reading }) => reading)
    .findLast(({ kind }) => kind === 'count' || kind === 'rate' || kind === 'share');
  const year = sentence.dates.at(-1)?.date.slice(0, 4);
  return {
    over: counted && 'over' in counted ? (counted.over ?? null) : null,
    models: sentence.models.at(-1)?.ids ?? null,
    law: sentence.laws[0]?.ids[0] ?? null,
    year: year === undefined ? null : Number(year),
  };
}
