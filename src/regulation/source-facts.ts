/** Which facts do the sources state of a model? Only by the declared mappings; what they do not list stays a question. */
import type { ModelField } from '../catalog/model.js';
import { splitList } from '../sources/split-list.js';
import type { KnownFact } from './known-facts.js';
import type { RuleBook } from './rule-book.js';

export function factsOfSources(
  fields: readonly ModelField[],
  { mappings, facts }: Pick<RuleBook, 'mappings' | 'facts'>,
): Map<string, KnownFact> {
  const known = new Map<string, KnownFact>();
  for (const { fact, field, values } of mappings) {
    const found = fields.find((one) => one.field === field);
    if (!found || typeof found.shown !== 'string' || found.shown === '') continue;
    const many = facts.get(fact)?.kind === 'choice';
    const words = many ? splitList(found.shown) : [found.shown];
    const answers = [
      ...new Set(words.flatMap((word) => (Object.hasOwn(values, word) ? (values[word] ?? []) : []))),
    ];
    const [first] = answers;
    if (first === undefined) continue;
    known.set(fact, { value: many ? answers : first, from: 'recorded', sources: cellsOf(found) });
  }
  return known;
}

/** Of the statement that is shown, the newest cell: one place is enough to look it up. */
function cellsOf({ statements, shown }: ModelField): KnownFact['sources'] {
  return statements
    .filter(({ value }) => value === shown)
    .flatMap(({ cells }) => cells.slice(-1))
    .slice(-1);
}
