/**
 * Counts the models of one CSV file of Epoch AI, without a store. Usage:
 * node examples/count-a-file.mjs FILE.csv[.gz] RETRIEVED, by default a bundled one
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import {
  catalogAsOf,
  countModels,
  paceHeadline,
  readCatalogReference,
  readCountingReference,
  readModels,
} from 'flopscope';
import { catalogFiles, countingFiles } from 'flopscope/reference';

const BUNDLED = fileURLToPath(
  new URL('../data/snapshots/2026-05-02/notable_ai_models.csv.gz', import.meta.url),
);
const [path = BUNDLED, retrieved = '2026-05-02'] = process.argv.slice(2);
const packed = readFileSync(path);
const bytes = path.endsWith('.gz') ? gunzipSync(packed) : packed;
const histories = await readModels(
  [{ source: 'epoch-notable', retrieved, file: basename(path, '.gz'), bytes }],
  readCatalogReference(catalogFiles),
);
const pace = countModels(
  { over: '1e23flop' },
  catalogAsOf(histories, null),
  readCountingReference(countingFiles),
);
const { title, sentences } = paceHeadline(pace, 'en');
console.log([title, ...sentences].join('\n'));
