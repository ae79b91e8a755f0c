/** How is a source asked, and what file do its answers make? */
import type { Source } from './source.js';

/** What servers call a CSV file: many send any file as a stream of bytes. A web page is none of these. */
const CSV_TYPES = [
  'text/csv',
  'application/csv',
  'text/plain',
  'application/octet-stream',
  'binary/octet-stream',
];
const JSON_TYPES = ['application/json', 'text/json', 'text/plain', 'application/octet-stream'];

const PARQUET_TYPES = [
  'application/vnd.apache.parquet',
  'application/x-parquet',
  'application/octet-stream',
  'binary/octet-stream',
];

export function contentTypesOf({ table, streamed }: Pick<Source, 'table' | 'streamed'>): readonly string[] {
  if (streamed) return PARQUET_TYPES;
  return table ? JSON_TYPES : CSV_TYPES;
}

/** Of a source of several requests: every answer stands byte for byte in an array, one alone too. */
export function fileOfAnswers(answers: readonly Uint8Array[]): Uint8Array {
  const parts = answers.flatMap((answer, index) => [Buffer.from(index === 0 ? '[' : ',\n'), answer]);
  return new Uint8Array(Buffer.concat([...parts, Buffer.from(']\n')]));
}
