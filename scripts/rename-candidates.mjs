/**
 * Prints the pairs of models that may be one under two names and that data/catalog/aliases.json does not decide.
 * Usage: node scripts/rename-candidates.mjs [DATA_DIRECTORY] (after a build; .flopscope when none is named).
 */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const packageRoot = fileURLToPath(new URL('..', import.meta.url));
const [dataDirectory = join(packageRoot, '.flopscope')] = process.argv.slice(2);
const readJson = (path) => JSON.parse(readFileSync(join(packageRoot, path), 'utf8'));
const { openPipeline } = await import('../dist/src/pipeline.js');
const { RenameEvidence, renameCandidates } = await import('../dist/src/catalog/rename-candidates.js');

const options = {
  dataDirectory,
  packageRoot,
  version: readJson('package.json').version,
  now: () => new Date(),
  randomName: randomUUID,
  progress: (message) => console.error(message),
};
// Takes the bundled snapshots into an empty directory.
const histories = await (await openPipeline(options).vintages()).histories(null);
const rules = RenameEvidence.parse(readJson('data/catalog/rename-evidence.json'));
const candidates = renameCandidates(histories, readJson('data/catalog/aliases.json').aliases, rules);

for (const { names, days, score, evidence } of candidates) {
  const mark = score >= rules.strongFrom ? 'decide' : 'look';
  console.log(`${mark} ${score.toFixed(1)}  ${names[0]} (until ${days[0]}) → ${names[1]} (from ${days[1]})`);
  console.log(`             ${evidence.join(' · ')}`);
}
const strong = candidates.filter(({ score }) => score >= rules.strongFrom).length;
console.log(`${candidates.length} undecided pairs, ${strong} of them with strong evidence`);
