import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CsvCell, csvText } from '../../src/report/csv.js';
import { visibleText } from '../../src/report/visible-text.js';

const read = (text: string): string[][] => parse(text, { record_delimiter: '\r\n' });

describe('CSV', () => {
  it('is quoted as RFC 4180 says', () => {
    expect(
      csvText(
        ['a', 'b'],
        [
          ['x, "y"', 1.5e25],
          ['', null],
        ],
      ),
    ).toBe('a,b\r\n"x, ""y""",1.5e+25\r\n,\r\n');
  });

  it.each(['=cmd()', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1'])(
    'makes %j harmless for a spreadsheet',
    (text) => {
      expect(read(csvText(['name'], [[text]]))[1]?.[0]).toBe(visibleText(`'${text}`));
    },
  );

  it.each([
    ['a;=1', "a;'=1"],
    ['a; -1;b', "a;' -1;b"],
    ['a;"=1"', `a;'"=1"`],
    ['a;;@b', "a;;'@b"],
  ])('makes %j harmless where semicolons part the cells, as in a German spreadsheet', (text, safe) => {
    expect(read(csvText(['name'], [[text]]))[1]?.[0]).toBe(safe);
  });

  it('keeps numbers numbers, negative ones too', () => {
    expect(csvText(['a'], [[-5], [4.64e26]])).toBe('a\r\n-5\r\n4.64e+26\r\n');
  });

  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .tuple(
        fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '"', ',', ' ', '\u001b', '＝', 'a;=', ';"-'),
        fc.string(),
      )
      .map((parts) => parts.join('')),
  );
  const cell: fc.Arbitrary<CsvCell> = fc.oneof(
    text,
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.constant(null),
  );

  it('parses back to what was written, and no text starts a formula', () => {
    const table = fc.array(fc.tuple(fc.constant('row'), cell, cell), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(table, (rows) => {
        const [, ...back] = read(csvText(['kind', 'one', 'two'], rows));
        expect(back.length).toBe(rows.length);
        for (const [index, row] of rows.entries())
          for (const [column, value] of row.entries()) {
            const found = back[index]?.[column] ?? '';
            if (typeof value === 'number') expect(Number(found)).toBe(value === 0 ? 0 : value);
            else {
              // Nothing but apostrophes came in.
              const bare = (text: string) => text.replaceAll("'", '');
              expect(bare(found)).toBe(bare(visibleText(value ?? '')));
              expect(found).not.toMatch(/(?:^|;)[\s"]*[=+\-@\t\r]/);
            }
          }
      }),
      { seed: 20261124, numRuns: 500 },
    );
  });
});
