/** `flopscope export DIR`: the site and its data as files for any directory or network of caches. */
import { translator } from '../../report/message.js';
import { exportMessages } from '../../report/messages/export.js';
import { isCalendarDate } from '../../units/calendar-date.js';
import { formatNumber } from '../../units/format.js';
import { readThreshold } from '../../units/threshold.js';
import type { Command } from '../command.js';
import { onePositional } from '../positionals.js';
import { exportFiles } from '../serving.js';
import { UsageError } from '../usage-error.js';

const NOTE_EVERY_FILES = 500;
const MOST_NAMED = 20;

export const command: Command = async (context) => {
  const directory = onePositional(context, 'the directory');
  const { flags, verb, json, terminal, language } = context;
  if (flags['as-of'] !== undefined)
    throw new UsageError('--as-of: the export shows the newest vintage', verb);
  const text = translator(exportMessages, language);
  let noted = 0;
  const result = await exportFiles(context, {
    directory,
    over: flags.over === undefined ? null : readOver(flags.over, verb),
    publishedAt: flags.address === undefined ? null : readAddress(flags.address, verb),
    day: flags.on === undefined ? null : readDay(flags.on, verb),
    progress: (written, all) => {
      if (written < noted + NOTE_EVERY_FILES) return;
      noted = written;
      terminal.note(terminal.dim(text('progress', { written, all })));
    },
  });
  if (json) terminal.printJson(result);
  else {
    const megabytes = formatNumber(Math.round(result.bytes / 1e6), language);
    terminal.print(
      text('done', { files: result.files, pages: result.pages, directory: result.directory, megabytes }),
    );
    for (const address of result.missing.slice(0, MOST_NAMED)) terminal.print(text('missing', { address }));
    const more = result.missing.length - MOST_NAMED;
    if (more > 0) terminal.print(text('missingMore', { count: more }));
    if (flags.address === undefined) terminal.print(text('noAddress'));
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

function readDay(given: string, verb: string): string {
  if (isCalendarDate(given)) return given;
  throw new UsageError(`--on: invalid date: ${given}; expected YYYY-MM-DD`, verb);
}

function readAddress(given: string, verb: string): string {
  const url = URL.canParse(given) ? new URL(given) : null;
  if (url && /^https?:$/.test(url.protocol) && url.search === '' && url.hash === '')
    return url.href.replace(/\/+$/, '');
  throw new UsageError(`--address: invalid address: ${given}; expected such as https://example.org/ai`, verb);
}
