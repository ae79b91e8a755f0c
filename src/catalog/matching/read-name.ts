/** What does a name say: family, version numbers, sizes, stamp, and how the model was tuned, packed and served? */
import type { MatchEvidence } from './match-data.js';
import { type Stamp, takeStamp } from './name-stamps.js';

export interface NameParts {
  /** Words that make the model, in alphabetical order: `flash gemini`. */
  readonly words: string;
  /** Version numbers in their order: `2.5`; a final `.0` does not count. */
  readonly numbers: readonly string[];
  /** Total sizes: `405b`, `8x22b`. */
  readonly sizes: readonly string[];
  readonly stamp: Stamp | null;
  readonly tuning: readonly string[];
  readonly quantization: readonly string[];
  readonly service: readonly string[];
}

type Words = MatchEvidence['words'];

/** What cloud services put around an id: `eu.anthropic.claude-…-v1:0`. */
const CLOUD_PREFIX = /^(?:(?:us|eu|au|jp|apac|global)\.)?[a-z0-9]+\.(?=[a-z])/;
const CLOUD_SUFFIX = /-v\d+:\d+$/;
const SIZE = /^(?:\d+x)?\d+(?:\.\d+)?[bmt]$/;
/** Active or effective parameters, and the number of experts. */
const PART = /^(?:[ae]\d+(?:\.\d+)?b|\d+e)$/;

export function readName(name: string, words: Words): NameParts {
  const plain = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^.*\//, '')
    .replace(CLOUD_SUFFIX, '')
    .replace(CLOUD_PREFIX, '')
    // A full stop that an id cannot hold: `glm-5p1`.
    .replace(/(\d)p(\d)/g, '$1.$2')
    .replaceAll('+', ' plus ');
  const { stamp, rest } = takeStamp(plain);
  const tokens = rest.split(/[^a-z0-9.]+/).flatMap(splitToken);
  const sizes = tokens.filter((token) => SIZE.test(token));
  const hasExperts = tokens.some((token) => /^\d+e$/.test(token));
  const plainWords = tokens.filter((token) => /[a-z]/.test(token) && !SIZE.test(token) && !PART.test(token));
  const of = (kind: keyof Words) => sortedSet(plainWords.filter((word) => words[kind].includes(word)));
  const known = new Set([...words.tuning, ...words.quantization, ...words.service, ...words.dropped]);
  const own = plainWords.filter((word) => !known.has(word));
  return {
    words: sortedSet(own).join(' '),
    numbers: versionNumbers(tokens),
    // `17b-128e` gives the size of what is active of 128 experts.
    sizes: hasExperts ? [] : sortedSet(sizes),
    stamp,
    tuning: of('tuning'),
    quantization: of('quantization'),
    service: of('service'),
  };
}

/** `qwen2.5` is a family and a number, `4o` and `8x7b` are one token. */
function splitToken(token: string): string[] {
  const trimmed = token.replace(/^\.+|\.+$/g, '');
  if (trimmed === '' || SIZE.test(trimmed) || PART.test(trimmed)) return trimmed === '' ? [] : [trimmed];
  const [, letters, digits] = /^([a-z]+)(\d[\d.]*)$/.exec(trimmed) ?? [];
  if (letters === undefined || digits === undefined) return [trimmed];
  // Formats and sizes are written as one: `fp8`, `int4`.
  return /^(?:fp|bf|int|exl|nvfp|mxfp)$/.test(letters) ? [trimmed] : [letters, digits];
}

/** `3-1` in an id stands for `3.1`; `v0.3` is a release of the files, no version of the model. */
function versionNumbers(tokens: readonly string[]): string[] {
  const numbers: string[] = [];
  let open = false;
  for (const [index, token] of tokens.entries()) {
    const isNumber = /^\d+(?:\.\d+)*$/.test(token);
    const previous = numbers.at(-1);
    if (isNumber && token.startsWith('0.') && tokens[index - 1] === 'v') open = false;
    else if (isNumber && open && /^\d$/.test(token) && previous !== undefined && /^\d$/.test(previous)) {
      numbers[numbers.length - 1] = `${previous}.${token}`;
      open = false;
    } else if (isNumber) {
      numbers.push(token);
      open = true;
    } else open = false;
  }
  return numbers.map((number) => number.replace(/(?:\.0)+$/, '')).filter((number) => number !== '0');
}

function sortedSet(items: readonly string[]): string[] {
  return [...new Set(items)].sort();
}

/**
 * The spellings a name holds: `Gemini 2.5 Flash Image (Nano Banana)` also goes by each of its two. Figures in brackets
 * are a stamp or a size, without which the name would mean another model.
 */
export function spellings(name: string): string[] {
  const [, outer, inner = ''] = /^(.+?)\s*\(([^)\d]*)\)\s*$/.exec(name) ?? [];
  if (outer === undefined) return [name];
  return [name, outer, ...(/\p{L}{3}.*\s.*\p{L}{3}/u.test(inner) ? [inner] : [])];
}
