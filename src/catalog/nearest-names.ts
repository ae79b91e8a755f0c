/** Which names are most like the one asked for? Those that a slip or two of the keys, or a part left out, would make of it. */
import { looseKey } from './name.js';

/** What can be asked for by any of several names. */
export interface Named {
  readonly names: readonly string[];
  /** How likely it is meant rather than another that is as near, from 0 to 1. */
  readonly prominence: number;
}

const OFFERED_NAMES = 5;
/** A name as long as this is nobody's slip of the keys. */
const MOST_LETTERS = 48;
/** Of a letter that is missing, too many or another; two letters that changed places are one slip (Damerau 1964). */
const SLIP = 1;
/** `qwen25` is sooner Qwen 2.5 than Qwen 2. */
const MISSING_POINT = 0.5;
/** Another number is another model: no nearer than one left out and one put in. */
const OTHER_DIGIT = 2;
/** Of a letter that one has not typed yet, or left out with the whole word. */
const LEFT_OUT = 0.1;
/** Seldom is the first letter wrong. */
const FIRST_LETTER = 0.4;
/** Words in another order, or some of them only. */
const OTHER_ORDER = 0.5;
/** What the most prominent name is ahead of an obscure one. */
const PROMINENT = 0.5;

export function nearestNames(wanted: string, names: readonly string[]): string[] {
  return nearest(
    wanted,
    [...new Set(names)].map((name) => ({ names: [name], prominence: 0 })),
  ).map(({ name }) => name);
}

/** Of each thing the name that is nearest, of equally near ones the first thing's. */
export function nearest<Thing extends Named>(
  wanted: string,
  things: readonly Thing[],
): { readonly thing: Thing; readonly name: string }[] {
  const asked = spelled(wanted);
  return things
    .flatMap((thing) => {
      const [best] = thing.names
        .map((name) => ({ name, slips: slipsBetween(asked, spelled(name)) }))
        .sort((a, b) => a.slips - b.slips);
      return best ? [{ thing, name: best.name, cost: best.slips - PROMINENT * thing.prominence }] : [];
    })
    .sort((a, b) => a.cost - b.cost)
    .slice(0, OFFERED_NAMES)
    .map(({ thing, name }) => ({ thing, name }));
}

interface Spelling {
  /** Without spaces and signs: `gpt4`. */
  readonly whole: string;
  readonly words: readonly string[];
}

function spelled(name: string): Spelling {
  const plain = looseKey(name.slice(0, MOST_LETTERS)).normalize('NFKD').replace(/\p{M}/gu, '');
  const words = plain.split(/[^\p{L}\p{N}.+]+/u).filter(Boolean);
  return { whole: words.join(''), words };
}

function slipsBetween(asked: Spelling, name: Spelling): number {
  const first = asked.whole[0] === name.whole[0] ? 0 : FIRST_LETTER;
  return Math.min(slips(asked.whole, name.whole) + first, slipsByWord(asked, name));
}

/** Each word asked for against the nearest of the name's that is left; `opus claude 3` is `Claude 3 Opus`. */
function slipsByWord(asked: Spelling, name: Spelling): number {
  const left = [...name.words];
  let sum = OTHER_ORDER;
  for (const word of asked.words) {
    const costs = left.map((other) => slips(word, other));
    const least = Math.min(...costs, SLIP * word.length);
    const place = costs.indexOf(least);
    if (place !== -1) left.splice(place, 1);
    sum += least;
  }
  return sum + LEFT_OUT * left.join('').length;
}

/** From what was asked to a name, or to its beginning and the rest left out (restricted Damerau–Levenshtein distance). */
function slips(asked: string, name: string): number {
  const width = name.length + 1;
  const costs = new Float64Array((asked.length + 1) * width);
  const at = (row: number, column: number) => costs[row * width + column] as number;
  for (let column = 1; column < width; column++) costs[column] = column * SLIP;
  for (let row = 1; row <= asked.length; row++) {
    const [typed, typedBefore] = [asked[row - 1] as string, asked[row - 2]];
    costs[row * width] = row * SLIP;
    for (let column = 1; column < width; column++) {
      const [meant, meantBefore] = [name[column - 1] as string, name[column - 2]];
      const one = at(row - 1, column - 1) + exchange(typed, meant);
      const more = at(row - 1, column) + SLIP;
      const missing = at(row, column - 1) + (meant === '.' ? MISSING_POINT : SLIP);
      const turned = typed === meantBefore && typedBefore === meant ? at(row - 2, column - 2) + SLIP : one;
      costs[row * width + column] = Math.min(one, more, missing, turned);
    }
  }
  const last = costs.subarray(asked.length * width);
  return last.reduce(
    (least, cost, column) => Math.min(least, cost + LEFT_OUT * (name.length - column)),
    Number.POSITIVE_INFINITY,
  );
}

function exchange(typed: string, meant: string): number {
  if (typed === meant) return 0;
  return isDigit(typed) || isDigit(meant) ? OTHER_DIGIT : SLIP;
}

function isDigit(letter: string): boolean {
  return letter >= '0' && letter <= '9';
}
