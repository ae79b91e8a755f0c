/** `flopscope mcp`: the questions as tools of the Model Context Protocol, over standard input and output. */
import type { Command } from '../command.js';
import { noPositionals } from '../positionals.js';
import { serveAssistant } from '../serving.js';
import { UsageError } from '../usage-error.js';

export const command: Command = async (context) => {
  noPositionals(context);
  if (context.flags['as-of'] !== undefined)
    throw new UsageError('--as-of: an assistant chooses the vintage in each call', context.verb);
  await serveAssistant(context);
  return 0;
};
