/** How is a text put into a picture, and how wide is it there? Without a font to ask: of letters on average, rather too wide. */

/** Parts of the size of the letters; capitals and digits are wider. */
const [LETTER, BOLD_LETTER, LARGE_MORE, WIDE_LETTER] = [0.55, 0.57, 0.12, 1];
const LARGE = /[\p{Lu}\d]/gu;
/** Of Chinese, Japanese and Korean, as wide as they are high. */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]/gu;

export interface Lettering {
  readonly points: number;
  readonly bold: boolean;
}

export function textWidth(words: string, { points, bold }: Lettering): number {
  const [wide, large] = [WIDE, LARGE].map((letters) => words.match(letters)?.length ?? 0) as [number, number];
  const usual = ([...words].length - wide) * (bold ? BOLD_LETTER : LETTER);
  return points * (usual + large * LARGE_MORE + wide * WIDE_LETTER);
}

/** Lines that are no wider, broken at spaces; a word that is wider by itself is broken anywhere. */
export function wrapped(words: string, width: number, lettering: Lettering): string[] {
  const fits = (text: string) => textWidth(text, lettering) <= width;
  const lines: string[] = [];
  let line = '';
  for (const word of held(words)
    .split(/[ \t\n]+/)
    .filter(Boolean)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = '';
    for (const letter of word) {
      if (line !== '' && !fits(line + letter)) {
        lines.push(line);
        line = '';
      }
      line += letter;
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** Days stay with their months and numbers with their powers: a no-break space is no place to break. */
function held(words: string): string {
  return words.replace(/(\d\.?) (?=\p{Lu}\p{L}+ \d{4})/gu, '$1\u00a0').replace(/ · (?=\d)/g, '\u00a0·\u00a0');
}

export function escaped(words: string): string {
  return words
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
