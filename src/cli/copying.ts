/** What `backup` and `restore` have in common: one directory, and how much went which way. */
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
  if (context.json) {
    terminal.printJson(report);
    return 0;
  }
  const text = translator(storeMessages, language);
  terminal.print(text('copied', { snapshots: report.snapshots, copied: report.copied }));
  const { documents, documentsCopied } = report;
  if (documents > 0) terminal.print(text('copiedDocuments', { documents, documentsCopied }));
  return 0;
}
