import { describe, expect, it } from 'vitest';
import { paceHeadline } from '../../src/report/headline.js';
import type { PaceAnswer } from '../../src/trends/pace-answer.js';

type Verdict = NonNullable<PaceAnswer['acceleration']>['verdict'];

const period = (name: string, recorded: number, partial: boolean): PaceAnswer['periods'][number] => ({
  period: name,
  recorded,
  partial,
  derived: null,
  expected: null,
  low: null,
  high: null,
  naive: null,
  nowcast: null,
});

function pace(verdict: Verdict, change: Partial<PaceAnswer> = {}): PaceAnswer {
  return {
    vintage: { asOf: null, date: '2026-05-02', snapshots: [] },
    threshold: { value: 1e23, unit: 'FLOP', text: '1e23flop' },
    cost: null,
    variants: null,
    by: 'year',
    cumulative: false,
    periods: [period('2024', 90, false), period('2025', 107, false), period('2026', 1, true)],
    total: 328,
    undated: 0,
    rate: {
      perMonth: 5.25,
      low: 4.2,
      high: 6.5,
      level: 0.9,
      count: 63,
      window: { from: '2025-05-03', to: '2026-05-02', months: 12 },
    },
    acceleration: {
      previous: { count: 124, window: { from: '2024-05-03', to: '2025-05-02', months: 12 } },
      ratio: 0.5,
      low: 0.4,
      high: 0.65,
      level: 0.9,
      probabilityFaster: 0,
      verdict,
      correctedForReportingLag: false,
    },
    nowcast: null,
    files: [],
    earlierFiles: [],
    expectedRate: null,
    lineage: null,
    ...change,
  };
}

