/** What does the law ask of large models, and from when? Rules in force on the day of the vintage, begun in the period, ahead. */
import type { RuleAnswer } from '../../../regulation/verdict.js';
import { addMonths } from '../../../units/calendar-date.js';
import { formatDate, formatNumber } from '../../../units/format.js';
import { aboutText } from '../../amount-words.js';
import { lineText } from '../../law-text.js';
import { translator } from '../../message.js';
import { briefingLawMessages } from '../../messages/briefing-law.js';
import type { DraftFigure, DraftSentence, Evidence } from '../draft.js';
import { evidence } from '../evidence.js';
import {
  asked,
  countFigure,
  dayFigure,
  newestSnapshots,
  periodFigure,
  type SectionContext,
  type SectionWriter,
} from '../section.js';
import { type ListedFigure, type Speak, speaker } from '../speak.js';
import { periodValues } from '../words.js';

type Say = Speak<keyof typeof briefingLawMessages>;

/** Days a reader has to prepare for; others are history of the text. */
const AHEAD = [
  'in_force',
  'applies_from',
  'fines_from',
  'legacy_models_comply_by',
  'audits_from',
  'fines_paused_until',
] as const;

export const law: SectionWriter = (context) => {
  const say = speaker(briefingLawMessages, context.language);
  const rules = computeRules(context);
  const inForce = rules
    .filter(({ status }) => status === 'in_force')
    .sort((a, b) => (a.value ?? 0) - (b.value ?? 0));
  return {
    id: 'law',
    paragraphs: [
      [countSentence(context, inForce, say), ...inForce.map((rule) => ruleSentence(context, rule, say))],
      [
        ...(inForce.length === 0 ? [] : [begunSentence(context, inForce, say)]),
        ...aheadSentences(context, rules, say),
      ],
    ],
    charts: [],
  };
};

/** Rules for models and their makers that draw a line by training compute. */
function computeRules({ facts }: SectionContext): RuleAnswer[] {
  return facts.law.answer.rules.filter(
    ({ kind, metric, appliesTo }) =>
      kind === 'obligation_trigger' &&
      metric === 'training_compute_flop' &&
      (appliesTo === 'model' || appliesTo === 'developer'),
  );
}

function rulesQuestion(context: SectionContext) {
  return asked(context, 'rules', '/rules', { on: context.facts.law.answer.on });
}

function registerEvidence(context: SectionContext): Evidence {
  const { facts, language } = context;
  const files = [...facts.law.files.values()];
  return evidence({
    question: rulesQuestion(context),
    part: 'register',
    text: translator(briefingLawMessages, language)('evidence.register', {
      day: formatDate(facts.law.answer.on, language),
    }),
    files: files.map(({ file, date }) => ({ file, entry: null, source: null, date })),
  });
}

function ruleEvidence(context: SectionContext, rule: RuleAnswer): Evidence {
  const { facts, language } = context;
  const { id, title, instrument, sources, jurisdiction } = rule;
  const file = facts.law.files.get(jurisdiction);
  return evidence({
    question: rulesQuestion(context),
    part: `rule ${id}`,
    text: translator(briefingLawMessages, language)('evidence.rule', { title: title[language], instrument }),
    files: file ? [{ ...file, entry: id, source: null }] : [],
    documents: sources.map((source) => ({ title: source.title, url: source.url })),
    ...(rule.models ? { snapshots: newestSnapshots(context) } : {}),
  });
}

function countSentence(context: SectionContext, inForce: readonly RuleAnswer[], say: Say): DraftSentence {
  const { facts, language } = context;
  const cited = registerEvidence(context);
  const { on } = facts.law.answer;
  const figures = { day: dayFigure(on, cited), rules: countFigure(inForce.length, cited, 'rules') };
  const values = {
    day: formatDate(on, language),
    count: inForce.length,
    number: formatNumber(inForce.length, language),
  };
  if (inForce.length === 0)
    return say('law.count', 'none', values, { ...figures, none: countFigure(0, cited, 'rules') });
  return say('law.count', 'count', values, figures);
}

