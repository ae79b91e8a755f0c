/** Charts to draw in a terminal: made up, and any at all. */
import fc from 'fast-check';
import type { CountChart, FanChart, IntervalChart, RateChart, ScatterChart } from '../../src/charts/chart.js';
import type { TextChart } from '../../src/charts/terminal/draw-text.js';

const words = {
  language: 'en',
  title: 'not shown',
  subtitle: 'models published in each period, over 10²³ FLOP, recorded and expected, vintage 2 May 2026',
  alt: 'not shown',
  source: 'Data: Epoch AI, CC BY 4.0. Rings: expected number, with the line of its 90% interval.',
} as const;

const point = (label: string, value: number, expected: number, nowcast: [number, number, number] | null) => ({
  ...{ label, name: label, value, said: '', partial: label === '2026' },
  expected: { value: expected, low: expected * 0.9, high: expected * 1.1 },
  nowcast: nowcast && { low: nowcast[0], value: nowcast[1], high: nowcast[2] },
});

export const COUNTS: CountChart = {
  ...words,
  kind: 'bars',
  axis: 'periods',
  points: [
    point('2019', 1, 1.4, null),
    point('2020', 2, 3, null),
    point('2022', 28, 38, null),
    point('2023', 63, 152, null),
    point('2024', 113, 255, [78, 113, 122]),
    point('2025', 107, 214, [80, 110, 135]),
    point('2026', 3, 16, [3, 14, 34]),
  ],
};

export const COUNTS_GERMAN: CountChart = {
  ...COUNTS,
  language: 'de',
  subtitle: 'im jeweiligen Zeitraum veröffentlichte Modelle über 10²³ FLOP, Datenstand 2. Mai 2026',
  source: 'Daten: Epoch AI, CC BY 4.0. Ringe: erwartete Zahl mit ihrem 90-%-Intervall als Linie.',
  points: COUNTS.points.map((of) => ({ ...of, value: of.value * 20, expected: null, nowcast: null })),
};

const band = (low: number, high: number) => ({ low, high });
export const FAN: FanChart = {
  ...words,
  kind: 'fan',
  counted: 'bars',
  points: [
    ...[63, 113, 107].map((observed, index) => ({
      ...{ year: 2023 + index, observed, forecast: null, figure: String(observed), said: '' },
    })),
    ...[
      { year: 2026, observed: 3, median: 190, bands: [band(150, 230), band(120, 290), band(110, 340)] },
      { year: 2027, observed: 0, median: 270, bands: [band(190, 360), band(150, 510), band(130, 620)] },
      { year: 2028, observed: 0, median: 340, bands: [band(220, 530), band(160, 820), band(140, 1100)] },
    ].map(({ year, observed, median, bands }) => ({
      ...{ year, observed, forecast: { median, bands }, figure: String(median), said: '' },
    })),
  ],
  today: { time: 2026.33, label: 'today: 2 May 2026' },
};

export const INTERVALS: IntervalChart = {
  ...words,
  kind: 'intervals',
  unit: 'FLOP',
  rows: [
    { label: 'All together', figure: '3 · 10²⁴', value: 3e24, low: 9e23, high: 1.2e25, combined: true },
    { label: 'Parameters and data', figure: '2 · 10²⁴', value: 2e24, low: 1e24, high: 4e24, combined: false },
    {
      label: 'Compared with others',
      figure: '5 · 10²³',
      value: 5e23,
      low: 1e22,
      high: 3e25,
      combined: false,
    },
  ].map((row, index) => ({ ...row, said: '', evidence: index === 2 ? 'imputed' : 'derived' })),
  thresholds: [
    { value: 1e23, label: '10²³: EU, general-purpose AI' },
    { value: 1e25, label: '10²⁵: EU, systemic risk' },
  ],
};

const MONTHS = Array.from({ length: 40 }, (_, index) => {
  const month = String((index % 12) + 1).padStart(2, '0');
  return `${2023 + Math.floor(index / 12)}-${month}`;
});
export const RATE: RateChart = {
  ...words,
  kind: 'rate',
  points: MONTHS.map((month, index) => {
    const rate = 2 + Math.min(index, 24) / 12;
    const complete = index < 34;
    return {
      ...{ month, rate, low: rate * 0.7, high: rate * (complete ? 1.4 : 1.9) },
      ...{ count: (index * 7) % 5, complete, said: '' },
    };
  }),
  turn: { month: '2025-02', from: '2024-10', to: '2025-06', label: 'growth slows: about February 2025' },
};

