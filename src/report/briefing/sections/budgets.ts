/** What can smaller companies do with typical budgets: train, fine-tune, and catch up with the largest? */
import type { HurdleAnswer } from '../../../planner/hurdle-answer.js';
import type { OptionKind } from '../../../planner/option.js';
import type { PlanAnswer, UsedPrice } from '../../../planner/plan-answer.js';
import {
  formatDate,
  formatMoney,
  formatNumber,
  formatScientific,
  formatShare,
} from '../../../units/format.js';
import type { Language } from '../../../units/language.js';
import { countText, usdText } from '../../amount-words.js';
import { translator } from '../../message.js';
import { briefingBudgetMessages } from '../../messages/briefing-budgets.js';
import { visibleText } from '../../visible-text.js';
import type { CitedFile } from '../briefing.js';
import type { DraftFigure, DraftSentence, Evidence } from '../draft.js';
import { evidence } from '../evidence.js';
import type { BudgetFacts } from '../facts.js';
import {
  asked,
  dayFigure,
  declared,
  newestSnapshots,
  type SectionContext,
  type SectionWriter,
} from '../section.js';
import { type Speak, speaker } from '../speak.js';
import { aboutWith, type Spread } from '../words.js';

type Say = Speak<keyof typeof briefingBudgetMessages>;
type Option = PlanAnswer['options'][number];
type Kind = 'train' | 'tune' | 'reach';

/** Less of a budget than this is said to be left over. */
const NEARLY_ALL = 0.9;
/** An estimate is told to so many digits. */
const ABOUT_DIGITS = 2;

export const budgets: SectionWriter = (context) => {
  const say = speaker(briefingBudgetMessages, context.language);
  const { facts } = context;
  const [smallest, largest] = [facts.budgets.slice(0, 1), facts.budgets.slice(-1)];
  return {
    id: 'budgets',
    paragraphs: [
      [
        ...facts.budgets.map((budget) => trainSentence(context, budget, say)),
        ...smallest.flatMap((budget) => tuneSentence(context, budget, say)),
      ],
      [
        ...largest.flatMap((budget) => reachSentence(context, budget, say)),
        ...smallest.flatMap((budget) => dollarsSentence(context, budget, say)),
      ],
    ],
    charts: [],
  };
};

function optionOf({ plan }: BudgetFacts, kind: OptionKind): Option | undefined {
  return plan.options.find((option) => option.kind === kind);
}

function trainSentence(context: SectionContext, budget: BudgetFacts, say: Say): DraftSentence {
  const { language } = context;
  const option = optionOf(budget, 'train-compute-optimal');
  const cited = budgetEvidence(context, budget, 'train');
  const id = `budgets.${budget.asked}`;
  const figures = { budget: budgetFigure(budget, cited) };
  if (!option?.run || !option.size)
    return say(id, 'trainNone', { budget: budgetText(budget, language) }, figures);
  const { parameters } = option.size;
  const { cost, days, run, matches } = option;
  const first = matches?.first ?? null;
  const spent = budget.plan.budget === null || cost.value >= NEARLY_ALL * budget.plan.budget.usd;
  const { deadlineDays } = budget.plan;
  return say(
    id,
    spent ? 'train' : 'trainLess',
    {
      budget: budgetText(budget, language),
      parameters: aboutWith(parameters, (value) => roundedCount(value, language), language),
      flop: aboutFlop(run.flop, language),
      ...{ timed: days ? 'yes' : 'no', days: days ? aboutDays(days, language) : '' },
      ...{ first: first ? 'yes' : 'no', name: visibleText(first?.name ?? '') },
      published: first ? formatDate(first.published, language) : '',
      cost: aboutWith(cost, (value) => roundedUsd(value, language), language),
      deadline: formatNumber(deadlineDays, language, 0),
    },
    {
      ...figures,
      parameters: amountFigure(parameters, 'parameters', cited),
      flop: { kind: 'amount', value: run.flop, unit: 'FLOP', evidence: cited },
      days: days
        ? { ...amountFigure(days, 'days', cited), kind: 'duration' }
        : amountFigure(null, 'days', cited),
      name: { kind: 'name', value: first?.name ?? null, evidence: cited },
      published: dayFigure(first?.published ?? '', cited),
      cost: amountFigure(cost, 'USD', cited),
      deadline: { kind: 'duration', value: deadlineDays, unit: 'days', evidence: cited },
    },
  );
}

function tuneSentence(context: SectionContext, budget: BudgetFacts, say: Say): DraftSentence[] {
  const { language } = context;
  const option = optionOf(budget, 'lora');
  const tokens = option?.run?.tokens;
  if (!option?.model || tokens == null) return [];
  const cited = budgetEvidence(context, budget, 'tune');
  return [
    say(
      'budgets.tune',
      'tune',
      {
        name: visibleText(option.model.name),
        tokens: countText(tokens, language),
        cost: aboutWith(option.cost, (value) => roundedUsd(value, language), language),
      },
      {
        name: { kind: 'name', value: option.model.name, evidence: cited },
        tokens: { kind: 'amount', value: tokens, unit: 'tokens', evidence: cited },
        cost: amountFigure(option.cost, 'USD', cited),
      },
    ),
  ];
}

