/** Builds dist/ from src/ and web/ when it is stale, and only then. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { islandModules } from './island-modules.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const STAMP = join(ROOT, 'dist', '.stamp');
const INPUTS = [
  'src',
  'web',
  'data',
  'tsconfig.json',
  'tsconfig.build.json',
  'package-lock.json',
  'scripts/build.mjs',
  'scripts/island-modules.mjs',
  'scripts/prepare-caches.mjs',
  'scripts/write-reference-data.mjs',
];

/** Names, sizes and times of everything the build reads. */
function fingerprint() {
  const hash = createHash('sha256');
  const visit = (path) => {
    const found = statSync(join(ROOT, path));
    if (found.isDirectory())
      for (const name of readdirSync(join(ROOT, path)).sort()) visit(`${path}/${name}`);
    else hash.update(`${path} ${found.size} ${found.mtimeMs}\n`);
  };
  INPUTS.forEach(visit);
  return hash.digest('hex');
}

export function buildIfStale() {
  const wanted = fingerprint();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;
  console.error('building …');
  rmSync(join(ROOT, 'dist'), { recursive: true, force: true });
  const compiler = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
  const { status } = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.build.json'], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  if (status !== 0) {
    console.error('the build failed');
    process.exit(1);
  }
  buildAssets();
  runScript('write-reference-data.mjs');
  prepareCaches();
  writeFileSync(STAMP, wanted);
}

/** What browsers load: styles, islands, and the font of pictures. */
export function buildAssets() {
  const assets = join(ROOT, 'dist', 'web', 'assets');
  mkdirSync(assets, { recursive: true });
  // One file for the pages; the part that charts need is also there by itself, for pictures that stand alone.
  const style = (name) => readFileSync(join(ROOT, 'web', 'styles', name), 'utf8');
  // Tokens and the frame first; the order of the rest, a file a part of the site, does not matter.
  const first = ['tokens.css', 'site.css'];
  const rest = readdirSync(join(ROOT, 'web', 'styles')).filter((name) => !first.includes(name));
  writeFileSync(join(assets, 'site.css'), [...first, ...rest.sort()].map(style).join(''));
  writeFileSync(join(assets, 'chart.css'), style('tokens.css') + style('chart.css'));
  // Islands are plain modules: the browser loads them as the compiler wrote them.
  const explorer = join(ROOT, 'dist', 'web', 'islands', 'explorer');
  cpSync(join(ROOT, 'dist', 'web', 'islands'), join(assets, 'islands'), {
    recursive: true,
    filter: (path) => !path.endsWith('.d.ts') && path !== explorer,
  });
  // The explorer's shares modules with the server: all keep their places in the tree, so that imports find them.
  for (const path of islandModules(join(ROOT, 'dist'), 'web/islands/explorer/main.js')) {
    mkdirSync(dirname(join(assets, path)), { recursive: true });
    copyFileSync(join(ROOT, 'dist', path), join(assets, path));
  }
  // For pictures alone: pages use the fonts of the reader.
  cpSync(join(ROOT, 'web', 'fonts'), join(assets, 'fonts'), { recursive: true });
}

/** Runs a script of the build in a process of its own: it loads what was just compiled. */
function runScript(...words) {
  const { status, stderr } = spawnSync(process.execPath, words, {
    cwd: join(ROOT, 'scripts'),
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  if (status === 0) return;
  console.error(stderr);
  process.exit(1);
}

/**
 * Catalogue and estimates of the bundled snapshots, made once by the program itself, so that a first start need not:
 * they are found by the hash of all they depend on, and made anew where that differs.
 */
function prepareCaches() {
  console.error('preparing catalogue and estimates of the bundled snapshots …');
  const seed = join(ROOT, 'dist', '.seed');
  runScript('prepare-caches.mjs', seed);
  renameSync(join(seed, 'cache'), join(ROOT, 'dist', 'cache'));
  rmSync(seed, { recursive: true, force: true });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) buildIfStale();
