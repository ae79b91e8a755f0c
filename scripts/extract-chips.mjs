/**
 * Writes data/assumptions/chips.json from the newest bundled file of chips and the declared aliases, after a build.
 * Same bytes in, same bytes out; a test holds the file to this.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

export async function extractChips() {
  const { EPOCH_HARDWARE } = await import('../dist/src/sources/epoch-hardware.js');
  const { parseSnapshot } = await import('../dist/src/sources/parse-snapshot.js');
  const folder = `${ROOT}data/snapshots`;
  const date = readdirSync(folder)
    .sort()
    .filter((day) => readdirSync(`${folder}/${day}`).includes('ml_hardware.csv.gz'))
    .at(-1);
  const manifest = JSON.parse(readFileSync(`${folder}/${date}/ml_hardware.manifest.json`, 'utf8'));
  const bytes = new Uint8Array(gunzipSync(readFileSync(`${folder}/${date}/ml_hardware.csv.gz`)));
  const { aliases } = JSON.parse(readFileSync(`${ROOT}data/assumptions/chip-aliases.json`, 'utf8'));
  const { rows } = parseSnapshot(EPOCH_HARDWARE, bytes, { file: 'ml_hardware.csv', retrieved: date });
  const number = (value) => (typeof value === 'number' && value > 0 ? value : undefined);
  const chips = rows.map(({ values }) => ({
    name: String(values.name).trim(),
    aliases: aliases[String(values.name).trim()] ?? [],
    manufacturer: String(values.manufacturer ?? '').trim(),
    type: String(values.type ?? '').trim(),
    released: values.released ?? null,
    peaks: Object.fromEntries(
      [
        ['tensor16', values.tensor16FlopPerSecond],
        ['tf32', values.tf32FlopPerSecond],
        ['fp16', values.fp16FlopPerSecond],
        ['fp32', values.fp32FlopPerSecond],
        ['fp8', values.fp8FlopPerSecond],
        ['int8', values.int8OpPerSecond],
      ].flatMap(([format, value]) => (number(value) === undefined ? [] : [[format, value]])),
    ),
    powerWatts: number(values.powerWatts) ?? null,
    memoryBytes: number(values.memoryBytes) ?? null,
    releasePriceUsd: number(values.releasePriceUsd) ?? null,
  }));
  const names = new Set(chips.map(({ name }) => name));
  const stray = Object.keys(aliases).filter((name) => !names.has(name));
  if (stray.length > 0) throw new Error(`aliases of chips that the file does not list: ${stray.join(', ')}`);
  return {
    source: `${manifest.citation} ml_hardware.csv as retrieved on ${date}, CC BY 4.0`,
    date,
    sha256: manifest.sha256,
    chips,
  };
}

export function spellChips(file) {
  const lines = file.chips.map((chip) => `    ${JSON.stringify(chip)}`).join(',\n');
  const { chips, ...head } = file;
  return `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "chips": [\n${lines}\n  ]\n}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(`${ROOT}data/assumptions/chips.json`, spellChips(await extractChips()));
