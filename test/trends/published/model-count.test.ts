import { describe, expect, it } from 'vitest';
import { answer, answerWith, inputs, type Triple, tripleOf, worstGap } from './bundled-inputs.js';

/** Percentiles 5, 50 and 95 of one run of the published code with 1,000 simulations; years 2024 to 2028. */
const PUBLISHED_RUN: Readonly<Record<number, readonly Triple[]>> = {
  1e25: [
    [24, 24, 24],
    [37, 47, 63],
    [55, 79, 122],
    [77, 120, 201],
    [105, 170, 300],
  ],
  1e26: [
    [0, 0, 0],
    [3, 7, 11],
    [12, 23, 38],
    [25, 47, 81],
    [43, 81, 145],
  ],
  1e27: [
    [0, 0, 0],
    [0, 0, 0],
    [0, 1, 5],
    [0, 9, 20],
    [8, 26, 52],
  ],
  1e28: [
    [0, 0, 0],
    [0, 0, 0],
    [0, 0, 0],
    [0, 0, 0],
    [0, 2, 8],
  ],
  1e29: [
    [0, 0, 0],
    [0, 0, 0],
    [0, 0, 0],
    [0, 0, 0],
    [0, 0, 0],
  ],
};
const PUBLISHED_FRONTIER: Readonly<Record<number, readonly Triple[]>> = {
  0.5: [
    [10, 15, 20],
    [2, 7, 17],
    [2, 7, 17],
    [2, 7, 16],
    [3, 7, 17],
  ],
  1: [
    [23, 31, 38],
    [6, 15, 34],
    [6, 15, 33],
    [6, 15, 33],
    [7, 15, 33],
  ],
  1.5: [
    [36, 46, 59],
    [10, 23, 51],
    [11, 23, 50],
    [10, 24, 51],
    [11, 23, 51],
  ],
};
const FORECAST_YEARS = [2024, 2025, 2026, 2027, 2028];
/** What one run of a thousand simulations may differ from another. */
const SAMPLING_ERROR = 0.08;

const published = answer('published');
const repaired = answer('repaired');
const cumulative = (of: typeof published, threshold: number, year: number) =>
  tripleOf(of.cumulative, (cell) => cell.threshold === threshold && cell.year === year);
const frontier = (of: typeof published, width: number, year: number) =>
  tripleOf(of.frontierConnected, (cell) => cell.width === width && cell.year === year);

