/** Everything the law asks of one model or run on a day, as one answer: figures, facts, verdicts, questions, timeline. */
import type { Vintage } from '../provenance/lineage.js';
import { type AssessedCase, assess, factsOf, type Law } from './assess.js';
import { NO_DAYS, type RunDays } from './duties.js';
import { askedFact, saidText } from './fact-text.js';
import type { Figures } from './figure.js';
import { figureAnswer } from './figure-answer.js';
import type { KnownFacts } from './known-facts.js';
import { asksSomething } from './on-a-day.js';
import { COUNTINGS } from './rule.js';
import type { Rule, RuleBook } from './rule-book.js';
import {
  type AssessAnswer,
  NOT_LEGAL_ADVICE,
  type QuestionAnswer,
  type TimelineEntry,
  type VerdictAnswer,
} from './verdict.js';

export interface Assessed extends AssessedCase {
  readonly subject: AssessAnswer['subject'];
  readonly vintage: Vintage | null;
}

export function assessment(assessed: Assessed, law: Law, day: string): AssessAnswer {
  const { book, assumptions } = law;
  const verdicts = assess(assessed, law, day);
  const concerned = verdicts.filter(({ met }) => met !== 'no');
  return {
    notLegalAdvice: NOT_LEGAL_ADVICE,
    on: day,
    coveredUntil: book.coveredUntil,
    vintage: assessed.vintage,
    subject: assessed.subject,
    figures: figureList(assessed.figures, book, assumptions.level),
    facts: factList(factsOf(assessed, law, day), book),
    verdicts,
    questions: questionList(concerned, book),
    timeline: timelineOf(concerned, book, assessed.days ?? NO_DAYS),
    sources: sourceList(concerned, book),
  };
}

/** Of a modification and an original only where the model is made from another. */
function figureList(figures: Figures, book: RuleBook, level: number): AssessAnswer['figures'] {
  const made = figures.original['parameter-update'].gap !== 'no-base';
  return (made ? (['model', 'modification', 'original'] as const) : (['model'] as const)).flatMap((of) =>
    COUNTINGS.map((counting) => ({
      of,
      counting,
      ...figureAnswer(figures[of][counting], book.counting, level),
    })),
  );
}

function factList(facts: KnownFacts, book: RuleBook): AssessAnswer['facts'] {
  return [...facts].flatMap(([id, { value, from, sources }]) => {
    const fact = book.facts.get(id);
    if (!fact) return [];
    const shown = typeof value === 'string' || typeof value === 'number' ? value : [...value];
    return [
      { id, question: fact.question, value: shown, said: saidText(fact, shown), from, sources: [...sources] },
    ];
  });
}

/** What would settle most comes first. A rule that asks nothing raises no question. */
function questionList(concerned: readonly VerdictAnswer[], book: RuleBook): QuestionAnswer[] {
  const reached = new Set(concerned.filter((one) => one.reached).map(({ rule }) => rule));
  const weight = ({ rules }: QuestionAnswer) =>
    rules.length + rules.filter((rule) => reached.has(rule)).length * concerned.length;
  const rulesByFact = new Map<string, Set<string>>();
  for (const { rule, status, missing, duties } of concerned) {
    if (!asksSomething(status)) continue;
    const open = [
      ...missing.filter(({ kind }) => kind === 'fact').map(({ id }) => id),
      ...duties.flatMap(({ dependsOn }) =>
        dependsOn.filter(({ kind }) => kind === 'fact').map(({ id }) => id),
      ),
    ];
    for (const id of open) rulesByFact.set(id, (rulesByFact.get(id) ?? new Set()).add(rule));
  }
  return [...rulesByFact]
    .flatMap(([id, rules]): QuestionAnswer[] => {
      const fact = book.facts.get(id);
      if (!fact) return [];
      return [{ ...askedFact(fact), rules: [...rules] }];
    })
    .sort((a, b) => weight(b) - weight(a));
}

function timelineOf(concerned: readonly VerdictAnswer[], book: RuleBook, days: RunDays): TimelineEntry[] {
  const ofRun = (
    [
      ['decided', days.decided],
      ['starts', days.starts],
      ['ends', days.ends],
    ] as const
  ).flatMap(([event, date]): TimelineEntry[] =>
    date === null ? [] : [{ date, event, rule: null, status: null, name: null }],
  );
  const entries = concerned.flatMap((verdict) => {
    const rule = book.rules.find(({ id }) => id === verdict.rule);
    return rule ? ofRule(rule, verdict, book) : [];
  });
  return [...ofRun, ...entries].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

function ofRule(rule: Rule, { dates }: VerdictAnswer, book: RuleBook): TimelineEntry[] {
  const changes = rule.history.map(
    ({ from, status, note }): TimelineEntry => ({
      date: from,
      event: 'status',
      rule: rule.id,
      status,
      name: note ?? null,
    }),
  );
  const known = new Set(rule.history.map(({ from }) => from));
  const further = Object.entries(rule.dates)
    .filter(([, date]) => !known.has(date))
    .map(
      ([key, date]): TimelineEntry => ({
        date,
        event: 'date',
        rule: rule.id,
        status: null,
        name: book.dateNames.get(key) ?? null,
      }),
    );
  const workedOut = (
    [
      ['comply-by', dates.comply_by],
      ['notify-by', dates.notify_by],
    ] as const
  ).flatMap(([event, date]): TimelineEntry[] =>
    date === undefined ? [] : [{ date, event, rule: rule.id, status: null, name: null }],
  );
  return [...changes, ...further, ...workedOut];
}

function sourceList(concerned: readonly VerdictAnswer[], book: RuleBook): AssessAnswer['sources'] {
  const ids = new Set(
    concerned.filter(({ status, reached }) => reached && asksSomething(status)).map(({ rule }) => rule),
  );
  const byTitle = new Map(
    book.rules
      .filter(({ id }) => ids.has(id))
      .flatMap(({ sources }) => sources.map((source) => [source.title, source] as const)),
  );
  return [...byTitle.values()];
}
