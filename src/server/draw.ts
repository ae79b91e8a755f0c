/** A chart in each size, of which the page shows the one that fits. Drawing is loaded when a page needs it. */
import type { Pictures } from '../../web/components/chart.js';
import type { ChartDescription } from '../charts/chart.js';

export async function draw(chart: ChartDescription | null): Promise<Pictures> {
  if (chart === null) return [];
  const { renderSvg } = await import('../charts/render-svg.js');
  return [renderSvg(chart, 'wide'), renderSvg(chart, 'narrow')];
}

/** A chart with the vintage it is of, made from the state of its page. */
export interface MadeChart {
  readonly chart: ChartDescription;
  readonly vintageDate: string;
}
