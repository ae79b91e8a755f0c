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
const { openDirectoryStore } = await import('../dist/src/snapshots/directory-store.js');
const { nodeFiles } = await import('../dist/src/snapshots/node-files.js');
const { findSource } = await import('../dist/src/sources/find-source.js');
const { loadHistories } = await import('../dist/src/histories-cache.js');
const { RenameEvidence, renameCandidates } = await import('../dist/src/catalog/rename-candidates.js');

const options = {
  dataDirectory,
  packageRoot,
  version: readJson('package.json').version,
  now: () => new Date(),
  randomName: randomUUID,
  progress: (message) => console.error(message),
};
// Asking for the vintages takes the bundled snapshots into an empty directory.
await (await openPipeline(options).observatory()).vintages();
const store = openDirectoryStore(dataDirectory, { files: nodeFiles, ...options });
const manifests = (await store.list()).filter(({ source }) => findSource(source).subject === 'model');
const histories = await loadHistories({ ...options, files: nodeFiles, store, manifests }, 'whole');
const rules = RenameEvidence.parse(readJson('data/catalog/rename-evidence.json'));
const candidates = renameCandidates(histories, readJson('data/catalog/aliases.json').aliases, rules);

for (const { names, days, score, evidence } of candidates) {
  const mark = score >= rules.strongFrom ? 'decide' : 'look';
  console.log(`${mark} ${score.toFixed(1)}  ${names[0]} (until ${days[0]}) → ${names[1]} (from ${days[1]})`);
  console.log(`             ${evidence.join(' · ')}`);
}
const strong = candidates.filter(({ score }) => score >= rules.strongFrom).length;
console.log(`${candidates.length} undecided pairs, ${strong} of them with strong evidence`);
