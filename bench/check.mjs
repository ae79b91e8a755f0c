/** How long does a claim check take, on prose and on texts made to keep it busy? The limit is 2 s a MB. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openBuiltPipeline, ROOT } from './open-pipeline.mjs';

const MEGABYTE = 1_000_000;
const LIMIT_SECONDS = 2;

const pipeline = openBuiltPipeline(process.argv[2] ?? join(ROOT, '.cache', 'bench-check'));
const observatory = await pipeline.observatory();

const sentences = JSON.parse(
  readFileSync(join(ROOT, 'test', 'report', 'claims', 'development.json'), 'utf8'),
).map(({ text }) => text);
const names = (await observatory.catalog(null)).models.map(({ name }) => name);
const filled = (make, size) => {
  let text = '';
  for (let index = 0; text.length < size; index += 1) text += make(index);
  return text;
};
const TEXTS = {
  prose: filled((index) => `${sentences[index % sentences.length]} `, MEGABYTE),
  'a hundred thousand numbers': filled((index) => `${(index * 7919) % 100_003}, `, MEGABYTE),
  'numbers and models without an end': filled(
    (index) => `${index} models over 10^${index % 30} FLOP and `,
    MEGABYTE,
  ),
  'a threshold a sentence': filled(
    (index) => `In 2024, ${index} models over ${index}e23 FLOP came out. `,
    MEGABYTE,
  ),
  'names only': filled((index) => `${names[index % names.length]} `, MEGABYTE),
  'one word': 'a'.repeat(MEGABYTE),
  'number words': 'einhunderttausendund'.repeat(MEGABYTE / 20),
  'powers of ten': '10^10^'.repeat(MEGABYTE / 6),
  tags: '<script <'.repeat(MEGABYTE / 9),
  'open tags': '<a '.repeat(MEGABYTE / 3),
  'full stops': '. . '.repeat(MEGABYTE / 4),
  'line breaks and blanks': '\n \t'.repeat(MEGABYTE / 3),
  'other scripts': 'モデル١٢٣ модель '.repeat(MEGABYTE / 18),
  'control characters': '\u0000\u001b[31m\u202e'.repeat(MEGABYTE / 8),
  'five megabytes of digits': '1'.repeat(5 * MEGABYTE),
  'five megabytes of prose': filled((index) => `${sentences[index % sentences.length]} `, 5 * MEGABYTE),
};

await observatory.check(sentences.join(' '), { lang: 'en' });
for (const [name, text] of Object.entries(TEXTS)) {
  // Time of the processor: others may share the machine.
  const start = process.cpuUsage();
  const { claims, left } = await observatory.check(text, { lang: 'en' });
  const { user, system } = process.cpuUsage(start);
  const perMegabyte = (user + system) / 1e6 / (Buffer.byteLength(text) / MEGABYTE);
  const verdict = perMegabyte < LIMIT_SECONDS ? '' : '  OVER THE LIMIT';
  console.log(
    `${name}: ${perMegabyte.toFixed(2)} s a MB, ${claims.length} claims, ${left} sentences left (limit ${LIMIT_SECONDS})${verdict}`,
  );
}