describe('the headline', () => {
  it.each([
    [
      'faster',
      'Faster than a year before: 5.3 a month, up from 10.3',
      'Schneller als im Jahr davor: 5,3 im Monat nach 10,3',
    ],
    [
      'probably-faster',
      'Probably faster than a year before: 5.3 a month, up from 10.3',
      'Wahrscheinlich schneller als im Jahr davor: 5,3 im Monat nach 10,3',
    ],
    [
      'no-clear-change',
      'About 5.3 a month, no clear change from the year before (10.3)',
      'Etwa 5,3 im Monat, keine klare Änderung gegenüber dem Jahr davor (10,3)',
    ],
    [
      'probably-slower',
      'On record, probably slower than a year before: 5.3 a month, down from 10.3',
      'Erfasst sind wahrscheinlich weniger als im Jahr davor: 5,3 im Monat nach 10,3',
    ],
    [
      'slower',
      'On record, slower than a year before: 5.3 a month, down from 10.3',
      'Erfasst sind weniger als im Jahr davor: 5,3 im Monat nach 10,3',
    ],
  ] as const)('of the verdict %s', (verdict, english, german) => {
    expect(paceHeadline(pace(verdict), 'en').title).toBe(english);
    expect(paceHeadline(pace(verdict), 'de').title).toBe(german);
  });

  const window = (count: number, perMonth: number, low: number, high: number, from: string, to: string) => ({
    ...{ recorded: count, count: { median: count, low: count, high: count }, perMonth, low, high },
    window: { from, to, months: 12 },
  });
  const late = {
    ...{ horizonMonths: 12, level: 0.9, ratio: { median: 0.8, low: 0.5, high: 1.3 }, basis: 'own' as const },
    rate: window(63, 8.8, 5.6, 14, '2025-05-03', '2026-05-02'),
    previousRate: window(124, 11.2, 8.7, 14.3, '2024-05-03', '2025-05-02'),
    probabilityFaster: 0.171,
  };
  const corrected = (verdict: Verdict) => {
    const answer = pace(verdict, { nowcast: late });
    const { acceleration } = answer;
    return { ...answer, acceleration: acceleration && { ...acceleration, correctedForReportingLag: true } };
  };

  it.each([
    ['faster', 'Late reports allowed for, faster than a year before: 8.8 a month, up from 11.2'],
    [
      'no-clear-change',
      'Late reports allowed for, about 8.8 a month, no clear change from the year before (11.2)',
    ],
    [
      'probably-slower',
      'Late reports allowed for, probably slower than a year before: 8.8 a month, down from 11.2',
    ],
  ] as const)('allows for late reports where they are known: %s', (verdict, english) => {
    expect(paceHeadline(corrected(verdict), 'en').title).toBe(english);
  });

  it('says what is on record, then the pace with late reports', () => {
    const { title, sentences } = paceHeadline(corrected('probably-slower'), 'de');
    expect(title).toBe(
      'Mit Nachmeldungen wahrscheinlich langsamer als im Jahr davor: 8,8 im Monat nach 11,2',
    );
    expect(sentences.slice(-3).map((text) => text.replaceAll('\u00a0', ' '))).toEqual([
      'In den 12 Monaten bis zum 2. Mai 2026: 63 erfasst, 5,3 im Monat (90 %: 4,2 bis 6,5); in den 12 Monaten davor: 124.',
      'Mit Nachmeldungen: 8,8 (90 %: 5,6 bis 14) im Monat in den 12 Monaten bis zum 2. Mai 2026, 11,2 (90 %: 8,7 bis 14,3) in denen davor; mit einer Wahrscheinlichkeit von 17 % ist das Tempo gestiegen.',
      expect.stringContaining('spät gemeldete nicht im Tempo mit Nachmeldungen'),
    ]);
  });

  it('gives the last whole year, the one under way, the rate with its interval, and what is not in it', () => {
    expect(paceHeadline(pace('slower'), 'en').sentences).toEqual([
      '107 models over 10²³ FLOP are on record as published in 2025.',
      'One model over 10²³ FLOP is on record as published in 2026 so far.',
      'In the 12 months to 2 May 2026: 63 recorded, 5.3 a month (90%: 4.2 to 6.5); in the 12 months before: 124.',
      expect.stringMatching(/^Only models whose size a source states are counted/),
    ]);
    expect(paceHeadline(pace('slower'), 'de').sentences).toEqual([
      'Für das Jahr 2025 sind 107 Modelle über 10²³ FLOP erfasst.',
      'Für das Jahr 2026 ist bisher ein Modell über 10²³ FLOP erfasst.',
      'In den 12 Monaten bis zum 2. Mai 2026: 63 erfasst, 5,3 im Monat (90 %: 4,2 bis 6,5); in den 12 Monaten davor: 124.',
      expect.stringMatching(/^Gezählt sind nur Modelle, deren Größe eine Quelle nennt/),
    ]);
  });

  const estimated = {
    periods: [
      { ...period('2024', 90, false), derived: 90, expected: 8.44, low: 6, high: 11.5 },
      { ...period('2025', 107, false), derived: 135, expected: 219.42, low: 200, high: 236 },
    ],
    expectedRate: {
      perMonth: 14.63,
      low: 12.5,
      high: 16.75,
      level: 0.9,
      window: { from: '2025-05-03', to: '2026-05-02', months: 12 },
    },
  };
  const said = (text: string | undefined) => text?.replaceAll('\u00a0', ' ');

  it('says all three readings where there are estimates', () => {
    const { sentences } = paceHeadline(pace('slower', estimated), 'en');
    expect(sentences).toEqual([
      '90 models over 10²³ FLOP are on record as published in 2024; about 8.4 expected, undisclosed models included (90%: 6 to 11.5).',
      '107 models over 10²³ FLOP are on record as published in 2025, 135 with derived ones; about 219 expected, undisclosed models included (90%: 200 to 236).',
      'In the 12 months to 2 May 2026: 63 recorded, 5.3 a month (90%: 4.2 to 6.5); about 15 a month expected, undisclosed models included (90%: 12.5 to 16.8); in the 12 months before: 124 recorded.',
      expect.stringMatching(
        /^Recorded are models whose size a source states; the expected number counts every/,
      ),
    ]);
    const german = paceHeadline(pace('slower', { ...estimated, cumulative: true }), 'de').sentences.map(said);
    expect(german[1]).toBe(
      'Bis Ende 2025 sind 107 Modelle über 10²³ FLOP erschienen, soweit erfasst, 135 mit abgeleiteten; etwa 219 erwartet, nicht offengelegte eingerechnet (90 %: 200 bis 236).',
    );
    expect(german[2]).toContain(
      'etwa 15 im Monat erwartet, nicht offengelegte eingerechnet (90 %: 12,5 bis 16,8);',
    );
  });

  it('leads from each reading to its own models', () => {
    const [, year, rate] = paceHeadline(pace('slower', estimated), 'en').parts.sentences;
    const dates = { from: '2025-01-01', to: '2025-12-31' };
    expect(year?.filter(({ models }) => models)).toEqual([
      { text: '107 models', models: { reading: 'recorded', ...dates } },
      { text: '135', models: { reading: 'derived', ...dates } },
      { text: '219 expected', models: { reading: 'imputed', ...dates } },
    ]);
    expect(rate?.find(({ text }) => text.includes('expected'))?.models).toEqual({
      reading: 'imputed',
      from: '2025-05-03',
      to: '2026-05-02',
    });
  });

  it('says "by the end of" of cumulative counts, never "in"', () => {
    const cumulative = pace('slower', {
      cumulative: true,
      periods: [period('2024', 218, false), period('2025', 325, false)],
    });
    expect(paceHeadline(cumulative, 'en').sentences.slice(0, 2)).toEqual([
      'By the end of 2024, 218 models over 10²³ FLOP had been published, as far as is on record.',
      'By the end of 2025, 325 models over 10²³ FLOP had been published, as far as is on record.',
    ]);
    expect(paceHeadline(cumulative, 'de').sentences[1]).toBe(
      'Bis Ende 2025 sind 325 Modelle über 10²³ FLOP erschienen, soweit erfasst.',
    );
  });

  it('says that there is none where there is none', () => {
    const none = pace('slower', { rate: null, acceleration: null, periods: [], total: 0 });
    expect(paceHeadline(none, 'en').title).toBe('No model over 10²³ FLOP is on record');
    expect(paceHeadline(none, 'de').title).toBe('Kein Modell über 10²³ FLOP ist erfasst');
  });

  it('says no model, not 0 models', () => {
    const quiet = pace('slower', { periods: [period('2026', 0, true)] });
    expect(paceHeadline(quiet, 'en').sentences[0]).toBe(
      'No model over 10²³ FLOP is on record as published in 2026 so far.',
    );
    expect(paceHeadline(quiet, 'de').sentences[0]).toBe(
      'Für das Jahr 2026 ist bisher kein Modell über 10²³ FLOP erfasst.',
    );
  });

  it('speaks of no year where the periods are shorter', () => {
    expect(paceHeadline(pace('slower', { by: 'month' }), 'en').sentences).toHaveLength(2);
  });

  it('names the models behind each figure', () => {
    const { title, sentences } = paceHeadline(pace('slower'), 'en').parts;
    expect(title.filter(({ models }) => models)).toMatchObject([
      { text: '5.3 a month', models: { from: '2025-05-03', to: '2026-05-02' } },
      { text: '10.3', models: { from: '2024-05-03', to: '2025-05-02' } },
    ]);
    expect(sentences[0]?.filter(({ models }) => models)).toEqual([
      { text: '107 models', models: { reading: 'recorded', from: '2025-01-01', to: '2025-12-31' } },
    ]);
  });

  it('speaks of money where the threshold is one', () => {
    const threshold = { value: 1e7, unit: 'USD', text: '10Musd' } as const;
    expect(paceHeadline(pace('slower', { threshold }), 'en').sentences[0]).toBe(
      '107 models over $10 million are on record as published in 2025.',
    );
  });
});