describe('the published forecast, made again', () => {
  it.each(Object.entries(PUBLISHED_RUN))(
    'counts models over %s FLOP as the published code does',
    (key, rows) => {
      for (const [index, expected] of rows.entries()) {
        const year = FORECAST_YEARS[index] as number;
        const allowed = year === 2028 ? 0 : 1;
        const gap = worstGap(cumulative(published, Number(key), year), expected, allowed);
        expect([year, gap <= SAMPLING_ERROR, gap]).toEqual([year, true, gap]);
      }
    },
  );
  it.each(Object.entries(PUBLISHED_FRONTIER))(
    'counts models within %s orders of the frontier alike',
    (key, rows) => {
      for (const [index, expected] of rows.entries()) {
        const year = FORECAST_YEARS[index] as number;
        const allowed = year === 2028 ? 0 : 1;
        const gap = worstGap(frontier(published, Number(key), year), expected, allowed);
        expect([year, gap <= SAMPLING_ERROR, gap]).toEqual([year, true, gap]);
      }
    },
  );
  it.each([2, 3, 4, 5, 6])('does so with seed %i too, but for a model or two in small counts', (seed) => {
    const other = answer('published', seed);
    for (const [key, rows] of Object.entries(PUBLISHED_RUN))
      expect(worstGap(cumulative(other, Number(key), 2028), rows[4] as Triple, 2)).toBeLessThan(
        SAMPLING_ERROR / 2,
      );
    for (const [key, rows] of Object.entries(PUBLISHED_FRONTIER))
      expect(worstGap(frontier(other, Number(key), 2028), rows[4] as Triple, 1)).toBeLessThan(
        SAMPLING_ERROR / 2,
      );
  });
  it('agrees with the figures printed in the paper', () => {
    expect(published.headline).toEqual([
      { threshold: 1e25, year: 2028, low: 103, median: 165, high: 306 },
      { threshold: 1e26, year: 2028, low: 45, median: 81, high: 148 },
    ]);
    for (const { threshold, year, low, median, high } of published.headline)
      expect(worstGap(cumulative(published, threshold, year), [low, median, high])).toBeLessThan(
        SAMPLING_ERROR,
      );
  });
  it('counts over smaller sizes from the same samples, and says that these are not published', () => {
    const added = published.cumulative.filter((cell) => !cell.published);
    expect([...new Set(added.map(({ threshold }) => threshold))]).toEqual([1e23, 1e24]);
    for (const year of FORECAST_YEARS)
      expect(cumulative(published, 1e23, year)[1]).toBeGreaterThan(cumulative(published, 1e24, year)[1]);
    // 54 models until 2023 are in the file.
    expect(cumulative(published, 1e23, 2024)[0]).toBeGreaterThan(54);
  });
  it('takes the counts of 2024 as known, and adds the four models before it', () => {
    const known = published.yearly.filter((cell) => cell.known);
    expect(known.map(({ threshold, year, median }) => [threshold, year, median])).toEqual([
      [1e25, 2024, 20],
      [1e26, 2024, 0],
    ]);
    expect(cumulative(published, 1e25, 2024)).toEqual([24, 24, 24]);
  });
  it('adds up the rounded percentiles of the years', () => {
    const years = published.yearly.filter(({ threshold }) => threshold === 1e26);
    expect(years.reduce((sum, { high }) => sum + high, 0)).toBe(cumulative(published, 1e26, 2028)[2]);
  });
  it('grows training compute and its largest model alike', () => {
    // log10 FLOP at 5, 50 and 95 %; then the median of the largest model.
    const expected = {
      2024: [26.63, 26.73, 26.81, 25.58],
      2025: [27.12, 27.33, 27.48, 26.47],
      2026: [27.62, 27.92, 28.16, 27.09],
      2027: [27.99, 28.4, 28.71, 27.56],
      2028: [28.49, 29.0, 29.39, 28.16],
    };
    expect(published.growthPerYear).toEqual({ mean: 3.9375, sd: 0.5 });
    for (const { year, trainingFlop, largestModelFlop } of published.forecastTraining) {
      const own = [trainingFlop.low, trainingFlop.median, trainingFlop.high, largestModelFlop.median];
      const wanted = expected[year as keyof typeof expected];
      for (const [index, flop] of own.entries())
        expect(Math.abs(Math.log10(flop) - (wanted[index] as number))).toBeLessThan(0.08);
    }
  });
  it('gives the same numbers for the same seed, and others for another', () => {
    expect(answer('published', 7, 50)).toEqual(answer('published', 7, 50));
    expect(answer('published', 8, 50).cumulative).not.toEqual(answer('published', 7, 50).cumulative);
  });
  it('answers with a single simulation', () => {
    const { cumulative: cells } = answer('repaired', 0, 1);
    for (const { low, median, high } of cells) expect([low, high]).toEqual([median, median]);
  });
});

describe('its repaired variant', () => {
  it('has the percentiles of cumulative counts', () => {
    const expected: readonly [number, number, Triple][] = [
      [1e25, 2025, [38, 48, 63]],
      [1e25, 2026, [62, 82, 113]],
      [1e25, 2027, [96, 127, 174]],
      [1e25, 2028, [134, 183, 246]],
      [1e26, 2028, [54, 85, 122]],
    ];
    for (const [threshold, year, triple] of expected)
      expect(worstGap(cumulative(repaired, threshold, year), triple)).toBeLessThan(SAMPLING_ERROR);
  });
  it('keeps the counts of single years, and narrows what is added up over them', () => {
    expect(repaired.yearly).toEqual(published.yearly);
    const width = ([low, , high]: Triple) => high - low;
    for (const threshold of [1e25, 1e26])
      expect(width(cumulative(repaired, threshold, 2028))).toBeLessThan(
        0.75 * width(cumulative(published, threshold, 2028)),
      );
  });
  it('holds models against smaller frontiers, so that more are near', () => {
    for (const { width, year, median } of published.frontierConnected)
      expect(frontier(repaired, width, year)[1]).toBeGreaterThan(median);
  });
  it('says what it repairs', () => {
    expect(published.defects.some((defect) => defect.repaired)).toBe(false);
    expect(repaired.defects.map((defect) => defect.repaired)).toEqual([true, true, false]);
  });
});

