/** Where do sentences begin and end? German and English, in one pass, each of bounded length. */
import type { NormalText } from './normal-text.js';

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Longer ones are cut at a blank: no sentence of a person is longer, and work a sentence stays bounded. */
const LONGEST_SENTENCE = 900;

const ABBREVIATIONS = new Set(
  'mio mrd bio tsd ca nr bzw usw etc dr prof inkl exkl vgl abs art ggf evtl sog max min approx vs no fig st inc ltd co corp e.g i.e u.s u.k z.b d.h u.a jan feb mär apr jun jul aug sep sept okt oct nov dez dec est resp rd'.split(
    ' ',
  ),
);

/** What follows an ordinal number in German: `2. August`, `3. Quartal`. */
const AFTER_ORDINAL =
  /^ (?:januar|jänner|jan|februar|feb|märz|april|mai|juni|juli|august|aug|september|sept|oktober|okt|november|nov|dezember|dez|quartal|halbjahr|jahrhundert|jahrzehnt)/;

export function splitSentences({ text, lower }: NormalText): Span[] {
  const spans: Span[] = [];
  let start = 0;
  const close = (end: number) => {
    const span = trimmed(text, start, end);
    if (span) spans.push(...bounded(text, span));
    start = end;
  };
  const ends = /[.!?…]['"”“»)\]]*(?=\s|$)|\n[ \t]*(?=\n|[-*•#|>]|\d{1,3}[.)] )|\n(?=[ \t]*\n)/g;
  for (let found = ends.exec(text); found; found = ends.exec(text)) {
    const end = found.index + found[0].length;
    if (found[0].startsWith('.') && !endsSentence(text, lower, found.index, end)) continue;
    close(end);
  }
  close(text.length);
  return spans;
}

/** A full stop after an abbreviation or an ordinal number, or before a small letter, ends nothing. */
function endsSentence(text: string, lower: string, stop: number, end: number): boolean {
  const before = lower.slice(Math.max(0, stop - 12), stop);
  const after = lower.slice(end, end + 14);
  const word = /([\p{L}.]+)$/u.exec(before)?.[1] ?? '';
  if (ABBREVIATIONS.has(word) && text[end] !== '\n') return /^\s*$/.test(after);
  if (/^\p{L}$/u.test(word) && /^ \p{L}\./u.test(after)) return false;
  if (/(?:^|[^\d])\d{1,2}$/.test(before) && AFTER_ORDINAL.test(after)) return false;
  const next = /\S/.exec(text.slice(end, end + 40))?.[0];
  return next === undefined || !/\p{Ll}/u.test(next);
}

function trimmed(text: string, start: number, end: number): Span | null {
  let [from, to] = [start, end];
  while (from < to && /[\s*•#>|-]/.test(text[from] ?? '')) from += 1;
  while (to > from && /\s/.test(text[to - 1] ?? '')) to -= 1;
  return to > from ? { start: from, end: to } : null;
}

function bounded(text: string, { start, end }: Span): Span[] {
  const parts: Span[] = [];
  let from = start;
  while (end - from > LONGEST_SENTENCE) {
    const blank = text.lastIndexOf(' ', from + LONGEST_SENTENCE);
    const cut = blank > from ? blank : from + LONGEST_SENTENCE;
    parts.push({ start: from, end: cut });
    from = cut + (blank > from ? 1 : 0);
  }
  if (end > from) parts.push({ start: from, end });
  return parts;
}

/** 1-based place of every position asked for, in rising order of the positions. */
export function lineCounter(text: string): (position: number) => { line: number; column: number } {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (position) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= position) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: position - (starts[low] ?? 0) + 1 };
  };
}
