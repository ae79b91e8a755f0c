/** `flopscope update [SOURCE…]`: asks the sources, takes in what is new, decides on what waits in quarantine. */
import { translator } from '../../report/message.js';
import { collectingMessages } from '../../report/messages/collecting.js';
import type { UpdateAnswer } from '../../snapshots/collect/update-answer.js';
import type { Command, CommandContext } from '../command.js';
import { printSnapshots } from '../ingest-text.js';
import { updateLines } from '../update-text.js';
import { UsageError } from '../usage-error.js';

/** As the exit codes of the command line: a source was not reached; data waits for a person. */
const [UNREACHED, LEFT_TO_A_PERSON] = [4, 3];

export const command: Command = async (context) => {
  const { positionals, flags, verb, signal } = context;
  const { accept, reject } = flags;
  if (flags['as-of'] !== undefined) throw new UsageError('--as-of: update asks for what is there now', verb);
  if (accept !== undefined && reject !== undefined)
    throw new UsageError('--accept or --reject: one decision at a time', verb);
  const decided = accept ?? reject;
  if (decided !== undefined && positionals.length > 0)
    throw new UsageError(`unexpected word: ${positionals[0]}; a decision asks no source`, verb);
  const collector = await context.pipeline.collector();
  if (reject !== undefined) return printRejected(context, await collector.reject(reject));
  const answer =
    accept === undefined ? await collector.update(positionals, signal) : await collector.accept(accept);
  printAnswer(context, answer);
  return exitCode(answer);
};

function printAnswer(context: CommandContext, answer: UpdateAnswer): void {
  if (context.json) {
    context.terminal.printJson(answer);
    return;
  }
  if (answer.snapshots.length > 0) printSnapshots(context, answer.snapshots);
  for (const line of updateLines(answer, context.language)) context.terminal.print(line);
}

function printRejected({ json, terminal, language }: CommandContext, entry: { readonly id: string }): number {
  if (json) terminal.printJson({ rejected: entry });
  else terminal.print(translator(collectingMessages, language)('rejected', { id: entry.id }));
  return 0;
}

function exitCode({ failed, quarantined }: UpdateAnswer): number {
  if (failed.length > 0) return UNREACHED;
  return quarantined.length > 0 ? LEFT_TO_A_PERSON : 0;
}
