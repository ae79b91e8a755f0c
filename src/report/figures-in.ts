/** Which stretches of a sentence are figures? Numbers with unit and interval, not days, years or the sizes asked for. */
import type { TextPart } from './message.js';

const MONTHS =
  'January|February|March|April|May|June|July|August|September|October|November|December|Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember';
const NUMBER =
  '(?:[$€]|×\\s)?\\d[\\d.,]*(?<=\\d)(?:\\s·\\s10[⁰¹²³⁴⁵⁶⁷⁸⁹⁻]+)?(?:\\s?%|\\s(?:million|billion|Mio\\.|Mrd\\.))?';

/** The first that fits counts: what is no figure is taken out of the way before a figure is looked for. */
const PIECES = new RegExp(
  [
    `(?<date>\\b\\d{1,2}\\.?\\s(?:${MONTHS})(?:\\s\\d{4})?|(?:${MONTHS})\\s\\d{4}|\\b\\d{4}-\\d\\d(?:-\\d\\d)?)`,
    '(?<size>10[⁰¹²³⁴⁵⁶⁷⁸⁹⁻]+(?:\\sFLOP)?)',
    '(?<kind>\\d+-\\p{L}+)',
    '(?<name>[\\p{L}][\\p{L}-]*-?\\d[\\p{L}\\d.-]*)',
    '(?<year>\\b(?:19|20)\\d\\d\\b(?![.,]?\\d))',
    `(?<figure>${NUMBER}(?:\\s\\([$€×]?\\s?\\d[^()]*\\))?)`,
  ].join('|'),
  'gu',
);

/**
 * The whole text in parts: figures bear the mark `figure`, names the mark `name`.
 * @param names in the text, whose digits are none
 */
export function figuresIn(text: string, names: readonly string[] = []): TextPart[] {
  const name = names.find((candidate) => candidate !== '' && text.includes(candidate));
  if (name === undefined) return piecesOf(text);
  const start = text.indexOf(name);
  return [
    ...figuresIn(text.slice(0, start), names),
    { text: name, mark: 'name' },
    ...figuresIn(text.slice(start + name.length), names),
  ];
}

function piecesOf(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  const push = (piece: string, mark: string | null) => {
    const last = parts.at(-1);
    if (piece === '') return;
    if (mark === null && last?.mark === null) parts[parts.length - 1] = { text: last.text + piece, mark };
    else parts.push({ text: piece, mark });
  };
  for (const match of text.matchAll(PIECES)) {
    push(text.slice(end, match.index), null);
    const figure = match.groups?.figure;
    push(match[0], figure === undefined ? null : 'figure');
    end = match.index + match[0].length;
  }
  push(text.slice(end), null);
  return parts;
}
