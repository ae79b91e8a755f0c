/** What is known of the facts that rules turn on? Given by the reader, or stated by a source; everything else is asked. */
import { InputError } from '../provenance/input-error.js';
import type { SourceCell } from '../provenance/lineage.js';
import { isCalendarDate } from '../units/calendar-date.js';
import { readDecimal } from '../units/decimal.js';
import type { Condition, Fact } from './rule.js';

export interface KnownFact {
  /** `yes` or `no`, a day, choices, or an amount. */
  readonly value: string | number | readonly string[];
  readonly from: 'given' | 'recorded' | 'figures';
  readonly sources: readonly SourceCell[];
}
/** By the id of the fact; what is not in it is not known. */
export type KnownFacts = ReadonlyMap<string, KnownFact>;

/** `open`: nobody has said. */
export type Answer = 'yes' | 'no' | 'open';

export function answerOf(condition: Condition, facts: KnownFacts): Answer {
  const known = facts.get(condition.fact);
  if (!known) return 'open';
  if ('is' in condition) return known.value === condition.is ? 'yes' : 'no';
  const chosen = Array.isArray(known.value) ? known.value : [known.value];
  return condition.anyOf.some((one) => chosen.includes(one)) ? 'yes' : 'no';
}

export function amountOf(id: string, facts: KnownFacts): number | null {
  const value = facts.get(id)?.value;
  return typeof value === 'number' ? value : null;
}

export function dayOf(id: string, facts: KnownFacts): string | null {
  const value = facts.get(id)?.value;
  return typeof value === 'string' && isCalendarDate(value) ? value : null;
}

/** All of them. */
export function allOf(answers: readonly Answer[]): Answer {
  if (answers.includes('no')) return 'no';
  return answers.includes('open') ? 'open' : 'yes';
}

/**
 * Facts as a reader gives them, by id: text from a flag or an address, or the values of a plan file.
 * @param spell how the place is named in an error: `--eu-market`, or `facts.eu-market` of a file
 */
export function readFacts(
  given: Readonly<Record<string, unknown>>,
  known: ReadonlyMap<string, Fact>,
  spell: (id: string) => { readonly flag: string } | { readonly file: string; readonly column: string },
): KnownFacts {
  return new Map(
    Object.entries(given).map(([id, value]) => {
      const fact = known.get(id);
      if (!fact)
        throw new InputError(`there is no fact ${id}; there are ${[...known.keys()].join(', ')}`, spell(id));
      return [id, { value: readFact(fact, value, spell(id)), from: 'given' as const, sources: [] }];
    }),
  );
}

function readFact(
  fact: Fact,
  value: unknown,
  place: ConstructorParameters<typeof InputError>[1],
): KnownFact['value'] {
  const refuse = (expected: string) =>
    new InputError(`invalid answer: ${JSON.stringify(value)}; expected ${expected}`, place);
  if (fact.kind === 'yes-no') {
    if (value === 'yes' || value === 'no') return value;
    throw refuse('yes or no; leave it out where it is not known');
  }
  if (fact.kind === 'day') {
    if (typeof value === 'string' && isCalendarDate(value)) return value;
    throw refuse('a day, YYYY-MM-DD');
  }
  if (fact.kind === 'amount') {
    const amount = typeof value === 'number' ? value : amountIn(value);
    if (amount !== null && amount >= 0 && amount < Number.POSITIVE_INFINITY) return amount;
    throw refuse(`an amount in ${fact.unit?.en ?? 'numbers'}, such as 5e8 or 500M`);
  }
  const choices = (fact.choices ?? []).map(({ id }) => id);
  const chosen = Array.isArray(value) ? value.map(String) : String(value).split(',');
  if (chosen.length > 0 && chosen.every((one) => choices.includes(one))) return chosen;
  throw refuse(`any of ${choices.join(', ')}`);
}

const MULTIPLES: Readonly<Record<string, number>> = { '': 1, k: 1e3, m: 1e6, b: 1e9, bn: 1e9, t: 1e12 };

function amountIn(value: unknown): number | null {
  const [, digits = '', multiple = ''] = /^(.*?)(k|m|bn|b|t)?$/i.exec(String(value).trim()) ?? [];
  const reading = readDecimal(digits);
  return reading.kind === 'number' ? reading.value * (MULTIPLES[multiple.toLowerCase()] ?? 1) : null;
}
