/** What `backup` and `restore` have in common: one directory, and how many snapshots went which way. */
import { translator } from '../report/message.js';
import { storeMessages } from '../report/messages/store.js';
import type { CopyReport } from '../snapshots/copy-store.js';
import type { CommandContext } from './command.js';
import { onePositional } from './positionals.js';
import { UsageError } from './usage-error.js';

export async function copyInto(
  context: CommandContext,
  copy: (directory: string) => Promise<CopyReport>,
): Promise<number> {
  const { terminal, language, verb } = context;
  if (context.flags['as-of'] !== undefined)
    throw new UsageError(`--as-of: ${verb} copies every snapshot`, verb);
  const report = await copy(onePositional(context, 'the directory'));
  if (context.json) terminal.printJson(report);
  else terminal.print(translator(storeMessages, language)('copied', { ...report }));
  return 0;
}
