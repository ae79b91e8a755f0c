import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeEach, describe, expect, it } from 'vitest';
import type { FileSystem } from '../../src/snapshots/file-system.js';
import { type IngestOrder, ingestFiles } from '../../src/snapshots/ingest.js';
import { readInputFile } from '../../src/snapshots/input-file.js';
import { nodeFiles } from '../../src/snapshots/node-files.js';
import { add, contents, faultyFiles, freshDirectory, snapshot, storeOn } from './store-fixture.js';

const directory = freshDirectory();
const HEADER = 'Model,Publication date,Training compute (FLOP),Parameters';
const TODAY = '2026-11-24';
const store = () => join(directory.path(), 'store');
const bytes = (text: string) => new TextEncoder().encode(text);

function fileOf(content: string | Uint8Array, name = 'all_ai_models.csv'): string {
  const path = join(directory.path(), name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

const ingest = (orders: readonly IngestOrder[], files: FileSystem = nodeFiles) =>
  ingestFiles(orders, { store: storeOn(files, store()), files, today: TODAY });

async function refusal(order: IngestOrder, files?: FileSystem): Promise<string> {
  const before = contents(store());
  const message = await ingest([order], files).then(
    () => 'not refused',
    (error: Error) => `${error.name}: ${error.message}`,
  );
  expect(contents(store())).toEqual(before);
  return message.replaceAll(`${directory.path()}/`, '');
}

describe('bad input is refused with its place, and the store is byte for byte what it was', () => {
  beforeEach(async () => {
    await add(snapshot('A,1e20,,\n'), storeOn(nodeFiles, store()));
  });

  const row = (cells: string) => `${HEADER}\nA,2023-01-01,1e20,1\n${cells}\n`;
  const cut = 'the file ends inside a quoted cell that starts here: it was cut off, or a quote is missing';
  const place = 'all_ai_models.csv, row 2 (line 3)';
  it.each<[string, string | Uint8Array, string]>([
    ['an empty file', '', 'all_ai_models.csv: the file is empty'],
    ['white space', ' \r\n\t', 'all_ai_models.csv: the file is empty'],
    [
      'a web page',
      '\n<!DOCTYPE html><html lang="en"><body>404</body></html>',
      'all_ai_models.csv, line 1: this is a web page, not a CSV file; the address may have moved or asked for a login',
    ],
    [
      'binary',
      Uint8Array.from({ length: 300 }, (_, index) => (index * 37) % 256),
      'all_ai_models.csv, line 1: NUL byte at offset 0: this is a binary file, not a table',
    ],
    [
      'a ZIP archive',
      'PK\x03\x04',
      'all_ai_models.csv: this is a ZIP archive or a spreadsheet, not a CSV file',
    ],
    [
      'a wrong header',
      'a,b\n1,2\n',
      'all_ai_models.csv, line 1: the header is of no known source; is this the right file?',
    ],
    [
      'rows without a header',
      'GPT,2023-01-01,1e20\n',
      'all_ai_models.csv, line 1: the header is of no known source; is this the right file?',
    ],
    [
      'a duplicate header',
      `${HEADER},Parameters\nA,,,,\n`,
      'all_ai_models.csv, line 1, column "Parameters": the header names this column twice',
    ],
    [
      'a row cut mid-quote',
      `${HEADER}\nA,2023-01-01,1,1\nB,"2023-`,
      `${place}, column "Publication date": ${cut}`,
    ],
    ['a short row', row('B,'), `${place}: 2 cells where the header has 4`],
    [
      'NUL bytes',
      row('B\u0000,,,'),
      'all_ai_models.csv, line 3: NUL byte at offset 79: this is a binary file, not a table',
    ],
    [
      'Latin-1 bytes',
      Uint8Array.from([...bytes(`${HEADER}\nCaf`), 0xe9, ...bytes(',,,\n')]),
      'all_ai_models.csv, line 2: not UTF-8 at byte 61; save the file as UTF-8',
    ],
    ['1e400', row('B,,1e400,'), `${place}, column "Training compute (FLOP)": number too large: 1e400`],
    ['-5', row('B,,,-5'), `${place}, column "Parameters": negative number: -5; expected 0 or more`],
    ['NaN', row('B,,NaN,'), `${place}, column "Training compute (FLOP)": not a finite number: NaN`],
    ['0000-00-00', row('B,0000-00-00,,'), `${place}, column "Publication date": no such date: 0000-00-00`],
    ['9999-99-99', row('B,9999-99-99,,'), `${place}, column "Publication date": no such date: 9999-99-99`],
    [
      'a gzip archive that is cut off',
      gzipSync(bytes(row('B,,,'))).subarray(0, 40),
      'all_ai_models.csv: the gzip archive is damaged or cut off',
    ],
    [
      'a gzip archive in a gzip archive',
      gzipSync(gzipSync(bytes(row('B,,,')))),
      'all_ai_models.csv: this is a gzip archive, not a CSV file',
    ],
  ])('%s', async (_name, content, message) => {
    expect(await refusal({ path: fileOf(content) })).toBe(`InputError: ${message}`);
  });

  it.each([
    ['in a row', `${HEADER}\nA,,,1\nB,`, `${place}, column "Publication date"`],
    ['in the header', 'Model,', 'all_ai_models.csv, line 1'],
  ])('a cell of 100 MB %s', async (_name, start, message) => {
    const content = new Uint8Array(100_000_000).fill(0x78);
    content.set(bytes(start));
    expect(await refusal({ path: fileOf(content) })).toBe(
      `InputError: ${message}: cell of ${100_000_000 - start.length} bytes; expected at most 1000000`,
    );
  });

  it('a gzip archive that would fill the memory', async () => {
    const path = fileOf(gzipSync(new Uint8Array(250_000_000)), 'all_ai_models.csv.gz');
    expect(await refusal({ path })).toBe(
      'InputError: all_ai_models.csv.gz: unpacked it is larger than 200000000 bytes',
    );
  });

  it('a file that is too large, a directory, a device, a broken link, a file behind a file', async () => {
    await expect(readInputFile(fileOf('x'.repeat(11), 'long.csv'), nodeFiles, 10)).rejects.toThrow(
      'long.csv: 11 bytes; expected at most 10',
    );
    mkdirSync(join(directory.path(), 'folder.csv'));
    symlinkSync('nowhere', join(directory.path(), 'link.csv'));
    const path = (name: string) => ({ path: join(directory.path(), name) });
    expect(await refusal(path('folder.csv'))).toBe('InputError: folder.csv: this is a directory, not a file');
    expect(await refusal({ path: '/dev/null' })).toBe(
      'InputError: /dev/null: this is a device or a pipe, not a file',
    );
    expect(await refusal(path('link.csv'))).toBe('InputError: link.csv: no such file');
    fileOf('', 'file');
    expect(await refusal(path('file/all.csv'))).toBe(
      'InputError: file/all.csv: part of this path is a file, not a directory',
    );
    expect(await refusal(path(`${'x'.repeat(300)}.csv`))).toMatch(
      /x: the path is too long$|the path is too long/,
    );
  });

  it('a file that may not be read, and a disk that fails while reading', async () => {
    const path = fileOf(row('B,,,'));
    const failing = (code: string) =>
      faultyFiles((operation, _number, read) => (operation === 'read' && read === path ? code : null)).files;
    expect(await refusal({ path }, failing('EACCES'))).toBe(
      'InputError: all_ai_models.csv: no permission to use it',
    );
    expect(await refusal({ path }, failing('EIO'))).toBe(
      'InputError: all_ai_models.csv: the disk reports an error',
    );
  });

  it.each([
    ['ENOSPC', 'the disk is full'],
    ['EROFS', 'the disk is read-only'],
    ['EMFILE', 'too many open files'],
    ['ENFILE', 'too many open files'],
  ])('a disk that does not take it: %s', async (code, problem) => {
    const path = fileOf(row('B,,,'));
    const { files } = faultyFiles((operation) => (operation === 'write' ? code : null));
    expect(await refusal({ path }, files)).toBe(`InputError: store: ${problem}; nothing was taken in`);
  });

  it('an unknown source, a day no calendar has, a day that is a path', async () => {
    const path = fileOf(row('B,,,'));
    expect(await refusal({ path, source: 'epoch' })).toMatch(
      /^InputError: unknown source: epoch; expected one of/,
    );
    for (const retrieved of ['2024-02-30', '../../../x', ''])
      expect(await refusal({ path, retrieved })).toBe(
        `InputError: all_ai_models.csv: invalid retrieval day: ${retrieved}; expected YYYY-MM-DD`,
      );
  });

  it('the second of two files, and the first is not taken in either', async () => {
    const before = contents(store());
    const [good, bad] = [
      fileOf(row('B,,,'), '2024-01-01/all.csv'),
      fileOf(row('B,,,-1'), '2024-02-01/all.csv'),
    ];
    await expect(ingest([{ path: good }, { path: bad }])).rejects.toThrow(
      '2024-02-01/all.csv, row 2 (line 3)',
    );
    expect(contents(store())).toEqual(before);
  });
});

describe('odd input that is kept as it is', () => {
  it('a name with terminal escapes, with HTML, with a formula', async () => {
    const names = ['\u001b[31mred\u0007', '<script>x</script>', '=cmd()'];
    const path = fileOf(`${HEADER}\n${names.map((name) => `${name},,1e24,`).join('\n')}\n`);
    expect(await ingest([{ path }])).toMatchObject([{ accepted: 3, rejected: [], stored: true }]);
    const [manifest] = await storeOn(nodeFiles, store()).list();
    if (!manifest) throw new Error('nothing stored');
    expect((await storeOn(nodeFiles, store()).readRows(manifest)).columns.name).toEqual(names);
  });
  it('a compressed file, stored as it was before', async () => {
    const content = bytes(`${HEADER}\nA,,,\n`);
    const [plain] = await ingest([{ path: fileOf(content, '2024-01-02/all.csv') }]);
    const [packed] = await ingest([{ path: fileOf(gzipSync(content), '2024-01-02/all.csv.gz') }]);
    expect(packed).toEqual({ ...plain, stored: false });
    expect(packed?.file).toBe('all.csv');
  });
});

describe('what an ingest says', () => {
  it('is the same whether the file before was stored or comes with it, in any order', async () => {
    const first = fileOf('Model,Domain,Parameters\nA,x,1\nB,x,2\nC,,\n', '2024-01-01/all.csv');
    const second = fileOf('Model,Task,Parameters,Mood\nA,,1,\nB,,3,\nD,,,low\n', '2024-02-01/all.csv');
    await ingest([{ path: first }]);
    const [after] = await ingest([{ path: second }]);
    expect(after).toMatchObject({ added: 1, changed: 2, removed: 1 });
    expect([after?.unknownColumns, after?.missingColumns]).toEqual([['Mood'], ['Domain']]);
    const together = (orders: IngestOrder[]) =>
      ingestFiles(orders, {
        store: storeOn(nodeFiles, join(directory.path(), orders[0]?.path === first ? 'x' : 'y')),
        files: nodeFiles,
        today: TODAY,
      });
    expect((await together([{ path: first }, { path: second }]))[1]).toEqual(after);
    expect((await together([{ path: second }, { path: first }]))[0]).toEqual(after);
  });

  it.each([
    ['2024-05-26/all.csv', '2024-05-26', 'path'],
    ['all_2024-05-26.csv', '2024-05-26', 'path'],
    ['all_ai_models_20240526.csv', '2024-05-26', 'path'],
    ['2024-05-26/all-2024-05.csv', '2024-05-26', 'path'],
    ['2024-05-26/all_2024-05-26.csv', '2024-05-26', 'path'],
    ['all-2024-10.csv', '2024-10-31', 'month in path'],
    ['notable-2025-12.csv', '2025-12-31', 'month in path'],
    ['2024-02/all.csv.gz', '2024-02-29', 'month in path'],
    ['all-2026-11.csv', TODAY, 'month in path'],
    ['all_12345678.csv', TODAY, 'today'],
    ['all.csv', TODAY, 'today'],
  ])('%s was retrieved on %s', async (name, retrieved, basis) => {
    const [taken] = await ingest([{ path: fileOf(`${HEADER}\nA,,,\n`, `x/${name}`) }]);
    expect([taken?.retrieved, taken?.retrievedBasis]).toEqual([retrieved, basis]);
  });

  it.each([
    [
      '2024-05-06/all_2024-05-26.csv',
      'the path names 2024-05-26 and 2024-05-06; choose with --retrieved YYYY-MM-DD',
    ],
    [
      '2024-05-06/all-2024-10.csv',
      'the path names 2024-05-06 and 2024-10; choose with --retrieved YYYY-MM-DD',
    ],
    ['all-2024-10-to-2024-11.csv', 'the path names 2024-10 and 2024-11; choose with --retrieved YYYY-MM-DD'],
    ['all_2024-02-30.csv', 'no such date: 2024-02-30; expected YYYY-MM-DD, or give --retrieved'],
    ['all_2024-2-3.csv', 'no such date: 2024-2-3; expected YYYY-MM-DD, or give --retrieved'],
  ])('%s is not dated by a guess', async (name, message) => {
    const path = fileOf(`${HEADER}\nA,,,\n`, `x/${name}`);
    expect(await refusal({ path })).toBe(`InputError: x/${name}: ${message}`);
    expect(await ingest([{ path, retrieved: '2024-01-01' }])).toMatchObject([{ retrievedBasis: 'flag' }]);
  });
});
