/** How is a plan said: the answer in a sentence, each option in a row and in sentences, and what it takes for granted? */
import type { NotPossible, PlanNote, PlanOption } from '../planner/option.js';
import type { PlanAnswer, UsedPrice } from '../planner/plan-answer.js';
import { formatDate, formatMoney, formatNumber, formatShare } from '../units/format.js';
import type { Language } from '../units/language.js';
import {
  bytesText,
  countText,
  daysText,
  energyText,
  euroAmountText,
  flopText,
  spreadText,
  usdText,
} from './amount-words.js';
import { label } from './label.js';
import { translator } from './message.js';
import { planMessages } from './messages/plans.js';
import { visibleText } from './visible-text.js';

type Option = PlanAnswer['options'][number];
type Key = keyof typeof planMessages;

function isKey(key: string): key is Key {
  return Object.hasOwn(planMessages, key);
}

/** The answer in one sentence. */
export function planFinding(plan: PlanAnswer, language: Language): string {
  const text = translator(planMessages, language);
  if (!plan.budget) return runFinding(plan, language);
  const budget = formatMoney(plan.budget.value, plan.budget.currency, language);
  const days = daysText(plan.deadlineDays, language, true);
  const scratch = plan.options.find(({ kind }) => kind === 'train-compute-optimal');
  const tuned = plan.options.find(({ model, kind }) => model && kind !== 'continue-pre-training');
  const model = visibleText(tuned?.model?.name ?? '');
  if (scratch?.size && tuned) {
    const params = countText(scratch.size.parameters.value, language);
    return text('finding.budget', { budget, days, params, model, first: firstText(scratch, language) });
  }
  if (tuned) return text('finding.tune', { budget, days, model });
  if (plan.options.length > 0) {
    const options = plan.options.map(({ kind }) => kindName(kind, language)).join(', ');
    return text('finding.other', { budget, days, options });
  }
  if (!plan.enough) return text('finding.none', { budget, days });
  const kind = kindName(plan.enough.kind, language);
  return text('finding.nothing', { budget, kind, enough: usdText(plan.enough.usd, language) });
}

function runFinding({ options, notPossible }: PlanAnswer, language: Language): string {
  const text = translator(planMessages, language);
  const rented = options.find(({ kind }) => kind === 'rent-chips');
  if (!rented?.run) {
    const [first] = notPossible;
    return text('finding.runLate', { reason: first ? refusalText(first, language) : '' });
  }
  return text('finding.run', {
    cost: spreadText(rented.cost, (usd) => usdText(usd, language), language),
    final: usdText(rented.run.cost.value, language),
  });
}

function firstText({ matches }: Option, language: Language): string {
  const text = translator(planMessages, language);
  const first = matches?.first;
  return first
    ? text('first', { year: first.published.slice(0, 4), model: visibleText(first.name) })
    : text('firstNone');
}

export function kindName(kind: Option['kind'], language: Language): string {
  return translator(planMessages, language)(`kind.${kind}`);
}

/** What one has then, in a few words. */
export function whatText(option: PlanOption, language: Language): string {
  const text = translator(planMessages, language);
  const { size, run, model, teacher, buys, kind } = option;
  const tokens = run?.tokens ? countText(run.tokens, language) : '';
  if (size && run)
    return text('what.scratch', {
      params: countText(run.parameters ?? size.parameters.value, language),
      tokens,
      ratio: formatNumber(Number(size.tokensPerParameter.toPrecision(2)), language),
    });
  if (model) {
    const names = { model: visibleText(model.name), tokens, teacher: visibleText(teacher?.name ?? '') };
    if (teacher) return text('what.distil', names);
    return text(kind === 'continue-pre-training' ? 'what.continue' : 'what.tune', names);
  }
  if (run) return text('what.run', { flop: flopText(run.flop, language) });
  const bought = (unit: string) => buys.find((amount) => amount.unit === unit);
  const [hours, flop, written] = [bought('chip-hours'), bought('FLOP'), bought('tokens')];
  if (written)
    return text('what.tokens', {
      tokens: spreadText(written, (count) => countText(count, language), language),
    });
  if (hours && flop)
    return text('what.hours', {
      hours: countText(hours.value, language),
      flop: flopText(flop.value, language),
    });
  return flop ? text('what.owned', { flop: flopText(flop.value, language) }) : '';
}

