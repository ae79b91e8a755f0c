/** How is a stranger's text made readable for patterns without moving a single character? */

/** Tags longer than this are text: a lone `<` must not swallow the rest. */
const LONGEST_TAG = 400;

/** A text and its lower case, both as long as the original, so that places in them are places in it. */
export interface NormalText {
  readonly text: string;
  readonly lower: string;
}

/** Kinds of blanks become spaces, kinds of quotes `'`, control characters and tags blanks; `<sup>` becomes `^`. */
export function normalText(original: string): NormalText {
  const text = blankTags(
    original
      .replace(/[\u00a0\u2000-\u200b\u202f\u205f\u3000\ufeff]/g, ' ')
      .replace(/[‘’‚‛`´]/g, "'")
      .replace(/[‐‑]/g, '-')
      .replace(/[\p{Cc}\p{Cf}]+/gu, blankControls)
      .replace(/[*_]{2}(?=\D)/g, '  '),
  );
  return { text, lower: sameLengthLower(text) };
}

export interface OneLine extends NormalText {
  /** Where a character of the line stands in the stretch it was made of. */
  readonly placeIn: (position: number) => number;
}

/** A stretch with every run of blanks and line breaks as one space. */
export function onOneLine(
  { text, lower }: NormalText,
  { start, end }: { readonly start: number; readonly end: number },
): OneLine {
  const own = text.slice(start, end);
  if (!/\s\s|[^\S ]/.test(own))
    return { text: own, lower: lower.slice(start, end), placeIn: (position) => position };
  const places: number[] = [];
  let [line, small] = ['', ''];
  for (let at = 0; at < own.length; at += 1) {
    const blank = /\s/.test(own[at] ?? '');
    if (blank && line.endsWith(' ')) continue;
    places.push(at);
    line += blank ? ' ' : own[at];
    small += blank ? ' ' : lower[start + at];
  }
  return { text: line, lower: small, placeIn: (position) => places[position] ?? own.length };
}

function blankControls(run: string): string {
  return run.replace(/[^\n\r\f\v]/g, ' ').replace(/[\r\f\v]/g, '\n');
}

function blankTags(original: string): string {
  if (!original.includes('<')) return original;
  const text = blankCode(original);
  return text.replace(/<(\/?)([a-z][a-z0-9]*)[^<>]{0,400}>/gi, (tag: string, close: string, name: string) => {
    const blank = ' '.repeat(tag.length);
    if (tag.length > LONGEST_TAG) return tag;
    if (name.toLowerCase() === 'sup' && close === '') return `^${blank.slice(1)}`;
    return /^(p|div|li|ul|ol|h\d|br|tr|td|th|blockquote)$/i.test(name) ? `\n${blank.slice(1)}` : blank;
  });
}

/** Scripts and styles of a page are no text. */
function blankCode(text: string): string {
  const starts = /<(script|style)\b/gi;
  let made = '';
  let at = 0;
  for (let found = starts.exec(text); found; found = starts.exec(text)) {
    const close = `</${found[1]?.toLowerCase()}`;
    const end = indexOfClose(text, close, found.index);
    if (end === -1) break;
    made += text.slice(at, found.index) + ' '.repeat(end - found.index);
    at = end;
    starts.lastIndex = end;
  }
  return made + text.slice(at);
}

function indexOfClose(text: string, close: string, from: number): number {
  const pattern = new RegExp(close, 'gi');
  pattern.lastIndex = from;
  return pattern.exec(text)?.index ?? -1;
}

/** Some letters grow in lower case (İ): those stay as they are. */
function sameLengthLower(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  let made = '';
  for (const character of text) {
    const small = character.toLowerCase();
    made += small.length === character.length ? small : character;
  }
  return made;
}
