/**
 * Writes docs/dependencies.md: every package that runs with the program, with its version and licence, as the lock file has them.
 * Usage: node scripts/list-dependencies.mjs [--check], which writes nothing and says whether it would.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PAGE = `${ROOT}docs/dependencies.md`;
const read = (path) => readFileSync(`${ROOT}${path}`, 'utf8');

const own = JSON.parse(read('package.json'));
const locked = Object.entries(JSON.parse(read('package-lock.json')).packages)
  .filter(([path, { dev, devOptional }]) => path !== '' && !dev && !devOptional)
  .map(([path, entry]) => ({ name: path.slice(path.lastIndexOf('node_modules/') + 13), ...entry }));

const HEAD = ['package', 'version', 'licence'];

/** In the form of the formatter: columns as wide as their widest cell. */
function table(packages) {
  const cells = packages.map(({ name, version, license }) => [name, version, license ?? 'unknown']);
  const rows = [...new Map(cells.map((row) => [row.join(' '), row])).values()].sort((one, other) =>
    one.join(' ') < other.join(' ') ? -1 : 1,
  );
  const widths = HEAD.map((_, column) => Math.max(...[HEAD, ...rows].map((row) => row[column].length)));
  const line = (row) => `| ${row.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
  const rule = widths.map((width) => '-'.repeat(width));
  return [HEAD, rule, ...rows].map(line).join('\n');
}

const isBinary = ({ os, cpu }) => os !== undefined || cpu !== undefined;
const asked = ({ name }) => name in own.dependencies || name in own.optionalDependencies;
const plain = locked.filter((entry) => !isBinary(entry));

const page = `# Packages

Made from \`package-lock.json\` by \`node scripts/list-dependencies.mjs\`; a test holds it to that, and to licences that ask for nothing but to be named (none is GPL or AGPL).
Versions are exact. Packages with a binary for each kind of machine (DuckDB, resvg, Typst) have them under the same licence.

## Asked for

Optional, and left out where they cannot be installed: ${Object.keys(own.optionalDependencies).join(', ')}.

${table(plain.filter(asked))}

## What those ask for

${table(plain.filter((entry) => !asked(entry)))}
`;

const forbidden = locked.filter(({ license = 'unknown' }) => /\bA?GPL|SSPL|BUSL|unknown/i.test(license));
for (const { name, license } of forbidden) console.error(`${name}: ${license ?? 'no licence is stated'}`);
if (!process.argv.includes('--check')) writeFileSync(PAGE, page);
else if (read('docs/dependencies.md') !== page) {
  console.error('docs/dependencies.md is not current; run node scripts/list-dependencies.mjs');
  process.exitCode = 1;
}
if (forbidden.length > 0) process.exitCode = 1;
