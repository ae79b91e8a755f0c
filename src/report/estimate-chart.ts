/** Estimates as pictures: what all methods say together, then each by itself; a cost in each scope. */
import type { IntervalChart, IntervalRow } from '../charts/chart.js';
import type { EstimateAnswer } from '../estimates/answer.js';
import type { CostAnswer } from '../estimates/cost-answer.js';
import { formatDate, formatNumber, formatThreshold } from '../units/format.js';
import type { Language } from '../units/language.js';
import { spellThreshold, type Threshold } from '../units/threshold.js';
import { asTitle } from './chart-title.js';
import { COST_THRESHOLDS, costSentences, scopeName } from './cost-text.js';
import { COMPUTE_THRESHOLDS, findingSentences, methodName, weightText } from './estimate-text.js';
import { translator } from './message.js';
import { costMessages } from './messages/costs.js';
import { estimateMessages } from './messages/estimates.js';
import { paceMessages } from './messages/pace.js';
import { amountText, quantityText } from './quantity-text.js';
import { visibleText } from './visible-text.js';

/** Null for a gap, of which there is nothing to draw. */
export function computeChart(estimate: EstimateAnswer, language: Language): IntervalChart | null {
  const rows = rowsOf(estimate, language);
  if (rows.length === 0) return null;
  const text = translator(estimateMessages, language);
  const subtitle = text('chartSubtitle', {
    name: visibleText(estimate.model?.name ?? ''),
    percent: formatNumber((estimate.level ?? 0) * 100, language),
    date: estimate.vintage ? formatDate(estimate.vintage.date, language) : '',
  });
  return {
    kind: 'intervals',
    unit: 'FLOP',
    language,
    title: foundTitle(estimate.model?.name, findingSentences(estimate, COMPUTE_THRESHOLDS, language)),
    subtitle,
    rows,
    thresholds: COMPUTE_THRESHOLDS.map((threshold) => ({
      value: threshold.value,
      label: thresholdLabel(threshold, language),
    })),
    ...captions(subtitle, rows, language),
  };
}

/** A run that one describes has no name. */
function foundTitle(name: string | undefined, [finding = '']: readonly string[]): string {
  return asTitle(name === undefined ? finding : `${visibleText(name)}: ${finding}`);
}

/** The size with the law that names it. */
export function thresholdLabel(threshold: Threshold, language: Language): string {
  const spelled = spellThreshold(threshold);
  const key = `threshold.${spelled}`;
  return isMessage(key) ? translator(estimateMessages, language)(key) : spelled;
}

function isMessage(key: string): key is keyof typeof estimateMessages {
  return Object.hasOwn(estimateMessages, key);
}

/** What all say together comes first, also where it is one account, which hints of the source may have moved. */
function rowsOf({ accounts, ...estimate }: EstimateAnswer, language: Language): IntervalRow[] {
  const { value, low, high, evidence, level, unit } = estimate;
  if (value === null || low === null || high === null || evidence === 'gap') return [];
  const text = translator(estimateMessages, language);
  const figure = (amount: number) => amountText(amount, unit, language);
  const together: IntervalRow = {
    ...{ value, low, high, evidence, combined: true },
    label: text('combined'),
    figure: figure(value),
    said: text('chartCombined', {
      method: text('combined'),
      value: quantityText({ ...estimate, value, low, high }, language),
    }),
  };
  const each = accounts.map((account): IntervalRow => {
    const { method, weight } = account;
    const quantity = { ...estimate, ...account, level, evidence: evidenceOf(method) };
    return {
      ...{ value: account.value, low: account.low, high: account.high },
      evidence: evidenceOf(method),
      combined: false,
      label: methodName(method, language),
      figure: figure(account.value),
      said: text('chartRow', {
        method: methodName(method, language),
        value: quantityText(quantity, language),
        weight: weightText(weight, language),
      }),
    };
  });
  return [together, ...each];
}

/** What training cost in each scope: the same run, so the rows are no parts of each other. */
export function costChart(answers: readonly CostAnswer[], language: Language): IntervalChart | null {
  const text = translator(costMessages, language);
  const rows = answers.flatMap(({ scope, value, low, high, evidence, ...rest }): IntervalRow[] => {
    if (value === null || low === null || high === null || evidence === 'gap') return [];
    const quantity = { ...rest, value, low, high, evidence };
    return [
      {
        ...{ value, low, high, evidence, combined: false },
        label: scopeName(scope, language),
        figure: amountText(value, rest.unit, language),
        said: text('chartRow', { scope: scopeName(scope, language), cost: quantityText(quantity, language) }),
      },
    ];
  });
  const [first] = answers;
  if (rows.length === 0 || !first) return null;
  const subtitle = text('chartSubtitle', {
    name: visibleText(first.model?.name ?? ''),
    month: formatDate(first.priceMonth, language),
    percent: formatNumber((first.level ?? 0) * 100, language),
    date: first.vintage ? formatDate(first.vintage.date, language) : '',
  });
  return {
    kind: 'intervals',
    unit: 'USD',
    language,
    title: foundTitle(first.model?.name, costSentences(first, language)),
    subtitle,
    rows,
    thresholds: COST_THRESHOLDS.map((threshold) => ({
      value: threshold.value,
      label: formatThreshold(threshold, language),
    })),
    ...captions(subtitle, rows, language),
    source: `${text('chartSource')} ${translator(estimateMessages, language)('chartLegend')}`,
  };
}

function captions(subtitle: string, rows: readonly IntervalRow[], language: Language) {
  const text = translator(estimateMessages, language);
  return {
    alt: text('chartAlt', { subtitle, values: rows.map(({ said }) => said).join('; ') }),
    source: `${translator(paceMessages, language)('chartSource')} ${text('chartLegend')}`,
  };
}

/** Every method but these two is a formula on what sources state. */
export function evidenceOf(method: string): IntervalRow['evidence'] {
  if (method === 'recorded') return 'recorded';
  return method === 'imputation' ? 'imputed' : 'derived';
}
