/** What is a model's id? */
import { stableHash } from '../stats/stable-hash.js';
import { normalName } from './spelling.js';

export { looseKey, normalName } from './spelling.js';

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