/** Nothing where the budget reaches it already, or beyond the calendar. */
function reachSentence(context: SectionContext, budget: BudgetFacts, say: Say): DraftSentence[] {
  const { language } = context;
  const { model, cheaperCompute, betterAlgorithms } = budget.hurdle.reach;
  const [cheaper, better] = [yearsOf(cheaperCompute), yearsOf(betterAlgorithms)];
  if (!model || !cheaper || !better) return [];
  const cited = budgetEvidence(context, budget, 'reach');
  const figure = ({ date }: HurdleAnswer['reach']['cheaperCompute']) => dayFigure(date ?? '', cited);
  return [
    say(
      'budgets.reach',
      'reach',
      {
        ...{ budget: budgetText(budget, language), name: visibleText(model.name) },
        ...{ cheaper: yearText(cheaper, language), better: yearText(better, language) },
      },
      {
        budget: budgetFigure(budget, cited),
        name: { kind: 'name', value: model.name, evidence: cited },
        ...{ cheaper: figure(cheaperCompute), better: figure(betterAlgorithms) },
      },
    ),
  ];
}

interface Years {
  readonly year: string;
  readonly low: string;
  readonly high: string;
  readonly level: number;
}

function yearsOf({ years, date, earliest, latest }: HurdleAnswer['reach']['cheaperCompute']): Years | null {
  if (date === null || earliest === null || latest === null || years.value <= 0) return null;
  const year = (day: string) => day.slice(0, 'YYYY'.length);
  return { year: year(date), low: year(earliest), high: year(latest), level: years.level };
}

function yearText({ level, ...years }: Years, language: Language): string {
  return translator(briefingBudgetMessages, language)('year', {
    ...years,
    level: formatShare(level, language),
  });
}

/** Rents of chips are what these sums rest on; the newest quote may be later than the vintage. */
function dollarsSentence(context: SectionContext, budget: BudgetFacts, say: Say): DraftSentence[] {
  const { language } = context;
  const { plan } = budget;
  const quoted = plan.prices
    .filter(({ kind }) => kind === 'rental')
    .map(({ date }) => date)
    .sort()
    .at(-1);
  if (quoted === undefined) return [];
  const cited = budgetEvidence(context, budget, 'train');
  return [
    say(
      'budgets.dollars',
      'dollars',
      { month: formatDate(plan.priceMonth, language), quoted: formatDate(quoted, language) },
      { month: dayFigure(plan.priceMonth, cited), quoted: dayFigure(quoted, cited) },
    ),
  ];
}

function budgetEvidence(context: SectionContext, budget: BudgetFacts, kind: Kind): Evidence {
  const { facts, language } = context;
  const verb = kind === 'reach' ? 'hurdle' : 'plan';
  const { asked: text, plan, hurdle } = budget;
  const question = { budget: text, date: facts.vintage.date };
  const model =
    kind === 'reach'
      ? hurdle.reach.model
      : kind === 'tune'
        ? optionOf(budget, 'lora')?.model
        : optionOf(budget, 'train-compute-optimal')?.matches?.first;
  return evidence({
    question: asked(
      context,
      verb === 'plan' ? 'plan' : 'plan hurdle',
      verb === 'plan' ? '/plan' : '/plan/hurdle',
      question,
    ),
    ...{ part: kind, method: 'planner' },
    text: translator(briefingBudgetMessages, language)(`evidence.${kind}`, {
      budget: budgetText(budget, language),
    }),
    cells: model
      ? [
          ...['name', 'published'].flatMap((field) => facts.cellsOf(model.id, field)),
          ...facts.sizeCellsOf(model.id, 'FLOP'),
        ]
      : [],
    snapshots: newestSnapshots(context),
    files: [
      declared(context, 'briefing', 'budgets'),
      declared(context, 'planner'),
      declared(context, 'training-cost'),
      ...priceFiles(verb === 'plan' ? plan.prices : hurdle.prices),
    ],
  });
}

/** Files the prices name; more than one may stand behind a price. */
function priceFiles(prices: readonly UsedPrice[]): CitedFile[] {
  const named = prices
    .filter(({ own, kind }) => !own && !kind.startsWith('api'))
    .flatMap(({ source, date }) => source.split(', ').map((file) => ({ file, date })));
  const files = [...new Set(named.map(({ file }) => file))]
    .filter((file) => /^data\/[\w./-]+$/.test(file))
    .sort();
  return files
    .filter((file) => file !== 'data/assumptions/training-cost.json')
    .map((file) => ({ file, entry: null, source: null, date: latest(named, file) }));
}

function latest(
  named: readonly { readonly file: string; readonly date: string }[],
  file: string,
): string | null {
  return (
    named
      .filter((one) => one.file === file)
      .map(({ date }) => date)
      .sort()
      .at(-1) ?? null
  );
}

function budgetFigure({ plan }: BudgetFacts, of: Evidence): DraftFigure {
  return {
    kind: 'amount',
    value: plan.budget?.value ?? null,
    unit: plan.budget?.currency ?? 'USD',
    evidence: of,
  };
}

function budgetText({ plan, asked: text }: BudgetFacts, language: Language): string {
  return plan.budget ? formatMoney(plan.budget.value, plan.budget.currency, language) : text;
}

function amountFigure(spread: Spread | null, unit: string, of: Evidence): DraftFigure {
  const { value, low, high, level } = spread ?? { value: null, low: null, high: null, level: null };
  return { kind: 'amount', value, low, high, level, unit, evidence: of };
}

function about(value: number): number {
  return Number(value.toPrecision(ABOUT_DIGITS));
}

function roundedCount(value: number, language: Language): string {
  return countText(about(value), language);
}

function roundedUsd(value: number, language: Language): string {
  return usdText(about(value), language);
}

function aboutFlop(value: number, language: Language): string {
  return translator(briefingBudgetMessages, language)('aboutFlop', {
    flop: formatScientific(value, language),
  });
}

function aboutDays(days: Spread, language: Language): string {
  return aboutWith(days, (value) => formatNumber(about(value), language, value >= 10 ? 0 : 1), language);
}
