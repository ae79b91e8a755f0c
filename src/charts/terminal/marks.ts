/** With which characters is a picture drawn, on a terminal that has them and on one that has letters alone? */

export interface Marks {
  readonly full: string;
  /** Parts of a full block from the left, the smallest first. */
  readonly parts: readonly string[];
  /** A period that is not over. */
  readonly partial: string;
  /** Still to be reported. */
  readonly coming: string;
  /** From the likeliest to the least likely. */
  readonly bands: readonly [string, string, string];
  readonly low: string;
  readonly line: string;
  readonly dashed: string;
  readonly high: string;
  readonly recorded: string;
  readonly ring: string;
  readonly imputed: string;
  readonly median: string;
  readonly upright: string;
  readonly corner: string;
  readonly floor: string;
  readonly tick: string;
  readonly level: string;
  readonly threshold: string;
  readonly course: string;
  /** Where a name goes on. */
  readonly cut: string;
  /** How words are written. */
  readonly spell: (text: string) => string;
}

export const BLOCK_MARKS: Marks = {
  full: '█',
  parts: ['▏', '▎', '▍', '▌', '▋', '▊', '▉'],
  partial: '▒',
  coming: '░',
  bands: ['▓', '▒', '░'],
  low: '├',
  line: '─',
  dashed: '╌',
  high: '┤',
  recorded: '●',
  ring: '○',
  imputed: '·',
  median: '┃',
  upright: '│',
  corner: '└',
  floor: '─',
  tick: '┴',
  level: '┤',
  threshold: '┊',
  course: '━',
  cut: '…',
  spell: (text) => text,
};

export const LETTER_MARKS: Marks = {
  full: '#',
  parts: [],
  partial: '%',
  coming: ':',
  bands: ['%', '=', '.'],
  low: '[',
  line: '-',
  dashed: '-',
  high: ']',
  recorded: '*',
  ring: 'o',
  imputed: '.',
  median: 'I',
  upright: '|',
  corner: '+',
  floor: '-',
  tick: '+',
  level: '+',
  threshold: '!',
  course: '=',
  cut: '~',
  spell: inLetters,
};

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const SPELLED: Readonly<Record<string, string>> = {
  ...{ ä: 'ae', ö: 'oe', ü: 'ue', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue', ß: 'ss' },
  ...{ '·': '*', '×': 'x', '–': '-', '—': '-', '−': '-', '…': '...', '≈': '~', '€': 'EUR', '’': "'" },
  ...{ '„': '"', '“': '"', '”': '"', '\u00a0': ' ', '\u202f': ' ', '⁻': '-' },
};

/** A text in letters alone: `10^23`, `ueber`. What has no spelling is a question mark. */
export function inLetters(text: string): string {
  const powers = text.replace(/[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+/g, (found) => {
    const digits = [...found].map((sign) => (sign === '⁻' ? '-' : String(SUPERSCRIPTS.indexOf(sign))));
    return `^${digits.join('')}`;
  });
  return [...powers]
    .map((sign) => SPELLED[sign] ?? sign.normalize('NFD').replace(/\p{M}/gu, ''))
    .join('')
    .replace(/[^\n -~]/g, '?');
}
