/** `flopscope export DIR`: the site and its data as files for any directory or network of caches. */
import { translator } from '../../report/message.js';
import { exportMessages } from '../../report/messages/export.js';
import { formatNumber } from '../../units/format.js';
import { readThreshold } from '../../units/threshold.js';
import type { Command } from '../command.js';
import { onePositional } from '../positionals.js';
import { exportFiles } from '../serving.js';
import { UsageError } from '../usage-error.js';

const NOTE_EVERY_FILES = 100;

export const command: Command = async (context) => {
  const directory = onePositional(context, 'the directory');
  const { flags, verb, json, terminal, language } = context;
  if (flags['as-of'] !== undefined)
    throw new UsageError('--as-of: the export shows the newest vintage', verb);
  const text = translator(exportMessages, language);
  const result = await exportFiles(context, {
    directory,
    over: flags.over === undefined ? null : readOver(flags.over, verb),
    publishedAt: flags.address === undefined ? null : readAddress(flags.address, verb),
    progress: (written, waiting) => {
      if (written % NOTE_EVERY_FILES === 0)
        terminal.note(terminal.dim(text('progress', { written, waiting })));
    },
  });
  if (json) terminal.printJson(result);
  else {
    const megabytes = formatNumber(Math.round(result.bytes / 1e6), language);
    terminal.print(text('done', { ...result, megabytes }));
    terminal.print(text('hash', { sha256: result.sha256 }));
  }
  return 0;
};

function readOver(given: string, verb: string): string {
  try {
    readThreshold(given);
    return given;
  } catch (error) {
    throw new UsageError(`--over: ${error instanceof Error ? error.message : String(error)}`, verb);
  }
}

function readAddress(given: string, verb: string): string {
  const url = URL.canParse(given) ? new URL(given) : null;
  if (url && /^https?:$/.test(url.protocol) && url.search === '' && url.hash === '')
    return url.href.replace(/\/+$/, '');
  throw new UsageError(`--address: invalid address: ${given}; expected such as https://example.org/ai`, verb);
}