/** In the currency of the budget. */
export function costText({ cost }: PlanOption, { budget }: PlanAnswer, language: Language): string {
  return budget?.currency === 'EUR'
    ? spreadText(cost.euro, (sum) => euroAmountText(sum, language), language)
    : spreadText(cost, (usd) => usdText(usd, language), language);
}

export function daysSpread({ days }: PlanOption, language: Language): string {
  return days
    ? spreadText(days, (value) => formatNumber(Number(value.toPrecision(2)), language), language)
    : '–';
}

export function chipsText({ chips }: PlanOption, language: Language): string {
  if (!chips) return '–';
  const count = formatNumber(chips.count, language);
  return translator(planMessages, language)('chipsOf', { count, name: shortChip(chips.name) });
}

/** Models and chips that the texts of an option name: digits in them are no figures. */
export function optionNames({ model, chips, matches }: PlanOption): string[] {
  const models = [model, matches?.nearest, matches?.first].flatMap((one) => (one ? [one.name] : []));
  return [...models.map(visibleText), ...(chips ? [shortChip(chips.name)] : [])];
}

/** Without the maker's name, which no table needs. */
export function shortChip(name: string): string {
  return visibleText(name).replace(/^NVIDIA (GeForce )?/, '');
}

export function energyWords({ energy }: PlanOption, language: Language): string {
  return energy ? energyText(energy.value, language) : '–';
}

/** What else is to be said of an option, a sentence each. */
export function optionSentences(option: Option, language: Language): string[] {
  return [
    ...partSentence(option, language),
    ...memorySentence(option, language),
    ...sizeSentences(option, language),
    ...modelSentence(option, language),
    ...matchSentence(option, language),
    ...servingSentences(option, language),
    ...ruleSentences(option, language),
  ];
}

function partSentence({ cost }: Option, language: Language): string[] {
  const text = translator(planMessages, language);
  const euro = text('euro', {
    euro: spreadText(cost.euro, (sum) => euroAmountText(sum, language), language),
  });
  if (cost.parts.length < 2) return [euro];
  const parts = cost.parts.map(({ name, usd }) =>
    text('part', { name: text(`part.${name}`), usd: usdText(usd, language) }),
  );
  return [`${text('partsOf', { parts: parts.join(', ') })} ${euro}`];
}

function memorySentence(option: Option, language: Language): string[] {
  const { chips } = option;
  if (!chips?.neededBytes || !chips.memoryBytes) return [];
  const held = bytesText(chips.memoryBytes * chips.count, language);
  const memory = translator(planMessages, language)('memory', {
    needed: bytesText(chips.neededBytes, language),
    held,
  });
  return [`${chipsText(option, language)}: ${memory}.`];
}

function sizeSentences({ size, run, kind }: Option, language: Language): string[] {
  if (!size || !run) return [];
  const text = translator(planMessages, language);
  const loss = (nats: number) => formatNumber(nats, language, 2);
  const law = text('size', {
    paramsLow: countText(size.parameters.low, language),
    paramsHigh: countText(size.parameters.high, language),
    ...{ loss: loss(size.loss.value), low: loss(size.loss.low), high: loss(size.loss.high) },
  });
  if (kind !== 'train-for-serving') return [law];
  return [text('overTrained', { share: formatShare(size.optimalFlopOfLoss / run.flop, language) })];
}

function modelSentence({ model }: Option, language: Language): string[] {
  if (!model) return [];
  return [
    translator(planMessages, language)('base', {
      name: visibleText(model.name),
      published: formatDate(model.published, language),
      params: countText(model.parameters, language),
      access: label('access', model.access, language),
    }),
  ];
}

function matchSentence({ matches }: Option, language: Language): string[] {
  if (!matches?.nearest) return [];
  const { nearest, first } = matches;
  const text = translator(planMessages, language);
  const near = { nearest: visibleText(nearest.name), year: nearest.published.slice(0, 4) };
  if (!first) return [text('matchesNone', near)];
  return [
    text('matches', { ...near, first: visibleText(first.name), firstYear: first.published.slice(0, 4) }),
  ];
}

