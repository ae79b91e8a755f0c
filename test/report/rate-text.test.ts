import { describe, expect, it } from 'vitest';
import { tableCsv } from '../../src/report/csv.js';
import { probabilityText } from '../../src/report/quantity-text.js';
import { rateTable } from '../../src/report/rate-csv.js';
import { factorText, rateHeadline } from '../../src/report/rate-text.js';
import type { RateAnswer, RateGrowth, ReadingRate } from '../../src/trends/rate/rate-answer.js';

const shape = (name: 'constant' | 'linear' | 'exponential' | 'break' | 'logistic', weight: number) => ({
  ...{ shape: name, parameters: 3, aicc: 0, delta: 0, weight, bicWeight: weight, supported: weight > 0.1 },
});
const GROWTH: RateGrowth = {
  ...{ perYear: 1.82, low: 1.6, high: 2.04, level: 0.9, count: 330, scatter: 1.5 },
  window: { from: '2020-06-01', to: '2026-05-31', months: 72 },
  test: { statistic: 20, p: 0.002, simulations: 499, changed: true },
  break: {
    ...{ month: '2024-05', from: '2023-11', to: '2025-02' },
    before: { perYear: 2.8, low: 1.3, high: 5.9 },
    after: { perYear: 0.6, low: 0.3, high: 1.4 },
  },
  shapes: [shape('constant', 0), shape('linear', 0.01), shape('break', 0.8), shape('logistic', 0.19)],
};
const window = (from: string, to: string) => ({ from, to, months: 12 });
const READING: ReadingRate = {
  ...{ reading: 'recorded', correctedForReportingLag: true, undated: 0, reason: null, growth: GROWTH },
  smoothRate: {
    level: 0.9,
    months: [
      { month: '2026-04', count: 2, rate: 5.9, low: 2.1, high: 16.4, shareOnRecord: 0.16, complete: false },
    ],
  },
  lastYear: {
    later: { window: window('2025-05-03', '2026-05-02'), count: 63, perMonth: 8.8, low: 5.6, high: 14 },
    earlier: { window: window('2024-05-03', '2025-05-02'), count: 124, perMonth: 11.2, low: 8.7, high: 14.3 },
    ...{ ratio: 0.8, low: 0.5, high: 1.3, level: 0.9, probabilityFaster: 0.17, verdict: 'probably-slower' },
  },
};
const ANSWER: RateAnswer = {
  vintage: { asOf: null, date: '2026-05-02', snapshots: [] },
  threshold: { value: 1e23, unit: 'FLOP', text: '1e23flop' },
  cost: null,
  readings: [READING],
};
const said = (text: string) => text.replaceAll('\u00a0', ' ');
const headline = (change: Partial<ReadingRate>, language: 'en' | 'de' = 'en') => {
  const { title, sentences } = rateHeadline(ANSWER, { ...READING, ...change }, language);
  return { title: said(title), sentences: sentences.map(said) };
};

describe('the answer about a rate', () => {
  it('says whether it is faster than a year before, how it grew, whether that changed, and its course', () => {
    expect(headline({})).toEqual({
      title: 'Late reports allowed for, probably slower than a year before: 8.8 a month, down from 11.2',
      sentences: [
        'In the 12 months to 2 May 2026, 8.8 models over 10²³ FLOP a month (90%: 5.6 to 14); in the 12 months before, 11.2 (8.7 to 14.3). The probability that the rate rose is 17%.',
        'From June 2020 to May 2026 the rate grew by a factor of 1.8 a year (90%: 1.6 to 2).',
        'That growth slowed in about May 2024 (90%: November 2023 to February 2025): a factor of 2.8 a year before (1.3 to 5.9), 0.6 after (0.3 to 1.4). Constant growth would look so under 1% of the time.',
        'Of the courses tried the counts support exponential growth with one change of pace and growth that levels off, not straight-line growth or an even rate.',
        expect.stringContaining('will still be reported'),
      ],
    });
    expect(headline({}, 'de').title).toBe(
      'Mit Nachmeldungen wahrscheinlich langsamer als im Jahr davor: 8,8 im Monat nach 11,2',
    );
  });
  it('says of what it speaks where late reports are not allowed for', () => {
    const without = { correctedForReportingLag: false };
    expect(headline(without).title).toMatch(/^On record, probably slower than a year before/);
    expect(headline({ ...without, reading: 'expected' }).title).toMatch(/^Expected, probably slower/);
    expect(headline({ ...without, reading: 'expected' }, 'de').title).toMatch(
      /^Erwartet sind wahrscheinlich weniger/,
    );
    expect(headline(without).sentences.at(-1)).toContain('Models reported late are not in these figures');
  });
  it('claims no change that the test does not show, and no growth that may be none', () => {
    const growth: RateGrowth = {
      ...GROWTH,
      ...{ low: 0.9, break: null, test: { statistic: 2, p: 0.41, simulations: 60, changed: false } },
    };
    const { sentences } = headline({ growth });
    expect(sentences[1]).toContain('it is open whether the rate grew: a factor of 1.8 a year');
    expect(sentences[2]).toBe(
      'No clear change of that growth: constant growth would look as much like one 41% of the time.',
    );
    expect(headline({ growth: { ...growth, test: null, shapes: null } }).sentences[2]).toContain('too few');
  });
  it('gives the reason where there is no growth, or no rate', () => {
    expect(headline({ growth: null, reason: 'few-models' }).sentences[1]).toBe(
      'No growth is given: too few models appeared in the window.',
    );
    const none = { smoothRate: null, lastYear: null, growth: null };
    expect(headline({ ...none, reason: 'no-models' })).toEqual({
      ...{ title: 'No rate over 10²³ FLOP: no model is over it', sentences: [] },
    });
    expect(headline({ lastYear: null }).title).toBe('No recent model over 10²³ FLOP as of 2 May 2026');
  });
  it('writes no digits that nobody knows', () => {
    expect([0.004, 0.174, 0.997].map((p) => probabilityText(p, 'en'))).toEqual([
      'under 1%',
      '17%',
      'over 99%',
    ]);
    expect([0.034, 0.62, 1.84, 38.2, 4e5].map((factor) => factorText(factor, 'de'))).toEqual([
      ...['0,03', '0,6', '1,8', '38', '> 1.000'],
    ]);
  });
  it('is also a table, a reading and month a row', () => {
    const [head, row] = tableCsv(rateTable(ANSWER)).split('\r\n');
    expect(head).toMatch(
      /^vintage_date,over,reading,month,complete,models,share_on_record,models_per_month,/,
    );
    expect(row).toBe('2026-05-02,1e23flop,recorded,2026-04,no,2,0.16,5.9,2.1,16.4,0.9');
  });
});
