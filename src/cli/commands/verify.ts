/** `flopscope verify`: re-hashes everything stored and names what is damaged. */
import { translator } from '../../report/message.js';
import { cliMessages } from '../../report/messages/cli.js';
import { visibleText } from '../../report/visible-text.js';
import type { Command } from '../command.js';
import { noPositionals } from '../positionals.js';
import { UsageError } from '../usage-error.js';

const DAMAGED = 3;

export const command: Command = async (context) => {
  noPositionals(context);
  if (context.flags['as-of'] !== undefined)
    throw new UsageError('--as-of: verify checks every snapshot', context.verb);
  const report = await context.pipeline.verify();
  const { terminal, language } = context;
  const exitCode = report.damaged.length > 0 ? DAMAGED : 0;
  if (context.json) {
    terminal.printJson(report);
    return exitCode;
  }
  const text = translator(cliMessages, language);
  const counts = { snapshots: report.snapshots, files: report.filesChecked, damaged: report.damaged.length };
  terminal.print(text(exitCode === 0 ? 'verifyGood' : 'verifyBad', counts));
  for (const { path, problem } of report.damaged)
    terminal.print(`${terminal.red(visibleText(path))}: ${visibleText(problem)}`);
  for (const path of report.leftovers) terminal.print(terminal.dim(visibleText(text('leftover', { path }))));
  return exitCode;
};
