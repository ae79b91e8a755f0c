import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/provenance/input-error.js';
import { findSource, recogniseSource } from '../../src/sources/find-source.js';
import { parseSnapshot } from '../../src/sources/parse-snapshot.js';
import { readHeader, readTable } from '../../src/sources/read-table.js';
import { TABLE_LIMITS } from '../../src/sources/table-shape.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const table = (text: string) => readTable(bytes(text), 'a.csv');

function refusal(operation: () => unknown): string {
  try {
    operation();
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  return 'not refused';
}

describe('a file that is something else', () => {
  it.each([
    ['white space alone', ' \n\n\t', 'a.csv: the file is empty'],
    ['a byte-order mark alone', '\ufeff', 'a.csv: the file is empty'],
    ['a ZIP archive', 'PK\x03\x04\x14', 'a.csv: this is a ZIP archive or a spreadsheet, not a CSV file'],
    ['a PDF document', '%PDF-1.7', 'a.csv: this is a PDF document, not a CSV file'],
    [
      'a web page behind a comment',
      '\n<!-- moved --><html>',
      'a.csv, line 1: this is a web page, not a CSV file; the address may have moved or asked for a login',
    ],
  ])('%s is named', (_name, text, message) => expect(refusal(() => table(text))).toBe(message));
  it('a gzip archive is named', () => {
    const archive = Uint8Array.of(0x1f, 0x8b, 8, 0, 0xff);
    expect(refusal(() => readTable(archive, 'a.csv'))).toBe('a.csv: this is a gzip archive, not a CSV file');
  });
});

describe('broken quotes', () => {
  it('a cell that never closes is named where it starts, not where the file ends', () => {
    expect(refusal(() => table('a,b\n1,2\n3,"x\ny\nz\n'))).toBe(
      'a.csv, row 2 (line 3), column "b": the file ends inside a quoted cell that starts here: it was cut off, or a quote is missing',
    );
  });
  it('a cut that a later quote closes is named', () => {
    expect(refusal(() => table('a,b\n1,"2\n3,"x"\n'))).toBe(
      'a.csv, row 1 (line 2), column "b": text behind the closing quote of a cell: a quote is missing, or one within it is not doubled',
    );
  });
  it('a quote in a plain cell is named', () => {
    expect(refusal(() => table('a,b\n1,2 "x"\n'))).toBe(
      'a.csv, row 1 (line 2), column "b": a double quote within a cell that does not stand in quotes',
    );
  });
});

describe('a file made to use up memory', () => {
  const limits = { rows: 3, cells: 20, cellBytes: 10 };
  it.each([
    [
      'a long cell',
      'a,b\n1,12345678901\n',
      'a.csv, row 1 (line 2), column "b": cell of 11 bytes; expected at most 10',
    ],
    ['a long cell in the header', 'a,12345678901\n', 'a.csv, line 1: cell of 11 bytes; expected at most 10'],
    ['rows without end', 'a\n1\n2\n3\n4\n', 'a.csv, row 4 (line 5): more than 3 rows'],
    ['columns without end', `${','.repeat(30)}\n`, 'a.csv, line 1: more than 20 cells'],
    [
      'cells without end',
      `a,b\n${','.repeat(99)}\n`,
      'a.csv, row 1 (line 2): 100 cells where the header has 2',
    ],
  ])('%s is refused before its cells are made', (_name, text, message) =>
    expect(refusal(() => readTable(bytes(text), 'a.csv', limits))).toBe(message),
  );
  it('a row that ends early is refused, unless the table is known to have such; a longer one always is', () => {
    const short = { ...TABLE_LIMITS, shortRows: true };
    const read = (text: string) => () => readTable(bytes(text), 'a.csv', short);
    expect(refusal(() => table('a,b\n1\n'))).toBe('a.csv, row 1 (line 2): 1 cells where the header has 2');
    expect(read('a,b\n1\n2,3\n')().rows).toEqual([['1'], ['2', '3']]);
    expect(refusal(read('a,b\n1,2,3\n'))).toBe('a.csv, row 1 (line 2): 3 cells where the header has 2');
  });
  it('a cell of many megabytes is refused with its place', () => {
    const long = new Uint8Array(20_000_000).fill(0x78);
    long.set(bytes('a,b\n1,'));
    expect(refusal(() => readTable(long, 'a.csv'))).toBe(
      'a.csv, row 1 (line 2), column "b": cell of 19999994 bytes; expected at most 1000000',
    );
  });
  it('millions of blank lines are no rows', () => {
    const blank = new Uint8Array(20_000_000).fill(0x0a);
    blank.set(bytes('a,b\n1,2'));
    expect(readTable(blank, 'a.csv').rows).toEqual([['1', '2']]);
  });
  it('a column with an endless name does not fill the message', () =>
    expect(refusal(() => table(`${'x'.repeat(600)},b\n`))).toBe(
      'a.csv, line 1: column name of 600 characters; expected at most 500',
    ));
  it('a number with endless digits does not fill the message', () => {
    const text = `Model,Parameters\nA,${'9'.repeat(400)}\n`;
    const parse = () =>
      parseSnapshot(findSource('epoch-all'), bytes(text), { file: 'a.csv', retrieved: '2024-01-01' });
    expect(refusal(parse)).toBe(
      `a.csv, row 1 (line 2), column "Parameters": number too large: ${'9'.repeat(40)}…`,
    );
  });
});

describe('rows and lines', () => {
  it('any line ends, also mixed, give the same rows', () => {
    const rows = [
      ['1', 'x\ny'],
      ['2', ''],
    ];
    expect(table('a,b\n1,"x\ny"\n2,').rows).toEqual(rows);
    expect(table('a,b\r\n1,"x\ny"\n2,\r\n').rows).toEqual(rows);
    expect(table('a,b\r1,"x\ny"\r2,\r').rows).toEqual(rows);
    expect(table('a,b\r\n1,"x\ny"\n2,\r\n')).toMatchObject({ header: ['a', 'b'], rows, lines: [2, 4] });
  });
  it('blank lines are no rows, and lines still count them', () => {
    const { rows, lines } = table('\na,b\n\n\n1,"x\n\ny"\n\n2,z\n');
    expect([rows.length, lines]).toEqual([2, [5, 9]]);
  });
  it('a header alone is a table without rows', () => expect(table('a,b').rows).toEqual([]));
  it('the header is read without a look at the rows', () => {
    expect(readHeader(bytes('\ufeff"a",b\n1,"'), 'a.csv')).toEqual(['a', 'b']);
    expect(refusal(() => readHeader(bytes('a,a\n'), 'a.csv'))).toBe(
      'a.csv, line 1, column "a": the header names this column twice',
    );
  });
  it('every table that is written is read back, on its lines', () => {
    const cell = fc.oneof(
      fc.constantFrom('', '"', ',', '\n', '""', 'a,"b"', ' x ', '\ufeff', 'é😀'),
      fc.string({ unit: 'grapheme', maxLength: 8 }).map((text) => text.replaceAll(/[\0\r]/g, '')),
    );
    const records = fc
      .integer({ min: 2, max: 5 })
      .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 8 }));
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    const plain = (text: string) => (/[",\n]/.test(text) ? quoted(text) : text);
    fc.assert(
      fc.property(records, fc.boolean(), fc.constantFrom('\n', '\r\n'), (rows, everyQuoted, lineEnd) => {
        const header = (rows[0] ?? ['', '']).map((_, index) => `column ${index}`);
        const spelled = rows.map((cells) => cells.map(everyQuoted ? quoted : plain).join(','));
        const read = table([header.join(','), ...spelled, ''].join(lineEnd));
        expect([read.header, read.rows]).toEqual([header, rows]);
        expect(read.lines).toEqual(
          spelled.map(
            (_, index) => [header.join(','), ...spelled.slice(0, index), ''].join('\n').split('\n').length,
          ),
        );
      }),
      { seed: 3, numRuns: 400 },
    );
  });
  it('no mess of quotes, commas and line ends throws anything but an InputError', () => {
    const mess = fc.string({
      unit: fc.constantFrom('"', ',', '\n', '\r', 'a', ' ', '\ufeff'),
      maxLength: 30,
    });
    fc.assert(
      fc.property(mess, (text) => {
        try {
          const { header, rows, lines } = table(text);
          expect(lines).toHaveLength(rows.length);
          for (const cells of rows) expect(cells).toHaveLength(header.length);
        } catch (error) {
          if (!(error instanceof InputError)) throw error;
        }
      }),
      { seed: 4, numRuns: 3000 },
    );
  });
  it('leaves real files far below the limits', () => expect(TABLE_LIMITS.rows).toBeGreaterThan(20 * 3_000));
});

