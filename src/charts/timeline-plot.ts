/** Draws spans of time, one thing a row, with a line at the day that is looked at. */
import * as Plot from '@observablehq/plot';
import type { TimelineChart, TimelineSpan } from './chart.js';
import { CHART_SIZES, type ChartSize } from './chart-size.js';

const [ROW_BESIDE_LABEL, ROW_UNDER_LABEL] = [24, 36];
const [BAR_HEIGHT, AXIS_HEIGHT, MARKER_HEIGHT] = [12, 30, 18];
/** Names of rules are longer than names of methods. */
const EXTRA_LABEL_WIDTH = 130;
/** In ems: what does not fit ends in dots; the whole name is in the table, and where one points. */
const LABEL_EMS = 26;
/** What is over leaves a thin trace. */
const ENDED_INSET = 5;

interface Placed extends TimelineSpan {
  readonly place: number;
}

export function timelinePlot(chart: TimelineChart, size: ChartSize): Plot.PlotOptions {
  const { width, labelWidth } = CHART_SIZES[size];
  const beside = labelWidth > 0;
  const marginLeft = beside ? labelWidth + EXTRA_LABEL_WIDTH : 16;
  const rowHeight = beside ? ROW_BESIDE_LABEL : ROW_UNDER_LABEL;
  const rows = chart.rows.map(({ label }, place) => ({ label, place }));
  const spans = chart.rows.flatMap((row, place) => row.spans.map((span): Placed => ({ ...span, place })));
  const day = (date: string) => new Date(`${date}T00:00:00Z`);
  const years = yearsOf(chart, beside ? 1 : 2);
  const bars = (some: readonly Placed[], inset: number) =>
    Plot.rect([...some], {
      x1: ({ from }: Placed) => day(from),
      x2: ({ until }: Placed) => day(until ?? chart.until),
      y: 'place',
      insetTop: rowHeight - (rowHeight - BAR_HEIGHT) / (beside ? 2 : 6) - BAR_HEIGHT + inset,
      insetBottom: (rowHeight - BAR_HEIGHT) / (beside ? 2 : 6) + inset,
      className: 'chart-periods',
      title: ({ said }: Placed) => said,
    });
  return {
    width,
    height: MARKER_HEIGHT + rowHeight * rows.length + AXIS_HEIGHT,
    marginTop: MARKER_HEIGHT,
    marginBottom: AXIS_HEIGHT,
    marginLeft,
    marginRight: 16,
    x: {
      type: 'utc',
      domain: [day(chart.from), day(chart.until)],
      label: null,
      ticks: years.map((year) => day(`${year}-01-01`)),
      tickFormat: (tick: Date) => String(tick.getUTCFullYear()),
      grid: true,
    },
    y: { type: 'band', domain: rows.map(({ place }) => place), axis: null, padding: 0 },
    marks: [
      // One mark for all, in the order of the rows: what is pointed at is found by its place.
      ...spans.map((span) => bars([span], span.strength === 'ended' ? ENDED_INSET : 0)),
      Plot.ruleX([chart.marker], {
        x: ({ day: date }: TimelineChart['marker']) => day(date),
        insetTop: -MARKER_HEIGHT,
        className: 'chart-threshold',
      }),
      Plot.text([chart.marker], {
        x: ({ day: date }: TimelineChart['marker']) => day(date),
        text: 'label',
        frameAnchor: 'top',
        textAnchor: 'end',
        dx: -4,
        dy: -MARKER_HEIGHT,
        className: 'chart-threshold-names',
      }),
      Plot.text(rows, {
        y: 'place',
        text: 'label',
        frameAnchor: 'left',
        textAnchor: 'start',
        lineWidth: LABEL_EMS,
        textOverflow: 'ellipsis',
        dx: beside ? -marginLeft : -8,
        dy: beside ? 0 : -rowHeight / 4,
        className: 'chart-row-names',
      }),
    ],
  };
}

/** Turns of years within the picture, every so many. */
function yearsOf({ from, until }: TimelineChart, every: number): number[] {
  const [first, last] = [
    Number(from.slice(0, 4)) + (from.endsWith('-01-01') ? 0 : 1),
    Number(until.slice(0, 4)),
  ];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).filter(
    (_, index) => index % every === 0,
  );
}
