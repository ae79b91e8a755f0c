/** A picture of characters: a sheet of so many columns and rows, on which nothing can be written beside it. */

/** What a stretch is, for a terminal that has colours: data, what stands behind it, what matters most, words. */
export type Ink = 'data' | 'faint' | 'strong' | 'plain';

export interface Stretch {
  readonly text: string;
  readonly ink: Ink;
}

/** One line of a picture, from left to right. */
export type PictureLine = readonly Stretch[];

export interface Grid {
  readonly columns: number;
  readonly rows: number;
  put(column: number, row: number, character: string, ink: Ink): void;
  write(column: number, row: number, text: string, ink: Ink): void;
  at(column: number, row: number): string;
  lines(): readonly PictureLine[];
}

export function createGrid(columns: number, rows: number): Grid {
  const sheet = Array.from({ length: rows }, () =>
    Array.from({ length: columns }, (): Stretch => ({ text: ' ', ink: 'plain' })),
  );
  function put(column: number, row: number, character: string, ink: Ink): void {
    const line = sheet[row];
    if (line && column >= 0 && column < columns) line[column] = { text: character, ink };
  }
  return {
    columns,
    rows,
    put,
    write: (column, row, text, ink) => {
      for (const [index, character] of charactersOf(text).entries()) put(column + index, row, character, ink);
    },
    at: (column, row) => sheet[row]?.[column]?.text ?? ' ',
    lines: () => sheet.map(joined),
  };
}

/** Neighbours of one ink as one stretch; blanks at the end of a line are none of it. */
function joined(line: readonly Stretch[]): PictureLine {
  const end = line.findLastIndex(({ text }) => text !== ' ') + 1;
  const stretches: { text: string; ink: Ink }[] = [];
  for (const { text, ink } of line.slice(0, end)) {
    const last = stretches.at(-1);
    if (last && (last.ink === ink || text === ' ')) last.text += text;
    else stretches.push({ text, ink });
  }
  return stretches;
}

/** From here on letters may be two columns wide, or none. */
const FIRST_WIDE = 0x1100;
/** Signs of ours that stand above that: dashes, dots, arrows, box drawing, blocks, superscripts, currencies. */
const NARROW_SIGNS = /^[\u2010-\u2027\u2030-\u205e\u2070-\u209f\u20a0-\u20c0\u2190-\u22ff\u2500-\u25ff]$/;

/** What a text is on a sheet: a column each. A sign of which that is not sure is replaced. */
export function charactersOf(text: string): string[] {
  return [...text]
    .map((character) => {
      const code = character.codePointAt(0) ?? 0;
      const combining = /\p{M}|\p{C}|\p{Zl}|\p{Zp}/u.test(character);
      if (!combining && (code < FIRST_WIDE || NARROW_SIGNS.test(character))) return character;
      return combining ? '' : '?';
    })
    .filter((character) => character !== '');
}

/** The beginning of a text that fits, its loss marked. */
export function shortened(text: string, columns: number, cut: string): string {
  const characters = charactersOf(text);
  if (characters.length <= columns) return characters.join('');
  return `${characters.slice(0, Math.max(0, columns - 1)).join('')}${cut}`;
}

/** A text in lines of at most so many columns, broken between words where it can be. */
export function wrapped(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line: string[] = [];
  for (const word of text.split(/\s+/).map(charactersOf)) {
    if (line.length > 0 && line.length + 1 + word.length > columns) {
      lines.push(line.join(''));
      line = [];
    }
    if (line.length > 0) line.push(' ');
    line.push(...word);
    while (line.length > columns) lines.push(line.splice(0, columns).join(''));
  }
  return [...lines, line.join('')].filter((found) => found !== '');
}
