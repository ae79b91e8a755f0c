/** The pages on methods and the glossary, from the package's own files: read where they are asked for. */
import { join } from 'node:path';
import { Glossary } from './report/glossary.js';
import type { MethodText } from './report/method-page.js';
import type { FileSystem } from './snapshots/file-system.js';

interface Place {
  readonly packageRoot: string;
  readonly files: Pick<FileSystem, 'read' | 'list'>;
}

/** In the order of their names. */
export async function loadMethodTexts({ packageRoot, files }: Place): Promise<readonly MethodText[]> {
  const folder = join(packageRoot, 'docs', 'methods');
  const names = (await files.list(folder)).filter((name) => name.endsWith('.md'));
  const german = new Set(await files.list(join(folder, 'de')));
  const text = async (...path: string[]) => new TextDecoder().decode(await files.read(join(folder, ...path)));
  return Promise.all(
    names.map(async (name) => ({
      id: name.replace(/\.md$/, ''),
      markdown: await text(name),
      german: german.has(name) ? await text('de', name) : null,
    })),
  );
}

export async function loadGlossary({ packageRoot, files }: Place): Promise<Glossary> {
  const bytes = await files.read(join(packageRoot, 'data', 'glossary.json'));
  return Glossary.parse(JSON.parse(new TextDecoder().decode(bytes)));
}
