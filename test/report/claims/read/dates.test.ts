import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysOf, readDates, readRelativeYears } from '../../../../src/report/claims/read/dates.js';
import { formatDate } from '../../../../src/units/format.js';

const everywhere = () => true;
const read = (text: string) => readDates(text.toLowerCase(), everywhere).map(({ date }) => date);

describe('dates', () => {
  it.each([
    ['2. August 2025', '2025-08-02'],
    ['2 August 2025', '2025-08-02'],
    ['May 13, 2024', '2024-05-13'],
    ['the 1st of August 2024', '2024-08-01'],
    ['2024-05-13', '2024-05-13'],
    ['13.05.2024', '2024-05-13'],
    ['März 2023', '2023-03'],
    ['Aug. 2025', '2025-08'],
    ['2024-Q3', '2024-Q3'],
    ['Q3 2024', '2024-Q3'],
    ['im dritten Quartal 2024', '2024-Q3'],
    ['the first half of 2025', '2025-01/2025-06'],
    ['Ende 2024', '2024'],
    ['between 2020 and 2023', '2020/2023'],
    ['since 2020', '2020/'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });
  it('tells a count up to a date from one in it', () => {
    const mode = (text: string) => readDates(text.toLowerCase(), everywhere)[0]?.mode;
    expect(mode('bis Ende 2024')).toBe('by');
    expect(mode('by the end of 2024')).toBe('by');
    expect(mode('as of June 2025')).toBe('by');
    expect(mode('im Jahr 2024')).toBe('in');
  });
  it('reads what was before a year as up to the end of the one before it', () => {
    const [mark] = readDates('none before 2023', everywhere);
    expect([mark?.date, mark?.mode]).toEqual(['2022', 'by']);
    expect(readDates('vor dem jahr 2020', everywhere)[0]?.date).toBe('2019');
    expect(readDates('vor ende 2024', everywhere)[0]).toMatchObject({ date: '2024', mode: 'by' });
    expect(read('before May 2024')).toEqual(['2024-05']);
  });
  it('is no date where a thing is counted', () => {
    expect(read('2000 models')).toEqual([]);
    expect(read('2000 Dollar')).toEqual([]);
    expect(read('30.02.2024')).not.toContain('2024-02-30');
  });
  it('reads every day back as both languages write it', () => {
    fc.assert(
      fc.property(
        fc.date({
          min: new Date('1990-01-01T00:00:00Z'),
          max: new Date('2039-12-31T00:00:00Z'),
          noInvalidDate: true,
        }),
        fc.constantFrom('en' as const, 'de' as const),
        (instant, language) => {
          const day = instant.toISOString().slice(0, 10);
          expect(read(formatDate(day, language))).toEqual([day]);
          expect(read(formatDate(day.slice(0, 7), language))).toEqual([day.slice(0, 7)]);
        },
      ),
      { seed: 7, numRuns: 300 },
    );
  });
  it('tells the year before from the year in the text, and last year from the day of the text', () => {
    const relative = (text: string, year: number | null) =>
      readRelativeYears(text, readDates(text, everywhere), { year, today: '2026-05-02' }).map(
        ({ date }) => date,
      );
    expect(relative('im jahr 2025 kamen 9, im jahr davor acht', null)).toEqual(['2024']);
    expect(relative('eight the year before', 2025)).toEqual(['2024']);
    expect(relative('last year', 2020)).toEqual(['2025']);
  });
  it('gives first and last day of every period', () => {
    expect(daysOf('2024')).toEqual({ from: '2024-01-01', to: '2024-12-31' });
    expect(daysOf('2024-Q1')).toEqual({ from: '2024-01-01', to: '2024-03-31' });
    expect(daysOf('2024-02')).toEqual({ from: '2024-02-01', to: '2024-02-29' });
    expect(daysOf('2020/')).toEqual({ from: '2020-01-01', to: null });
  });
});
