/**
 * Packs a directory of dated source files (DATE/FILE.csv) into data/snapshots, with a manifest each.
 * Usage: node scripts/bundle-snapshots.mjs FROM_DIRECTORY (after a build). Same bytes in, same bytes out.
 */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const NOTE =
  'Prose columns (notes, abstracts, quotes, authors) were emptied before the file was bundled here; every column, row ' +
  "and other cell is as its publisher served it. The SHA-256 is that of the bundled bytes, not of the publisher's.";

const [from] = process.argv.slice(2);
if (!from) throw new Error('usage: node scripts/bundle-snapshots.mjs FROM_DIRECTORY');
const { recogniseSource } = await import('../dist/src/sources/find-source.js');
const { readTable } = await import('../dist/src/sources/read-table.js');

for (const retrieved of (await readdir(from)).sort()) {
  for (const file of (await readdir(join(from, retrieved))).sort()) {
    const bytes = await readFile(join(from, retrieved, file));
    const table = readTable(bytes, file);
    const { source } = recogniseSource(file, table.header);
    const { text: citation, ...credit } = source.citation;
    const manifest = {
      ...credit,
      citation,
      source: source.id,
      retrieved,
      file,
      url: source.requests[0]?.url ?? null,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      bytes: bytes.length,
      rows: table.rows.length,
      note: NOTE,
    };
    const folder = new URL(`../data/snapshots/${retrieved}/`, import.meta.url);
    await mkdir(folder, { recursive: true });
    await writeFile(new URL(`${basename(file)}.gz`, folder), gzipSync(bytes, { level: 9 }));
    await writeFile(
      new URL(`${basename(file, '.csv')}.manifest.json`, folder),
      `${JSON.stringify(manifest, null, 2)}\n`,
    );
  }
}
