/** Growth as a picture: every model at its day and size, the fitted line with its band, the sizes that laws name. */
import type { ScatterChart } from '../charts/chart.js';
import type { GrowthAnswer, GrowthPoint } from '../trends/growth/growth-answer.js';
import { formatDate, formatThreshold } from '../units/format.js';
import type { Language } from '../units/language.js';
import type { Threshold } from '../units/threshold.js';
import { COST_THRESHOLDS } from './cost-text.js';
import { thresholdLabel } from './estimate-chart.js';
import { COMPUTE_THRESHOLDS } from './estimate-text.js';
import { growthHeadline, whatText } from './growth-text.js';
import { translator } from './message.js';
import { growthMessages } from './messages/growth.js';
import { dollarsText, quantityText } from './quantity-text.js';
import { visibleText } from './visible-text.js';

/** Beside those an estimate is held against. */
const LARGEST_NAMED: Threshold = { value: 1e26, unit: 'FLOP' };

/** Null where there is no model to show. */
export function growthChart(answer: GrowthAnswer, language: Language): ScatterChart | null {
  const { points, unit, line, quantity, vintage } = answer;
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return null;
  const text = translator(growthMessages, language);
  const { title } = growthHeadline(answer, language);
  const subtitle = text('subtitle', {
    what: whatText(answer, language, 'yes'),
    reading: answer.reading,
    unit: dollarsText(unit, language) ?? unit,
    date: formatDate(vintage.date, language),
  });
  return {
    kind: 'scatter',
    unit: quantity === 'compute' ? 'FLOP' : 'USD',
    language,
    title,
    subtitle,
    alt: text('alt', {
      ...{ subtitle, count: points.length, title },
      first: formatDate(first.published, language),
      last: formatDate(last.published, language),
    }),
    source: text('chartNote'),
    points: points.map((point) => ({
      day: point.published,
      name: visibleText(point.name),
      ...{ value: point.value, low: point.low, high: point.high, evidence: point.evidence },
      said: text('pointSaid', {
        name: visibleText(point.name),
        date: formatDate(point.published, language),
        value: pointText(point, answer, language),
      }),
    })),
    line,
    thresholds:
      quantity === 'compute'
        ? [...COMPUTE_THRESHOLDS, LARGEST_NAMED].map((threshold) => ({
            value: threshold.value,
            label: thresholdLabel(threshold, language),
          }))
        : COST_THRESHOLDS.map((threshold) => ({
            value: threshold.value,
            label: formatThreshold(threshold, language),
          })),
  };
}

/** `3.1 · 10²⁵ (90%: 1.2 · 10²⁵ to 8 · 10²⁵), derived`. */
export function pointText(
  { value, low, high, evidence }: GrowthPoint,
  { quantity, growth }: GrowthAnswer,
  language: Language,
): string {
  const level = low === null ? null : (growth?.level ?? null);
  const unit = quantity === 'compute' ? 'FLOP' : 'USD';
  return quantityText(
    { value, low, high, level, unit, evidence, method: null, sources: [], gap: null },
    language,
  );
}
