/** Several models on one axis: medians with their intervals, a row each. */

import type { ModelEntry } from '../catalog/model.js';
import type { IntervalChart, IntervalRow } from '../charts/chart.js';
import { formatDate, formatThreshold } from '../units/format.js';
import type { Language } from '../units/language.js';
import { comparedTitle } from './chart-title.js';
import { COST_THRESHOLDS } from './cost-text.js';
import { thresholdLabel } from './estimate-chart.js';
import { COMPUTE_THRESHOLDS } from './estimate-text.js';
import { translator } from './message.js';
import { compareMessages } from './messages/compare.js';
import { estimateMessages } from './messages/estimates.js';
import { paceMessages } from './messages/pace.js';
import { amountText, quantityText } from './quantity-text.js';
import { visibleText } from './visible-text.js';

export const COMPARED_SIZES = ['compute', 'cost'] as const;
export type ComparedSize = (typeof COMPARED_SIZES)[number];

/** Null where no model has the size. */
export function compareChart(
  models: readonly ModelEntry[],
  size: ComparedSize,
  vintageDate: string,
  language: Language,
): IntervalChart | null {
  const rows = models.flatMap((model) => rowOf(model, size, language));
  if (rows.length === 0) return null;
  const text = translator(compareMessages, language);
  const subtitle = text(`chart.${size}`, { date: formatDate(vintageDate, language) });
  return {
    kind: 'intervals',
    unit: size === 'compute' ? 'FLOP' : 'USD',
    language,
    title: comparedTitle(rows, size, language),
    subtitle,
    rows,
    thresholds: (size === 'compute' ? COMPUTE_THRESHOLDS : COST_THRESHOLDS).map((threshold) => ({
      value: threshold.value,
      label: size === 'compute' ? thresholdLabel(threshold, language) : formatThreshold(threshold, language),
    })),
    alt: text('alt', { subtitle, values: rows.map(({ said }) => said).join('; ') }),
    source: `${translator(paceMessages, language)('chartSource')} ${translator(estimateMessages, language)('chartLegend')}`,
  };
}

function rowOf(model: ModelEntry, size: ComparedSize, language: Language): IntervalRow[] {
  const quantity = size === 'compute' ? model.trainingCompute : model.trainingCost;
  const { value, low, high, evidence, unit } = quantity;
  if (value === null || evidence === 'gap') return [];
  const name = visibleText(model.name);
  return [
    {
      ...{ label: name, figure: amountText(value, unit, language) },
      // A value whose source gives no interval is a point.
      ...{ value, low: low ?? value, high: high ?? value, evidence, combined: false },
      said: `${name}: ${quantityText(quantity, language)}`,
    },
  ];
}