function servingSentences({ serving }: Option, language: Language): string[] {
  if (!serving) return [];
  const text = translator(planMessages, language);
  const usd = (value: number) => usdText(value, language);
  const { api } = serving;
  const compared = api && {
    name: api.name === '' ? text('apiMedian') : visibleText(api.name),
    price: usd(api.usdPerMillionTokens),
  };
  return [
    text('serving', {
      tokens: countText(serving.tokensPerDay, language),
      chips: text('chipsOf', { count: formatNumber(serving.chips, language), name: shortChip(serving.chip) }),
      usd: spreadText(serving.usdPerDay, usd, language),
      million: spreadText(serving.usdPerMillionTokens, usd, language),
    }),
    ...(compared && api
      ? [
          api.breakEvenTokensPerDay === null
            ? text('breakNever', compared)
            : text('breakEven', { ...compared, tokens: countText(api.breakEvenTokensPerDay, language) }),
        ]
      : []),
    ...(serving.mostTokensPerSecond === null
      ? []
      : [text('perAnswer', { tokens: countText(serving.mostTokensPerSecond, language) })]),
    ...(serving.tokensOfTrainingCompute === null
      ? []
      : [text('tokensOfTraining', { tokens: countText(serving.tokensOfTrainingCompute, language) })]),
  ];
}

function ruleSentences({ rules }: Option, language: Language): string[] {
  if (!rules) return [];
  const text = translator(planMessages, language);
  const on = formatDate(rules.on, language);
  if (rules.triggered.length > 0) {
    const said = rules.triggered.map(({ title, verdict, met }) =>
      text(verdict === 'straddles' ? 'rule.straddles' : met === 'open' ? 'rule.open' : 'rule.over', {
        title: title[language],
      }),
    );
    return [text('rulesTouched', { on, rules: said.join('; ') })];
  }
  if (!rules.next) return [text('rulesNoneAtAll', { on })];
  const times = countText(Number(rules.next.times.toPrecision(2)), language);
  return [text('rulesNone', { on, rule: rules.next.title[language], times })];
}

export function noteText({ code, values }: PlanNote, language: Language): string {
  const key = `note.${code}`;
  if (!isKey(key)) return visibleText(code);
  const written = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, noteValue(name, value, language)]),
  );
  return translator(planMessages, language)(key, written);
}

function noteValue(name: string, value: number | string, language: Language): string {
  if (name === 'chip') return shortChip(String(value));
  if (name === 'access') return label('access', String(value), language);
  if (typeof value === 'string') return visibleText(value);
  if (name === 'usd') return usdText(value, language);
  if (name === 'days') return daysText(value, language, true);
  if (name === 'share') return formatShare(value, language);
  return countText(value, language);
}

export function refusalText(refusal: NotPossible, language: Language): string {
  const { kind, reason, enoughUsd, enoughDays, model } = refusal;
  const text = translator(planMessages, language);
  return text(`refusal.${reason}`, {
    kind: kindName(kind, language),
    enough: enoughUsd === null ? '' : usdText(enoughUsd, language),
    days: enoughDays === null ? '' : daysText(enoughDays, language),
    model: model ? text('refusalModel', { name: visibleText(model.name) }) : '',
  });
}

/** A price in a row: what, how much, as of when, from where, and whether it is stale or one's own. */
export function priceRow(
  price: UsedPrice,
  language: Language,
): readonly [string, string, string, string, string] {
  const { kind, name, value, date, source, own, stale, ageDays } = price;
  const text = translator(planMessages, language);
  const what = text(`price.${kind}`);
  const marks = [
    ...(own ? [text('own')] : []),
    ...(stale ? [text('stale', { days: daysText(ageDays, language) })] : []),
  ];
  return [
    name === '' ? what : `${what}: ${shortChip(name)}`,
    kind === 'euro'
      ? formatNumber(value, language, 4)
      : text(`unit.${kind}`, { value: formatMoney(Number(value.toPrecision(3)), 'USD', language) }),
    formatDate(date, language),
    visibleText(source),
    marks.join(', '),
  ];
}

/** Null where all prices are of the time. */
export function staleText(prices: readonly UsedPrice[], language: Language): string | null {
  const stale = prices.filter((price) => price.stale);
  if (stale.length === 0) return null;
  const text = translator(planMessages, language);
  const named = stale.map(({ kind, date }) => `${text(`price.${kind}`)} (${formatDate(date, language)})`);
  return text('staleNote', { prices: [...new Set(named)].join(', ') });
}