export const SCATTER: ScatterChart = {
  ...words,
  kind: 'scatter',
  unit: 'FLOP',
  points: Array.from({ length: 60 }, (_, index) => ({
    day: `${2017 + Math.floor(index / 6)}-0${(index % 6) + 1}-10`,
    name: `Model ${index}`,
    value: 10 ** (19 + index / 8 + ((index * 37) % 10) / 5),
    low: null,
    high: null,
    evidence: (['recorded', 'derived', 'imputed'] as const)[index % 3] ?? 'recorded',
    said: '',
  })),
  line: [
    { day: '2017-01-10', value: 1e20, low: 3e19, high: 3e20 },
    { day: '2021-06-10', value: 3e23, low: 2e23, high: 5e23 },
    { day: '2026-06-10', value: 1e27, low: 4e26, high: 3e27 },
  ],
  thresholds: [{ value: 1e25, label: '10²⁵: EU, systemic risk' }],
};

const size = fc.double({ min: 0, max: 1e30, noNaN: true });
const positive = fc.double({ min: 1e-3, max: 1e30, noNaN: true });
const interval = fc.tuple(positive, positive, positive).map((values) => {
  const [low = 0, value = 0, high = 0] = [...values].sort((a, b) => a - b);
  return { low, value, high };
});
const text = fc.string({ unit: 'grapheme', maxLength: 40 });
const said = fc.record({
  language: fc.constantFrom('en' as const, 'de' as const),
  ...{ title: text, subtitle: text, alt: text, source: text },
});
const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const evidence = fc.constantFrom('recorded' as const, 'derived' as const, 'imputed' as const);
const unit = fc.constantFrom('FLOP' as const, 'USD' as const);
const thresholds = fc.array(fc.record({ value: positive, label: text }), { maxLength: 4 });

const counts: fc.Arbitrary<CountChart> = fc
  .tuple(
    said,
    fc.constantFrom('bars' as const, 'steps' as const),
    fc.array(
      fc.record({
        ...{ label: text, name: text, value: size, partial: fc.boolean(), said: text },
        ...{ expected: fc.option(interval), nowcast: fc.option(interval) },
      }),
      { maxLength: 50 },
    ),
  )
  .map(([own, kind, points]) => ({ ...own, kind, axis: 'periods', points }));

const fans: fc.Arbitrary<FanChart> = fc
  .tuple(
    said,
    fc.array(
      fc.record({
        ...{ year: fc.integer({ min: 1950, max: 2100 }), observed: size, figure: text, said: text },
        forecast: fc.option(
          fc.record({
            median: size,
            bands: fc.array(fc.record({ low: size, high: size }), { maxLength: 4 }),
          }),
        ),
      }),
      { maxLength: 50 },
    ),
    text,
  )
  .map(([own, points, label]) => ({
    ...own,
    kind: 'fan',
    counted: 'bars',
    points,
    today: { time: 2026, label },
  }));

const intervals: fc.Arbitrary<IntervalChart> = fc
  .tuple(
    said,
    unit,
    fc.array(
      fc
        .tuple(
          interval,
          fc.record({ label: text, figure: text, evidence, combined: fc.boolean(), said: text }),
        )
        .map(([ends, row]) => ({ ...ends, ...row })),
      { maxLength: 12 },
    ),
    thresholds,
  )
  .map(([own, of, rows, lines]) => ({ ...own, kind: 'intervals', unit: of, rows, thresholds: lines }));

const rates: fc.Arbitrary<RateChart> = fc
  .tuple(
    said,
    fc.uniqueArray(
      day.map((date) => date.slice(0, 7)),
      { minLength: 1, maxLength: 60 },
    ),
    fc.array(interval, { minLength: 60, maxLength: 60 }),
    fc.option(fc.tuple(day, text)),
  )
  .map(([own, months, ends, turn]) => ({
    ...own,
    kind: 'rate',
    points: [...months].sort().map((month, index) => {
      const { low = 0, value: rate = 0, high = 0 } = ends[index] ?? {};
      return { month, rate, low, high, count: index % 7, complete: index % 3 > 0, said: '' };
    }),
    turn: turn && {
      month: turn[0].slice(0, 7),
      ...{ from: turn[0].slice(0, 7), to: turn[0].slice(0, 7), label: turn[1] },
    },
  }));

const scatters: fc.Arbitrary<ScatterChart> = fc
  .tuple(
    said,
    unit,
    fc.array(
      fc.record({
        ...{ day, name: text, value: positive, evidence, said: text },
        ...{ low: fc.constant(null), high: fc.constant(null) },
      }),
      { maxLength: 60 },
    ),
    fc.array(fc.tuple(day, interval), { maxLength: 5 }),
    thresholds,
  )
  .map(([own, of, points, line, lines]) => ({
    ...{ ...own, kind: 'scatter', unit: of, points, thresholds: lines },
    line: [...line]
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([when, { low, value, high }]) => ({ day: when, low, value, high })),
  }));

export const anyChart: fc.Arbitrary<TextChart> = fc.oneof(counts, fans, intervals, rates, scatters);