function ruleSentence(context: SectionContext, rule: RuleAnswer, say: Say): DraftSentence {
  const { facts, language } = context;
  const cited = ruleEvidence(context, rule);
  const { id, title, statusSince, models, duties, value } = rule;
  const since = statusSince ?? facts.law.answer.on;
  const duty = (duties[0]?.text[language] ?? '').replace(/\.$/, '');
  const text = (words: string): DraftFigure => ({ kind: 'name', value: words, evidence: cited });
  return say(
    `law.${id}`,
    'rule',
    {
      ...{ title: title[language], since: formatDate(since, language), line: lineText(rule, language) },
      ...{ counted: models ? 'yes' : 'no', count: models?.recorded ?? 0 },
      ...{
        number: formatNumber(models?.recorded ?? 0, language),
        expected: aboutText(models?.expected ?? 0, language),
      },
      ...{ duties: duties.length, dutyNumber: formatNumber(duties.length, language), duty },
    },
    {
      ...{ title: text(title[language]), since: dayFigure(since, cited) },
      line: { kind: 'threshold', value, unit: 'FLOP', evidence: cited },
      ...{
        models: countFigure(models?.recorded ?? null, cited),
        expected: countFigure(models?.expected ?? null, cited),
      },
      ...{ duties: countFigure(duties.length, cited, 'duties'), duty: text(duty) },
    },
  );
}

function begunSentence(context: SectionContext, inForce: readonly RuleAnswer[], say: Say): DraftSentence {
  const { facts, language } = context;
  const { id, from, to } = facts.period;
  const cited = registerEvidence(context);
  const begun = inForce.filter(
    ({ statusSince }) => statusSince !== null && statusSince >= from && statusSince <= to,
  );
  const values = { ...periodValues(id, language), count: begun.length };
  const period = periodFigure(id, cited);
  if (begun.length === 0)
    return say('law.begun', 'beganNone', values, { period, none: countFigure(0, cited, 'rules') });
  const text = translator(briefingLawMessages, language);
  const rules = begun.map((rule): ListedFigure => {
    const since = rule.statusSince ?? '';
    return {
      text: text('begun', { title: rule.title[language], since: formatDate(since, language) }),
      figure: dayFigure(since, ruleEvidence(context, rule)),
    };
  });
  return say('law.begun', 'began', values, { period, rules });
}

/** A sentence a day, the nearest first. */
function aheadSentences(context: SectionContext, rules: readonly RuleAnswer[], say: Say): DraftSentence[] {
  const { facts, language } = context;
  const { on } = facts.law.answer;
  const last = addMonths(on, facts.assumptions.lawMonthsAhead);
  const events = rules
    .filter(({ status }) => status === 'in_force' || status === 'adopted_not_yet_applicable')
    .flatMap((rule) => AHEAD.flatMap((name) => eventOf(rule, name)))
    .filter(({ day }) => day > on && day <= last);
  const days = [...new Set(events.map(({ day }) => day))].sort();
  if (days.length === 0) {
    const cited = registerEvidence(context);
    return [say('law.ahead', 'aheadNone', { day: formatDate(on, language) }, { day: dayFigure(on, cited) })];
  }
  return days.flatMap((day) =>
    AHEAD.flatMap((name) => {
      const concerned = events.filter((event) => event.day === day && event.name === name);
      return concerned.length === 0 ? [] : [aheadSentence(context, concerned, say)];
    }),
  );
}

interface AheadEvent {
  readonly rule: RuleAnswer;
  readonly name: (typeof AHEAD)[number];
  readonly day: string;
}

/** One kind of event of one day. */
function aheadSentence(context: SectionContext, events: readonly AheadEvent[], say: Say): DraftSentence {
  const [{ day, name }] = events as readonly [AheadEvent];
  const { language } = context;
  const rules = events.map(({ rule }): ListedFigure => {
    const title = rule.title[language];
    return { text: title, figure: { kind: 'name', value: title, evidence: ruleEvidence(context, rule) } };
  });
  return say(
    `law.ahead.${day}.${name}`,
    `ahead.${name}`,
    { day: formatDate(day, language), count: rules.length },
    { day: dayFigure(day, rules[0]?.figure.evidence ?? registerEvidence(context)), rules },
  );
}

function eventOf(rule: RuleAnswer, name: AheadEvent['name']): AheadEvent[] {
  const day = Object.hasOwn(rule.dates, name) ? rule.dates[name] : undefined;
  return day === undefined ? [] : [{ rule, name, day }];
}
