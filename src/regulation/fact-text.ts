/** Answers to facts in words: what was said, and what a condition needs to hold. */
import type { Condition, Fact, RuleText } from './rule.js';
import type { RuleBook } from './rule-book.js';
import type { AskedFact } from './verdict.js';

const YES: RuleText = { en: 'yes', de: 'ja' };
const NO: RuleText = { en: 'no', de: 'nein' };

/** An amount or a day stays as it is. */
export function saidText(fact: Fact, value: string | number | readonly string[]): RuleText {
  if (fact.kind === 'yes-no') return value === 'yes' ? YES : NO;
  return choicesText(fact, [value].flat().map(String));
}

export function needsText(condition: Condition, { facts }: Pick<RuleBook, 'facts'>): RuleText {
  if ('is' in condition) return condition.is === 'yes' ? YES : NO;
  const fact = facts.get(condition.fact);
  return fact ? choicesText(fact, condition.anyOf) : { en: '', de: '' };
}

function choicesText({ choices = [] }: Fact, ids: readonly string[]): RuleText {
  const words = new Map(choices.map(({ id, text }) => [id, text]));
  const texts = ids.map((id) => words.get(id) ?? { en: id, de: id });
  return { en: texts.map(({ en }) => en).join('; '), de: texts.map(({ de }) => de).join('; ') };
}

export function questionText(fact: string, { facts }: Pick<RuleBook, 'facts'>): RuleText {
  return facts.get(fact)?.question ?? { en: fact, de: fact };
}

export function askedFact({ id, question, why, kind, choices = [], unit }: Fact): AskedFact {
  return { fact: id, question, why, kind, choices, unit: unit ?? null };
}
