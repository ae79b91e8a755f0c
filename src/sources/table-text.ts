/** Is this text at all? What stands in for a CSV file now and then: nothing, a web page, an archive, another encoding. */
import { InputError } from '../provenance/input-error.js';

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];
const WHITE_SPACE = new Set([0x20, 0x09, 0x0a, 0x0d]);
const WEB_PAGE = /^\s*<(?:!|html|head|body|\?xml|script)/i;
/** First bytes of gzip, ZIP (also of spreadsheets), Parquet and PDF. */
const NO_TABLES: readonly (readonly [first: string, what: string])[] = [
  ['\x1f\x8b', 'a gzip archive'],
  ['PK\x03\x04', 'a ZIP archive or a spreadsheet'],
  ['PAR1', 'a Parquet file'],
  ['%PDF-', 'a PDF document'],
];

/** The bytes behind a byte-order mark. Throws an InputError unless they are UTF-8 text that may be a table. */
export function textBytes(bytes: Uint8Array, file: string): Uint8Array {
  const marked = BYTE_ORDER_MARK.every((byte, index) => bytes[index] === byte);
  const text = marked ? bytes.subarray(BYTE_ORDER_MARK.length) : bytes;
  if (text.every((byte) => WHITE_SPACE.has(byte))) throw new InputError('the file is empty', { file });
  const start = String.fromCharCode(...text.subarray(0, 200));
  const other = NO_TABLES.find(([first]) => start.startsWith(first));
  if (other) throw new InputError(`this is ${other[1]}, not a CSV file`, { file });
  checkNoZero(bytes, file);
  checkUtf8(bytes, file);
  if (WEB_PAGE.test(start))
    throw new InputError(
      'this is a web page, not a CSV file; the address may have moved or asked for a login',
      { file, line: 1 },
    );
  return text;
}

function checkNoZero(bytes: Uint8Array, file: string): void {
  const zero = bytes.indexOf(0);
  if (zero < 0) return;
  throw new InputError(`NUL byte at offset ${zero}: this is a binary file, not a table`, {
    file,
    line: lineAt(bytes, zero),
  });
}

function checkUtf8(bytes: Uint8Array, file: string): void {
  if (isUtf8(bytes)) return;
  const offset = firstInvalidByte(bytes);
  throw new InputError(`not UTF-8 at byte ${offset}; save the file as UTF-8`, {
    file,
    line: lineAt(bytes, offset),
  });
}

/** 1-based. Counts the line feeds before an offset. */
function lineAt(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (let index = 0; index < offset; index += 1) if (bytes[index] === 0x0a) line += 1;
  return line;
}

/** By halving: a prefix decodes as a stream up to the character that breaks it. */
function firstInvalidByte(bytes: Uint8Array): number {
  let [valid, invalid] = [0, bytes.length];
  while (invalid - valid > 1) {
    const middle = Math.floor((valid + invalid) / 2);
    if (decodes(bytes.subarray(0, middle), true)) valid = middle;
    else invalid = middle;
  }
  // The prefix may end within a character that the next byte breaks: that character starts the trouble.
  while (valid > 0 && !decodes(bytes.subarray(0, valid), false)) valid -= 1;
  return valid;
}

/** As that of `node:buffer`, which no browser has. */
export function isUtf8(bytes: Uint8Array): boolean {
  return decodes(bytes, false);
}

/** `unfinished`: a last character of which bytes are missing is no fault. */
function decodes(bytes: Uint8Array, unfinished: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: unfinished });
    return true;
  } catch {
    return false;
  }
}
