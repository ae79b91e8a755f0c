/** `flopscope ingest FILE…`: takes files into dated snapshots, all of them or none. */

import { type Translator, translator } from '../../report/message.js';
import { cliMessages } from '../../report/messages/cli.js';
import { visibleText } from '../../report/visible-text.js';
import { isCalendarDate } from '../../units/calendar-date.js';
import type { Command, CommandContext } from '../command.js';
import { textTable } from '../terminal.js';
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

type Snapshots = Awaited<ReturnType<CommandContext['pipeline']['ingest']>>;

function printSnapshots({ terminal, language }: CommandContext, snapshots: Snapshots): void {
  const text = translator(cliMessages, language);
  const head = [
    'source',
    'retrieved',
    'rows',
    'accepted',
    'rejected',
    'added',
    'changed',
    'removed',
    'stored',
  ] as const;
  const rows = snapshots.map((taken) => [
    taken.source,
    taken.retrieved,
    taken.rows,
    taken.accepted,
    taken.rejected.length,
    taken.added,
    taken.changed,
    taken.removed,
    taken.stored ? taken.sha256.slice(0, 12) : text('alreadyStored'),
  ]);
  terminal.print(
    textTable(
      head.map((key) => text(key)),
      rows,
      [2, 3, 4, 5, 6, 7],
    ),
  );
  // Headers and file names come from strangers, too.
  for (const taken of snapshots)
    for (const remark of remarks(taken, text)) terminal.print(visibleText(remark));
}

function remarks(
  { file, retrieved, retrievedBasis, rejected, unknownColumns, missingColumns, flags }: Snapshots[number],
  text: Translator<keyof typeof cliMessages>,
): string[] {
  return [
    ...(retrievedBasis === 'month in path' ? [text('datedByMonth', { file, retrieved })] : []),
    ...(retrievedBasis === 'today' ? [text('datedToday', { file, retrieved })] : []),
    ...rejected.map(({ row, reason }) => text('rejectedRow', { file, row, reason })),
    ...unknownColumns.map((column) => text('unknownColumn', { file, column })),
    ...missingColumns.map((column) => text('missingColumn', { file, column })),
    ...Object.entries(flags).map(([flag, count]) => text('flagCount', { file, flag, count: Number(count) })),
  ];
}
