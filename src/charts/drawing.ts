/** How is each kind of chart drawn, and what of it can be pointed at? */
import type { PlotOptions } from '@observablehq/plot';
import type { ChartDescription, ExplorerChart, IntervalChart } from './chart.js';
import type { ChartSize } from './chart-size.js';
import { countPlot } from './count-plot.js';
import { fanPlot } from './fan-plot.js';
import { hurdlePlot } from './hurdle-plot.js';
import { intervalPlot } from './interval-plot.js';
import { ratePlot } from './rate-plot.js';
import { scatterPlot, shortenScatter } from './scatter-plot.js';
import { timelinePlot } from './timeline-plot.js';

export interface Mark {
  /** Where it stands: a period, a day, a name. */
  readonly label: string;
  /** Its figures as a reader sees them. */
  readonly said: string;
  readonly className: string;
}

export interface Drawing {
  readonly options: PlotOptions;
  /** What can be pointed at: the marks of a selector, in order. */
  readonly selector: string;
  readonly marks: readonly Mark[];
  /** Classes for other parts, by selector, in order. */
  readonly classes: readonly { readonly selector: string; readonly names: readonly string[] }[];
  /** What else is done to the picture. */
  readonly finish?: (svg: Element, document: Document) => void;
}

/** Every kind but the explorer's, which is drawn without a library so that a browser can do the same. */
export type PlottedChart = Exclude<ChartDescription, ExplorerChart>;

export function drawingOf(chart: PlottedChart, size: ChartSize): Drawing {
  switch (chart.kind) {
    case 'intervals':
      return { options: intervalPlot(chart, size), ...intervalMarks(chart) };
    case 'hurdle':
      return drawing(
        hurdlePlot(chart, size),
        '.chart-dots circle',
        chart.series.flatMap(({ points }) =>
          points.map(({ year, said, partial }) => mark(year, said, partial)),
        ),
      );
    case 'rate':
      return drawing(
        ratePlot(chart, size),
        '.chart-month-counts circle',
        chart.points.map(({ month, said, complete }) => mark(month, said, !complete)),
      );
    case 'scatter':
      return {
        ...drawing(
          scatterPlot(chart, size),
          '.chart-points circle',
          chart.points.map(({ day, said, evidence }) => ({ label: day, said, className: evidence })),
        ),
        finish: shortenScatter,
      };
    case 'timeline':
      return drawing(
        timelinePlot(chart, size),
        '.chart-periods rect',
        chart.rows.flatMap(({ label, spans }) =>
          spans.map(({ said, strength }) => ({ label, said, className: strength })),
        ),
      );
    case 'fan':
      return drawing(
        fanPlot(chart, size),
        '.chart-targets rect',
        chart.points.map(({ year, said }) => mark(String(year), said, false)),
      );
    default:
      return drawing(
        countPlot(chart, size),
        '.chart-bars rect, .chart-dots circle',
        chart.points.map(({ label, said, partial }) => mark(label, said, partial)),
      );
  }
}

function drawing(options: PlotOptions, selector: string, marks: readonly Mark[]): Drawing {
  return { options, selector, marks, classes: [] };
}

function mark(label: string, said: string, partial: boolean): Mark {
  return { label, said, className: partial ? 'partial' : '' };
}

function intervalMarks({ rows }: IntervalChart): Omit<Drawing, 'options'> {
  const names = rows.map(({ evidence, combined }) => (combined ? `${evidence} combined` : evidence));
  return {
    selector: '.chart-medians circle',
    marks: rows.map(({ label, said }, index) => ({ label, said, className: names[index] ?? '' })),
    classes: ['.chart-spans line', '.chart-row-names > text'].map((selector) => ({ selector, names })),
  };
}
