/**
 * Writes the files of `data/` that the library asks for as one module, `flopscope/reference`, so that a program or a page
 * needs neither disk nor network for them. Usage, by the build, after it compiled: node scripts/write-reference-data.mjs
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { REFERENCE_PATHS } from '../dist/src/provenance/reference-files.js';

const DATA = fileURLToPath(new URL('../data/', import.meta.url));
const TARGET = fileURLToPath(new URL('../dist/src/reference-data', import.meta.url));
const HEAD =
  '/** Files of `data/` by the reading that takes them. Licences and sources: NOTICE and data/README.md of this package. */';

function filesOf(path) {
  if (!path.endsWith('/')) return [path];
  return readdirSync(DATA + path)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => path + name);
}

/** JSON without the white space a person reads it by. */
function textOf(path) {
  const text = readFileSync(DATA + path, 'utf8');
  return path.endsWith('.json') ? JSON.stringify(JSON.parse(text)) : text;
}

const readings = Object.entries(REFERENCE_PATHS).map(([name, paths]) => [name, paths.flatMap(filesOf)]);
const files = [...new Set(readings.flatMap(([, paths]) => paths))];
const nameOf = (path) => `file${files.indexOf(path)}`;
const module = [
  HEAD,
  ...files.map((path) => `const ${nameOf(path)} = ${JSON.stringify(textOf(path))};`),
  ...readings.map(([name, paths]) => {
    const entries = paths.map((path) => `${JSON.stringify(path)}: ${nameOf(path)}`);
    return `export const ${name}Files = { ${entries.join(', ')} };`;
  }),
];
const types = [
  HEAD,
  "import type { ReferenceFiles } from './provenance/reference-files.js';",
  ...readings.map(([name]) => `export declare const ${name}Files: ReferenceFiles;`),
];
writeFileSync(`${TARGET}.js`, `${module.join('\n')}\n`);
writeFileSync(`${TARGET}.d.ts`, `${types.join('\n')}\n`);
