/** Models of an organisation, country or chip by year, as a chart description. */
import type { YearCount } from '../catalog/entities/entity.js';
import type { CountChart } from '../charts/chart.js';
import { formatDate, formatNumber } from '../units/format.js';
import type { Language } from '../units/language.js';
import { yearsTitle } from './chart-title.js';
import { translator } from './message.js';
import { entityMessages } from './messages/entities.js';
import { paceMessages } from './messages/pace.js';

/** Null where no model has a usable date. */
export function yearsChart(
  name: string,
  years: readonly YearCount[],
  vintage: string,
  kind: 'credited' | 'chip',
  language: Language,
): CountChart | null {
  if (years.length === 0) return null;
  const text = translator(entityMessages, language);
  const points = years.map(({ year, models, credit, partial }) => ({
    label: year,
    name: year,
    value: models,
    partial,
    expected: null,
    nowcast: null,
    said: text('chart.point', {
      year,
      models: formatNumber(models, language),
      credit: formatNumber(credit, language, 1),
    }),
  }));
  const subtitle = text(kind === 'chip' ? 'chart.chip' : 'chart.subtitle', {
    name,
    date: formatDate(vintage, language),
  });
  const pace = translator(paceMessages, language);
  const partial = points.some((point) => point.partial) ? [text('chart.partial')] : [];
  return {
    kind: 'bars',
    axis: 'periods',
    language,
    title: yearsTitle(name, years, kind, language),
    subtitle,
    points,
    alt: pace('chartAlt', { subtitle, values: points.map(({ said }) => said).join('; ') }),
    source: [pace('chartSource'), ...partial].join(' '),
  };
}
