import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/provenance/input-error.js';
import { findSource, recogniseSource } from '../../src/sources/find-source.js';
import { parseSnapshot } from '../../src/sources/parse-snapshot.js';
import { readTable } from '../../src/sources/read-table.js';
import { splitList } from '../../src/sources/split-list.js';
import { PACKAGE_ROOT } from '../observatory-fixture.js';

const PLACE = { file: 'all_ai_models.csv', retrieved: '2024-01-01' };
const HEADER = 'Model,Publication date,Training compute (FLOP),Parameters';
const bytes = (text: string) => new TextEncoder().encode(text);
const parse = (text: string | Uint8Array) =>
  parseSnapshot(findSource('epoch-all'), typeof text === 'string' ? bytes(text) : text, PLACE);
const row = (cells: string) => parse(`${HEADER}\nA,2023-01-01,1e20,1\n${cells}\n`);

function refusal(operation: () => unknown): string {
  try {
    operation();
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  return 'not refused';
}

describe('a file that is no table', () => {
  it.each([
    ['an empty file', '', 'all_ai_models.csv: the file is empty'],
    [
      'a web page',
      '<!DOCTYPE html><html></html>',
      'all_ai_models.csv, line 1: this is a web page, not a CSV file; the address may have moved or asked for a login',
    ],
    [
      'NUL bytes',
      `${HEADER}\nA\u0000,,,`,
      'all_ai_models.csv, line 2: NUL byte at offset 59: this is a binary file, not a table',
    ],
    [
      'Latin-1 bytes',
      Uint8Array.from([...bytes(`${HEADER}\nCaf`), 0xe9, ...bytes(',,,\n')]),
      'all_ai_models.csv, line 2: not UTF-8 at byte 61; save the file as UTF-8',
    ],
    [
      'a wrong header',
      'a,b\n1,2\n',
      'all_ai_models.csv, line 1: no column "Model" or "System"; this is no file of epoch-all',
    ],
    [
      'a duplicate header',
      'Model,Domain,Domain\nA,,\n',
      'all_ai_models.csv, line 1, column "Domain": the header names this column twice',
    ],
    [
      'a row cut mid-quote',
      `${HEADER}\nA,"2023-`,
      'all_ai_models.csv, row 1 (line 2), column "Publication date": the file ends inside a quoted cell that starts here: it was cut off, or a quote is missing',
    ],
    ['a short row', `${HEADER}\nA,,\n`, 'all_ai_models.csv, row 1 (line 2): 3 cells where the header has 4'],
  ])('%s is refused with its place', (_name, content, message) => {
    expect(refusal(() => parse(content))).toBe(message);
  });
  it('a cell of millions of characters is refused', () => {
    expect(() => row(`${'x'.repeat(1_000_001)},,,`)).toThrow(
      /row 2 \(line 3\), column "Model": cell of 1000001 bytes/,
    );
  });
  it('no bytes whatever throw anything but an InputError', () => {
    const content = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.string({ maxLength: 300 }).map((text) => bytes(`${HEADER}\n${text}`)),
    );
    fc.assert(
      fc.property(content, (input) => {
        try {
          const parsed = parse(input);
          expect(parsed.rows.length + parsed.rejected.length).toBe(readTable(input, 'x').rows.length);
        } catch (error) {
          expect(error).toBeInstanceOf(InputError);
        }
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});

describe('a cell that cannot be', () => {
  it.each([
    ['1e400', 'B,2023-01-01,1e400,1', 'column "Training compute (FLOP)": number too large: 1e400'],
    ['-5', 'B,2023-01-01,1e20,-5', 'column "Parameters": negative number: -5; expected 0 or more'],
    ['NaN', 'B,2023-01-01,NaN,1', 'column "Training compute (FLOP)": not a finite number: NaN'],
    ['0000-00-00', 'B,0000-00-00,1e20,1', 'column "Publication date": no such date: 0000-00-00'],
    ['9999-99-99', 'B,9999-99-99,1e20,1', 'column "Publication date": no such date: 9999-99-99'],
  ])('%s refuses the file and names the cell', (_name, cells, message) => {
    expect(refusal(() => row(cells))).toBe(`all_ai_models.csv, row 2 (line 3), ${message}`);
  });
  it('dirt that is no number is kept as text and flagged', () => {
    const found = row('Evo,2023-02-27,2.undefined,7e9').rows[1];
    expect(found?.values.trainingComputeFlop).toBeNull();
    expect(found?.texts.trainingComputeFlop).toBe('2.undefined');
    expect(found?.flags.map(({ code }) => code)).toContain('unreadable-number');
  });
});

describe('a cell that is only odd', () => {
  it.each([
    ['an unpadded day', '2024-2-3'],
    ['a date in words', 'spring 2024'],
    ['null in letters', 'null'],
  ])('%s as a date is kept as text and flagged', (_name, text) => {
    const found = row(`B,${text},1e20,1`).rows[1];
    expect([found?.values.published, found?.texts.published]).toEqual([null, text]);
    expect(found?.flags).toEqual([{ code: 'unreadable-date', field: 'published', detail: text }]);
  });
  it('two numbers in one cell are kept as text and flagged', () => {
    const found = row('B,2023-01-02,"1e20,2e20",1').rows[1];
    expect([found?.values.trainingComputeFlop, found?.texts.trainingComputeFlop]).toEqual([
      null,
      '1e20,2e20',
    ]);
    expect(found?.flags.map(({ code }) => code)).toEqual(['unreadable-number']);
  });
  it('a row without a name is rejected with its reason, the others stay', () => {
    const parsed = parse(`${HEADER}\n ,2023-01-02,1,1\nB,,,\n`);
    expect(parsed.rejected).toEqual([{ row: 1, line: 2, reason: 'no model name' }]);
    expect(parsed.rows.map(({ values }) => values.name)).toEqual(['B']);
  });
});

describe('suspicious values', () => {
  const codes = (cells: string) => row(cells).rows[1]?.flags.map(({ code }) => code);
  it('a date after the retrieval is kept and flagged', () => {
    expect(row('B,2029-09-13,1e20,1').rows[1]?.values.published).toBe('2029-09-13');
    expect(codes('B,2029-09-13,1e20,1')).toEqual(['published-after-retrieval']);
  });
  it('the 15th and 1 July are flagged', () => {
    expect(codes('B,2023-03-15,1,1')).toEqual(['day-may-be-placeholder']);
    expect(codes('B,2023-07-01,1,1')).toEqual(['month-may-be-placeholder']);
  });
  it('compute below its own fine-tuning part is flagged', () => {
    const parsed = parse('Model,Training compute (FLOP),Finetune compute (FLOP)\nA,1e20,1e21\n');
    expect(parsed.rows[0]?.flags.map(({ code }) => code)).toEqual(['compute-below-finetune']);
  });
});

describe('columns', () => {
  it('an unknown one is reported and its cells are kept', () => {
    const parsed = parse('Model,Mood\nA,good\n');
    expect(parsed.unknownColumns).toEqual(['Mood']);
    expect(parsed.rows[0]?.extra).toEqual({ Mood: 'good' });
  });
  it('the preferred one of two headers of a field counts', () => {
    const parsed = parse(
      'Model,(DEPRECATED) Training dataset size (datapoints),Training dataset size (total)\nA,1,2\n',
    );
    expect(parsed.rows[0]?.values.datasetSize).toBe(2);
    expect(parsed.unknownColumns).toEqual(['(DEPRECATED) Training dataset size (datapoints)']);
  });
  it('a byte-order mark does not hide the first one', () =>
    expect(parse('\ufeffSystem,Domain\nA,\n').rows).toHaveLength(1));
  it('rows count under the header, lines count line breaks in cells', () => {
    expect(parse('Model,Domain\n"A\n",x\nB,y\n').rows.map(({ row, line }) => [row, line])).toEqual([
      [1, 2],
      [2, 4],
    ]);
  });
});

describe('the bundled files', () => {
  const root = join(PACKAGE_ROOT, 'data', 'snapshots');
  const bundled = readdirSync(root).flatMap((date) =>
    readdirSync(join(root, date))
      .filter((name) => name.endsWith('.gz'))
      .map((name) => [date, name] as const),
  );
  it('are all there', () => expect(bundled).toHaveLength(25));
  it.each(bundled)('%s %s: every column is known, every row accepted or nameless', (date, name) => {
    const file = name.replace('.gz', '');
    const content = gunzipSync(readFileSync(join(root, date, name)));
    const { rows } = readTable(content, file);
    const { source } = recogniseSource(file, readTable(content, file).header);
    const parsed = parseSnapshot(source, content, { file, retrieved: date });
    expect(parsed.unknownColumns).toEqual([]);
    expect(parsed.rows.length + parsed.rejected.length).toBe(rows.length);
    for (const { reason } of parsed.rejected) expect(reason).toMatch(/^no (model|system) name$/);
  });
  it('tell their source by columns alone', () => {
    for (const [date, name] of bundled) {
      const { header } = readTable(gunzipSync(readFileSync(join(root, date, name))), name);
      expect(recogniseSource('unnamed.csv', header).source.id).toBe(
        recogniseSource(name.replace('.gz', ''), header).source.id,
      );
    }
  });
});

describe('lists in a cell', () => {
  it('keep names that hold a comma', () => {
    expect(splitList('Stanford University,"SambaNova Systems, Inc",Adobe')).toEqual([
      'Stanford University',
      'SambaNova Systems, Inc',
      'Adobe',
    ]);
    expect(splitList('Kunlun Tech Co., Ltd. (APUS)')).toEqual(['Kunlun Tech Co., Ltd. (APUS)']);
    expect(splitList('"Indraprastha Institute\nDelhi", ,x')).toEqual(['Indraprastha Institute Delhi', 'x']);
    expect(splitList('')).toEqual([]);
  });
  it('give items without outer white space for any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const item of splitList(text)) expect(item).toBe(item.trim());
      }),
    );
  });
});
