/** When are two spellings one name, and what is a model's id? */
import { stableHash } from '../stats/stable-hash.js';

/** As written, but for white space at the ends and in runs, and for composed letters. */
export function normalName(name: string): string {
  return name.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** Equal for spellings that differ in case, hyphens, spaces and brackets only: `Grok-3`, `Grok 3`. Keeps Greek. */
export function looseKey(name: string): string {
  return normalName(name)
    .toLowerCase()
    .replace(/[\s\-_()[\]]+/g, ' ')
    .trim();
}

/** Without the spaces too: `gpt4`. Two models may come to the same, so it identifies none by itself. */
export function solidKey(name: string): string {
  return looseKey(name).replaceAll(' ', '');
}

/** Whether a name holds what is searched, or spells it with other spaces from the beginning of a word on; both as loose keys. */
export function holdsName(name: string, wanted: string): boolean {
  if (name.includes(wanted)) return true;
  const solid = wanted.replaceAll(' ', '');
  if (!name.replaceAll(' ', '').includes(solid)) return false;
  const words = name.split(' ');
  return words.some((_, from) => words.slice(from).join('').startsWith(solid));
}

const GREEK: Readonly<Record<string, string>> = {
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  λ: 'lambda',
  µ: 'mu',
  μ: 'mu',
  π: 'pi',
  σ: 'sigma',
  ς: 'sigma',
  φ: 'phi',
  ω: 'omega',
};

/** `gpt-4-mar-2023`; letters of other scripts are dropped, a name of nothing else gets a short hash. */
export function slug(name: string): string {
  const spelled = [...normalName(name).toLowerCase()].map((letter) => GREEK[letter] ?? letter).join('');
  const latin = spelled.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('+', ' plus ');
  const words = latin.replace(/[^a-z0-9.]+/g, '-').replace(/^[-.]+|[-.]+$/g, '');
  return words || `model-${shortHash(name)}`;
}

function shortHash(text: string): string {
  return stableHash(text).toString(16).padStart(8, '0');
}
