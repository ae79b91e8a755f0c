/** What is a rule on a day, and where is its line? */

import type { Line, LineValue, RuleText, StatusOnADay } from './rule.js';
import type { Rule } from './rule-book.js';

export interface RuleOnADay {
  readonly status: StatusOnADay;
  /** Since when; null before the history begins. */
  readonly since: string | null;
  readonly note: RuleText | null;
}

export function ruleOn({ history }: Pick<Rule, 'history'>, day: string): RuleOnADay {
  const entry = history.filter(({ from }) => from <= day).at(-1);
  if (!entry) return { status: 'not_yet_law', since: null, note: null };
  return { status: entry.status, since: entry.from, note: entry.note ?? null };
}

/** Statuses in which something is asked, now or from a known day on. */
export function asksSomething(status: StatusOnADay): boolean {
  return (
    status === 'in_force' ||
    status === 'adopted_not_yet_applicable' ||
    status === 'nominally_in_force_not_enforced'
  );
}

/** The first day it applies; null where it never did or nobody knows when it will. */
export function appliesFrom({ history }: Pick<Rule, 'history'>): string | null {
  return history.find(({ status }) => status === 'in_force')?.from ?? null;
}

/** The line on a day; null where none had been set by then. */
export function lineOn({ values }: Line, day: string): LineValue | null {
  return values.filter(({ from }) => from <= day).at(-1)?.value ?? null;
}

/** As a number; null where it depends on a quantity of the company. */
export function lineNumber(value: LineValue): number | null {
  if (typeof value === 'number') return value;
  return 'numerator' in value ? value.numerator / value.denominator : null;
}