describe('which source a file is of', () => {
  const header = ['Model', 'Domain', 'Publication date', 'Training compute (FLOP)'];
  it.each([
    ['all_ai_models.csv', 'epoch-all'],
    ['all-2025-04.csv', 'epoch-all'],
    ['notable-2025-12.csv', 'epoch-notable'],
    ['large-2025-12.csv', 'epoch-large-scale'],
    ['frontier-2026-04.csv', 'epoch-frontier'],
  ])('%s names it', (name, id) => {
    const found = recogniseSource(name, header);
    expect([found.source.id, found.basis]).toEqual([id, 'file name']);
  });
  it('columns tell it where the name does not', () =>
    expect(recogniseSource('download.csv', [...header, 'Frontier model'])).toMatchObject({
      source: { id: 'epoch-notable' },
      basis: 'columns',
    }));
  it('a header of nothing known is refused', () =>
    expect(refusal(() => recogniseSource('all_ai_models.csv', ['a', 'b']))).toBe(
      'all_ai_models.csv, line 1: the header is of no known source; is this the right file?',
    ));
  it('an unknown id is refused with the known ones', () =>
    expect(refusal(() => findSource('epoch'))).toMatch(
      /^unknown source: epoch; expected one of epoch-all, epoch-notable, .*epoch-capabilities, models-dev, hub-models, hub-stats, bls-price-index$/,
    ));
});