describe('the history behind it', () => {
  it('is that of the models file to the printed digits', () => {
    const printed = published.trainingTotals.map((total) => [
      total.year,
      total.models,
      total.trainingFlop.toExponential(3),
      total.exponent.toFixed(3),
      total.exponentThroughOrigin.toFixed(3),
      total.largestModelShare.toFixed(3),
    ]);
    expect(printed).toEqual([
      [2017, 18, '2.241e+21', '1.036', '1.043', '0.376'],
      [2018, 30, '1.232e+22', '0.954', '0.948', '0.710'],
      [2019, 41, '2.814e+23', '1.020', '1.025', '0.238'],
      [2020, 36, '6.752e+23', '0.969', '0.967', '0.465'],
      [2021, 60, '7.045e+24', '0.969', '0.969', '0.291'],
      [2022, 54, '1.803e+25', '1.058', '1.077', '0.152'],
      [2023, 57, '1.350e+26', '0.978', '0.980', '0.370'],
    ]);
  });
  it('is reproduced as far as the published code reproduces it', () => {
    const expected: readonly [number, number, number, Triple][] = [
      [1e23, 2020, 2, [0, 2, 4]],
      [1e23, 2021, 9, [8, 14, 26]],
      [1e23, 2022, 29, [19, 31, 63]],
      [1e23, 2023, 54, [36, 58, 128]],
      [1e24, 2021, 3, [0, 2, 3]],
      [1e24, 2022, 8, [3, 8, 10]],
      [1e24, 2023, 19, [13, 24, 42]],
      [1e25, 2023, 4, [0, 4, 6]],
    ];
    for (const [threshold, year, observed, triple] of expected) {
      const wanted = (cell: { threshold: number; year: number }) =>
        cell.threshold === threshold && cell.year === year;
      expect(published.retrodiction.find(wanted)?.observed).toBe(observed);
      expect(worstGap(tripleOf(published.retrodiction, wanted), triple, 1)).toBeLessThan(SAMPLING_ERROR);
    }
  });
});

describe('other assumptions', () => {
  const { growth, largestShare } = inputs.assumptions;
  const share = (before: number, later: number) => ({
    2024: before,
    2025: before,
    2026: later,
    2027: later,
    2028: later,
  });
  /** Percentiles of 2028 over 1e25 and 1e26 FLOP in runs of the published code with 200 simulations. */
  const variants: readonly [string, Parameters<typeof answerWith>[0], Triple, Triple][] = [
    [
      'a uniform share of the largest model',
      { largestShare: { ...largestShare.value, distribution: 'uniform' } },
      [90, 130, 282],
      [39, 62, 128],
    ],
    ['more compute for training', { trainingShare: share(0.9, 0.7) }, [118, 192, 354], [58, 103, 193]],
    [
      'less weight on past growth',
      { growth: { ...growth.value, historicalWeight: 0.1, componentsWeight: 0.9 } },
      [97, 156, 271],
      [34, 65, 124],
    ],
    [
      'more weight on past growth',
      { growth: { ...growth.value, historicalWeight: 0.5, componentsWeight: 0.5 } },
      [117, 187, 333],
      [56, 100, 173],
    ],
    ['more small models', { exponent: { low: 0.7, high: 0.9 } }, [134, 234, 427], [51, 93, 171]],
  ];
  it.each(variants)('%s moves the counts as in the published code', (_, values, over25, over26) => {
    const moved = answerWith(values);
    // Percentiles of 200 simulations are less certain.
    expect(worstGap(cumulative(moved, 1e25, 2028), over25, 2)).toBeLessThan(0.12);
    expect(worstGap(cumulative(moved, 1e26, 2028), over26, 2)).toBeLessThan(0.12);
  });
});
