/** `flopscope ingest FILE…`: takes files into dated snapshots, all of them or none. */
import { isCalendarDate } from '../../units/calendar-date.js';
import type { Command } from '../command.js';
import { printSnapshots } from '../ingest-text.js';
import { UsageError } from '../usage-error.js';

export const command: Command = async (context) => {
  const { positionals, flags, verb, terminal } = context;
  if (positionals.length === 0) throw new UsageError('the file is missing', verb);
  if (flags['as-of'] !== undefined) throw new UsageError('--as-of: ingest takes --retrieved', verb);
  const { source, retrieved } = flags;
  if (retrieved !== undefined && !isCalendarDate(retrieved))
    throw new UsageError(`--retrieved: invalid date: ${retrieved}; expected YYYY-MM-DD`, verb);
  const choice = {
    ...(source === undefined ? {} : { source }),
    ...(retrieved === undefined ? {} : { retrieved }),
  };
  const snapshots = await context.pipeline.ingest(positionals.map((path) => ({ path, ...choice })));
  if (context.json) terminal.printJson({ snapshots });
  else printSnapshots(context, snapshots);
  return 0;
};
