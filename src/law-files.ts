/** The rules of law and what they are judged by, from the package's data: read once where they are asked for. */
import { join } from 'node:path';
import { InputError } from './provenance/input-error.js';
import type { Law } from './regulation/assess.js';
import { VerdictAssumptions } from './regulation/position.js';
import { issueText, type RuleFileText, readRuleBook } from './regulation/rule-book.js';
import type { FileSystem } from './snapshots/file-system.js';

const ASSUMPTIONS = 'verdicts.json';

/** @param dataDirectory the package's `data/`: rules lie in `rules/`, the terms they share in `rules/terms/` */
export async function loadLaw(dataDirectory: string, files: Pick<FileSystem, 'read' | 'list'>): Promise<Law> {
  const text = async (path: string) => new TextDecoder().decode(await files.read(join(dataDirectory, path)));
  const found: RuleFileText[] = [];
  for (const folder of ['', 'terms/'])
    for (const name of await files.list(join(dataDirectory, 'rules', folder)))
      if (name.endsWith('.json'))
        found.push({ name: `${folder}${name}`, text: await text(join('rules', folder, name)) });
  const book = readRuleBook(found);
  const assumptions: unknown = JSON.parse(await text(join('assumptions', ASSUMPTIONS)));
  const result = VerdictAssumptions.safeParse(assumptions);
  if (!result.success)
    throw new InputError(issueText(result.error.issues[0], assumptions), { file: ASSUMPTIONS });
  return { book, assumptions: result.data };
}
