/** What is asked of whom, from which day? The duties of a rule for one model or run. */
import { dateOfDayNumber, dayNumber } from '../units/calendar-date.js';
import { holdRule, type Question, type RuleResult } from './hold.js';
import { type Answer, answerOf, dayOf } from './known-facts.js';
import { appliesFrom, asksSomething, ruleOn } from './on-a-day.js';
import type { Condition, Duty } from './rule.js';
import type { Rule } from './rule-book.js';
import type { DutyAnswer } from './verdict.js';

/** When a run was, or will be, decided on, begun and ended; a day nobody has given is null. */
export interface RunDays {
  readonly decided: string | null;
  readonly starts: string | null;
  readonly ends: string | null;
}
export const NO_DAYS: RunDays = { decided: null, starts: null, ends: null };

export interface DutyDates {
  /** The first day duties can be due: the rule applies, and the run counts. Null where it never came to apply. */
  readonly from: string | null;
  /** For models placed on the market earlier. */
  readonly complyBy: string | null;
}

export function dutyDates(rule: Rule, { facts }: Question, days: RunDays): DutyDates {
  const applies = appliesFrom(rule);
  const counts = rule.plannedCounts === 'known' ? (days.decided ?? days.starts) : days.starts;
  const placed = rule.legacy ? dayOf(rule.legacy.fact, facts) : null;
  const legacy = rule.legacy && placed !== null && placed < rule.legacy.before ? rule.legacy.until : null;
  return {
    from: applies === null ? null : counts === null ? applies : laterDay(counts, applies),
    complyBy: legacy,
  };
}

/**
 * The end of a clock that runs from the day it is known that the line will be met, but not before the rule applies: what
 * was planned already on that day is due so many days after it.
 */
export function deadlineDay(rule: Rule, days: RunDays, length: number): string | null {
  const applies = appliesFrom(rule);
  const known = days.decided ?? days.starts;
  if (applies === null || known === null) return null;
  return dateOfDayNumber(dayNumber(laterDay(known, applies)) + length);
}

export function dutiesOf(rule: Rule, result: RuleResult, question: Question, days: RunDays): DutyAnswer[] {
  if (result.met === 'no' || !asksSomething(ruleOn(rule, question.day).status)) return [];
  const dates = dutyDates(rule, question, days);
  return rule.duties.flatMap((duty): DutyAnswer[] => {
    const concerns = duty.onlyIf ? answerOf(duty.onlyIf, question.facts) : 'yes';
    if (concerns === 'no') return [];
    const waived = waiver(duty, question);
    const open = [
      ...(concerns === 'open' && duty.onlyIf ? [{ kind: 'fact' as const, id: duty.onlyIf.fact }] : []),
      ...waived.dependsOn,
    ];
    return [
      {
        text: duty.text,
        reference: duty.reference,
        verified: duty.unverified !== true,
        state: waived.answer === 'yes' ? 'waived' : open.length > 0 ? 'depends' : 'due',
        dependsOn: waived.answer === 'yes' ? [] : open,
        from: dutyFrom(duty, rule, dates),
        deadline: duty.deadline
          ? { days: duty.deadline.days, by: deadlineDay(rule, days, duty.deadline.days) }
          : null,
      },
    ];
  });
}

function dutyFrom({ from }: Duty, rule: Rule, dates: DutyDates): string | null {
  const own = from === undefined ? null : (rule.dates[from] ?? null);
  const general = dates.complyBy ?? dates.from;
  return own !== null && general !== null ? laterDay(own, general) : (own ?? general);
}

function waiver(
  { waivedIf }: Duty,
  question: Question,
): { readonly answer: Answer; readonly dependsOn: DutyAnswer['dependsOn'] } {
  if (!waivedIf) return { answer: 'no', dependsOn: [] };
  const answer = answerOf(waivedIf.condition, question.facts);
  const lost = waivedIf.unlessRule === undefined ? 'no' : overLineOf(waivedIf.unlessRule, question);
  if (answer === 'no' || lost === 'yes') return { answer: 'no', dependsOn: [] };
  if (answer === 'yes' && lost === 'no') return { answer: 'yes', dependsOn: [] };
  return {
    answer: 'open',
    dependsOn: [
      ...(answer === 'open' ? [fact(waivedIf.condition)] : []),
      ...(lost === 'open' && waivedIf.unlessRule ? [{ kind: 'rule' as const, id: waivedIf.unlessRule }] : []),
    ],
  };
}

function fact(condition: Condition): DutyAnswer['dependsOn'][number] {
  return { kind: 'fact', id: condition.fact };
}

function overLineOf(id: string, question: Question): Answer {
  const rule = question.book.rules.find((one) => one.id === id);
  return rule ? holdRule(rule, question).own.answer : 'no';
}

function laterDay(a: string, b: string): string {
  return [a, b].sort()[1] ?? a;
}
