/** Which modules does an island need? Its own, and those it shares with the server: all that its imports lead to. */
import { readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/** As the compiler writes it, at the start of a line: `import { a } from './a.js';`, `export * from './a.js';`. */
const IMPORT = /^(?:import|export)\b(?:[^;'"]*\bfrom)?\s*['"]([^'"]+)['"]/gm;

/**
 * Paths below `root`, with slashes, the first the island itself.
 * @param root directory of the compiled tree
 * @param entry path below it
 */
export function islandModules(root, entry) {
  const found = new Set([entry]);
  for (const path of found)
    for (const [, target] of readFileSync(join(root, path), 'utf8').matchAll(IMPORT)) {
      // A browser knows no packages: the module must do without them, or not be shared.
      if (!target.startsWith('.')) throw new Error(`${path} imports ${target}, which no browser can load`);
      found.add(
        relative(root, join(root, dirname(path), target))
          .split(sep)
          .join('/'),
      );
    }
  return [...found];
}
