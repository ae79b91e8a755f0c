/** Which names are most like the one asked for? */
import { looseKey } from './name.js';
import { nameLikeness } from './name-likeness.js';

const OFFERED_NAMES = 5;

export function nearestNames(wanted: string, names: readonly string[]): string[] {
  const key = looseKey(wanted);
  return [...new Set(names)]
    .map((name) => ({ name, score: nameLikeness(key, looseKey(name)) }))
    .sort((a, b) => b.score - a.score || a.name.length - b.name.length)
    .slice(0, OFFERED_NAMES)
    .map(({ name }) => name);
}
